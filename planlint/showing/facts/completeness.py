"""How complete a plan is: field by field, how many actions have what is expected of them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from planlint.model.actions import Action, Item
from planlint.model.case import Expectation
from planlint.model.finding import Diagnostic
from planlint.model.route import Route
from planlint.model.values import Reference
from planlint.showing.facts.findings import FIELD_WORDS

ALWAYS = ("a lead", "an end")

# What is wrong with how something is written does not make it missing.
_OF_FORM = {"date-format", "unquoted-ref"}
_EXCUSED_BY = {
    "a lead": "lead",
    "an end": "end",
    "strategic-lead": "lead",
    "operational-lead": "lead",
    "lead-organisation": "lead",
    "rag": "progress",
}
_TEXTS_OF_ITEMS = ((), ("text",), ("target",))


class Completeness(NamedTuple):
    """How many actions have a field as the plan expects it."""

    words: str
    complete: int
    total: int

    @property
    def percent(self) -> int:
        """The share, in whole per cent, rounded down so that only all is 100."""
        return 100 * self.complete // self.total if self.total else 100


def completeness_of(
    actions: Iterable[Action],
    expectations: tuple[Expectation, ...],
    diagnostics: Iterable[Diagnostic],
) -> tuple[Completeness, ...]:
    """By field, how many actions have it, and without an error. Withdrawn actions are left out.

    What an action says that it has no need of counts as there.
    """
    faulty = frozenset(
        each.finding.route
        for each in diagnostics
        if each.severity == "error" and each.rule not in _OF_FORM
    )
    counted = [action for action in actions if not action.withdrawn]
    expected = (*ALWAYS, *(each.field for each in expectations))
    return tuple(
        Completeness(
            FIELD_WORDS[field],
            sum(_excused(action, field) or _has(action, field, faulty) for action in counted),
            len(counted),
        )
        for field in dict.fromkeys(expected)
        if field in FIELD_WORDS
    )


def _excused(action: Action, field: str) -> bool:
    return _EXCUSED_BY.get(field, field) in action.not_needed or field in action.not_needed


def _has(action: Action, field: str, faulty: frozenset[Route]) -> bool:
    """Whether an action has a field, and one thing there at least that is no error."""

    def sound(references: tuple[Reference, ...]) -> bool:
        return any(each.route not in faulty for each in references)

    def well_said(items: tuple[Item, ...]) -> bool:
        return any(
            all((*item.route, *below) not in faulty for below in _TEXTS_OF_ITEMS) for item in items
        )

    if field == "a lead":
        return sound(action.all_strategic + action.all_operational)
    if field == "an end":
        return _has_end(action) and (*action.route, "end") not in faulty
    if field == "funding":
        lines = (*action.funding, *(line for item in action.items for line in item.funding))
        return any((*line.route, "amount") not in faulty for line in lines)
    references = {
        "strategic-lead": action.all_strategic,
        "operational-lead": action.all_operational,
        "lead-organisation": action.organisation,
        "forum": action.all_forums,
        "indicator": action.indicators,
    }
    if field in references:
        return sound(references[field])
    items = {"output": action.outputs, "outcome": action.outcomes}
    if field in items:
        return well_said(items[field])
    return bool(action.completed or (action.rag if field == "rag" else action.progress))


def _has_end(action: Action) -> bool:
    dated = bool(action.end and action.end.end)
    return bool(dated or action.ongoing or action.conditional or action.completed)
