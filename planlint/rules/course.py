"""The course of a plan in time: when it and its actions begin and end, what is late, what is over.

A month, quarter or year stands for its first day as a beginning and for its last as an end,
review, due, completed or progress date. A start and an end that contradict each other are known
to `contradictions` alone; to everything else here they are as good as unreadable. Reporting
periods are in `reporting`.
"""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from planlint.model.actions import Action, Communication, Item
from planlint.model.case import OnDay
from planlint.model.plan import Plan
from planlint.model.values import Date
from planlint.rules.places import items_of

Dated = Action | Communication


class Contradiction(NamedTuple):
    """A start with what ends before it: an end or, of an output or activity, its due date."""

    start: Date
    end: Date
    item: Item | None = None


# The plan


def first_day(plan: Plan) -> date | None:
    """The first day of the plan's period, where that can be used."""
    period = plan.period
    return None if period is None or contradicts_itself(plan) else period.begin


def last_day(plan: Plan) -> date | None:
    """The last day of the plan's period, where that can be used."""
    period = plan.period
    return None if period is None or contradicts_itself(plan) else period.end


def contradicts_itself(plan: Plan) -> bool:
    """Whether the plan's period ends before it starts."""
    period = plan.period
    return bool(period and period.begin and period.end and period.end < period.begin)


def is_closed(plan: Plan) -> bool:
    """Whether the plan is closed: nothing is asked of it that depends on the day."""
    return plan.status.strip().casefold() == "closed"


def is_over(plan: Plan, day: date) -> bool:
    """Whether the plan's period has ended before this day."""
    last = last_day(plan)
    return last is not None and last < day


def is_followed(case: OnDay) -> bool:
    """Whether lateness and reports are asked after: not once the plan is closed or its period over.

    Of a plan that is over and not closed, `unclosed-plan` speaks instead.
    """
    return not is_closed(case.plan) and not is_over(case.plan, case.day)


# An action or message


def courses_of(plan: Plan) -> Iterator[Dated]:
    """The actions and messages of a plan in the order of the file, withdrawn actions left out."""
    for priority in plan.priorities:
        yield from (action for action in priority.actions if not action.withdrawn)
        yield from priority.communications


def contradictions(dated: Dated) -> Iterator[Contradiction]:
    """The ends that come before the start; of an action also the due dates of its parts."""
    start = dated.start
    if start is None or start.begin is None:
        return
    end = _end_of(dated)
    if has_passed(end, start.begin) and end is not None:
        yield Contradiction(start, end)
    for item in items_of(dated) if isinstance(dated, Action) else ():
        if item.due is not None and has_passed(item.due, start.begin):
            yield Contradiction(start, item.due, item)


def usable_start(dated: Dated) -> Date | None:
    """The start, where it can be read and no end contradicts it."""
    start = dated.start
    if start is None or start.begin is None or any(contradictions(dated)):
        return None
    return start


def usable_end(dated: Dated) -> Date | None:
    """The end, where it is needed, can be read and does not contradict the start."""
    return _unless_before_start(dated, _end_of(dated))


def usable_due(action: Action, item: Item) -> Date | None:
    """The due date of a part, where it can be read and does not contradict the action's start."""
    return _unless_before_start(action, item.due)


def first_day_of(case: OnDay, dated: Dated) -> date | None:
    """The day that an action or message begins: with its plan where it has no start of its own.

    None where a start stands that cannot be used, or where something must happen first.
    """
    start = usable_start(dated)
    if start is not None:
        return start.begin
    unknown = dated.conditional or case.present((*dated.route, "start"))
    return None if unknown else first_day(case.plan)


def is_completed(case: OnDay, part: Action | Item) -> bool:
    """Whether an action, output or activity is marked as completed, in whatever words."""
    return case.present((*part.route, "completed"))


def is_open(case: OnDay, action: Action) -> bool:
    """Whether an action can be late at all: it must be done, by a day, and is not completed."""
    excused = action.withdrawn or action.conditional or action.ongoing
    return not excused and not is_completed(case, action)


def is_late(case: OnDay, action: Action) -> bool:
    """Whether an action's end has passed while it is not completed, in a plan that is followed."""
    return is_followed(case) and is_open(case, action) and has_passed(usable_end(action), case.day)


def has_passed(end: Date | None, day: date) -> bool:
    """Whether the last day that a date stands for is before this day."""
    return end is not None and end.end is not None and end.end < day


def open_items(case: OnDay, action: Action) -> Iterator[tuple[Item, Date]]:
    """Outputs and activities with a due date that can be used, not completed, each with that date."""
    for item in items_of(action):
        due = usable_due(action, item) if item.due else None
        if due is not None and not is_completed(case, item):
            yield item, due


def _end_of(dated: Dated) -> Date | None:
    excused = isinstance(dated, Action) and "end" in dated.not_needed
    return None if excused else dated.end


def _unless_before_start(dated: Dated, end: Date | None) -> Date | None:
    if end is None or end.end is None:
        return None
    start = dated.start.begin if dated.start else None
    return None if start and end.end < start else end
