"""A plan's first page: what falls due next, its priorities, targets and money in short."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from markupsafe import Markup

from planlint.model.plan import Indicator, IndicatorTarget, Period, Plan, Priority
from planlint.rules.allocations import allocations, in_words
from planlint.rules.figures import newest_reading
from planlint.rules.targets import Comparison, comparisons
from planlint.showing import markdown
from planlint.showing.calendar_words import period_in_words
from planlint.showing.counts import count_of
from planlint.showing.facts.course import course_of
from planlint.showing.facts.figures import change_in_words, value_in_words
from planlint.showing.facts.matters import Matter
from planlint.showing.facts.plans import PlanFacts
from planlint.showing.facts.priorities import PriorityFacts
from planlint.showing.facts.tags import COURSES, Strip, Tag, strip_of

MOST_DUE = 5
MOST_INDICATORS = 6

MISSED = Tag("Target missed", "square", "red")
MET = Tag("Target met", "tick", "green")
OPEN = Tag("Not yet known", "ring", "grey")
NO_TARGET = Tag("No target", "cross", "grey")


class PriorityRow(NamedTuple):
    """A priority in short: the colours of its actions, where they have none how they stand by date."""

    name: str
    title: Markup
    address: str
    actions: str
    strip: Strip


class IndicatorRow(NamedTuple):
    """An indicator in short: its newest reading, its target, and the side that it is on."""

    title: str
    address: str
    reading: str
    target: str
    side: Tag


class Money(NamedTuple):
    """The money of all actions in short, in sentences."""

    total: str
    secured: str
    unread: str


class Overview(NamedTuple):
    """What a plan's first page shows besides the facts."""

    due: tuple[Matter, ...]
    due_caption: str
    priorities: tuple[PriorityRow, ...]
    indicators: tuple[IndicatorRow, ...]
    more_indicators: int
    money: Money | None


def view(plan: PlanFacts) -> Overview:
    """A plan in short."""
    due = plan.due[:MOST_DUE]
    rest = len(plan.due) - len(due)
    pairs = zip(plan.model.priorities, plan.priorities, strict=True)
    rows = sorted(_indicators(plan), key=lambda row: row.side != MISSED)
    return Overview(
        due=due,
        due_caption="The next to fall due" + (f", {len(due)} of {len(plan.due)}" if rest else ""),
        priorities=tuple(
            _priority(priority, shown, plan) for priority, shown in pairs if not shown.is_bare
        ),
        indicators=tuple(rows[:MOST_INDICATORS]),
        more_indicators=max(len(rows) - MOST_INDICATORS, 0),
        money=_money(plan.model),
    )


def _priority(priority: Priority, shown: PriorityFacts, plan: PlanFacts) -> PriorityRow:
    courses = strip_of((course_of(plan.on, action) for action in priority.actions), COURSES)
    return PriorityRow(
        shown.name,
        shown.title,
        shown.address,
        count_of(len(priority.actions), "action") if priority.actions else "No actions yet",
        shown.strip if shown.strip.tells else courses,
    )


def _indicators(plan: PlanFacts) -> Iterator[IndicatorRow]:
    """The indicators that have a target or a reading, each beside the newest that can be compared."""
    for indicator in plan.model.indicators.values():
        if not indicator.targets and not indicator.readings:
            continue
        compared = list(comparisons(plan.on, indicator))
        worst = next((each for each in compared if each.is_missed), None)
        best = worst or (compared[-1] if compared else None)
        yield IndicatorRow(
            markdown.words(indicator.title) or indicator.id,
            plan.directory.address("indicators", indicator.id),
            _reading(indicator, best),
            _target(indicator, best),
            _side(indicator, best),
        )


def _side(indicator: Indicator, best: Comparison | None) -> Tag:
    if best is None:
        return OPEN if indicator.targets else NO_TARGET
    return MISSED if best.is_missed else MET


def _reading(indicator: Indicator, best: Comparison | None) -> str:
    reading = best.reading if best else newest_reading(indicator)
    if reading is None:
        return "No reading yet"
    value = value_in_words(reading.value, indicator.unit) or "No value"
    change = f", {change_in_words(best.reached)}" if best and best.base else ""
    return _when(f"{value}{change}", reading.period)


def _target(indicator: Indicator, best: Comparison | None) -> str:
    target = best.target if best else next(iter(indicator.targets), None)
    return _when(_wanted(target, indicator.unit), target.period) if target else "No target yet"


def _wanted(target: IndicatorTarget, unit: str) -> str:
    if target.value:
        return value_in_words(target.value, unit)
    if target.change and target.change.value is not None:
        return change_in_words(target.change.value).capitalize()
    return markdown.words(target.change.text) if target.change else "No value"


def _when(value: str, period: Period | None) -> str:
    return f"{value}, {period_in_words(period)}" if period else value


def _money(plan: Plan) -> Money | None:
    lines = [line for line in allocations(plan) if line.amount]
    read = [
        (line.amount.pounds, line.status)
        for line in lines
        if line.amount and line.amount.pounds is not None
    ]
    if not read:
        return None
    total = sum((pounds for pounds, _ in read), Decimal())
    unread = len(lines) - len(read)
    return Money(
        f"{in_words(total)} is named in the actions of this plan.",
        _secured(total, sum((pounds for pounds, status in read if status == "secured"), Decimal())),
        f"{count_of(unread, 'more amount')} cannot be read." if unread else "",
    )


def _secured(total: Decimal, secured: Decimal) -> str:
    if not secured:
        return "None of it is said to be secured."
    if secured == total:
        return "All of it is secured."
    share = int(100 * secured / total)
    return f"{in_words(secured)} of it, {share} per cent, is secured."
