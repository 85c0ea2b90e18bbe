"""Every reference of a plan, with the key that it stands under and where it may lead."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from planlint.model.actions import Action, Funding, Lead, Priority, Progress
from planlint.model.case import Case
from planlint.model.plan import Plan
from planlint.model.values import Reference
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
from planlint.rules.places import items_of


class Referring(NamedTuple):
    """A reference, the key that it stands under, and the registers that it may lead to.

    `words` is what a sentence calls it. Every kind of lead stands under the key `lead`.
    """

    key: str
    words: str
    registers: tuple[str, ...]
    reference: Reference


_WORDS = {
    "chair": ("the chair", PEOPLE),
    "members": ("the member", ORGANISATIONS),
    "partners": ("the partner", ORGANISATIONS),
    "organisation": ("the organisation", ORGANISATIONS),
    "leadership": ("the leader", PEOPLE),
    "overseen_by": ("the forum", FORUMS),
    "reports_to": ("the forum that it reports to", FORUMS),
    "contributes_to": ("what it contributes to", SERVED),
    "documents": ("the document", DOCUMENTS),
    "indicators": ("the indicator", INDICATORS),
    "part_of": ("the indicator that it is part of", INDICATORS),
    "fund": ("the fund", FUNDS),
    "depends_on": ("the action that it depends on", ACTIONS),
    "into": ("the action that takes its place", ACTIONS),
    "by": ("who reports this progress", PEOPLE),
}
_EXCUSES = {
    "lead": "lead",
    "overseen_by": "forum",
    "indicators": "indicator",
    "fund": "funding",
    "by": "progress",
}


def references_of(case: Case) -> tuple[Referring, ...]:
    """All references: those of the registers, then priority by priority."""
    return case.once(_references)


def judged_references(case: Case) -> tuple[Referring, ...]:
    """The references that are judged: not what an action says that it does not need.

    Of a withdrawn action that is everything but the action that takes its place.
    """
    return case.once(_judged)


def _references(case: Case) -> tuple[Referring, ...]:
    return tuple(_of_plan(case.plan))


def _judged(case: Case) -> tuple[Referring, ...]:
    excused = {
        action.route: action
        for action in case.plan.actions
        if action.withdrawn or action.not_needed
    }
    return tuple(
        each
        for each in references_of(case)
        if not _is_excused(each, excused.get(each.reference.route[:4]))
    )


def _is_excused(each: Referring, action: Action | None) -> bool:
    if action is None:
        return False
    if action.withdrawn and each.key != "into":
        return True
    return _EXCUSES.get(each.key) in action.not_needed


def _of_plan(plan: Plan) -> Iterator[Referring]:
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
    for priority in plan.priorities:
        yield from _of_priority(priority)


def _of_priority(priority: Priority) -> Iterator[Referring]:
    yield from _of_lead(priority.lead)
    yield from _under("overseen_by", priority.overseen_by)
    yield from _under("indicators", priority.indicators)
    yield from _under("contributes_to", priority.contributes_to)
    for action in priority.actions:
        yield from _of_action(action)
    for message in priority.communications:
        yield from _of_lead(message.lead)
        yield from _of_progress(message.progress)


def _of_action(action: Action) -> Iterator[Referring]:
    yield from _of_lead(action.lead)
    for item in items_of(action):
        yield from _of_lead(item.lead)
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


def _of_lead(lead: Lead | None) -> Iterator[Referring]:
    if lead:
        for words, registers, references in (
            ("the strategic lead", PEOPLE, lead.strategic),
            ("the operational lead", PEOPLE, lead.operational),
            ("the lead organisation", ORGANISATIONS, lead.organisation),
        ):
            yield from (Referring("lead", words, registers, each) for each in references)


def _of_funding(lines: Iterable[Funding]) -> Iterator[Referring]:
    return (each for line in lines for each in _one("fund", line.fund))


def _of_progress(entries: Iterable[Progress]) -> Iterator[Referring]:
    return (each for entry in entries for each in _one("by", entry.by))


def _one(key: str, reference: Reference | None) -> list[Referring]:
    return _under(key, (reference,) if reference else ())


def _under(key: str, references: Iterable[Reference]) -> list[Referring]:
    words, registers = _WORDS[key]
    return [Referring(key, words, registers, reference) for reference in references]
