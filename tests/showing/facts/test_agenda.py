"""What a meeting must look at: each action once, where it is gravest."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from planlint.showing.facts.agenda import Agenda, agenda_of, undated_in_words
from tests.showing.making import facts_of
from tests.showing.test_facts import coloured, plan_of


def agenda(*actions: dict[str, Any], after: str = "2013-09-01") -> Agenda:
    plan = facts_of(plan_of(*actions, expects=["progress"]))
    return agenda_of(plan, plan.actions, date.fromisoformat(after))


def said(agenda: Agenda) -> dict[str, dict[str, list[str]]]:
    return {
        kind: {
            matter.action.ref: [f"{line.words} {line.distance}".strip() for line in matter.lines]
            for matter in matters
        }
        for kind, matters in agenda._asdict().items()
        if matters
    }


def test_each_action_once_with_all_that_is_to_be_said() -> None:
    made = agenda(
        {"end": "2013-06-30"},
        {"end": "2014-03-31", **coloured("red")},
        {"end": "2013-08-31", **coloured("green")},
        {"end": "2014-03-31"},
        {"end": "2014-03-31", **coloured("green")},
        {"end": "2013-06-28", "outputs": [{"text": "Map", "due": "2013-08-01"}], **coloured("red")},
    )
    assert said(made) == {
        "overdue": {
            "6": [
                "End: 28 June 2013 3 days late",
                "Red: 2013/14 Q1 (April to June 2013)",
                "Output due 1 August 2013 in 4 weeks",
            ],
            "1": ["End: 30 June 2013 1 day late", "No update yet; none for April to June 2013"],
        },
        "red": {"2": ["Red: 2013/14 Q1 (April to June 2013)"]},
        "due": {"3": ["End: 31 August 2013 in 2 months"]},
        "unreported": {"4": ["No update yet"]},
    }
    assert made.words == "2 overdue, 1 red, 1 due, 1 not updated"


def test_only_the_actions_that_are_asked_for() -> None:
    plan = facts_of(plan_of({"end": "2013-06-30"}, {"end": "2013-06-30"}, expects=[]))
    made = agenda_of(plan, plan.actions[1:], date(2013, 9, 1))
    assert said(made) == {"overdue": {"2": ["End: 30 June 2013 1 day late"]}}


def test_nothing_to_look_at() -> None:
    made = agenda({"end": "2013-09-01", **coloured("green")})
    assert said(made) == {}
    assert made.words == ""


@pytest.mark.parametrize(
    ("ends", "words"),
    [
        (["2014-03-31"], ""),
        ([""], "1 action has no end date, so nobody can say whether it is late."),
        (["2014-03-31", ""], "1 action has no end date, so nobody can say whether it is late."),
        (["", ""], "None of the 2 actions has an end date, so nobody can say which are late."),
        (
            ["2014-03-31", "some day", ""],
            "2 actions have no end date, so nobody can say whether they are late.",
        ),
    ],
)
def test_of_how_many_nobody_can_say(ends: list[str], words: str) -> None:
    plan = facts_of(plan_of(*({"end": end} if end else {} for end in ends)))
    assert undated_in_words(plan.actions) == words
