"""A plan's first page: what falls due next, its priorities, indicators and money in short."""

from __future__ import annotations

from typing import NamedTuple

from markupsafe import Markup

from planlint.model.actions import Priority
from planlint.showing.counts import count_of
from planlint.showing.facts.course import course_of
from planlint.showing.facts.indicators import IndicatorFacts, indicators_of
from planlint.showing.facts.matters import Matter
from planlint.showing.facts.money import SECURED, lines_of, sums_of
from planlint.showing.facts.parts import pounds_in_words
from planlint.showing.facts.plans import PlanFacts
from planlint.showing.facts.priorities import PriorityFacts, plural
from planlint.showing.facts.tags import COURSES, Strip, strip_of
from planlint.showing.facts.targets import MISSED, WITHOUT

MOST_DUE = 5
MOST_INDICATORS = 6


class PriorityRow(NamedTuple):
    """A priority in short: the colours of its actions, where they have none how they stand by date."""

    name: str
    title: Markup
    address: str
    actions: str
    strip: Strip


class Overview(NamedTuple):
    """What a plan's first page shows besides the facts.

    `indicators` are those that missed their targets, then the others that have one.
    """

    due: tuple[Matter, ...]
    due_caption: str
    heading: str
    priorities: tuple[PriorityRow, ...]
    indicators: tuple[IndicatorFacts, ...]
    more_indicators: int
    money: str


def view(plan: PlanFacts) -> Overview:
    """A plan in short."""
    due = plan.due[:MOST_DUE]
    rest = len(plan.due) - len(due)
    pairs = zip(plan.model.priorities, plan.priorities, strict=True)
    indicators = plan.once(indicators_of)
    judged = sorted(
        (each for each in indicators if each.tag != WITHOUT), key=lambda each: each.tag != MISSED
    )
    shown = tuple(judged[:MOST_INDICATORS])
    return Overview(
        due=due,
        due_caption="The next to fall due" + (f", {len(due)} of {len(plan.due)}" if rest else ""),
        heading=plural(plan.labels["priority"]),
        priorities=tuple(
            _priority(priority, shown, plan) for priority, shown in pairs if not shown.is_bare
        ),
        indicators=shown,
        more_indicators=len(indicators) - len(shown),
        money=_money(plan),
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


def _money(plan: PlanFacts) -> str:
    """`£83,500 is named in its actions. £40,000 of it, 47 per cent, is secured.`"""
    lines = plan.once(lines_of)
    sums = sums_of(lines)
    unread = sum(line.pounds is None and bool(line.amount) for line in lines)
    if not sums.total:
        return ""
    secured = sums.by_status[SECURED]
    share = int(100 * secured / sums.total)
    certain = (
        "All of it is secured."
        if secured == sums.total
        else f"{pounds_in_words(secured)} of it, {share} per cent, is secured."
        if secured
        else "None of it is said to be secured."
    )
    more = f" {count_of(unread, 'more amount')} cannot be read." if unread else ""
    return f"{pounds_in_words(sums.total)} is named in its actions. {certain}{more}"
