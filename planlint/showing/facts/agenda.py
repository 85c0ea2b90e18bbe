"""What a meeting must look at: each action once, where it is gravest, with all that is to be said of it."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from typing import NamedTuple

from planlint.showing.facts.actions import ActionFacts
from planlint.showing.facts.matters import Line, Matter, due_before
from planlint.showing.facts.plans import PlanFacts
from planlint.showing.facts.tags import COURSES


class Agenda(NamedTuple):
    """The actions that are overdue, red, due before the meeting after, or without an update."""

    overdue: tuple[Matter, ...] = ()
    red: tuple[Matter, ...] = ()
    due: tuple[Matter, ...] = ()
    unreported: tuple[Matter, ...] = ()

    @property
    def words(self) -> str:
        """`2 overdue, 1 red, 3 due`; nothing where there is nothing to look at."""
        kinds = ("overdue", "red", "due", "not updated")
        counted = ((len(matters), kind) for matters, kind in zip(self, kinds, strict=True))
        return ", ".join(f"{number} {kind}" for number, kind in counted if number)


def agenda_of(plan: PlanFacts, actions: Collection[ActionFacts], after: date) -> Agenda:
    """What a meeting must look at of some actions; what is due is looked for up to a day."""
    slugs = {action.slug for action in actions}
    matters = plan.matters
    due = _due(plan, after)
    lists = (matters.overdue, matters.red, due, matters.unreported)
    first: tuple[list[ActionFacts], ...] = ([], [], [], [])
    lines: dict[str, list[Line]] = {}
    for given, firsts in zip(lists, first, strict=True):
        for action, said in given:
            if action.slug in lines:
                more = _of_a_period(said, matters.period) if given is matters.unreported else said
                lines[action.slug].extend(more)
            elif action.slug in slugs:
                lines[action.slug] = list(said)
                firsts.append(action)
    return Agenda(
        *(
            tuple(Matter(action, tuple(lines[action.slug])) for action in actions)
            for actions in first
        )
    )


def _due(plan: PlanFacts, after: date) -> tuple[Matter, ...]:
    """What falls due in the plan up to a day, worked out once for all who look ahead to it."""
    key = ("due before", after)
    if key not in plan.worked_out:
        plan.worked_out[key] = due_before(plan.on, after, plan.shown)
    found: tuple[Matter, ...] = plan.worked_out[key]
    return found


def undated_in_words(actions: Collection[ActionFacts]) -> str:
    """Of how many actions nobody can say whether they are late, for want of an end date."""
    undated = sum(action.course == COURSES["undated"] for action in actions)
    if not undated:
        return ""
    if undated == len(actions) > 1:
        return f"None of the {undated} actions has an end date, so nobody can say which are late."
    if undated == 1:
        return "1 action has no end date, so nobody can say whether it is late."
    return f"{undated} actions have no end date, so nobody can say whether they are late."


def _of_a_period(lines: tuple[Line, ...], period: str) -> tuple[Line, ...]:
    """What was heard last, with the period since, where no heading says it."""
    if not period:
        return lines
    return tuple(line._replace(words=f"{line.words}; none for {period}") for line in lines)
