"""Who has to do with which actions, and how: as lead, for a part, as a partner."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator
from typing import NamedTuple

from planlint.model.actions import Action, Lead
from planlint.model.plan import Plan
from planlint.model.route import Route
from planlint.model.values import Reference, Target
from planlint.reading.references import folded
from planlint.showing.facts.actions import ActionFacts
from planlint.showing.facts.people import says_somebody
from planlint.showing.facts.plans import PlanFacts

STRATEGIC, OPERATIONAL, ORGANISATION = "strategic", "operational", "organisation"
PART, PARTNER = "part", "partner"
LEADING = frozenset({STRATEGIC, OPERATIONAL, ORGANISATION, PART})
PERSONAL = frozenset({STRATEGIC, OPERATIONAL, PART})

Key = Target | str
Kinds = frozenset[str]


class Involved(NamedTuple):
    """Somebody or something by the words where it first stands, with its actions.

    `actions` say by their routes what it does in each.
    """

    words: str
    actions: dict[Route, Kinds]

    def of(self, kinds: Container[str], plan: PlanFacts) -> tuple[ActionFacts, ...]:
        """The actions in which it does one of these things, in the order of the plan."""
        return tuple(
            shown
            for action, shown in plan.pairs
            if any(kind in kinds for kind in self.actions.get(action.route, ()))
        )


def involved(plan: PlanFacts) -> dict[Key, Involved]:
    """Everybody who leads or helps, by entry; what is no entry by its words. Withdrawn actions are left out."""
    found: dict[Key, Involved] = {}
    for action in plan.model.actions:
        if not action.withdrawn:
            for kind, reference in _parts(action):
                each = found.setdefault(key_of(reference), Involved(reference.text, {}))
                kinds = each.actions.get(action.route, frozenset())
                each.actions[action.route] = kinds | {kind}
    return found


def key_of(reference: Reference) -> Key:
    """What tells one from another: the entry that is meant, else the words."""
    return reference.target or folded(reference.text)


def together(plan: PlanFacts, keys: Iterable[Key]) -> Involved:
    """What several do, as if they were one."""
    everybody = plan.once(involved)
    actions: dict[Route, Kinds] = {}
    for key in keys:
        for route, kinds in everybody[key].actions.items() if key in everybody else ():
            actions[route] = actions.get(route, frozenset()) | kinds
    return Involved("", actions)


def not_listed(plan: PlanFacts, kinds: Container[str]) -> tuple[Involved, ...]:
    """Who does one of these things by a text that is no entry, placeholders left out."""
    return tuple(
        each
        for key, each in plan.once(involved).items()
        if isinstance(key, str)
        and says_somebody(each.words)
        and any(kind in kinds for given in each.actions.values() for kind in given)
    )


def staff_of(plan: Plan, organisation: str) -> tuple[Target, ...]:
    """The people of an organisation."""
    return tuple(
        Target("people", id_)
        for id_, person in plan.people.items()
        if any(_is_of(each, organisation) for each in person.organisations)
    )


def _is_of(reference: Reference, organisation: str) -> bool:
    return reference.target == Target("organisations", organisation)


def _parts(action: Action) -> Iterator[tuple[str, Reference]]:
    whole = {
        STRATEGIC: action.strategic,
        OPERATIONAL: action.operational,
        ORGANISATION: action.organisation,
        PARTNER: action.partners,
    }
    for kind, references in whole.items():
        yield from ((kind, each) for each in references)
    for item in action.items:
        if item.lead:
            yield from ((PART, each) for each in all_of(item.lead))


def all_of(lead: Lead) -> tuple[Reference, ...]:
    """Everybody who stands in a lead."""
    return (*lead.strategic, *lead.operational, *lead.organisation)
