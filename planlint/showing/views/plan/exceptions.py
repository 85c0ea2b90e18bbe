"""What is off course in a plan: red, overdue, not updated, targets missed, each with who answers."""

from __future__ import annotations

from typing import NamedTuple

from planlint.model.plan import Indicator, Reference
from planlint.rules.targets import Comparison
from planlint.showing import markdown
from planlint.showing.calendar_words import period_in_words
from planlint.showing.counts import count_of
from planlint.showing.facts.actions import ActionFacts
from planlint.showing.facts.course import missed
from planlint.showing.facts.figures import change_in_words, value_in_words
from planlint.showing.facts.matters import Matter
from planlint.showing.facts.people import Who
from planlint.showing.facts.plans import PlanFacts
from planlint.showing.facts.state import no_longer_followed


class Missed(NamedTuple):
    """A target that was missed: what was wanted and what was reached, and who answers for it.

    Who answers are those of the actions and priorities that are measured by the indicator.
    """

    title: str
    address: str
    period: str
    wanted: str
    reached: str
    actions: tuple[ActionFacts, ...]
    answers: tuple[Who, ...]


class Exceptions(NamedTuple):
    """What is off course; `words` says it in a sentence, `closed` why nothing is asked."""

    words: str
    closed: str
    red: tuple[Matter, ...]
    overdue: tuple[Matter, ...]
    unreported: tuple[Matter, ...]
    period: str
    missed: tuple[Missed, ...]

    @property
    def number(self) -> int:
        """How many there are in all."""
        return len(self.red) + len(self.overdue) + len(self.unreported) + len(self.missed)


def view(plan: PlanFacts) -> Exceptions:
    """What is off course."""
    matters = plan.matters
    found = tuple(_missed(each, plan) for each in missed(plan.on))
    return Exceptions(
        words=_words(plan, len(found)),
        closed=no_longer_followed(plan.on),
        red=matters.red,
        overdue=matters.overdue,
        unreported=matters.unreported,
        period=matters.period,
        missed=found,
    )


def _words(plan: PlanFacts, targets: int) -> str:
    """`1 action is red, 9 are overdue, 30 are not updated; 3 targets were missed.`"""
    matters = plan.matters
    counted = [
        (len(matters.red), "red"),
        (len(matters.overdue), "overdue, or have a part that is" if _parts(plan) else "overdue"),
        (len(matters.unreported), "not updated"),
    ]
    said = [(number, words) for number, words in counted if number]
    parts = [
        f"{count_of(number, 'action') if first else number} {'is' if number == 1 else 'are'} {words}"
        for first, (number, words) in zip((True, False, False), said, strict=False)
    ]
    missed = f"{count_of(targets, 'target')} {'was' if targets == 1 else 'were'} missed"
    return "; ".join(filter(None, (", ".join(parts), missed if targets else "")))


def _parts(plan: PlanFacts) -> bool:
    return any(not matter.action.overdue for matter in plan.matters.overdue)


def _missed(each: Comparison, plan: PlanFacts) -> Missed:
    indicator = each.indicator
    actions = tuple(shown for action, shown in plan.pairs if _serves(action.indicators, indicator))
    leads = (
        reference
        for priority in plan.model.priorities
        if _serves(priority.indicators, indicator)
        for reference in priority.lead.strategic or priority.lead.operational
    )
    of_actions = (who for action in actions for who in action.answers)
    target, reading = each.target, each.reading
    value = value_in_words(reading.value, indicator.unit)
    return Missed(
        title=markdown.words(indicator.title) or indicator.id,
        address=plan.directory.address("indicators", indicator.id),
        period=period_in_words(target.period or reading.period),
        wanted=change_in_words(each.wanted.value)
        if each.base
        else value_in_words(each.wanted, indicator.unit),
        reached=f"{change_in_words(each.reached)}, to {value}" if each.base else value,
        actions=actions,
        answers=tuple(dict.fromkeys((*of_actions, *plan.directory.each_once(leads)))),
    )


def _serves(references: tuple[Reference, ...], indicator: Indicator) -> bool:
    return any(each.target and each.target.id == indicator.id for each in references)
