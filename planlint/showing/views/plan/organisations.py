"""The organisations of a plan, and those that it names and does not list."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from planlint.showing import markdown
from planlint.showing.counts import count_of
from planlint.showing.facts.actions import ActionFacts
from planlint.showing.facts.involvement import ORGANISATION, PARTNER, not_listed
from planlint.showing.facts.organisations import OrganisationFacts, organisations_of
from planlint.showing.facts.plans import PlanFacts


class Named(NamedTuple):
    """What stands in an organisation's place and is not listed, with the actions that name it."""

    name: str
    actions: tuple[ActionFacts, ...]


@dataclass(frozen=True, slots=True)
class Organisations:
    """The organisations of a plan by name. Those that it lists have pages; it is gone through by these."""

    listed: tuple[OrganisationFacts, ...]
    named: tuple[Named, ...]

    @property
    def has_overdue(self) -> bool:
        """Whether anything that one of them leads is overdue."""
        return any(each.overdue for each in self.listed)

    @property
    def has_helpers(self) -> bool:
        """Whether any of them helps with an action."""
        return any(each.helps for each in self.listed)

    @property
    def has_forums(self) -> bool:
        """Whether any of them chairs a forum or sits on one."""
        return any(each.chairs or each.sits for each in self.listed)

    @property
    def words(self) -> str:
        """`7 organisations: 3 lead actions, 2 have another part, 2 are only named.`"""
        leading = sum(bool(each.leads) for each in self.listed)
        idle = sum(each.idle for each in self.listed)
        others = len(self.listed) - leading - idle
        said = [
            f"{leading} {'leads' if leading == 1 else 'lead'} actions" if leading else "",
            f"{others} {'has' if others == 1 else 'have'} another part in it" if others else "",
            f"{idle} {'is' if idle == 1 else 'are'} only named" if idle else "",
        ]
        told = ", ".join(filter(None, said))
        return f"{count_of(len(self.listed), 'organisation')}: {told}."

    def __iter__(self) -> Iterator[OrganisationFacts]:
        return iter(self.listed)

    def __bool__(self) -> bool:
        return bool(self.listed or self.named)


def view(plan: PlanFacts) -> Organisations:
    """The organisations of a plan; nothing where it names none."""
    return Organisations(
        plan.once(organisations_of),
        tuple(
            Named(markdown.words(each.words), each.of({ORGANISATION, PARTNER}, plan))
            for each in not_listed(plan, {ORGANISATION, PARTNER})
        ),
    )
