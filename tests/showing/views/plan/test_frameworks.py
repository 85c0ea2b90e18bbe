"""Outside priorities: what serves them, and what nothing serves."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from planlint.showing.views.plan.frameworks import Frameworks, view
from planlint.world.shipped import shipped
from tests.showing.making import facts_of
from tests.showing.redaction.test_redaction import PLAN


def of(path: str) -> Frameworks:
    shown = view(facts_of(shipped(path).read_text(encoding="utf-8"), as_of=date(2013, 8, 15)))
    assert shown
    return shown


def shown(items: dict[str, str], *served: list[str], **priority: Any) -> Frameworks:
    actions = [
        {"ref": str(place), "title": "Act", "contributes_to": each}
        for place, each in enumerate(served, 1)
    ]
    frameworks = {"pcc": {"title": "Police and Crime Plan", "items": items}}
    priorities = [{"id": "one", "title": "One", "actions": actions, **priority}]
    made = view(facts_of({**PLAN, "frameworks": frameworks, "priorities": priorities}))
    assert made
    return made


def test_brentwood() -> None:
    (framework,) = of("plans/brentwood-2017.yaml").each
    assert framework.sentence == "The plan serves all 7."
    assert [(str(item.title), len(item.servers.actions)) for item in framework.items] == [
        ("More local, visible and accessible policing", 15),
        ("Crack down on anti-social behaviour", 13),
        ("Breaking the cycle of domestic abuse", 15),
        ("Reverse the trend in serious violence", 18),
        ("Tackle gangs and organised crime", 16),
        ("Protecting children and vulnerable people", 22),
        ("Improve safety on our roads", 6),
    ]
    assert framework.items[0].share == 65.2
    assert [action.ref for action in framework.all_ticked] == [
        "CE1",
        "CE2",
        "CE3",
        "CE4",
        "CE5",
        "CE6",
    ]


def test_example_with_a_priority_that_serves() -> None:
    (framework,) = of("tests/example.yaml").each
    asb = framework.items[0]
    assert [each.title for each in asb.servers.priorities] == ["Anti-social behaviour"]
    assert [action.ref for action in asb.servers.actions] == ["1.1"]
    assert framework.all_ticked == ()


TWO = {"asb": "Nuisance", "roads": "Roads"}


@pytest.mark.parametrize(
    ("items", "served", "sentence"),
    [
        (TWO, ["pcc.asb"], "The plan serves 1 of the 2. Nothing serves: Roads."),
        (TWO, [], "Nothing in the plan says that it serves any of these 2."),
        (TWO, ["pcc.asb", "pcc.roads"], "The plan serves all 2."),
        ({"asb": "Nuisance"}, ["pcc.asb"], "It has 1 item, and the plan serves it."),
        ({"asb": "Nuisance"}, [], "Nothing in the plan says that it serves this."),
        ({}, [], "It has no items."),
    ],
)
def test_sentence(items: dict[str, str], served: list[str], sentence: str) -> None:
    assert shown(items, served).each[0].sentence == sentence


def test_an_item_by_its_name_is_that_item() -> None:
    assert [len(item.servers.actions) for item in shown(TWO, ["Roads"]).each[0].items] == [0, 1]


def test_what_leads_nowhere_is_told_apart_and_priorities_of_the_plan_are_not() -> None:
    made = shown(TWO, ["pcc.asd", "one"], ["pcc.asd"])
    assert [(each.name, len(each.servers.actions)) for each in made.named] == [("pcc.asd", 2)]


def test_a_plan_without_frameworks_has_no_page() -> None:
    assert view(facts_of(PLAN)) is None
