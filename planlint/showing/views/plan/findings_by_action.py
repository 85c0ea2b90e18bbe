"""What was found in a plan, action by action: a list to work through; for the public, counts."""

from __future__ import annotations

from typing import NamedTuple

from planlint.showing.counts import count_of
from planlint.showing.facts.found import Found, Group, found_in, states_in_words
from planlint.showing.facts.plans import PlanFacts
from planlint.showing.facts.tags import WEIGHTS, Tag


class ByAction(NamedTuple):
    """The page: the actions that something was found in, those that nothing was, and the rest."""

    words: str
    states: str
    found: Found
    weights: tuple[Tag, ...]

    @property
    def groups(self) -> tuple[Group, ...]:
        """The rest of the plan, and then the actions."""
        return (*self.found.rest, *self.found.actions)


def view(plan: PlanFacts) -> ByAction | None:
    """The findings of a plan by what they are about; none where there are none to be told."""
    if not plan.site.shows_findings:
        return None
    found = plan.once(found_in)
    if not found.has_groups:
        return None
    clean = len(plan.actions) - len(found.actions)
    about = sum(each.number for each in found.actions)
    words = (
        f"{count_of(about, 'finding')} about {count_of(len(found.actions), 'action')}"
        f"{f', none about the other {clean}' if clean else ''}."
        if found.actions
        else "Nothing was found in its actions."
    )
    rest = found.number - about
    more = f" {count_of(rest, 'finding')} about the rest of the plan." if rest else ""
    return ByAction(words + more, states_in_words(found.states), found, tuple(WEIGHTS.values()))
