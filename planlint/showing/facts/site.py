"""What the pages of the whole site show: its plans, its rules, its day."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from markupsafe import Markup

from planlint.model.configuration import Audience
from planlint.model.document import Document
from planlint.model.plan import Plan
from planlint.model.report import PlanReport
from planlint.rules.catalogue import FAMILIES, Rule
from planlint.rules.pages import Page, page_of
from planlint.showing import markdown
from planlint.showing.addresses import folders_of
from planlint.showing.calendar_words import day_in_words
from planlint.showing.facts.findings import FAMILY_WORDS
from planlint.showing.facts.plans import PlanFacts, Showing, plan_facts
from planlint.showing.facts.tags import WEIGHTS, Tag
from planlint.showing.redaction import hidden_names, public_plan


class RuleFacts(NamedTuple):
    """A rule as its page shows it, with how often it spoke in each of the site's plans."""

    name: str
    family_words: str
    tag: Tag
    summary: Markup
    summary_words: str
    body: Markup
    counts: tuple[tuple[PlanFacts, int], ...]
    total: int


class FamilyFacts(NamedTuple):
    """The rules of one family."""

    words: str
    rules: tuple[RuleFacts, ...]


class Unreadable(NamedTuple):
    """A plan of which nothing can be read; the public is not told why, for that quotes it."""

    id: str
    why: str


@dataclass(frozen=True, slots=True, eq=False)
class SiteFacts:
    """The whole site."""

    title: str
    audience: Audience
    as_of: str
    plans: tuple[PlanFacts, ...]
    unreadable: tuple[Unreadable, ...]
    families: tuple[FamilyFacts, ...]
    rules: tuple[RuleFacts, ...]

    @property
    def with_overdue(self) -> int:
        """How many plans have actions that are overdue."""
        return sum(bool(plan.overdue) for plan in self.plans)


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
    hidden = dict.fromkeys(name for each in readable for name in hidden_names(each.plan))
    shown = [
        each.plan if internal else public_plan(each.document, each.plan, hidden)
        for each in readable
    ]
    plans = tuple(
        plan_facts(plan, each.report, showing, slug=folder)
        for plan, each, folder in zip(
            shown, readable, folders_of(plan.id for plan in shown), strict=True
        )
    )
    made = tuple(_rule(rule, pages[rule.name], plans) for rule in rules)
    return SiteFacts(
        title=title,
        audience=audience,
        as_of=day_in_words(as_of),
        plans=plans,
        unreadable=tuple(
            Unreadable(each.plan.id, _why(each.report)) for each in inputs if each not in readable
        ),
        families=tuple(
            FamilyFacts(words, tuple(rule for rule in made if rule.family_words == words))
            for words in (FAMILY_WORDS[family] for family in FAMILIES)
            if any(rule.family_words == words for rule in made)
        ),
        rules=made,
    )


def _why(report: PlanReport) -> str:
    first = report.diagnostics[0] if report.diagnostics else None
    return f"line {first.place.start.line}: {first.message}" if first else "the file is empty"


def _rule(rule: Rule, page: Page, plans: tuple[PlanFacts, ...]) -> RuleFacts:
    counts = tuple((plan, _counts(plan)[rule.name]) for plan in plans)
    return RuleFacts(
        name=rule.name,
        family_words=FAMILY_WORDS[rule.family],
        tag=WEIGHTS[rule.severity],
        summary=markdown.line(page.summary, _nowhere),
        summary_words=markdown.words(page.summary),
        body=markdown.block(page.text.partition("\n\n")[2], _nowhere, below=1),
        counts=tuple((plan, count) for plan, count in counts if count),
        total=sum(count for _, count in counts),
    )


def _nowhere(_: str) -> str:
    return ""


def _counts(plan: PlanFacts) -> Counter[str]:
    return Counter({each.rule: each.number for family in plan.families for each in family.rules})
