"""Reporting periods: which there are, and which is the last that has ended."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as some

from planlint.model.plan import Plan
from planlint.reading.calendar import last_of_month
from planlint.reading.document import read_document
from planlint.reading.plan import read_plan
from planlint.rules.reporting import MONTHS, ReportingPeriod, last_ended, period_to_write

PLAN = "format: planlint/1\nperiod: {period}\n"


def plan_of(period: str, reporting: str = "") -> Plan:
    text = PLAN.format(period=period) + (f"reporting: {reporting}\n" if reporting else "")
    return read_plan(read_document("plan.yaml", text.encode()), "plan")


def last(period: str, reporting: str, day: str, since: str = "") -> str:
    after = date.fromisoformat(since) if since else None
    found = last_ended(plan_of(period, reporting), date.fromisoformat(day), since=after)
    return f"{found.begin} {found.end}" if found else ""


@pytest.mark.parametrize(
    ("period", "reporting", "day", "expected"),
    [
        ("2013/14", "", "2013-06-30", ""),
        ("2013/14", "", "2013-07-01", "2013-04-01 2013-06-30"),
        ("2013/14", "quarterly", "2013-12-31", "2013-07-01 2013-09-30"),
        ("2013/14", "quarterly", "2014-01-01", "2013-10-01 2013-12-31"),
        ("2013/14", "monthly", "2013-04-30", ""),
        ("2013/14", "monthly", "2013-05-01", "2013-04-01 2013-04-30"),
        ("2013/14", "monthly", "2014-03-15", "2014-02-01 2014-02-28"),
        ("2013/14", "six-monthly", "2013-09-30", ""),
        ("2013/14", "six-monthly", "2014-03-31", "2013-04-01 2013-09-30"),
        ("2013/14", "annual", "2014-03-31", ""),
        # of a plan that is over its last
        ("2013/14", "annual", "2014-04-01", "2013-04-01 2014-03-31"),
        ("2013/14", "quarterly", "2020-01-01", "2014-01-01 2014-03-31"),
        # before it has begun
        ("2013/14", "monthly", "2012-01-01", ""),
        # calendar years, and years from another quarter
        ("2013", "annual", "2014-01-01", "2013-01-01 2013-12-31"),
        ("2013", "six-monthly", "2013-07-01", "2013-01-01 2013-06-30"),
        ("{start: 2008, end: 2011}", "annual", "2010-06-01", "2009-01-01 2009-12-31"),
        ("{start: 2013-07, end: 2015-06}", "annual", "2014-07-01", "2013-07-01 2014-06-30"),
        # only what lies inside the period
        ("{start: 2013-05, end: 2014-03}", "quarterly", "2013-07-01", ""),
        ("{start: 2013-05, end: 2014-03}", "quarterly", "2013-10-01", "2013-07-01 2013-09-30"),
        ("{start: 2013-05, end: 2014-03}", "six-monthly", "2014-03-31", ""),
        ("{start: 2013-04-02, end: 2014-03-30}", "monthly", "2013-05-31", ""),
        ("{start: 2013-04-02, end: 2014-03-30}", "monthly", "2015-01-01", "2014-02-01 2014-02-28"),
        # what cannot be used
        ("2013/15", "quarterly", "2013-12-01", ""),
        ("{start: 2014, end: 2013}", "quarterly", "2014-12-01", ""),
        ("{start: 2013}", "quarterly", "2013-12-01", ""),
        ("2013/14", "fortnightly", "2013-12-01", ""),
        # the ends of the calendar
        ('{start: "0001", end: 9999}', "monthly", "9999-12-31", "9999-11-01 9999-11-30"),
        ('{start: "0001", end: 9999}', "annual", "0001-12-31", ""),
    ],
)
def test_last_ended(period: str, reporting: str, day: str, expected: str) -> None:
    assert last(period, reporting, day) == expected


def test_since() -> None:
    assert last("2013/14", "", "2013-10-01", since="2013-09-30") == "2013-07-01 2013-09-30"
    assert last("2013/14", "", "2013-10-01", since="2013-10-01") == ""


def test_every_takes_the_place_of_reporting() -> None:
    found = last_ended(plan_of("2013/14", "annual"), date(2013, 7, 1), every="monthly")
    assert found == ReportingPeriod(date(2013, 6, 1), date(2013, 6, 30))


def test_period_to_write() -> None:
    assert period_to_write(ReportingPeriod(date(2013, 4, 1), date(2013, 6, 30))) == "2013/14 Q1"
    assert period_to_write(ReportingPeriod(date(2013, 4, 1), date(2013, 9, 30))) == "2013-09"
    assert period_to_write(ReportingPeriod(date(2013, 4, 1), date(2014, 3, 31))) == "2013/14"


def months_of(first: date, end: date) -> list[date]:
    """The first days of the months that lie inside a time."""
    months = ((year, month) for year in range(first.year, end.year + 1) for month in range(1, 13))
    days = (date(year, month, 1) for year, month in months)
    return [day for day in days if first <= day and last_of_month(day.year, day.month) <= end]


@given(
    some.dates(date(2008, 1, 1), date(2012, 12, 31)),
    some.integers(0, 1500),
    some.integers(-100, 1700),
    some.sampled_from(["monthly", "quarterly"]),
)
def test_it_is_the_last_of_those_counted_one_by_one(
    first: date, length: int, after: int, reporting: str
) -> None:
    end, day = first + timedelta(length), first + timedelta(after)
    plan = plan_of(f"{{start: {first}, end: {end}}}", reporting)
    months = MONTHS[reporting]
    begins = [month for month in months_of(first, end) if (month.month - 1) % months == 0]
    whole = [
        ReportingPeriod(begin, last_of_month(begin.year, begin.month + months - 1))
        for begin in begins
    ]
    ended = [period for period in whole if period.end < day and period.end <= end]
    assert last_ended(plan, day) == (ended[-1] if ended else None)
