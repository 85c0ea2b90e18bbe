"""What was found in a plan, for its pages: in words for those who see all, as counts for the public."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from planlint.model.case import Expectation
from planlint.model.finding import Diagnostic
from planlint.model.plan import Action
from planlint.rules.catalogue import FAMILIES, Rule

FAMILY_WORDS = {
    "file": "The file itself",
    "shape": "The shape of the plan",
    "leads": "Who leads",
    "forums": "What oversees",
    "dates": "Dates",
    "measures": "Outcomes and measures",
    "money": "Money",
    "progress": "Progress",
    "structure": "How the plan hangs together",
    "text": "Words",
    "publication": "Publishing",
}
SEVERITY_WORDS = {"error": "Must be put right", "warning": "Look at this", "info": "Advice"}
_MISSING = "missing-"
_FIELD_ROUTES: dict[str, tuple[str, ...]] = {
    "a lead": ("lead",),
    "an end": ("end",),
    "strategic-lead": ("lead", "strategic"),
    "operational-lead": ("lead", "operational"),
    "lead-organisation": ("lead", "organisation"),
    "forum": ("overseen_by",),
    "output": ("outputs",),
    "outcome": ("outcomes",),
    "indicator": ("indicators",),
    "funding": ("funding",),
    "progress": ("progress",),
    "rag": ("rag",),
}
FIELD_WORDS = {
    "a lead": "Lead",
    "an end": "End",
    "strategic-lead": "Strategic lead",
    "operational-lead": "Operational lead",
    "lead-organisation": "Lead organisation",
    "forum": "Forum",
    "output": "Outputs",
    "outcome": "Outcomes",
    "indicator": "Indicators",
    "funding": "Funding",
    "progress": "Progress",
    "rag": "Colour",
}
ALWAYS = ("a lead", "an end")


class FindingFacts(NamedTuple):
    """One finding. The message and help are empty where only counts may be shown."""

    rule: str
    family: str
    severity: str
    severity_words: str
    subject: str
    action: str
    message: str
    help: str
    line: int
    state: str


class RuleCount(NamedTuple):
    """How often a rule spoke in a plan."""

    rule: str
    summary: str
    severity: str
    severity_words: str
    number: int


class FamilyCount(NamedTuple):
    """What was found by the rules of one family."""

    family: str
    words: str
    number: int
    rules: tuple[RuleCount, ...]


class Completeness(NamedTuple):
    """How many actions have a field as the plan expects it."""

    words: str
    complete: int
    total: int

    @property
    def percent(self) -> int:
        """The share, in whole per cent, rounded down so that only all is 100."""
        return 100 * self.complete // self.total if self.total else 100


def finding_facts(diagnostic: Diagnostic) -> FindingFacts:
    """A finding as those are shown it who see all."""
    return FindingFacts(
        diagnostic.rule,
        diagnostic.family,
        diagnostic.severity,
        SEVERITY_WORDS[diagnostic.severity],
        diagnostic.subject,
        diagnostic.action or "",
        diagnostic.message,
        diagnostic.finding.help,
        diagnostic.place.start.line,
        diagnostic.state,
    )


def family_counts(
    diagnostics: Iterable[Diagnostic], rules: dict[str, Rule], summaries: dict[str, str]
) -> tuple[FamilyCount, ...]:
    """What was found, family by family, the rules that spoke most often first."""
    given = list(diagnostics)
    counted = Counter(each.rule for each in given)
    severities = {each.rule: each.severity for each in given}
    families = []
    for family in FAMILIES:
        spoke = [name for name, _ in counted.most_common() if rules[name].family == family]
        if spoke:
            each = tuple(
                RuleCount(
                    name,
                    summaries[name],
                    severities[name],
                    SEVERITY_WORDS[severities[name]],
                    counted[name],
                )
                for name in spoke
            )
            total = sum(rule.number for rule in each)
            families.append(FamilyCount(family, FAMILY_WORDS[family], total, each))
    return tuple(families)


def completeness_of(
    actions: list[Action],
    expectations: tuple[Expectation, ...],
    diagnostics: Iterable[Diagnostic],
) -> tuple[Completeness, ...]:
    """By field, how many actions have it without a gap. Withdrawn actions are left out.

    A gap is an error at the field, on the action or on what it has from its priority, or a rule
    that says that it is missing.
    """
    gaps = [
        each.finding.route
        for each in diagnostics
        if each.severity == "error" or each.rule.startswith(_MISSING)
    ]
    counted = [action for action in actions if not action.withdrawn]
    expected = (*ALWAYS, *(each.field for each in expectations))
    return tuple(
        Completeness(
            FIELD_WORDS[field],
            sum(not _has_gap(action, _FIELD_ROUTES[field], gaps) for action in counted),
            len(counted),
        )
        for field in expected
        if field in _FIELD_ROUTES
    )


def _has_gap(action: Action, field: tuple[str, ...], gaps: list[tuple[str | int, ...]]) -> bool:
    places = ((*action.route, *field), (*action.route[:2], *field))
    return any(gap[: len(place)] == place for place in places for gap in gaps)
