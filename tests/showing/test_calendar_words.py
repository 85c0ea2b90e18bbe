"""Dates in words."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planlint.model.values import Date, Period
from planlint.reading.calendar import read_date, read_period
from planlint.showing.calendar_words import (
    date_in_words,
    distance_in_words,
    lateness_in_words,
    period_in_brief,
    period_in_words,
    span_in_words,
)

DAY = date(2014, 3, 30)


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("2014-03-30", "30 March 2014"),
        ("2014-03", "March 2014"),
        ("2014", "2014"),
        ("2013/14", "April 2013 to March 2014"),
        ("30.3.2014", "30 March 2014"),
        ("Feb-14", "February 2014"),
        ("2013-02-30", "2013-02-30"),
        ("as and\n when", "as and when"),
    ],
)
def test_date(written: str, words: str) -> None:
    assert date_in_words(Date((), written, *read_date(written))) == words


def test_no_date() -> None:
    assert date_in_words(None) == ""
    assert period_in_words(None) == ""


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("2013/14", "April 2013 to March 2014"),
        ("2013/14 Q1", "2013/14 Q1 (April to June 2013)"),
        ("2013/14 Q4", "2013/14 Q4 (January to March 2014)"),
        ("2013-07", "July 2013"),
        ("2013-07-01", "1 July 2013"),
        ("last  summer", "last summer"),
    ],
)
def test_period(written: str, words: str) -> None:
    assert period_in_words(Period((), written, *read_period(written))) == words


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("2013/14", "2013/14"),
        ("2013/14 Q1", "2013/14 Q1"),
        ("2013-04", "Apr 2013"),
        ("2013-07-09", "9 Jul 2013"),
        ("2013", "2013"),
        ("last  summer", "last summer"),
    ],
)
def test_period_in_brief(written: str, words: str) -> None:
    assert period_in_brief(Period((), written, *read_period(written))) == words


def test_a_span_in_brief() -> None:
    def brief(begin: date, end: date) -> str:
        return period_in_brief(Period((), "", begin, end))

    assert brief(date(2013, 4, 1), date(2013, 9, 30)) == "Apr–Sep 2013"
    assert brief(date(2013, 9, 1), date(2014, 2, 28)) == "Sep 2013–Feb 2014"
    assert period_in_brief(None) == ""


@pytest.mark.parametrize(
    ("begin", "end", "words"),
    [
        (date(2014, 3, 1), date(2014, 3, 31), "March 2014"),
        (date(2014, 3, 1), date(2014, 3, 15), "1 March 2014 to 15 March 2014"),
        (date(2014, 1, 1), date(2014, 12, 31), "2014"),
        (date(2008, 1, 1), date(2011, 12, 31), "January 2008 to December 2011"),
        (date(2016, 2, 1), date(2016, 2, 29), "February 2016"),
        (date(2014, 4, 2), date(2015, 3, 31), "2 April 2014 to 31 March 2015"),
    ],
)
def test_span(begin: date, end: date, words: str) -> None:
    assert span_in_words(begin, end) == words


@pytest.mark.parametrize(
    ("days", "distance"),
    [
        (0, "today"),
        (1, "in 1 day"),
        (-1, "1 day ago"),
        (13, "in 13 days"),
        (14, "in 2 weeks"),
        (-20, "3 weeks ago"),
        (60, "in 9 weeks"),
        (61, "in 2 months"),
        (-365, "12 months ago"),
        (730, "in 24 months"),
        (731, "in 2 years"),
        (-2061, "5 years ago"),
    ],
)
def test_distance(days: int, distance: str) -> None:
    assert distance_in_words(DAY + timedelta(days), DAY) == distance


def test_lateness() -> None:
    assert lateness_in_words(date(2014, 3, 29), DAY) == "1 day late"
    assert lateness_in_words(date(2014, 1, 30), DAY) == "8 weeks late"
    assert lateness_in_words(date(2012, 3, 30), DAY) == "24 months late"


@given(st.integers(1, 20_000), st.integers(1, 20_000))
def test_what_is_further_is_never_said_to_be_nearer(one: int, other: int) -> None:
    lengths = {"day": 1, "week": 7, "month": 30.4, "year": 365.25}

    def said(days: int) -> float:
        _, number, unit = distance_in_words(DAY + timedelta(days), DAY).split()
        return int(number) * lengths[unit.removesuffix("s")]

    nearer, further = sorted((one, other))
    assert said(nearer) <= said(further)
