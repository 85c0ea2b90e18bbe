"""Priorities side by side."""

from __future__ import annotations

from datetime import date

from planlint.showing.views.plan.matrix import Matrix, view
from planlint.world.shipped import shipped
from tests.showing.making import facts_of
from tests.showing.redaction.test_redaction import PLAN


def of(path: str) -> Matrix:
    shown = view(facts_of(shipped(path).read_text(encoding="utf-8"), as_of=date(2013, 8, 15)))
    assert shown
    return shown


def test_harrow() -> None:
    harrow = of("plans/harrow-2008.yaml")
    assert harrow.sentence == "7 work streams with 48 actions."
    assert [name for _, name in harrow.aspects] == [
        "Objectives",
        "Focus",
        "Actions",
        "Lead",
        "Accountability / Lead",
    ]
    fear = harrow.rows[0]
    assert fear.link.title == "Fear of Crime, Reassurance & Communications"
    assert [action.ref for action in fear.actions] == ["FC1", "FC2", "FC3", "FC4", "FC5", "FC6"]
    assert [each.name for each in fear.forums] == [
        "Communications Strategy Group",
        "SHMG",
        "Council and Police Comm's Teams",
    ]
    assert [len(row.focus) for row in harrow.rows] == [3, 6, 5, 3, 4, 5, 4]


def test_what_some_do_not_have_is_said() -> None:
    barnet = of("plans/barnet-2013.yaml")
    assert barnet.sentence == (
        "8 priorities with 38 actions: 5 have no objectives, 5 have no actions."
    )


def test_the_outside_priorities_of_actions_are_those_of_their_priority() -> None:
    brentwood = of("plans/brentwood-2017.yaml")
    burglary = brentwood.rows[3]
    assert burglary.serves == (
        (
            "Police & Crime Plan Priorities",
            (
                "More local, visible and accessible policing",
                "Reverse the trend in serious violence",
                "Tackle gangs and organised crime",
                "Protecting children and vulnerable people",
            ),
        ),
    )


def test_one_priority_is_beside_nothing() -> None:
    priority = {"id": "one", "title": "One", "objectives": ["Less"]}
    assert view(facts_of({**PLAN, "priorities": [priority]})) is None


def test_priorities_with_nothing_but_titles_have_no_page() -> None:
    priorities = [{"id": id_, "title": id_.title()} for id_ in ("one", "two")]
    assert view(facts_of({**PLAN, "priorities": priorities})) is None
