"""What the pages of the whole site show: its plans, its rules, its day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from markupsafe import Markup

from planlint.model.configuration import Audience
from planlint.model.document import Document
from planlint.model.plan import Plan
from planlint.model.report import PlanReport
from planlint.rules.catalogue import Rule
from planlint.rules.pages import Page, page_of
from planlint.showing import markdown
from planlint.showing.calendar_words import day_in_words
from planlint.showing.facts.findings import FAMILY_WORDS, SEVERITY_WORDS
from planlint.showing.facts.plans import PlanFacts, Showing, plan_facts
from planlint.showing.redaction import public_plan


class RuleFacts(NamedTuple):
    """A rule as its page shows it, with how often it spoke in each of the site's plans."""

    name: str
    address: str
    family: str
    family_words: str
    severity: str
    severity_words: str
    summary: Markup
    summary_words: str
    body: Markup
    counts: tuple[tuple[PlanFacts, int], ...]
    total: int


class Unreadable(NamedTuple):
    """A plan of which nothing can be read."""

    id: str
    why: str


@dataclass(frozen=True, slots=True)
class SiteFacts:
    """The whole site."""

    title: str
    audience: Audience
    as_of: str
    plans: tuple[PlanFacts, ...]
    unreadable: tuple[Unreadable, ...]
    rules: tuple[RuleFacts, ...]


class PlanInput(NamedTuple):
    """A plan as it was read and checked."""

    document: Document
    plan: Plan
    report: PlanReport


def site_facts(
    inputs: list[PlanInput],
    rules: tuple[Rule, ...],
    *,
    title: str,
    audience: Audience,
    as_of: date,
) -> SiteFacts:
    """What is shown of the site."""
    pages = {rule.name: page_of(rule) for rule in rules}
    summaries = {name: markdown.words(page.summary) for name, page in pages.items()}
    internal = audience == "internal"
    showing = Showing(as_of, internal, {rule.name: rule for rule in rules}, summaries)
    readable = [each for each in inputs if isinstance(each.document.data, dict)]
    plans = tuple(
        plan_facts(
            each.plan if internal else public_plan(each.document, each.plan), each.report, showing
        )
        for each in readable
    )
    return SiteFacts(
        title=title,
        audience=audience,
        as_of=day_in_words(as_of),
        plans=plans,
        unreadable=tuple(
            Unreadable(each.plan.id, _why(each.report)) for each in inputs if each not in readable
        ),
        rules=tuple(_rule(rule, pages[rule.name], plans) for rule in rules),
    )


def _why(report: PlanReport) -> str:
    first = report.diagnostics[0] if report.diagnostics else None
    return f"line {first.place.start.line}: {first.message}" if first else "the file is empty"


def _rule(rule: Rule, page: Page, plans: tuple[PlanFacts, ...]) -> RuleFacts:
    counts = tuple((plan, _count(plan, rule.name)) for plan in plans)
    nowhere = markdown.block(page.text.partition("\n\n")[2], lambda name: "", below=1)
    return RuleFacts(
        name=rule.name,
        address=f"rules/{rule.name}.html",
        family=rule.family,
        family_words=FAMILY_WORDS[rule.family],
        severity=rule.severity,
        severity_words=SEVERITY_WORDS[rule.severity],
        summary=markdown.line(page.summary, lambda name: ""),
        summary_words=markdown.words(page.summary),
        body=nowhere,
        counts=tuple((plan, count) for plan, count in counts if count),
        total=sum(count for _, count in counts),
    )


def _count(plan: PlanFacts, rule: str) -> int:
    return sum(
        each.number for family in plan.families for each in family.rules if each.rule == rule
    )
