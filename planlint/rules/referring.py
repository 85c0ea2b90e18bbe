"""Every reference of a plan, with the key that it stands under and where it may lead."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from planlint.model.plan import Action, Funding, Plan, Priority, Progress, Reference
from planlint.reading.references import (
    ACTIONS,
    DOCUMENTS,
    FORUMS,
    FUNDS,
    INDICATORS,
    ORGANISATIONS,
    PEOPLE,
    SERVED,
)
from planlint.rules.places import items_of, lead_places


class Referring(NamedTuple):
    """A reference, the key that it stands under, and the registers that it may lead to.

    `words` is what a sentence calls it. Every kind of lead stands under the key `lead`.
    """

    key: str
    words: str
    registers: tuple[str, ...]
    reference: Reference


_WORDS = {
    "chair": ("chair", PEOPLE),
    "members": ("member", ORGANISATIONS),
    "partners": ("partner", ORGANISATIONS),
    "organisation": ("organisation", ORGANISATIONS),
    "leadership": ("leader", PEOPLE),
    "overseen_by": ("forum", FORUMS),
    "reports_to": ("forum above it", FORUMS),
    "contributes_to": ("contribution", SERVED),
    "documents": ("document", DOCUMENTS),
    "indicators": ("indicator", INDICATORS),
    "part_of": ("indicator above it", INDICATORS),
    "fund": ("fund", FUNDS),
    "depends_on": ("action that it depends on", ACTIONS),
    "into": ("action that takes its place", ACTIONS),
    "by": ("reporter", PEOPLE),
}
_LEADS = {"strategic": PEOPLE, "operational": PEOPLE, "organisation": ORGANISATIONS}


def references_of(plan: Plan) -> Iterator[Referring]:
    """All references: those of the registers, then the leads, then priority by priority."""
    for person in plan.people.values():
        yield from _under("organisation", person.organisations)
    yield from _under("leadership", plan.leadership)
    for forum in plan.forums.values():
        yield from _under("chair", forum.chair)
        yield from _under("members", forum.members)
        yield from _under("reports_to", forum.reports_to)
    for indicator in plan.indicators.values():
        yield from _one("part_of", indicator.part_of)
    for fund in plan.funds.values():
        yield from _one("organisation", fund.organisation)
    for place in lead_places(plan):
        yield Referring("lead", place.words, _LEADS[place.kind], place.reference)
    for priority in plan.priorities:
        yield from _of_priority(priority)


def judged_references(plan: Plan) -> Iterator[Referring]:
    """The references that are judged: of a withdrawn action, only what takes its place."""
    withdrawn = {action.route for action in plan.actions if action.withdrawn}
    return (
        each
        for each in references_of(plan)
        if each.reference.route[:4] not in withdrawn or each.key == "into"
    )


def _of_priority(priority: Priority) -> Iterator[Referring]:
    yield from _under("overseen_by", priority.overseen_by)
    yield from _under("indicators", priority.indicators)
    yield from _under("contributes_to", priority.contributes_to)
    for action in priority.actions:
        yield from _of_action(action)
    for message in priority.communications:
        yield from _of_progress(message.progress)


def _of_action(action: Action) -> Iterator[Referring]:
    for item in items_of(action):
        yield from _under("overseen_by", item.overseen_by)
        yield from _of_funding(item.funding)
    yield from _under("indicators", action.indicators)
    yield from _under("partners", action.partners)
    yield from _under("overseen_by", action.overseen_by)
    yield from _under("depends_on", action.depends_on)
    yield from _of_funding(action.funding)
    yield from _under("contributes_to", action.contributes_to)
    yield from _of_progress(action.progress)
    yield from _under("documents", action.documents)
    if action.withdrawn:
        yield from _one("into", action.withdrawn.into)


def _of_funding(lines: Iterable[Funding]) -> Iterator[Referring]:
    return (each for line in lines for each in _one("fund", line.fund))


def _of_progress(entries: Iterable[Progress]) -> Iterator[Referring]:
    return (each for entry in entries for each in _one("by", entry.by))


def _one(key: str, reference: Reference | None) -> Iterator[Referring]:
    return _under(key, (reference,) if reference else ())


def _under(key: str, references: Iterable[Reference]) -> Iterator[Referring]:
    words, registers = _WORDS[key]
    return (Referring(key, words, registers, reference) for reference in references)
