"""One defect, one finding: of what several rules say of one value, the first that applies stays."""

from collections.abc import Iterable
from typing import NamedTuple

from planlint.model.finding import Finding
from planlint.model.route import Route
from planlint.rules.catalogue import OF_THE_FILE, Rule

PRECEDENCE = (
    "unquoted-ref",
    "wrong-type",
    "template-text",
    "placeholder-lead",
    "placeholder-forum",
    "vague-date",
    "placeholder-amount",
    "placeholder-target",
    "alternative-lead",
    "proposed-forum",
    "department-as-lead",
    "forum-alias",
    "name-variant",
    "impossible-date",
    "date-format",
    "amount-format",
    "reference-by-name",
    "undefined-lead",
    "undefined-forum",
    "undefined-indicator",
    "undefined-fund",
    "undefined-reference",
    "placeholder-text",
    "unquantified-output",
)
_RANK = {name: rank for rank, name in enumerate(PRECEDENCE)}


class Said(NamedTuple):
    """What a rule has said."""

    rule: Rule
    finding: Finding


def without_echoes(said: Iterable[Said]) -> list[Said]:
    """Drop what only repeats: later rules of the order above at one place, and the schema where a rule speaks."""
    everything = list(said)
    first: dict[Route, int] = {}
    for each in everything:
        rank = _RANK.get(each.rule.name)
        if rank is not None:
            route = each.finding.route
            first[route] = min(rank, first.get(route, rank))
    kept = [
        each
        for each in everything
        if _RANK.get(each.rule.name, -1) <= first.get(each.finding.route, len(PRECEDENCE))
    ]
    spoken = {
        each.finding.route[:length]
        for each in kept
        if _silences_the_schema(each.rule)
        for length in range(1, len(each.finding.route) + 1)
    }
    return [
        each
        for each in kept
        if each.rule.family != "shape"
        or each.finding.part == "key"
        or _silences_the_schema(each.rule)
        or each.finding.route not in spoken
    ]


def _silences_the_schema(rule: Rule) -> bool:
    """Whether what a rule says takes the place of what the schema says: advice does not."""
    if rule.family in OF_THE_FILE:
        return rule.name in {"yaml-feature", "unquoted-ref"}
    return rule.severity != "info" or rule.name in _RANK
