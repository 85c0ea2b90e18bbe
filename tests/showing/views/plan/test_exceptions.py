"""What is off course, each with who answers."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from planlint.showing.facts.matters import Matter
from planlint.showing.views.plan.exceptions import Exceptions, view
from tests.showing.making import facts_of
from tests.showing.real import real
from tests.showing.test_facts import LED, WHOLE, coloured, plan_of

LATE = {**LED, "end": "2013-06-30"}


def exceptions(*actions: dict[str, Any], **keys: Any) -> Exceptions:
    return view(facts_of(plan_of(*actions, **{"expects": [], **keys})))


def said(matters: tuple[Matter, ...]) -> list[tuple[str, ...]]:
    return [(matter.action.ref, *(line.words for line in matter.lines)) for matter in matters]


def test_barnet_in_august() -> None:
    made = view(real("barnet-2013", date(2013, 8, 15)))
    assert made.words == (
        "9 actions are overdue, 30 are not updated; 3 indicators missed their targets."
    )
    assert [matter.action.ref for matter in made.overdue] == [
        *("A8", "A2", "A3", "A1", "A4", "A5", "A6", "A7", "V2"),
    ]
    first = made.overdue[0]
    assert [(line.words, line.distance, line.late) for line in first.lines] == [
        ("End: 27 May 2013", "3 months late", True)
    ]
    assert [who.name for who in first.action.answers] == [
        "Steve Murrant",
        "Chief Inspector Andy Mariner",
    ]
    assert made.period == "April to June 2013"
    assert said(made.unreported)[0] == ("P2", "No update yet")
    assert next(each.indicator.sentence for each in made.missed) == (
        "Burglary fell by 1.9 per cent, from 4,760 to 4,670; the target was a fall of 6 per cent: "
        "missed."
    )
    assert [[who.name for who in each.answers] for each in made.missed][:2] == [
        ["D Supt Mark Strugnell"],
        ["D Supt Mark Strugnell"],
    ]


def test_the_public_is_told_roles() -> None:
    made = view(real("barnet-2013", date(2013, 8, 15), "public"))
    assert [who.name for who in made.overdue[0].action.answers] == [
        "Community Safety",
        "An officer",
    ]


def test_an_action_may_stand_in_several() -> None:
    made = exceptions(
        {**LATE, **coloured("red"), "outputs": [{"text": "Map of *alleys*", "due": "2013-06-28"}]},
        {**WHOLE, "ongoing": True, "end": "", "review": "2013-06-29"},
    )
    assert said(made.red) == [("1", "Red: 2013/14 Q1 (April to June 2013)")]
    assert made.red[0].lines[0].text == "Done."
    assert said(made.overdue) == [
        ("1", "Output due 28 June 2013", "End: 30 June 2013"),
        ("2", "Review: 29 June 2013"),
    ]
    assert made.overdue[0].lines[0].text == "Map of alleys"
    assert made.words == "1 action is red, 2 are overdue, or have a part that is."
    assert made.number == 3


def test_when_it_was_last_heard_of() -> None:
    old = {**WHOLE, "progress": [{"period": "2012/13 Q4", "text": "Begun."}]}
    made = exceptions(old, WHOLE, expects=["progress"])
    assert said(made.unreported) == [("1", "Last update: 2012/13 Q4 (January to March 2013)")]


@pytest.mark.parametrize(
    ("actions", "keys", "words", "closed", "unseen"),
    [
        ([WHOLE], {}, "Nothing is off course", "", ""),
        ([LED, LED], {}, "", "", "None of the 2 actions has an end date"),
        ([LED, WHOLE], {}, "Nothing is off course", "", "1 action has no end date"),
        ([LED, LATE], {}, "1 action is overdue.", "", "1 action has no end date"),
        ([LATE], {"status": "closed"}, "", "This plan is closed", ""),
        ([LATE], {"period": "2012/13"}, "", "This plan ended on 31 March 2013", ""),
    ],
)
def test_when_there_is_nothing(
    actions: list[dict[str, Any]], keys: dict[str, Any], words: str, closed: str, unseen: str
) -> None:
    made = exceptions(*actions, **keys)
    for shown, expected in ((made.words, words), (made.closed, closed), (made.unseen, unseen)):
        assert shown.startswith(expected)
        assert bool(shown) == bool(expected)
