"""Everything in a plan that has a day: ends, reviews, parts that are due, messages, meetings."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Literal, NamedTuple

from planlint.model.actions import Action, Communication, Item
from planlint.model.plan import Plan
from planlint.model.registers import Forum
from planlint.model.values import Date
from planlint.rules import course

Kind = Literal["start", "end", "completed", "review", "part", "message", "meeting"]


class Event(NamedTuple):
    """Something that falls on a day. Of an action `about` is the action, and `item` one of its parts.

    `done` says that nothing is left to do.
    """

    day: date
    date: Date
    kind: Kind
    about: Action | Communication | Forum
    item: Item | None = None
    done: bool = False


def events_of(plan: Plan) -> list[Event]:
    """All that falls on a day, in order of the days. What is withdrawn is left out."""
    found = [event for action in plan.actions for event in events_of_action(action)]
    for priority in plan.priorities:
        for message in priority.communications:
            found += _events("message", message.end or message.review, message)
    for forum in plan.forums.values():
        for meeting in forum.meetings:
            found += _events("meeting", meeting, forum)
    return sorted(found, key=lambda event: event.day)


def events_of_action(action: Action) -> list[Event]:
    """What falls on a day in an action; its start only where nothing else does."""
    if action.withdrawn:
        return []
    done = action.completed is not None
    found = list(_events("completed", action.completed, action, done=True))
    if not found:
        found += _events("end", course.usable_end(action), action, done=done)
    if action.ongoing and not done:
        found += _events("review", action.review, action)
    for item in action.items:
        due = item.completed if item.completed and item.completed.end else None
        due = due or course.usable_due(action, item)
        found += _events("part", due, action, item, done=done or item.completed is not None)
    start = course.usable_start(action)
    if not found and start and start.begin:
        found.append(Event(start.begin, start, "start", action))
    return found


def _events(
    kind: Kind,
    written: Date | None,
    about: Action | Communication | Forum,
    item: Item | None = None,
    *,
    done: bool = False,
) -> Iterator[Event]:
    if written and written.end:
        yield Event(written.end, written, kind, about, item, done)
