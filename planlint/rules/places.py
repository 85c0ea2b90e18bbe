"""Where leads and forums stand in a plan: on actions, priorities, parts, and messages."""

from collections.abc import Iterator
from typing import NamedTuple

from planlint.model.actions import Action, Item, Lead
from planlint.model.case import Case
from planlint.model.plan import Plan
from planlint.model.values import Reference


class LeadPlace(NamedTuple):
    """One reference in a lead's place. `kind` is "strategic", "operational" or "organisation"."""

    kind: str
    words: str
    reference: Reference


_WORDS = {
    "strategic": "strategic lead",
    "operational": "operational lead",
    "organisation": "lead organisation",
}


def lead_places(plan: Plan) -> Iterator[LeadPlace]:
    """What stands in the place of a lead and is to be judged, in the order of the file."""
    for lead in leads_of(plan):
        for kind, words in _WORDS.items():
            for reference in getattr(lead, kind):
                yield LeadPlace(kind, words, reference)


def person_places(plan: Plan) -> Iterator[LeadPlace]:
    """The places where a person belongs: strategic and operational leads."""
    return (place for place in lead_places(plan) if place.kind != "organisation")


def forum_places(plan: Plan) -> Iterator[Reference]:
    """What stands in the place of a forum that oversees and is to be judged."""
    for priority in plan.priorities:
        yield from priority.overseen_by
        for action in priority.actions:
            if is_overseen(action):
                yield from action.overseen_by
                for item in items_of(action):
                    yield from item.overseen_by


def lead_places_of(case: Case) -> tuple[LeadPlace, ...]:
    """The places of leads in a case, gone through once for all rules."""
    return case.once(_lead_places)


def person_places_of(case: Case) -> Iterator[LeadPlace]:
    """The places in a case where a person belongs."""
    return (place for place in lead_places_of(case) if place.kind != "organisation")


def _lead_places(case: Case) -> tuple[LeadPlace, ...]:
    return tuple(lead_places(case.plan))


def items_of(action: Action) -> tuple[Item, ...]:
    """The outcomes, activities and outputs of an action."""
    return action.outcomes + action.activities + action.outputs


def is_led(action: Action) -> bool:
    """Whether an action is to have a lead: it is not withdrawn, and does not say that it needs none."""
    return not action.withdrawn and "lead" not in action.not_needed


def is_overseen(action: Action) -> bool:
    """Whether an action is to have a forum: it is not withdrawn, and does not say that it needs none."""
    return not action.withdrawn and "forum" not in action.not_needed


def leads_of(plan: Plan) -> Iterator[Lead]:
    """The leads of priorities, actions, parts and messages, those of actions that need none left out."""
    for priority in plan.priorities:
        yield priority.lead
        for action in priority.actions:
            if is_led(action):
                yield action.lead
                yield from (item.lead for item in items_of(action) if item.lead)
        yield from (message.lead for message in priority.communications)
