"""One priority: how it stands, what it must look at, its actions, indicators and money."""

from __future__ import annotations

from typing import NamedTuple

from planlint.model.actions import Priority
from planlint.showing import markdown
from planlint.showing.calendar_words import day_in_words
from planlint.showing.facts.agenda import Agenda, agenda_of, undated_in_words
from planlint.showing.facts.choices import Choice
from planlint.showing.facts.course import course_of
from planlint.showing.facts.indicators import IndicatorFacts, indicators_of
from planlint.showing.facts.meetings import later
from planlint.showing.facts.money import Line, lines_of, sums_of
from planlint.showing.facts.parts import pounds_in_words, served_together
from planlint.showing.facts.plans import PlanFacts
from planlint.showing.facts.priorities import MessageFacts, PriorityFacts
from planlint.showing.facts.state import no_longer_followed
from planlint.showing.facts.tags import COURSES, Strip, strip_of

NOUN = "priority"


class OnePriority(NamedTuple):
    """A priority in full; `source` is it as the plan has it, `courses` how its actions stand by date."""

    title: str
    source: Priority
    priority: PriorityFacts
    courses: Strip
    agenda: Agenda
    ahead: str
    unseen: str
    contributes_to: tuple[tuple[str, tuple[str, ...]], ...]
    indicators: tuple[IndicatorFacts, ...]
    money: tuple[Line, ...]
    total: str
    closed: str

    @property
    def messages(self) -> tuple[tuple[str, MessageFacts], ...]:
        """Its messages, each as the plan has it and as it is shown."""
        written = (each.message for each in self.source.communications)
        return tuple(zip(written, self.priority.messages, strict=True))


def choices(plan: PlanFacts) -> tuple[Choice, ...]:
    """The priorities of a plan."""
    pairs = zip(plan.model.priorities, plan.priorities, strict=True)
    return tuple(
        Choice(
            priority.id,
            (markdown.words(priority.title), *(alias.text for alias in priority.aliases)),
            (priority, shown),
        )
        for priority, shown in pairs
    )


def view(plan: PlanFacts, chosen: tuple[Priority, PriorityFacts]) -> OnePriority:
    """A priority, looking ahead to the next report."""
    priority, shown = chosen
    after = later(plan.on.day, plan.model.reporting)
    slugs = {action.slug for action in shown.actions}
    money = tuple(line for line in plan.once(lines_of) if line.action.slug in slugs)
    sums = sums_of(money)
    return OnePriority(
        title=markdown.words(priority.title) or priority.id,
        source=priority,
        priority=shown,
        courses=strip_of((course_of(plan.on, action) for action in priority.actions), COURSES),
        agenda=agenda_of(plan, shown.actions, after),
        ahead=f"before {day_in_words(after)}",
        unseen=undated_in_words(shown.actions),
        contributes_to=served_together(priority.contributes_to, plan.model),
        indicators=tuple(
            each
            for each in plan.once(indicators_of)
            if any(action.slug in slugs for action in each.servers.actions)
            or any(one.address == shown.address for one in each.servers.priorities)
        ),
        money=money,
        total=pounds_in_words(sums.total) if sums.total else "",
        closed=no_longer_followed(plan.on),
    )
