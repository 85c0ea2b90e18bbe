"""The register: every action with what it is found under and its place in each order."""

from __future__ import annotations

from datetime import date
from typing import Any

from planlint.showing.views.plan.actions import Register, view
from tests.showing.making import facts_of
from tests.showing.test_facts import coloured, plan_of
from tests.sites import EXAMPLE


def register(*actions: dict[str, Any]) -> Register:
    made = view(facts_of(plan_of(*actions)))
    assert made
    return made


def ranks(made: Register, name: str) -> list[int | None]:
    places = [row.places[made.ranked.index(name)] for row in made.rows]
    return [None if place == "" else int(place) for place in places]


def test_a_plan_without_actions_has_no_register() -> None:
    assert view(facts_of(plan_of())) is None


def test_the_example() -> None:
    made = view(facts_of(EXAMPLE.read_text(encoding="utf-8"), as_of=date(2013, 8, 15)))
    assert made
    assert made.number == "2 actions"
    assert made.has_forums
    first, second = made.rows
    assert first.action.ref == "1.1"
    assert first.found == (
        ("organisation", "hbc police"),
        ("colour", "green"),
        ("place", "hartley-square"),
        ("tag", "hotspots prevention"),
        ("serves", "pcc.asb"),
    )
    assert second.found == (
        ("organisation", "hbc"),
        ("colour", "none"),
        ("serves", "pcc.visible"),
    )
    assert [each.name for each in made.orders] == ["end", "-end", "colour", "title"]


def test_places_in_the_orders() -> None:
    made = register(
        {"title": "beta", "end": "2014-03-31", "lead": {"operational": "jo-bell"}},
        {"title": "Alpha", "end": "2013-09-30", **coloured("red")},
        {"title": "Gamma", "end": "TBC", "lead": {"strategic": "ann-lowe"}},
        {"title": "gamma", "end": "2013-09", "completed": "2013-05-01"},
    )
    assert ranks(made, "title") == [1, 0, 2, 2]
    assert ranks(made, "end") == [1, 0, None, 0]
    assert ranks(made, "lead") == [1, None, 0, None]
    assert ranks(made, "colour") == [2, 0, 2, 1]
    assert [each.name for each in made.orders] == ["end", "-end", "lead", "colour", "title"]


def test_an_order_in_which_all_are_equal_is_not_offered() -> None:
    made = register({"title": "Same"}, {"title": "Same"})
    assert made.orders == ()
    assert not made.has_forums
