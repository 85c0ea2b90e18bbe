"""Priorities side by side: what each aims at, does, answers to and serves."""

from __future__ import annotations

from typing import NamedTuple

from markupsafe import Markup

from planlint.model.actions import Priority
from planlint.showing.counts import count_of
from planlint.showing.facts.actions import ActionFacts
from planlint.showing.facts.parts import served_together
from planlint.showing.facts.people import Who
from planlint.showing.facts.plans import PlanFacts
from planlint.showing.facts.priorities import PriorityFacts, lines_of, plural
from planlint.showing.facts.serving import PriorityLink, priority_links

ASPECTS = {
    "objectives": "Objectives",
    "focus": "Focus",
    "actions": "",
    "leads": "Lead",
    "forums": "",
    "serves": "External priorities",
}
ASKED_OF_ALL = {"objectives", "actions"}


class Row(NamedTuple):
    """A priority by its aspects."""

    link: PriorityLink
    facts: PriorityFacts
    objectives: tuple[Markup, ...]
    focus: tuple[Markup, ...]
    actions: tuple[ActionFacts, ...]
    leads: tuple[Who, ...]
    forums: tuple[Who, ...]
    serves: tuple[tuple[str, tuple[str, ...]], ...]


class Matrix(NamedTuple):
    """The priorities with the aspects that at least one of them has, each by its heading."""

    aspects: tuple[tuple[str, str], ...]
    rows: tuple[Row, ...]
    sentence: str


def view(plan: PlanFacts) -> Matrix | None:
    """The priorities of a plan side by side; none where there is nothing to compare."""
    if len(plan.model.priorities) < 2:
        return None
    links = plan.once(priority_links)
    rows = tuple(
        _row(priority, facts, links[priority.route], plan)
        for priority, facts in zip(plan.model.priorities, plan.priorities, strict=True)
    )
    names = ASPECTS | {"actions": plural(plan.labels["action"]), "forums": plan.labels["forum"]}
    aspects = tuple(
        (aspect, name)
        for aspect, name in names.items()
        if any(getattr(row, aspect) for row in rows)
    )
    return Matrix(aspects, rows, _sentence(plan, rows, aspects)) if aspects else None


def _row(priority: Priority, facts: PriorityFacts, link: PriorityLink, plan: PlanFacts) -> Row:
    resolve = plan.resolve("actions/")
    actions = [action for action in priority.actions if not action.withdrawn]
    references = [*priority.contributes_to, *(each for a in actions for each in a.contributes_to)]
    once = {each.id: each for each in references}
    forums = [*priority.overseen_by, *(each for a in actions for each in a.overseen_by)]
    lead = priority.lead
    return Row(
        link,
        facts,
        lines_of(priority.objectives, resolve),
        lines_of(priority.focus, resolve),
        tuple(plan.shown[action.route] for action in priority.actions),
        plan.directory.each_once((*lead.strategic, *lead.operational, *lead.organisation)),
        plan.directory.each_once(forums),
        served_together(once.values(), plan.model),
    )


def _sentence(plan: PlanFacts, rows: tuple[Row, ...], aspects: tuple[tuple[str, str], ...]) -> str:
    """How many there are, and what some do not have: `8 priorities with 38 actions: 5 have no actions.`"""
    number = " with ".join(
        count_of(many, label, plural(label)).lower()
        for many, label in (
            (len(rows), plan.labels["priority"]),
            (sum(len(row.actions) for row in rows), plan.labels["action"]),
        )
    )
    said = [
        f"{empty} {'has' if empty == 1 else 'have'} no {name.lower()}"
        for aspect, name in aspects
        for empty in [sum(not getattr(row, aspect) for row in rows)]
        if empty and aspect in ASKED_OF_ALL
    ]
    return f"{number}{': ' if said else ''}{', '.join(said)}."
