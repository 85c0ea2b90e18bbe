"""The board paper: how the plan stands beside last time, what is off course, what is to be decided."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from typing import Any, NamedTuple

from planlint.model.actions import Action
from planlint.showing import markdown
from planlint.showing.calendar_words import day_in_words
from planlint.showing.counts import count_of
from planlint.showing.facts.actions import ActionFacts, status_of
from planlint.showing.facts.agenda import agenda_of
from planlint.showing.facts.course import PlanOnDay, course_of, is_followed
from planlint.showing.facts.decisions import Decision, decisions_of
from planlint.showing.facts.matters import Matter
from planlint.showing.facts.people import Who
from planlint.showing.facts.periods import (
    Moved,
    Row,
    course_at,
    earlier_day,
    moved_since,
    rows_of_colours,
    rows_of_courses,
    status_at,
)
from planlint.showing.facts.plans import PlanFacts
from planlint.showing.facts.tags import COURSES, Strip, strip_of
from planlint.showing.views import view_of


class PriorityRow(NamedTuple):
    """A priority: how its actions stood and stand in words, and how many are overdue."""

    title: str
    actions: int
    before: str
    now: str
    overdue: int


class Silent(NamedTuple):
    """The actions of one lead and forum that nothing was heard of."""

    answers: tuple[Who, ...]
    forums: tuple[Who, ...]
    actions: tuple[ActionFacts, ...]


class Board(NamedTuple):
    """The board paper. `earlier` is the day of the earlier figures, in words; nothing where there are none.

    `compared` says what these are, or why there are none. `by_date` says that no action has or had
    a colour, so that the figures are of how the actions stand by their dates.
    """

    earlier: str
    compared: str
    by_date: bool
    before: Strip | None
    now: Strip
    rows: tuple[Row, ...]
    moved: tuple[Moved, ...]
    moved_words: str
    priorities: tuple[PriorityRow, ...]
    money: str
    indicators: str
    overdue: tuple[Matter, ...]
    red: tuple[Matter, ...]
    silent: tuple[Silent, ...]
    silent_number: int
    off: Any
    decisions: tuple[Decision, ...]


class _Figures(NamedTuple):
    """How actions are counted: by colour, or by date where there is none; then and now.

    Dates are not compared once the plan is over, when nothing counts as late any more.
    """

    earlier: date | None
    by_date: bool
    before: Callable[[Iterable[Action]], Strip] | None
    now: Callable[[Iterable[Action]], Strip]


def view(plan: PlanFacts) -> Board:
    """The board paper of a plan."""
    on = plan.on
    figures = _figures(on, earlier_day(on))
    earlier = figures.earlier
    off = view_of(plan, "plan", "exceptions").value
    measures = view_of(plan, "plan", "indicators").value
    agenda = agenda_of(plan, plan.actions, on.day)
    moved = moved_since(plan, earlier) if earlier else ()
    rows = rows_of_courses if figures.by_date else rows_of_colours
    return Board(
        earlier=day_in_words(earlier) if earlier else "",
        compared=_compared(earlier, on),
        by_date=figures.by_date,
        before=figures.before(plan.model.actions) if figures.before else None,
        now=figures.now(plan.model.actions),
        rows=rows(on, earlier),
        moved=moved,
        moved_words=_moved_words(moved) if moved or not figures.by_date else "",
        priorities=_priorities(plan, figures),
        money=view_of(plan, "plan", "index").value.money,
        indicators=measures.sentence if measures else "",
        overdue=agenda.overdue,
        red=agenda.red,
        silent=_silent(agenda.unreported),
        silent_number=len(agenda.unreported),
        off=off,
        decisions=decisions_of(plan, [each.indicator for each in off.missed]),
    )


def _figures(on: PlanOnDay, earlier: date | None) -> _Figures:
    def coloured(actions: Iterable[Action]) -> Strip:
        return strip_of(map(status_of, actions))

    def dated(actions: Iterable[Action]) -> Strip:
        return strip_of((course_of(on, each) for each in actions), COURSES)

    def were_coloured(actions: Iterable[Action]) -> Strip:
        return strip_of(status_at(each, earlier or on.day) for each in actions)

    def were_dated(actions: Iterable[Action]) -> Strip:
        return strip_of((course_at(on, each, earlier or on.day) for each in actions), COURSES)

    actions = on.plan.actions
    by_date = not (coloured(actions).tells or (earlier and were_coloured(actions).tells))
    compared = earlier if is_followed(on) or not by_date else None
    before = (were_dated if by_date else were_coloured) if compared else None
    return _Figures(compared, by_date, before, dated if by_date else coloured)


def _compared(earlier: date | None, on: PlanOnDay) -> str:
    if earlier:
        return (
            f"“Before” is how the plan stood at the end of {day_in_words(earlier)}, by the dates "
            "and updates that it has now."
        )
    if not is_followed(on):
        return ""
    return (
        "There is no earlier period to compare with: the plan has no more than one reporting "
        "period behind it."
    )


def _moved_words(moved: tuple[Moved, ...]) -> str:
    """`2 actions are better than before, 1 is worse.`"""
    counted = [
        (sum(each.better is True for each in moved), "better than before"),
        (sum(each.better is False for each in moved), "worse"),
        (sum(each.better is None for each in moved), "first given a colour, or withdrawn"),
    ]
    said = [
        f"{number} {'is' if number == 1 else 'are'} {words}" for number, words in counted if number
    ]
    if not said:
        return "No colour has changed."
    return f"{count_of(len(moved), 'action')} changed: {', '.join(said)}."


def _priorities(plan: PlanFacts, figures: _Figures) -> tuple[PriorityRow, ...]:
    pairs = zip(plan.model.priorities, plan.priorities, strict=True)
    return tuple(
        PriorityRow(
            markdown.words(priority.title) or priority.id,
            len(priority.actions),
            figures.before(priority.actions).words if figures.before else "",
            figures.now(priority.actions).words,
            sum(each.overdue for each in shown.actions),
        )
        for priority, shown in pairs
        if priority.actions
    )


def _silent(matters: Iterable[Matter]) -> tuple[Silent, ...]:
    """What nothing was heard of, put together by who answers and who oversees."""
    groups: dict[tuple[tuple[Who, ...], tuple[Who, ...]], list[ActionFacts]] = {}
    for each in matters:
        groups.setdefault((each.action.answers, each.action.forums), []).append(each.action)
    return tuple(
        Silent(answers, forums, tuple(actions)) for (answers, forums), actions in groups.items()
    )
