"""What a meeting must look at, in words: what is overdue, red, unreported or due, action by action."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import NamedTuple

from planlint.model.actions import Action
from planlint.model.route import Route
from planlint.rules.colours import coloured_entry
from planlint.showing import markdown
from planlint.showing.calendar_words import (
    date_in_words,
    distance_in_words,
    lateness_in_words,
    period_in_words,
    span_in_words,
)
from planlint.showing.facts.actions import ActionFacts, shortened
from planlint.showing.facts.course import (
    Deadline,
    PlanOnDay,
    Unreported,
    due,
    is_red,
    overdue,
    unreported,
)

LETTERS_OF_A_REASON = 240

_PARTS = {"outputs": "Output", "outcomes": "Outcome", "activities": "Activity"}


class Line(NamedTuple):
    """One thing to look at: what it is, how far off, and the text that it is about."""

    words: str
    distance: str = ""
    late: bool = False
    text: str = ""


class Matter(NamedTuple):
    """An action that must be looked at, and what about it."""

    action: ActionFacts
    lines: tuple[Line, ...]


class Matters(NamedTuple):
    """What must be looked at; an action may stand in several. `period` is that of all unreported ones.

    What is overdue comes in order of its day, the rest in the order of the plan.
    """

    overdue: tuple[Matter, ...] = ()
    red: tuple[Matter, ...] = ()
    unreported: tuple[Matter, ...] = ()
    period: str = ""


def matters_of(
    on: PlanOnDay,
    shown: Mapping[Route, ActionFacts],
    *,
    expects_progress: bool,
) -> Matters:
    """What must be looked at in a plan on the day."""
    silent = [
        (action, found)
        for action in on.plan.actions
        if (found := unreported(on, action, expected=expects_progress))
    ]
    periods = {span_in_words(*found.period) for _, found in silent}
    one = len(periods) == 1
    return Matters(
        overdue=together(overdue(on), on.day, shown),
        red=tuple(
            Matter(shown[action.route], (_red(action),))
            for action in on.plan.actions
            if is_red(on, action)
        ),
        unreported=tuple(
            Matter(shown[action.route], (_unreported(found, alone=not one),))
            for action, found in silent
        ),
        period=periods.pop() if one else "",
    )


def due_before(
    on: PlanOnDay,
    before: date | None,
    shown: Mapping[Route, ActionFacts],
) -> tuple[Matter, ...]:
    """What falls due from the day on, up to another, action by action, the earliest first."""
    return together(due(on, before), on.day, shown)


def together(
    deadlines: Iterable[Deadline],
    day: date,
    shown: Mapping[Route, ActionFacts],
) -> tuple[Matter, ...]:
    """Deadlines put together by their actions, in the order of the first of each."""
    lines: dict[Route, list[Line]] = {}
    for each in deadlines:
        lines.setdefault(each.action.route, []).append(line_of(each, day))
    return tuple(Matter(shown[route], tuple(given)) for route, given in lines.items())


def line_of(deadline: Deadline, day: date) -> Line:
    """`End: 1 July 2013 (6 weeks late)`, or the same of a review or of a part and its text."""
    late = deadline.day < day
    distance = (
        lateness_in_words(deadline.day, day) if late else distance_in_words(deadline.day, day)
    )
    words = date_in_words(deadline.date)
    if deadline.item is None:
        return Line(f"{'Review' if deadline.kind == 'review' else 'End'}: {words}", distance, late)
    part = _PARTS[str(deadline.item.route[len(deadline.action.route)])]
    text = markdown.words(deadline.item.text)
    return Line(f"{part} due {words}", distance, late, text)


def _red(action: Action) -> Line:
    entry = coloured_entry(action)
    period = period_in_words(entry.period) if entry else ""
    text = shortened(markdown.words(entry.text), LETTERS_OF_A_REASON) if entry else ""
    return Line(f"Red: {period}" if period else "Red", text=text)


def _unreported(found: Unreported, *, alone: bool) -> Line:
    """What was heard last; `alone` says that the period without an update is not said elsewhere."""
    newest = found.newest
    heard = f"Last update: {period_in_words(newest.period)}" if newest else "No update yet"
    return Line(f"{heard}; none for {span_in_words(*found.period)}" if alone else heard)
