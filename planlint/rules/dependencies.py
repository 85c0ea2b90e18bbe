"""Which action depends on which."""

from collections import Counter
from typing import NamedTuple

from planlint.model.actions import Action
from planlint.model.plan import Plan
from planlint.model.values import Reference
from planlint.rules.circles import Links


class Dependency(NamedTuple):
    """An action, one that it depends on, and where it says so."""

    action: Action
    on: Action
    reference: Reference


def dependencies_of(plan: Plan) -> tuple[Dependency, ...]:
    """The dependencies between actions that will be done, where each ref stands once."""
    counted = Counter(action.ref for action in plan.actions)
    actions = {
        action.ref: action
        for action in plan.actions
        if counted[action.ref] == 1 and not action.withdrawn
    }
    return tuple(
        Dependency(action, actions[reference.target.id], reference)
        for action in actions.values()
        for reference in action.depends_on
        if reference.target and reference.target.id in actions
    )


def links_of(plan: Plan, dependencies: tuple[Dependency, ...]) -> Links:
    """The refs of a plan, each with the refs that it depends on."""
    links: dict[str, list[str]] = {action.ref: [] for action in plan.actions}
    for dependency in dependencies:
        links[dependency.action.ref].append(dependency.on.ref)
    return links
