"""Outside priorities, with what serves them and the ones that nothing does."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from markupsafe import Markup

from planlint.model.registers import Framework, FrameworkItem
from planlint.model.values import Reference, Target
from planlint.rules.structure.undiscriminating_link import FEWEST
from planlint.showing import markdown
from planlint.showing.facts.actions import ActionFacts
from planlint.showing.facts.plans import PlanFacts
from planlint.showing.facts.serving import Servers, servers_by

ITEMS = "items"


class Item(NamedTuple):
    """One outside priority, what serves it, and its share of all actions in per cent."""

    title: Markup
    servers: Servers
    share: float


class FrameworkFacts(NamedTuple):
    """A framework: its items, what there is to say first, and the actions that say they serve them all."""

    title: Markup
    note: Markup
    sentence: str
    items: tuple[Item, ...]
    all_ticked: tuple[ActionFacts, ...]


class Named(NamedTuple):
    """What is said to be served, and is neither described here nor a priority of the plan."""

    name: str
    servers: Servers


class Frameworks(NamedTuple):
    """The page about outside priorities."""

    each: tuple[FrameworkFacts, ...]
    named: tuple[Named, ...]
    actions: int


def view(plan: PlanFacts) -> Frameworks | None:
    """The outside priorities of a plan; none where it has none."""
    served = servers_by(plan, lambda part: part.contributes_to, _key)
    named = tuple(Named(key, servers) for key, servers in served.items() if isinstance(key, str))
    if not (plan.model.frameworks or named):
        return None
    actions = sum(not action.withdrawn for action in plan.model.actions)
    return Frameworks(
        tuple(_framework(each, served, actions, plan) for each in plan.model.frameworks.values()),
        named,
        actions,
    )


def _key(reference: Reference) -> Target | str:
    """The item or priority that is meant; what leads nowhere by its words."""
    return reference.target or " ".join(reference.text.split())


def _framework(
    framework: Framework, served: Mapping[Target | str, Servers], actions: int, plan: PlanFacts
) -> FrameworkFacts:
    resolve = plan.resolve("actions/")
    by_id = {each.id: served.get(Target(ITEMS, each.id), Servers()) for each in framework.items}
    items = tuple(
        Item(
            markdown.line(each.title or each.id, resolve),
            by_id[each.id],
            round(100 * len(by_id[each.id].actions) / max(actions, 1), 1),
        )
        for each in framework.items
    )
    return FrameworkFacts(
        markdown.line(framework.title or framework.id, resolve),
        markdown.block(framework.note, resolve, below=2),
        _sentence(framework.items, by_id),
        items,
        _all_ticked(items),
    )


def _sentence(items: Sequence[FrameworkItem], by_id: Mapping[str, Servers]) -> str:
    """What is served and, by name, what is not."""
    number = len(items)
    if not number:
        return "It has no items."
    idle = [markdown.words(each.title) or each.id for each in items if by_id[each.id].none]
    if not idle:
        return (
            "It has 1 item, and the plan serves it."
            if number == 1
            else f"The plan serves all {number}."
        )
    if len(idle) == number:
        return (
            f"Nothing in the plan says that it serves any of these {number}."
            if number > 1
            else "Nothing in the plan says that it serves this."
        )
    return (
        f"The plan serves {number - len(idle)} of the {number}. Nothing serves: {'; '.join(idle)}."
    )


def _all_ticked(items: tuple[Item, ...]) -> tuple[ActionFacts, ...]:
    """The actions that say that they serve every item, where there are many."""
    if len(items) < FEWEST:
        return ()
    common = set.intersection(*({each.slug for each in item.servers.actions} for item in items))
    return tuple(each for each in items[0].servers.actions if each.slug in common)
