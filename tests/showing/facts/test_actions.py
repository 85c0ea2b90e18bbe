"""An action's page: its status in words, and who answers."""

from __future__ import annotations

from typing import Any

import pytest

from planlint.showing.facts.actions import ActionFacts
from tests.showing.making import facts_of
from tests.showing.test_facts import coloured, plan_of


def action(**keys: Any) -> ActionFacts:
    return facts_of(plan_of(keys)).actions[0]


@pytest.mark.parametrize(
    ("keys", "words", "shape"),
    [
        ({"end": "2013-05-31"}, "Overdue, 4 weeks late", "late"),
        ({"end": "2013-09-30"}, "Not due yet: in 3 months", "clock"),
        ({"ongoing": True}, "Ongoing", "arrow"),
        ({"ongoing": True, "review": "2013-06-30"}, "Ongoing, review 1 day late", "arrow"),
        ({"conditional": "if asked"}, "Only if needed", "fork"),
        ({"end": "TBC"}, "No end date", "ring"),
        ({"completed": "2013-06-20"}, "Complete: 20 June 2013", "tick"),
        ({"withdrawn": {"reason": "Merged"}}, "Withdrawn", "cross"),
    ],
)
def test_status_in_words(keys: dict[str, Any], words: str, shape: str) -> None:
    made = action(**keys)
    assert (made.course.word, made.course.shape) == (words, shape)


def test_a_colour_stands_beside_it() -> None:
    assert action(**coloured("green")).has_colour
    assert not action().has_colour
    assert not action(**coloured("green"), completed="2013-06-20").has_colour


@pytest.mark.parametrize(
    ("lead", "names"),
    [
        ({"strategic": "ann-lowe", "operational": "jo-bell"}, ["Ann Lowe"]),
        ({"strategic": "Name of officer", "operational": "jo-bell"}, ["Jo Bell"]),
        ({"operational": "jo-bell"}, ["Jo Bell"]),
        ({"strategic": "Trading Standards"}, ["Trading Standards"]),
        ({}, []),
    ],
)
def test_who_answers(lead: dict[str, str], names: list[str]) -> None:
    assert [who.name for who in action(lead=lead).answers] == names


@pytest.mark.parametrize(
    ("keys", "late"),
    [
        ({}, True),
        ({"completed": "2013-06-20"}, False),
        ({"withdrawn": {"reason": "Merged"}}, False),
        ({"conditional": "if asked"}, False),
        ({"ongoing": True}, True),
    ],
)
def test_a_part_is_late_as_the_rule_says(keys: dict[str, Any], late: bool) -> None:
    made = action(outputs=[{"text": "Map", "due": "2013-06-28"}], **keys)
    due = made.outputs[0].due
    assert due
    assert (due.late, due.distance) == (late, "3 days late" if late else "3 days ago")
