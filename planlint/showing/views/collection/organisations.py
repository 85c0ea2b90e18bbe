"""The organisations of all plans, by the names that the plans use."""

from __future__ import annotations

from itertools import groupby
from typing import Any, NamedTuple

from planlint.reading.references import folded
from planlint.showing.facts.collection import Collection
from planlint.showing.facts.organisations import organisations_of
from planlint.showing.facts.plans import PlanFacts
from planlint.showing.facts.summary import PlanSummary

FEWEST = 2


class InPlan(NamedTuple):
    """An organisation in one plan: its page there, and how many actions it leads and helps with."""

    plan: PlanSummary
    address: str
    leads: int
    helps: int


class Named(NamedTuple):
    """The organisations of one name."""

    name: str
    plans: tuple[InPlan, ...]


class Letter(NamedTuple):
    """The names that begin with a letter; those that begin with none are under a number sign."""

    letter: str
    anchor: str
    names: tuple[Named, ...]


class AllOrganisations(NamedTuple):
    """The page: how many names there are, in how many plans several of them stand, and all by letter."""

    number: int
    shared: int
    letters: tuple[Letter, ...]


def share(plan: PlanFacts) -> list[Any]:
    """What the page wants of each plan."""
    return [
        [each.title, each.slug, len(each.leads), len(each.helps)]
        for each in plan.once(organisations_of)
    ]


def view(collection: Collection) -> AllOrganisations | None:
    """The organisations of all plans; none where there are fewer than two plans, or no organisations."""
    names: dict[str, list[tuple[str, InPlan]]] = {}
    for plan in collection.plans:
        for title, slug, leads, helps in plan.shares["organisations"]:
            address = f"plans/{plan.slug}/organisations/{slug}.html"
            given = InPlan(plan, address, leads, helps)
            names.setdefault(folded(title), []).append((title, given))
    if len(collection.plans) < FEWEST or not names:
        return None
    all_ = [
        Named(given[0][0], tuple(each for _, each in given)) for _, given in sorted(names.items())
    ]
    letters = groupby(
        sorted(all_, key=lambda each: _letter(each.name)), lambda each: _letter(each.name)
    )
    return AllOrganisations(
        len(all_),
        sum(len({one.plan.slug for one in each.plans}) > 1 for each in all_),
        tuple(
            Letter(
                letter, f"letter-{letter.lower() if letter.isalpha() else 'other'}", tuple(given)
            )
            for letter, given in letters
        ),
    )


def _letter(name: str) -> str:
    first = name[:1].upper()
    return first if first.isascii() and first.isalpha() else "#"
