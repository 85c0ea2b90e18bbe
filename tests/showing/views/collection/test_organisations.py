"""The organisations of all plans."""

from __future__ import annotations

from typing import Any

from planlint.showing.views.collection.organisations import AllOrganisations, view
from tests.showing.making import pages_of, read, site_of
from tests.showing.test_facts import plan_of


def named(*names: str) -> dict[str, dict[str, str]]:
    return {f"o{place}": {"name": name} for place, name in enumerate(names)}


def organisations(*plans: dict[str, Any], **options: Any) -> AllOrganisations | None:
    given = [read(plan, f"plan-{number}") for number, plan in enumerate(plans, 1)]
    return view(site_of(*given, **options).collection)


def test_one_name_in_several_plans_stands_once() -> None:
    leads = {"lead": {"organisation": "o0"}, "partners": ["o1"]}
    made = organisations(
        plan_of(leads, organisations=named("Hartley Police", "Fire service")),
        plan_of(organisations=named("hartley  police", "3rd sector")),
    )
    assert made
    assert (made.number, made.shared) == (3, 1)
    assert [(each.letter, [one.name for one in each.names]) for each in made.letters] == [
        ("#", ["3rd sector"]),
        ("F", ["Fire service"]),
        ("H", ["Hartley Police"]),
    ]
    police = made.letters[-1].names[0]
    assert [(each.address, each.leads, each.helps) for each in police.plans] == [
        ("plans/plan-1/organisations/o0.html", 1, 0),
        ("plans/plan-2/organisations/o0.html", 0, 0),
    ]


def test_one_name_twice_in_one_plan_is_not_shared() -> None:
    made = organisations(
        plan_of(organisations=named("Police", "Police")), plan_of(organisations={})
    )
    assert made
    assert (made.number, made.shared) == (1, 0)


def test_no_such_page_for_one_plan_or_for_none_with_organisations() -> None:
    assert organisations(plan_of(organisations=named("Police"))) is None
    bare = plan_of(organisations={})
    assert organisations(bare, bare) is None
    pages = pages_of(site_of(read(bare, "a"), read(bare, "b")))
    assert "organisations.html" not in pages
