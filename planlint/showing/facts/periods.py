"""How a plan stood at the end of an earlier reporting period, beside how it stands now.

It is worked out from the dates and updates that the plan has now: an end that was moved since
counts as if it had always stood there.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from planlint.model.actions import Action
from planlint.rules import course
from planlint.rules.reporting import dated_progress, last_ended
from planlint.showing.facts.actions import ActionFacts, status_of
from planlint.showing.facts.course import PlanOnDay, course_of, is_overdue
from planlint.showing.facts.plans import PlanFacts
from planlint.showing.facts.tags import COURSES, TAGS, Tag

_RANKS = {"red": 0, "amber": 1, "green": 2, "blue": 3, "complete": 4}


class Row(NamedTuple):
    """How many actions had a status then, and have it now; `before` is None where nobody can say."""

    tag: Tag
    before: int | None
    now: int

    @property
    def change(self) -> str:
        """`2 more`, `1 fewer`, `the same`; nothing where there is no earlier number."""
        if self.before is None:
            return ""
        moved = self.now - self.before
        return f"{abs(moved)} {'more' if moved > 0 else 'fewer'}" if moved else "the same"


class Moved(NamedTuple):
    """An action whose colour is another now."""

    action: ActionFacts
    before: Tag
    now: Tag
    better: bool | None


def earlier_day(on: PlanOnDay) -> date | None:
    """The last day of the period before the one that is reported now, where the plan had begun by then."""
    period = last_ended(on.plan, on.day)
    first = course.first_day(on.plan)
    if period is None or first is None:
        return None
    day = period.begin - timedelta(days=1)
    return day if day >= first else None


def status_at(action: Action, day: date) -> str:
    """The word that an action's status was at the end of a day."""
    withdrawn = action.withdrawn
    if withdrawn and _by(withdrawn.date.end if withdrawn.date else None, day):
        return "withdrawn"
    if action.completed and _by(action.completed.end, day):
        return "complete"
    colours = [
        each.entry.rag
        for each in dated_progress(action)
        if each.day <= day and each.entry.rag in TAGS
    ]
    return colours[-1] if colours else "none"


def course_at(on: PlanOnDay, action: Action, day: date) -> str:
    """Where an action was in its course at the end of a day."""
    status = status_at(action, day)
    if status in {"complete", "withdrawn"}:
        return status
    if action.conditional:
        return "conditional"
    if action.ongoing or "end" in action.not_needed:
        return "ongoing"
    if course.usable_end(action) is None:
        return "undated"
    return "overdue" if course.has_passed(course.usable_end(action), day) else "due"


def rows_of_colours(on: PlanOnDay, earlier: date | None) -> tuple[Row, ...]:
    """How many actions have or had each colour, and how many are overdue."""
    actions = on.plan.actions
    now = [status_of(each) for each in actions]
    before = [status_at(each, earlier) for each in actions] if earlier else None
    late = sum(is_overdue(on, each) for each in actions)
    was = [course_at(on, each, earlier) for each in actions].count("overdue") if earlier else None
    return (*_rows(before, now, TAGS), Row(COURSES["overdue"], was, late))


def rows_of_courses(on: PlanOnDay, earlier: date | None) -> tuple[Row, ...]:
    """How many actions are and were where in their course."""
    actions = on.plan.actions
    before = [course_at(on, each, earlier) for each in actions] if earlier else None
    return _rows(before, [course_of(on, each) for each in actions], COURSES)


def moved_since(plan: PlanFacts, earlier: date) -> tuple[Moved, ...]:
    """The actions whose colour or status is another than it was on a day, in the order of the plan."""
    found = ((shown, status_at(action, earlier), status_of(action)) for action, shown in plan.pairs)
    return tuple(
        Moved(shown, TAGS[before], TAGS[now], _is_better(before, now))
        for shown, before, now in found
        if before != now
    )


def _rows(
    before: Sequence[str] | None, now: Sequence[str], tags: Mapping[str, Tag]
) -> tuple[Row, ...]:
    return tuple(
        Row(tag, before.count(name) if before is not None else None, now.count(name))
        for name, tag in tags.items()
        if name in now or name in (before or ())
    )


def _is_better(before: str, now: str) -> bool | None:
    if before not in _RANKS or now not in _RANKS:
        return None
    return _RANKS[now] > _RANKS[before]


def _by(done: date | None, day: date) -> bool:
    """Whether something was done by a day; what has no day that can be read was."""
    return done is None or done <= day
