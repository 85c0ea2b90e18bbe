"""The course of a plan on a day, for pages and reports: what is late, due, unreported, red or missed.

What counts as late is decided in `rules`, so that pages and findings never disagree.
"""

from __future__ import annotations

from collections.abc import Container, Iterator
from datetime import date
from typing import Literal, NamedTuple

from planlint.model.actions import Action, Item
from planlint.model.plan import Plan
from planlint.model.registers import Indicator
from planlint.model.route import Route
from planlint.model.values import Date
from planlint.rules import course
from planlint.rules.attainment import attained
from planlint.rules.reporting import DatedProgress, ReportingPeriod, last_asked, outdated

Kind = Literal["end", "review", "part"]
Course = Literal[
    "overdue", "due", "ongoing", "conditional", "undated", "left", "complete", "withdrawn"
]


class PlanOnDay(NamedTuple):
    """A plan and the day on which it is shown. `written` are the routes at which something stands."""

    plan: Plan
    day: date
    written: Container[Route]

    def present(self, route: Route) -> bool:
        """Whether something stands at a route, also where nothing could be read there."""
        return route in self.written


class Deadline(NamedTuple):
    """What is to be done by a day: an action, one of its outputs or activities, or its review."""

    action: Action
    kind: Kind
    day: date
    date: Date
    item: Item | None = None


class Unreported(NamedTuple):
    """A period that an action should have been reported in, and the newest entry, from before it."""

    period: ReportingPeriod
    newest: DatedProgress | None


def is_followed(on: PlanOnDay) -> bool:
    """Whether lateness and reports are asked after: not once the plan is closed or its period over."""
    return not course.is_closed(on.plan) and not course.is_over(on.plan, on.day)


def is_overdue(on: PlanOnDay, action: Action) -> bool:
    """Whether an action's end has passed while it is not completed, in a plan that is followed."""
    return is_followed(on) and _is_past(on, action)


def course_of(on: PlanOnDay, action: Action) -> Course:
    """Where an action is in its course, by its dates alone.

    An action that was not completed is "left" once its plan is over or closed.
    """
    if action.withdrawn:
        return "withdrawn"
    if course.is_completed(on, action):
        return "complete"
    if not is_followed(on):
        return "left"
    if action.conditional:
        return "conditional"
    if action.ongoing or "end" in action.not_needed:
        return "ongoing"
    if course.usable_end(action) is None:
        return "undated"
    return "overdue" if _is_past(on, action) else "due"


def deadlines(on: PlanOnDay) -> list[Deadline]:
    """Everything that is open and has a day, the earliest first; nothing of a plan that is closed."""
    if course.is_closed(on.plan):
        return []
    found = (each for action in on.plan.actions for each in deadlines_of(on, action))
    return sorted(found, key=lambda each: each.day)


def deadlines_of(on: PlanOnDay, action: Action) -> Iterator[Deadline]:
    """What is open in an action and has a day: its end or review, and its parts."""
    if action.withdrawn or course.is_completed(on, action):
        return
    end, review = course.usable_end(action), action.review
    if end and end.end and course.is_open(on, action):
        yield Deadline(action, "end", end.end, end)
    if action.ongoing and review and review.end:
        yield Deadline(action, "review", review.end, review)
    for item, due in () if action.conditional else course.open_items(on, action):
        if due.end:
            yield Deadline(action, "part", due.end, due, item)


def overdue(on: PlanOnDay) -> list[Deadline]:
    """What is past its day and not done, the longest first; nothing once the plan is over."""
    if not is_followed(on):
        return []
    return [each for each in deadlines(on) if each.day < on.day]


def due(on: PlanOnDay, before: date | None = None) -> list[Deadline]:
    """What falls due from this day on, up to another, the earliest first."""
    last = before or date.max
    return [each for each in deadlines(on) if on.day <= each.day < last]


def unreported(on: PlanOnDay, action: Action, *, expected: bool) -> Unreported | None:
    """The period that an action was last to be reported in and was not.

    `expected` says whether the plan expects progress of its actions, so that having none counts.
    """
    if action.progress:
        found = outdated(on, action)
        return Unreported(found.period, found.newest) if found else None
    period = last_asked(on, action) if expected else None
    return Unreported(period, None) if period else None


def is_red(on: PlanOnDay, action: Action) -> bool:
    """Whether an action that is still open is red, in a plan that is not closed."""
    done = action.withdrawn or course.is_completed(on, action)
    return action.rag == "red" and not done and not course.is_closed(on.plan)


def missed(on: PlanOnDay) -> list[Indicator]:
    """The indicators of which a target was missed, in the order of the plan."""
    return [
        indicator
        for indicator in on.plan.indicators.values()
        if any(each.is_missed for each in attained(on.plan, indicator, on.present))
    ]


def _is_past(on: PlanOnDay, action: Action) -> bool:
    end = course.usable_end(action)
    return course.is_open(on, action) and course.has_passed(end, on.day)
