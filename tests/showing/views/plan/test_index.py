"""A plan in short, on its first page."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from planlint.showing.views.plan.index import view
from tests.showing.making import facts_of
from tests.showing.real import real
from tests.showing.test_facts import LED, coloured, plan_of


def test_barnet_in_august() -> None:
    plan = real("barnet-2013", date(2013, 8, 15))
    made = view(plan)
    assert str(plan.state) == "38 actions: 9 overdue, none has a colour."
    assert plan.courses.words == "9 overdue, 14 not due yet, 15 ongoing"
    assert made.due_caption == "The next to fall due, 5 of 14"
    assert [matter.action.ref for matter in made.due] == ["V15", "A9", "V12", "V9", "V7"]
    assert made.heading == "Priorities"
    assert [(each.actions, each.strip.words) for each in made.priorities] == [
        ("7 actions", "2 not due yet, 5 ongoing"),
        ("15 actions", "8 overdue, 3 not due yet, 4 ongoing"),
        ("16 actions", "1 overdue, 9 not due yet, 6 ongoing"),
    ]
    assert [each.tag.word for each in made.indicators] == [
        *("Missed", "Missed", "Missed", "Met", "Met", "Cannot be judged"),
    ]
    assert made.more_indicators == 12
    assert made.money == ""


def test_a_plan_that_is_over() -> None:
    plan = real("brent-2020", date(2021, 4, 10))
    assert str(plan.state) == "56 actions: none completed, none has a colour, 2 have no end date."
    assert [(each.words, each.late) for each in plan.attention] == [
        ("The plan ended on 31 March 2021, 10 days ago, and is not closed", True),
        ("2 actions have no end date", False),
    ]
    assert next(matter.action.ref for matter in view(plan).due) == "GOV1"


def test_colours_come_first_where_there_are_any() -> None:
    made = view(facts_of(plan_of({**LED, **coloured("green")}, LED)))
    assert made.priorities[0].strip.words == "1 green, 1 no colour"
    assert view(facts_of(plan_of(LED))).priorities[0].strip.words == "1 no end date"


@pytest.mark.parametrize(
    ("funding", "words"),
    [
        ([], ""),
        ([{"in_kind": "Time"}], ""),
        ([{"amount": 5000}], "£5,000 is named in its actions. None of it is said to be secured."),
        (
            [{"amount": 5000, "status": "secured"}],
            "£5,000 is named in its actions. All of it is secured.",
        ),
        (
            [{"amount": 1000, "status": "secured"}, {"amount": 2000}, {"amount": "£xxx"}],
            "£3,000 is named in its actions. £1,000 of it, 33 per cent, is secured. 1 more amount "
            "cannot be read.",
        ),
    ],
)
def test_money(funding: list[dict[str, Any]], words: str) -> None:
    assert view(facts_of(plan_of({"funding": funding}))).money == words
