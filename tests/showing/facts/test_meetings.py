"""When a forum meets next."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planlint.showing.facts.meetings import MEETS, NextMeeting, later, next_meeting
from tests.showing.making import SCHEMA, read
from tests.showing.redaction.test_redaction import PLAN

DAY = date(2013, 7, 1)


def meeting(day: date = DAY, **keys: Any) -> NextMeeting:
    data = {**PLAN, "forums": {"board": {"name": "Board", **keys}}, "priorities": []}
    _, plan = read(data)
    return next_meeting(plan.forums["board"], day)


def test_every_frequency_of_the_format_is_known() -> None:
    assert set(MEETS) == set(SCHEMA["$defs"]["meets"]["enum"])


@pytest.mark.parametrize(
    ("keys", "words", "distance", "after"),
    [
        (
            {"meetings": ["2013-07-09", "2013-08-13"]},
            "9 July 2013",
            "in 8 days",
            date(2013, 8, 13),
        ),
        ({"meetings": ["2013-07-01"], "meets": "weekly"}, "1 July 2013", "today", date(2013, 7, 8)),
        ({"meetings": ["2013-08-31"], "meets": "monthly"}, "31 August 2013", "in 2 months", date(2013, 9, 30)),
        ({"meetings": ["2013-07-09"]}, "9 July 2013", "in 8 days", date(2013, 10, 9)),
        (
            {"meetings": ["2013-04-09"], "meets": "monthly"},
            "About 9 July 2013",
            "in 8 days",
            date(2013, 8, 9),
        ),
        (
            {"meetings": ["2013-06-28"], "meets": "three-weekly"},
            "About 19 July 2013",
            "in 3 weeks",
            date(2013, 8, 9),
        ),
        ({"meetings": ["2013-06-28"]}, "No meeting after 28 June 2013 is named", "", date(2013, 10, 1)),
        ({"meets": "bi-monthly"}, "It meets every two months; no dates are named", "", date(2013, 11, 1)),
        ({"meets": "when needed"}, "Not said yet", "", date(2013, 10, 1)),
        ({}, "Not said yet", "", date(2013, 10, 1)),
        ({"status": "proposed", "meets": "monthly"}, "Not set up yet", "", date(2013, 9, 1)),
    ],
)  # fmt: skip
def test_next_meeting(keys: dict[str, Any], words: str, distance: str, after: date) -> None:
    made = meeting(**keys)
    assert (made.words, made.distance, made.after) == (words, distance, after)


def test_until_when_it_looks_ahead() -> None:
    listed = meeting(meetings=["2013-07-09", "2013-08-13"])
    assert listed.ahead == "before the meeting after, on 13 August 2013"
    assert meeting(meets="monthly").ahead == "before 1 September 2013"


@given(
    st.dates(),
    st.lists(st.dates().map(str), max_size=3),
    st.sampled_from([*MEETS, "", "now and then"]),
)
def test_the_meeting_after_is_never_before_the_day(
    day: date, meetings: list[str], meets: str
) -> None:
    assert meeting(day, meetings=meetings, meets=meets).after >= day


@given(st.dates(max_value=date(9990, 1, 1)), st.sampled_from(sorted(MEETS)))
def test_the_next_one_is_later(day: date, meets: str) -> None:
    assert later(day, meets) > day
