"""What the pages that speak of all plans show: the plans in short, and the rules."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, NamedTuple

from markupsafe import Markup

from planlint.model.report import PlanReport
from planlint.rules.catalogue import FAMILIES, Rule
from planlint.rules.pages import page_of
from planlint.showing import markdown
from planlint.showing.facts.findings import FAMILY_WORDS
from planlint.showing.facts.setting import Setting
from planlint.showing.facts.summary import PlanSummary
from planlint.showing.facts.tags import WEIGHTS, Tag


class RuleFacts(NamedTuple):
    """A rule as its page shows it, with how often it spoke in each of the site's plans."""

    name: str
    family: str
    family_words: str
    tag: Tag
    preview: bool
    summary: Markup
    summary_words: str
    body: Markup
    counts: tuple[tuple[PlanSummary, int], ...]
    total: int


class FamilyFacts(NamedTuple):
    """The rules of one family."""

    name: str
    words: str
    rules: tuple[RuleFacts, ...]

    @property
    def total(self) -> int:
        """How often they spoke in all plans of the site."""
        return sum(rule.total for rule in self.rules)


class Unreadable(NamedTuple):
    """A plan of which nothing can be read; the public is not told why, for that quotes it."""

    id: str
    why: str


@dataclass(frozen=True, slots=True, eq=False)
class Collection:
    """The plans of a site together."""

    site: Setting
    plans: tuple[PlanSummary, ...]
    unreadable: tuple[Unreadable, ...]
    families: tuple[FamilyFacts, ...]
    rules: tuple[RuleFacts, ...]
    worked_out: dict[object, Any]

    @property
    def with_overdue(self) -> int:
        """How many plans have actions that are overdue."""
        return sum(bool(plan.overdue) for plan in self.plans)


def collection_of(
    site: Setting, plans: tuple[PlanSummary, ...], unreadable: tuple[Unreadable, ...]
) -> Collection:
    """What is shown of all plans together."""
    rules = tuple(_rule(rule, site, plans) for rule in site.rules.values())
    return Collection(
        site=site,
        plans=plans,
        unreadable=unreadable,
        families=tuple(_families(rules)),
        rules=rules,
        worked_out={},
    )


def unreadable_of(report: PlanReport) -> Unreadable:
    """A plan of which nothing can be read, and what stands in the way."""
    first = report.diagnostics[0] if report.diagnostics else None
    why = f"line {first.place.start.line}: {first.message}" if first else "the file is empty"
    return Unreadable(report.plan, why)


def _families(rules: tuple[RuleFacts, ...]) -> Iterator[FamilyFacts]:
    for family in FAMILIES:
        given = tuple(rule for rule in rules if rule.family == family)
        if given:
            yield FamilyFacts(family, FAMILY_WORDS[family], given)


def _rule(rule: Rule, site: Setting, plans: tuple[PlanSummary, ...]) -> RuleFacts:
    page = page_of(rule)
    counts = tuple((plan, plan.counts[rule.name]) for plan in plans if rule.name in plan.counts)
    return RuleFacts(
        name=rule.name,
        family=rule.family,
        family_words=FAMILY_WORDS[rule.family],
        tag=WEIGHTS[rule.severity],
        preview=rule.preview,
        summary=markdown.line(page.summary, _nowhere),
        summary_words=site.summaries[rule.name],
        body=markdown.block(page.text.partition("\n\n")[2], _nowhere, below=1),
        counts=counts,
        total=sum(count for _, count in counts),
    )


def _nowhere(_: str) -> str:
    return ""
