"""The board paper: how the plan stands beside last time, what is off course, what is to be decided."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, NamedTuple

from planlint.showing.calendar_words import day_in_words
from planlint.showing.counts import count_of
from planlint.showing.facts.actions import ActionFacts
from planlint.showing.facts.agenda import agenda_of
from planlint.showing.facts.decisions import Decision, decisions_of
from planlint.showing.facts.matters import Matter
from planlint.showing.facts.people import Who
from planlint.showing.facts.periods import Moved, Row, earlier_day, moved_since, rows_of, status_at
from planlint.showing.facts.plans import PlanFacts
from planlint.showing.facts.tags import Strip, strip_of
from planlint.showing.views import view_of


class PriorityRow(NamedTuple):
    """A priority: its colours then and now in words, and how many of its actions are overdue."""

    name: str
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
    """The board paper. `earlier` is the day of the earlier colours, in words; nothing where there are none.

    `compared` says what the earlier colours are, or why there are none.
    """

    earlier: str
    compared: str
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


def view(plan: PlanFacts) -> Board:
    """The board paper of a plan."""
    on = plan.on
    earlier = earlier_day(on)
    actions = plan.model.actions
    off = view_of(plan, "plan", "exceptions").value
    overview = view_of(plan, "plan", "index").value
    measures = view_of(plan, "plan", "indicators").value
    agenda = agenda_of(plan, plan.actions, on.day)
    moved = moved_since(plan, earlier) if earlier else ()
    return Board(
        earlier=day_in_words(earlier) if earlier else "",
        compared=_compared(plan),
        before=strip_of(status_at(each, earlier) for each in actions) if earlier else None,
        now=plan.strip,
        rows=rows_of(on, actions, earlier),
        moved=moved,
        moved_words=_moved_words(moved),
        priorities=_priorities(plan),
        money=overview.money,
        indicators=measures.sentence if measures else "",
        overdue=agenda.overdue,
        red=agenda.red,
        silent=_silent(agenda.unreported),
        silent_number=len(agenda.unreported),
        off=off,
        decisions=decisions_of(plan, [each.indicator for each in off.missed]),
    )


def _compared(plan: PlanFacts) -> str:
    earlier = earlier_day(plan.on)
    if earlier:
        return (
            f"“Before” is how the plan stood at the end of {day_in_words(earlier)}, by the dates "
            "and updates that it has now."
        )
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


def _priorities(plan: PlanFacts) -> tuple[PriorityRow, ...]:
    earlier = earlier_day(plan.on)
    pairs = zip(plan.model.priorities, plan.priorities, strict=True)
    return tuple(
        PriorityRow(
            shown.name,
            shown.title.striptags(),
            len(priority.actions),
            strip_of(status_at(each, earlier) for each in priority.actions).words
            if earlier
            else "",
            shown.strip.words,
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
