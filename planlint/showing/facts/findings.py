"""What was found in a plan, for its pages: in words for those who see all, as counts for the public."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from markupsafe import Markup

from planlint.model.finding import Diagnostic, State
from planlint.showing import markdown
from planlint.showing.facts.tags import WEIGHTS, Tag

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
FIELD_WORDS = {
    "a lead": "Lead",
    "an end": "End",
    "lead": "Lead",
    "end": "End",
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


STATE_WORDS: dict[State, str] = {
    "new": "New",
    "known": "Known before",
    "suppressed": "Set aside in the plan",
}


class FindingFacts(NamedTuple):
    """One finding, for those who see all; whose it is stands above it.

    `state` says in words whether it is new, was known before or is set aside.
    """

    rule: str
    tag: Tag
    message: Markup
    help: Markup
    line: int
    state: str

    @property
    def is_aside(self) -> bool:
        """Whether the plan itself sets it aside."""
        return self.state == STATE_WORDS["suppressed"]


class RuleCount(NamedTuple):
    """How often a rule spoke in a plan, or about one part of it."""

    rule: str
    summary: str
    tag: Tag
    number: int


def finding_facts(diagnostic: Diagnostic) -> FindingFacts:
    """A finding as those are shown it who see all."""
    message = diagnostic.finding.message
    return FindingFacts(
        diagnostic.rule,
        WEIGHTS[diagnostic.severity],
        markdown.with_codes(message[:1].upper() + message[1:]),
        markdown.with_codes(diagnostic.finding.help),
        diagnostic.place.start.line,
        STATE_WORDS[diagnostic.state],
    )


def rule_counts(
    diagnostics: Iterable[Diagnostic], summaries: Mapping[str, str]
) -> tuple[RuleCount, ...]:
    """How often each rule spoke, the one that spoke most often first."""
    given = list(diagnostics)
    severities = {each.rule: each.severity for each in given}
    return tuple(
        RuleCount(name, summaries.get(name, ""), WEIGHTS[severities[name]], number)
        for name, number in Counter(each.rule for each in given).most_common()
    )
