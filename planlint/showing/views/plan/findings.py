"""How good a plan is as a plan: how complete it is field by field, and what was found, rule by rule."""

from __future__ import annotations

from typing import NamedTuple

from planlint.showing.counts import count_of
from planlint.showing.facts.completeness import Completeness
from planlint.showing.facts.found import (
    FamilyFound,
    Found,
    found_in,
    states_in_words,
    weighed_in_words,
)
from planlint.showing.facts.plans import PlanFacts
from planlint.showing.facts.tags import WEIGHTS, Tag


class Findings(NamedTuple):
    """The page: its sentences, the fields, and the families of rules with what they found."""

    words: str
    states: str
    fields: tuple[Completeness, ...]
    found: Found
    weights: tuple[Tag, ...]

    @property
    def families(self) -> tuple[FamilyFound, ...]:
        """What the rules found, family by family."""
        return self.found.families


def view(plan: PlanFacts) -> Findings | None:
    """What was found in a plan; none where nothing may be told of it."""
    if not plan.site.shows_findings:
        return None
    found = plan.once(found_in)
    complete = f"{plan.percent}% of what its actions should say is there."
    told = (
        f"{count_of(found.number, 'finding')}: {weighed_in_words(found.weighed)}."
        if found.number
        else "Nothing was found in how it is written."
    )
    return Findings(
        f"{complete} {told}",
        states_in_words(found.states),
        plan.completeness,
        found,
        tuple(WEIGHTS.values()),
    )
