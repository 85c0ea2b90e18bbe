"""What is off course in a plan: red, overdue, not updated, targets missed, each with who answers."""

from __future__ import annotations

from typing import NamedTuple

from planlint.showing.counts import count_of
from planlint.showing.facts.indicators import IndicatorFacts, indicators_of
from planlint.showing.facts.matters import Matter
from planlint.showing.facts.people import Who
from planlint.showing.facts.plans import PlanFacts
from planlint.showing.facts.state import has_no_end, no_longer_followed
from planlint.showing.facts.targets import MISSED


class Missed(NamedTuple):
    """An indicator that missed a target, with those who lead what is measured by it."""

    indicator: IndicatorFacts
    answers: tuple[Who, ...]


class Exceptions(NamedTuple):
    """What is off course; `words` says it in a sentence.

    `closed` says why nothing is asked after, `unseen` of how many actions nobody can tell.
    """

    words: str
    closed: str
    unseen: str
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
    found = tuple(
        _missed(each, plan)
        for each in plan.once(indicators_of)
        if any(target.tag == MISSED for target in each.targets)
    )
    closed = no_longer_followed(plan.on)
    return Exceptions(
        words=_words(plan, len(found)),
        closed=closed,
        unseen="" if closed else _unseen(plan),
        red=matters.red,
        overdue=matters.overdue,
        unreported=matters.unreported,
        period=matters.period,
        missed=found,
    )


def _words(plan: PlanFacts, indicators: int) -> str:
    """`1 action is red, 9 are overdue, 30 are not updated; 3 indicators missed their targets.`

    Where nothing is off course, that; and nothing of a plan that nobody can tell of.
    """
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
    targets = "its target" if indicators == 1 else "their targets"
    missed = f"{count_of(indicators, 'indicator')} missed {targets}" if indicators else ""
    words = "; ".join(filter(None, (", ".join(parts), missed)))
    if words or no_longer_followed(plan.on) or _undated(plan) == len(plan.actions):
        return f"{words}." if words else ""
    return (
        "Nothing is off course: no action is red, overdue or without an update, and no target was "
        "missed."
    )


def _unseen(plan: PlanFacts) -> str:
    undated, number = _undated(plan), len(plan.actions)
    if not undated:
        return ""
    if undated == number:
        return f"None of the {number} actions has an end date, so nobody can say which are late."
    have = "action has" if undated == 1 else "actions have"
    return f"{undated} {have} no end date, so nobody can say whether {'it is' if undated == 1 else 'they are'} late."


def _undated(plan: PlanFacts) -> int:
    return sum(map(has_no_end, plan.model.actions))


def _parts(plan: PlanFacts) -> bool:
    return any(not matter.action.overdue for matter in plan.matters.overdue)


def _missed(indicator: IndicatorFacts, plan: PlanFacts) -> Missed:
    servers = indicator.servers
    whole = {each.address for each in servers.priorities}
    leads = [who for action in servers.actions for who in action.answers]
    leads += [
        who
        for priority in plan.priorities
        if priority.address in whole
        for who in priority.strategic or priority.operational
    ]
    return Missed(indicator, tuple(dict.fromkeys(leads)))
