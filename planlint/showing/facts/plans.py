"""What a plan's pages show."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from markupsafe import Markup

from planlint.model.finding import Diagnostic
from planlint.model.plan import Action, Plan, Priority, Text
from planlint.model.report import PlanReport
from planlint.rules.catalogue import Rule
from planlint.showing import markdown
from planlint.showing.addresses import slugs_of
from planlint.showing.calendar_words import date_in_words, period_in_words
from planlint.showing.facts.actions import ActionFacts, action_facts, is_overdue, status_of
from planlint.showing.facts.findings import (
    Completeness,
    FamilyCount,
    FindingFacts,
    completeness_of,
    family_counts,
    finding_facts,
)
from planlint.showing.facts.people import Who, who
from planlint.showing.facts.tags import Strip, strip_of

_STATUS_WORDS = {"draft": "Draft", "agreed": "Agreed", "closed": "Closed"}
_LABELS = {
    "priority": "Priority",
    "action": "Action",
    "strategic": "Strategic lead",
    "operational": "Operational lead",
    "forum": "Overseen by",
    "output": "Outputs",
    "outcome": "Outcomes",
    "funding": "Funding",
}


class PriorityFacts(NamedTuple):
    """A priority as the plan's page shows it."""

    id: str
    title: Markup
    description: Markup
    kind: str
    strip: Strip
    objectives: tuple[Markup, ...]
    actions: tuple[ActionFacts, ...]
    note: Markup


class SectionFacts(NamedTuple):
    """A section of prose."""

    id: str
    title: Markup
    text: Markup


@dataclass(frozen=True, slots=True)
class PlanFacts:
    """A plan as its pages show it."""

    id: str
    address: str
    title: str
    summary: Markup
    area: str
    partnership: str
    period: str
    status: str
    labels: dict[str, str]
    leadership: tuple[Who, ...]
    contact: dict[str, str]
    agreed: str
    state: str
    strip: Strip
    overdue: tuple[ActionFacts, ...]
    due_next: tuple[ActionFacts, ...]
    without_lead: int
    priorities: tuple[PriorityFacts, ...]
    actions: tuple[ActionFacts, ...]
    sections: tuple[SectionFacts, ...]
    achievements: tuple[Markup, ...]
    completeness: tuple[Completeness, ...]
    families: tuple[FamilyCount, ...]
    findings: tuple[FindingFacts, ...]
    count: int

    @property
    def percent(self) -> int:
        """How complete the plan is: the fields that are as expected, in whole per cent."""
        total = sum(field.total for field in self.completeness)
        return 100 * sum(field.complete for field in self.completeness) // total if total else 100


MOST_DUE_NEXT = 5


class Showing(NamedTuple):
    """What facts are made with: the day, whether findings may be quoted, and the rules."""

    as_of: date
    quotes: bool
    rules: dict[str, Rule]
    summaries: dict[str, str]


def plan_facts(plan: Plan, report: PlanReport, showing: Showing) -> PlanFacts:
    """What is shown of one plan; `plan` is what the audience may see of it."""
    address = f"plans/{plan.id}/index.html"
    actions = plan.actions
    slugs = slugs_of(action.ref for action in actions)
    addresses = [f"plans/{plan.id}/actions/{slug}.html" for slug in slugs]
    resolve = _resolver(dict(zip((action.ref for action in actions), slugs, strict=True)))
    in_actions = resolve("../actions/")
    by_action = _by_action(report.diagnostics)
    titles = {priority.route: priority.title for priority in plan.priorities}
    shown = {
        action.route: action_facts(
            action,
            plan,
            showing.as_of,
            slug=slug,
            address=at,
            priority_title=markdown.words(titles[action.route[:2]]),
            resolve=in_actions,
            findings=tuple(map(finding_facts, by_action.get(action.route, ())))
            if showing.quotes
            else (),
            count=len(by_action.get(action.route, ())),
        )
        for action, slug, at in zip(actions, slugs, addresses, strict=True)
    }
    here = resolve("actions/")
    facts = tuple(shown.values())
    completeness = completeness_of(actions, report.expectations, report.diagnostics)
    return PlanFacts(
        id=plan.id,
        address=address,
        title=markdown.words(plan.title) or plan.id,
        summary=markdown.line(plan.summary, here),
        area=plan.area,
        partnership=plan.partnership,
        period=period_in_words(plan.period),
        status=_STATUS_WORDS.get(plan.status, ""),
        labels=labels_of(plan),
        leadership=tuple(who(each, plan) for each in plan.leadership),
        contact=_contact(plan),
        agreed=date_in_words(plan.agreed),
        state=state_of(plan, showing.as_of),
        strip=strip_of(map(status_of, actions)),
        overdue=tuple(each for each in facts if each.overdue),
        due_next=_due_next(actions, shown, showing.as_of),
        without_lead=sum(not (each.strategic or each.operational) for each in facts),
        priorities=tuple(_priority(each, shown, here) for each in plan.priorities),
        actions=facts,
        sections=tuple(
            SectionFacts(
                each.id,
                markdown.line(each.title, here),
                markdown.block(each.text, here, below=3 if each.title else 2),
            )
            for each in plan.sections
        ),
        achievements=_lines(plan.achievements, here),
        completeness=completeness,
        families=family_counts(report.diagnostics, showing.rules, showing.summaries),
        findings=tuple(map(finding_facts, report.diagnostics)) if showing.quotes else (),
        count=len(report.diagnostics),
    )


def _resolver(slugs: dict[str, str]) -> Callable[[str], markdown.Resolve]:
    """How a ref behind `#` becomes an address, from a folder that actions' pages are seen from."""

    def to(folder: str) -> markdown.Resolve:
        return lambda name: f"{folder}{slugs[name]}.html" if name in slugs else ""

    return to


def _by_action(diagnostics: Iterable[Diagnostic]) -> dict[tuple[str | int, ...], list[Diagnostic]]:
    found: dict[tuple[str | int, ...], list[Diagnostic]] = {}
    for each in diagnostics:
        found.setdefault(each.finding.route[:4], []).append(each)
    return found


def _lines(texts: tuple[Text, ...], resolve: markdown.Resolve) -> tuple[Markup, ...]:
    return tuple(markdown.line(each.text, resolve) for each in texts)


def _priority(
    priority: Priority,
    shown: dict[tuple[str | int, ...], ActionFacts],
    resolve: markdown.Resolve,
) -> PriorityFacts:
    return PriorityFacts(
        priority.id,
        markdown.line(priority.title, resolve),
        markdown.block(priority.description, resolve, below=3),
        priority.kind,
        strip_of(map(status_of, priority.actions)),
        _lines(priority.objectives, resolve),
        tuple(shown[action.route] for action in priority.actions),
        markdown.block(priority.note, resolve, below=3),
    )


def _contact(plan: Plan) -> dict[str, str]:
    contact = plan.contact
    if contact is None:
        return {}
    given = {"name": contact.name, "email": contact.email, "phone": contact.phone}
    return {key: value for key, value in given.items() if value}


def labels_of(plan: Plan) -> dict[str, str]:
    """The words for the parts of a plan: its own, else the usual ones."""
    return {**_LABELS, **{key: markdown.words(text) for key, text in plan.labels.items()}}


def state_of(plan: Plan, as_of: date) -> str:
    """The plan's state in a sentence: `56 actions: 9 overdue, none has a colour, 2 have no end date`."""
    actions = plan.actions
    number = len(actions)
    if not number:
        return "No actions yet."
    parts = []
    complete = sum(bool(action.completed) for action in actions)
    overdue = sum(is_overdue(action, plan, as_of) for action in actions)
    coloured = sum(bool(action.rag) for action in actions)
    endless = sum(_has_no_end(action) for action in actions)
    leaderless = sum(not (action.all_strategic or action.all_operational) for action in actions)
    parts += [f"{complete} complete"] if complete else []
    parts += [f"{overdue} overdue"] if overdue else []
    if coloured < number:
        missing = number - coloured
        parts.append("none has a colour" if not coloured else f"{missing} without a colour")
    parts += [_have(endless, number, "no end date")] if endless else []
    parts += [_have(leaderless, number, "no lead")] if leaderless else []
    counted = f"{number} action{'' if number == 1 else 's'}"
    return f"{counted}: {', '.join(parts)}." if parts else f"{counted}."


def _have(count: int, number: int, what: str) -> str:
    if count == number:
        return f"all have {what}" if number > 1 else f"it has {what}"
    return f"{count} {'has' if count == 1 else 'have'} {what}"


def _has_no_end(action: Action) -> bool:
    dated = bool(action.end and action.end.end)
    return not (
        dated or action.ongoing or action.conditional or action.completed or action.withdrawn
    )


def _due_next(
    actions: list[Action], shown: dict[tuple[str | int, ...], ActionFacts], as_of: date
) -> tuple[ActionFacts, ...]:
    due = [
        (action.end.end, action.route)
        for action in actions
        if action.end and action.end.end and not (action.completed or action.withdrawn)
    ]
    coming = sorted((day, route) for day, route in due if day >= as_of)
    return tuple(shown[route] for _, route in coming[:MOST_DUE_NEXT])
