"""The board paper: figures of this period beside the last, what is off course, what is to be decided."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from planlint.showing.views.report.board import Board, view
from tests.showing.making import facts_of
from tests.showing.real import real
from tests.showing.test_facts import LED, WHOLE, coloured, plan_of

FEBRUARY = date(2014, 2, 10)


def board(*actions: dict[str, Any], as_of: date = FEBRUARY, **keys: Any) -> Board:
    given = {"period": "2013/14", "status": "agreed", "expects": [], **keys}
    return view(facts_of(plan_of(*actions, **given), as_of=as_of))


def asked(made: Board) -> list[str]:
    return [each.ask for each in made.decisions]


# Real plans.


def test_barnet_in_its_second_quarter() -> None:
    made = view(real("barnet-2013", date(2013, 8, 15)))
    assert (made.earlier, made.by_date) == ("", True)
    assert made.now.words == "9 overdue, 14 not due yet, 15 ongoing"
    assert [(each.actions, each.now, each.overdue) for each in made.priorities] == [
        (7, "2 not due yet, 5 ongoing", 0),
        (15, "8 overdue, 3 not due yet, 4 ongoing", 8),
        (16, "1 overdue, 9 not due yet, 6 ongoing", 1),
    ]
    assert asked(made) == [
        "Agree the plan, or say what must change first.",
        "Give 9 overdue actions a new end date, accept them as complete, or withdraw them.",
        "Say what will change so that 3 indicators reach their targets, or set another target.",
    ]
    assert made.decisions[0].why == ("It is still a draft, and its period began on 1 April 2013.")
    first = made.decisions[1].about[0]
    assert (first.action.ref if first.action else "", first.detail) == (
        "A8",
        "End: 27 May 2013 (3 months late)",
    )
    assert [" ".join(action.ref for action in each.actions) for each in made.silent][:3] == [
        "P2 P4 P5",
        "A9 A10 A11 A12 A13 A14 A15",
        "V1",
    ]
    assert made.silent_number == 25


def test_brent_beside_the_autumn() -> None:
    made = view(real("brent-2020", date(2021, 3, 1)))
    assert (made.earlier, made.by_date) == ("30 September 2020", True)
    assert made.before
    assert made.before.words == "2 overdue, 52 not due yet, 2 no end date"
    assert [(row.tag.word, row.before, row.now, row.change) for row in made.rows] == [
        ("Overdue", 2, 15, "13 more"),
        ("Not due yet", 52, 39, "13 fewer"),
        ("No end date", 2, 2, "the same"),
    ]
    assert asked(made)[1:] == [
        "Set an end date for 2 actions, or a day on which to review them.",
        "Set up 3 proposed forums, or say who does their work.",
    ]


def test_a_plan_without_dates_and_without_money_granted() -> None:
    made = view(real("brent-2009", date(2010, 2, 1)))
    assert asked(made) == [
        "Agree the plan, or say what must change first.",
        "Name a lead for 7 actions.",
        "Set an end date for every action, or a day on which to review it.",
        "Say which forum oversees 26 actions.",
        "Say what happens to 1 action if the money that has been bid for is not granted.",
        "Set up 1 proposed forum, or say who does its work.",
    ]
    assert made.decisions[2].why == "None of the 65 actions has an end date."


def test_a_plan_that_is_over_is_to_be_closed() -> None:
    made = view(real("brent-2009", date(2012, 2, 1)))
    assert asked(made) == [
        "Close the plan, and say of each of the 65 actions not completed whether it goes into the "
        "next plan."
    ]
    assert made.decisions[0].why == "It ended on 31 March 2010, 22 months ago."
    assert (made.earlier, made.compared) == ("", "")


# Made plans.


def test_colours_of_this_period_beside_the_last() -> None:
    entries = [{"period": "2013/14 Q2", "rag": "red"}, {"period": "2013/14 Q3", "rag": "green"}]
    made = board({**WHOLE, "progress": entries}, {**WHOLE, **coloured("amber")})
    assert (made.earlier, made.by_date) == ("30 September 2013", False)
    assert [(row.tag.word, row.before, row.now) for row in made.rows] == [
        ("Red", 1, 0),
        ("Amber", 1, 1),
        ("Green", 0, 1),
        ("Overdue", 0, 0),
    ]
    assert made.moved_words == "1 action changed: 1 is better than before."
    (row,) = made.priorities
    assert (row.before, row.now) == ("1 red, 1 amber", "1 amber, 1 green")


def test_a_plan_that_just_ended_still_has_its_colours_compared() -> None:
    entries = [{"period": "2013/14 Q3", "rag": "red"}, {"period": "2013/14 Q4", "rag": "green"}]
    made = board({**WHOLE, "progress": entries}, as_of=date(2014, 4, 20))
    assert made.earlier == "31 December 2013"
    assert made.moved_words == "1 action changed: 1 is better than before."


BID = {"funding": [{"amount": 5000, "status": "bid", "fund": "pot", "for": "Vans"}]}
SPENT = {"funding": [{"amount": 1500, "status": "secured", "fund": "pot"}]}
POT = {"funds": {"pot": {"name": "The pot", "amount": 1000}}}


@pytest.mark.parametrize(
    ("action", "keys", "ask"),
    [
        (
            {**WHOLE, "end": "2014-01-31"},
            {},
            "Give 1 overdue action a new end date, accept it as complete, or withdraw it.",
        ),
        (
            {**LED, **coloured("green"), "ongoing": True, "review": "2014-01-31"},
            {},
            "Review 1 ongoing action and set the day of the next review.",
        ),
        (
            {**WHOLE, **coloured("red")},
            {},
            "Say what will bring 1 red action back on course, or accept that it will not be done as "
            "planned.",
        ),
        ({**WHOLE, "lead": {}}, {}, "Name a lead for 1 action."),
        (
            {**LED, **coloured("green")},
            {},
            "Set an end date for 1 action, or a day on which to review it.",
        ),
        (
            {**WHOLE, **BID},
            POT,
            "Say what happens to 1 action if the £5,000 that has been bid for is not granted.",
        ),
        (
            {**WHOLE, **SPENT},
            POT,
            "Find £500 for The pot, or take as much off the actions that it pays for.",
        ),
        (
            WHOLE,
            {"forums": {"new": {"name": "New group", "status": "proposed"}}},
            "Set up 1 proposed forum, or say who does its work.",
        ),
        (
            WHOLE,
            {"status": "draft"},
            "Agree the plan, or say what must change first.",
        ),
    ],
)
def test_what_a_board_is_asked(action: dict[str, Any], keys: dict[str, Any], ask: str) -> None:
    assert asked(board({**WHOLE, "overseen_by": ["new"]}, action, **keys)) == [ask]


def test_nothing_is_asked_where_nothing_is_wrong_or_the_plan_is_closed() -> None:
    assert asked(board(WHOLE, WHOLE)) == []
    assert asked(board({**WHOLE, "end": "2014-01-31"}, status="closed")) == []


def test_what_was_said_since_an_end_passed() -> None:
    late = {**WHOLE, "end": "2013-10-31"}
    later = [{"period": "2013/14 Q3", "rag": "red", "text": "Nearly."}]
    made = board(late, {**late, "progress": []}, {**late, "progress": later})
    assert [each.detail for each in made.decisions[0].about] == [
        "End: 31 October 2013 (3 months late); no update since",
        "End: 31 October 2013 (3 months late); no update yet",
        "End: 31 October 2013 (3 months late)",
    ]
