"""What one person or organisation has to do: the actions, parts and messages that name it, and how."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from planlint.model.actions import Action, Communication, Item
from planlint.model.plan import Plan
from planlint.model.values import Reference, Target, Text
from planlint.reading.references import folded
from planlint.showing import markdown
from planlint.showing.facts.actions import ActionFacts, late_parts
from planlint.showing.facts.choices import Choice
from planlint.showing.facts.involvement import (
    LEADING,
    Key,
    all_of,
    key_of,
    not_listed,
    staff_of,
)
from planlint.showing.facts.parts import When, end_of, when
from planlint.showing.facts.people import Who
from planlint.showing.facts.plans import PlanFacts


class Leader(NamedTuple):
    """A person, an organisation, or a text that stands where one of these belongs.

    `staff` are the people of an organisation.
    """

    who: Who
    key: Key
    staff: frozenset[Key] = frozenset()

    def meant(self, reference: Reference) -> bool:
        """Whether a reference means it."""
        return key_of(reference) == self.key


class Part(NamedTuple):
    """An output or activity that somebody leads by itself, and when it is due."""

    text: str
    due: When | None


class Duty(NamedTuple):
    """An action that somebody has to do with: how, in words, and the parts that they lead."""

    action: ActionFacts
    ways: tuple[str, ...]
    parts: tuple[Part, ...]
    leads: bool


class Message(NamedTuple):
    """A message of the communications plan, and when it ends."""

    text: str
    end: When


def leaders_of(plan: PlanFacts) -> tuple[Choice, ...]:
    """All whom a report can be about: people where names may be shown, organisations, and texts."""
    model, directory = plan.model, plan.directory
    people = model.people.values() if plan.site.internal else ()
    found = [_choice(plan, Target("people", each.id), each.aliases) for each in people]
    for each in model.organisations.values():
        names = (Text(each.route, each.short), *each.aliases)
        staff = frozenset[Key](staff_of(model, each.id))
        found.append(_choice(plan, Target("organisations", each.id), names, staff))
    for named in not_listed(plan, LEADING):
        words = " ".join(named.words.split())
        who = directory.who(Reference((), words, None))
        found.append(Choice(words, (), Leader(who, folded(words))))
    return tuple(found)


def duties_of(plan: PlanFacts, leader: Leader) -> tuple[Duty, ...]:
    """The actions that somebody leads or helps with, in the order of the plan."""
    made = (_duty(action, shown, plan, leader) for action, shown in plan.pairs)
    return tuple(each for each in made if each)


def messages_of(plan: PlanFacts, leader: Leader) -> tuple[Message, ...]:
    """The messages that somebody is to give."""
    return tuple(
        Message(markdown.words(each.message), end_of(each, plan.on))
        for each in _messages(plan.model)
        if any(map(leader.meant, all_of(each.lead)))
    )


def chaired_by(plan: PlanFacts, leader: Leader) -> tuple[str, ...]:
    """The forums that somebody chairs."""
    return tuple(
        markdown.words(forum.name) or forum.id
        for forum in plan.model.forums.values()
        if any(map(leader.meant, forum.chair))
    )


def _choice(
    plan: PlanFacts,
    target: Target,
    names: Iterable[Text],
    staff: frozenset[Key] = frozenset(),
) -> Choice:
    who = plan.directory.who(Reference((), target.id, target))
    others = tuple(each.text for each in names if each.text)
    return Choice(target.id, (who.name, *others), Leader(who, target, staff))


def _messages(model: Plan) -> Iterator[Communication]:
    for priority in model.priorities:
        yield from priority.communications


def _duty(action: Action, shown: ActionFacts, plan: PlanFacts, leader: Leader) -> Duty | None:
    if action.withdrawn:
        return None
    ways = tuple(dict.fromkeys(_ways(action, plan, leader)))
    late = late_parts(plan.on, action)
    parts = tuple(
        _part(item, plan.on.day, late=item.route in late)
        for item in action.items
        if item.lead and any(map(leader.meant, all_of(item.lead)))
    )
    partner = any(map(leader.meant, action.partners))
    if not (ways or parts or partner):
        return None
    return Duty(shown, (*ways, "Partner") if partner else ways, parts, bool(ways or parts))


def _part(item: Item, day: date, *, late: bool) -> Part:
    due = when(item.due, day, asked=late) if item.due else None
    if due and item.completed:
        due = due._replace(distance="completed")
    return Part(markdown.words(item.text), due)


def _ways(action: Action, plan: PlanFacts, leader: Leader) -> Iterator[str]:
    """How somebody leads an action, in the plan's words; of an organisation also through its people."""
    labels = plan.labels
    given = {
        labels["strategic"]: action.strategic,
        labels["operational"]: action.operational,
        "Lead organisation": action.organisation,
    }
    for label, references in given.items():
        if any(map(leader.meant, references)):
            yield label
    for label, references in given.items():
        for each in references:
            if each.target in leader.staff:
                yield f"{label}: {plan.directory.who(each).name}"
