"""What serves what: the priorities and actions that name an indicator, or an item of a framework."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import NamedTuple, TypeVar

from planlint.model.actions import Action, Priority
from planlint.model.plan import Plan
from planlint.model.route import Route
from planlint.model.values import Reference
from planlint.showing.facts.actions import ActionFacts, PriorityName
from planlint.showing.facts.plans import PlanFacts
from planlint.showing.facts.priorities import priority_names

Key = TypeVar("Key")
Names = Callable[[Action | Priority], Iterable[Reference]]


class PriorityLink(NamedTuple):
    """A priority as other pages lead to it; `address` is below the plan's folder."""

    title: str
    numbered: str
    address: str


class Servers(NamedTuple):
    """What serves one thing: priorities as a whole, and single actions."""

    priorities: tuple[PriorityLink, ...] = ()
    actions: tuple[ActionFacts, ...] = ()

    @property
    def none(self) -> bool:
        """Whether nothing does."""
        return not (self.priorities or self.actions)


def priority_link(name: PriorityName) -> PriorityLink:
    """How other pages lead to a priority."""
    return PriorityLink(name.title, name.numbered, name.address)


def priority_links(plan: PlanFacts) -> dict[Route, PriorityLink]:
    """How other pages lead to each priority, by its route."""
    return {route: priority_link(name) for route, name in priority_names(plan.model).items()}


def servers_by(
    plan: PlanFacts, references: Names, key: Callable[[Reference], Key]
) -> dict[Key, Servers]:
    """What serves each thing that is named, by what `key` makes of the references to it.

    Actions that will not be done serve nothing.
    """
    links = plan.once(priority_links)
    found: dict[Key, dict[Route, PriorityLink | ActionFacts]] = {}
    for part in _parts(plan.model):
        shown = plan.shown[part.route] if isinstance(part, Action) else links[part.route]
        for reference in references(part):
            found.setdefault(key(reference), {})[part.route] = shown
    return {name: _servers(parts) for name, parts in found.items()}


def _servers(parts: Mapping[Route, PriorityLink | ActionFacts]) -> Servers:
    return Servers(
        tuple(each for each in parts.values() if isinstance(each, PriorityLink)),
        tuple(each for each in parts.values() if isinstance(each, ActionFacts)),
    )


def _parts(plan: Plan) -> Iterator[Action | Priority]:
    for priority in plan.priorities:
        yield priority
        yield from (action for action in priority.actions if not action.withdrawn)
