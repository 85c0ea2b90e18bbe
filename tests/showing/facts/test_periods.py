"""How actions stood at the end of an earlier period."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planlint.showing.facts.actions import status_of
from planlint.showing.facts.periods import Row, course_at, earlier_day, moved_since, status_at
from planlint.showing.facts.plans import PlanFacts
from planlint.showing.facts.tags import TAGS
from tests.showing.making import facts_of
from tests.showing.test_facts import LED, WHOLE, plan_of

SEPTEMBER = date(2013, 9, 30)
FEBRUARY = date(2014, 2, 10)


def progress(*colours: tuple[str, str]) -> dict[str, Any]:
    return {
        "progress": [{"period": period, "rag": rag, "text": "Said."} for period, rag in colours]
    }


def plan(*actions: dict[str, Any], as_of: date = FEBRUARY, **keys: Any) -> PlanFacts:
    return facts_of(plan_of(*actions, **{"period": "2013/14", **keys}), as_of=as_of)


@pytest.mark.parametrize(
    ("as_of", "reporting", "day"),
    [
        (date(2013, 6, 30), "quarterly", None),
        (date(2013, 8, 15), "quarterly", None),
        (date(2013, 10, 1), "quarterly", date(2013, 6, 30)),
        (date(2014, 2, 10), "quarterly", date(2013, 9, 30)),
        (date(2014, 2, 10), "monthly", date(2013, 12, 31)),
        (date(2014, 2, 10), "annual", None),
        (date(2014, 6, 10), "quarterly", date(2013, 12, 31)),
    ],
)
def test_the_end_of_the_period_before(as_of: date, reporting: str, day: date | None) -> None:
    assert earlier_day(plan(WHOLE, as_of=as_of, reporting=reporting).on) == day


@pytest.mark.parametrize(
    ("action", "then"),
    [
        (
            progress(("2013/14 Q1", "red"), ("2013/14 Q2", "amber"), ("2013/14 Q3", "green")),
            "amber",
        ),
        (progress(("2013/14 Q1", "red"), ("2013/14 Q3", "green")), "red"),
        (progress(("2013/14 Q3", "green")), "none"),
        (progress(("some day", "green")), "none"),
        ({"completed": "2013-09-30"}, "complete"),
        ({"completed": "2013-10-01", **progress(("2013/14 Q1", "red"))}, "red"),
        ({"completed": "last summer"}, "complete"),
        ({"withdrawn": {"date": "2013-05-01"}}, "withdrawn"),
        ({"withdrawn": {"date": "2013-11-01"}}, "none"),
        ({"withdrawn": {"reason": "Merged"}}, "withdrawn"),
    ],
)
def test_a_status_at_an_earlier_day(action: dict[str, Any], then: str) -> None:
    made = plan({**LED, "end": "2014-03-31", **action})
    assert status_at(made.model.actions[0], SEPTEMBER) == then


@pytest.mark.parametrize(
    ("action", "then"),
    [
        ({"end": "2013-09-29"}, "overdue"),
        ({"end": "2013-09-30"}, "due"),
        ({"end": "2013-09"}, "due"),
        ({"end": "2013-06-30", "completed": "2013-12-01"}, "overdue"),
        ({"end": "2013-06-30", "completed": "2013-07-01"}, "complete"),
        ({"end": "some day"}, "undated"),
        ({"ongoing": True, "review": "2013-06-30"}, "ongoing"),
        ({"conditional": "if asked", "end": "2013-06-30"}, "conditional"),
        ({"not_needed": {"end": "It is a duty."}}, "ongoing"),
    ],
)
def test_a_course_at_an_earlier_day(action: dict[str, Any], then: str) -> None:
    made = plan({**LED, **action})
    assert course_at(made.on, made.model.actions[0], SEPTEMBER) == then


def test_what_moved() -> None:
    made = plan(
        {**WHOLE, **progress(("2013/14 Q2", "red"), ("2013/14 Q3", "green"))},
        {**WHOLE, **progress(("2013/14 Q2", "green"), ("2013/14 Q3", "amber"))},
        {**WHOLE, **progress(("2013/14 Q3", "green"))},
        {**WHOLE, **progress(("2013/14 Q2", "green"))},
    )
    moved = moved_since(made, SEPTEMBER)
    assert [(each.action.ref, each.before.word, each.now.word, each.better) for each in moved] == [
        ("1", "Red", "Green", True),
        ("2", "Green", "Amber", False),
        ("3", "No colour", "Green", None),
    ]


@settings(max_examples=20, deadline=None)
@given(st.lists(st.sampled_from(["red", "amber", "green", "blue"]), max_size=4))
def test_at_the_end_of_the_last_entry_it_is_what_it_is_now(colours: list[str]) -> None:
    entries = [(f"2013/14 Q{number}", colour) for number, colour in enumerate(colours, 1)]
    (action,) = plan({**WHOLE, **progress(*entries)}).model.actions
    assert status_at(action, date(2014, 3, 31)) == status_of(action)


@pytest.mark.parametrize(
    ("row", "said"),
    [
        (Row(TAGS["red"], 1, 3), "2 more"),
        (Row(TAGS["red"], 3, 2), "1 fewer"),
        (Row(TAGS["red"], 2, 2), "the same"),
        (Row(TAGS["red"], None, 2), ""),
    ],
)
def test_a_change_in_words(row: Row, said: str) -> None:
    assert row.change == said
