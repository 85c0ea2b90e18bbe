"""What was found in a plan, put together: by family and rule, and by what it is about."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from planlint.model.finding import SEVERITIES, Diagnostic, State
from planlint.model.route import Route
from planlint.rules.catalogue import FAMILIES
from planlint.showing.addresses import slugs_of
from planlint.showing.facts.actions import ActionFacts
from planlint.showing.facts.findings import FAMILY_WORDS, FindingFacts, finding_facts
from planlint.showing.facts.plans import PlanFacts
from planlint.showing.facts.tags import WEIGHTS, Tag

_ACTION_STEPS = 4

Weighed = tuple[int, ...]


class RuleFound(NamedTuple):
    """What a rule found: how often, in which actions, and how often besides these."""

    rule: str
    summary: str
    tag: Tag
    number: int
    new: int
    actions: tuple[ActionFacts, ...]
    elsewhere: int


class FamilyFound(NamedTuple):
    """What the rules of a family found, the gravest and most frequent first; `weighed` by weight."""

    family: str
    words: str
    weighed: Weighed
    rules: tuple[RuleFound, ...]

    @property
    def number(self) -> int:
        """How many findings there are."""
        return sum(self.weighed)


class Group(NamedTuple):
    """The findings about one action, or about one other part of the plan.

    `name` says in words whose they are. Where findings may only be counted, `findings` is empty.
    """

    anchor: str
    name: str
    action: ActionFacts | None
    findings: tuple[FindingFacts, ...]
    weighed: Weighed

    @property
    def number(self) -> int:
        """How many findings there are."""
        return sum(self.weighed)


class Found(NamedTuple):
    """Everything that was found in a plan. `weighed` counts by weight, the gravest first."""

    weighed: Weighed
    states: dict[State, int]
    families: tuple[FamilyFound, ...]
    actions: tuple[Group, ...]
    rest: tuple[Group, ...]

    @property
    def number(self) -> int:
        """How many findings there are."""
        return sum(self.weighed)

    @property
    def has_groups(self) -> bool:
        """Whether anything may be told of single actions, or of the rest of the plan."""
        return bool(self.actions or self.rest)

    @property
    def is_mixed(self) -> bool:
        """Whether some are new and others were known before or are set aside."""
        return len(self.states) > 1


def found_in(plan: PlanFacts) -> Found:
    """What was found in a plan, put together."""
    diagnostics = plan.report.diagnostics
    groups = tuple(_groups(plan))
    return Found(
        weighed(diagnostics),
        dict(Counter(each.state for each in diagnostics)),
        tuple(_families(plan)),
        tuple(each for each in groups if each.action),
        tuple(each for each in groups if not each.action) if plan.site.quotes else (),
    )


def weighed(diagnostics: Iterable[Diagnostic]) -> Weighed:
    """How many findings have each weight, the gravest first."""
    counted = Counter(each.severity for each in diagnostics)
    return tuple(counted[severity] for severity in SEVERITIES)


def weighed_in_words(numbers: Weighed) -> str:
    """`226 must be put right, 150 are to be looked at, 124 are advice`."""
    said = (
        "must be put right",
        ("is to be looked at", "are to be looked at"),
        ("is advice", "are advice"),
    )
    words = [
        f"{number:,} {each if isinstance(each, str) else each[number != 1]}"
        for number, each in zip(numbers, said, strict=True)
        if number
    ]
    return ", ".join(words)


def states_in_words(states: dict[State, int]) -> str:
    """Which findings are new, were known before or are set aside, in a sentence or two."""
    new, known, aside = (states.get(state, 0) for state in ("new", "known", "suppressed"))
    if not (known or aside):
        return ""
    all_ = new + known + aside
    said = [f"{new:,} of them {'is' if new == 1 else 'are'} new." if new else ""]
    if known:
        said.append(
            f"{_share(known, all_)} known before, and stand on the partnership’s list of what is "
            "still to be put right."
        )
    if aside:
        said.append(f"{_share(aside, all_)} set aside for now, in the plan itself.")
    return " ".join(filter(None, said))


def _share(number: int, all_: int) -> str:
    if number == all_:
        return "All of them were" if all_ > 1 else "It was"
    return f"{number:,} {'was' if number == 1 else 'were'}"


def _families(plan: PlanFacts) -> Iterator[FamilyFound]:
    by_rule: dict[str, list[Diagnostic]] = {}
    for each in plan.report.diagnostics:
        by_rule.setdefault(each.rule, []).append(each)
    for family in FAMILIES:
        given = {
            name: each for name, each in by_rule.items() if plan.site.rules[name].family == family
        }
        if given:
            rules = sorted(
                (_rule(name, each, plan) for name, each in given.items()),
                key=lambda rule: (_gravity(rule.tag), -rule.number, rule.rule),
            )
            everything = weighed(one for each in given.values() for one in each)
            yield FamilyFound(family, FAMILY_WORDS[family], everything, tuple(rules))


def _gravity(tag: Tag) -> int:
    return list(WEIGHTS.values()).index(tag)


def _rule(name: str, given: list[Diagnostic], plan: PlanFacts) -> RuleFound:
    routes = Counter(each.finding.route[:_ACTION_STEPS] for each in given)
    actions = tuple(shown for action, shown in plan.pairs if action.route in routes)
    return RuleFound(
        name,
        plan.site.summaries[name].rstrip("."),
        WEIGHTS[given[0].severity],
        len(given),
        sum(each.state == "new" for each in given),
        actions,
        sum(number for route, number in routes.items() if route not in plan.shown),
    )


def _groups(plan: PlanFacts) -> Iterator[Group]:
    """The findings action by action, those about the rest of the plan by what they are about."""
    groups: dict[Route | str, list[Diagnostic]] = {}
    for each in plan.report.diagnostics:
        route = each.finding.route[:_ACTION_STEPS]
        groups.setdefault(route if route in plan.shown else each.subject, []).append(each)
    actions = [plan.shown.get(key) if isinstance(key, tuple) else None for key in groups]
    about = [
        action.slug if action else str(key) for key, action in zip(groups, actions, strict=True)
    ]
    for (key, given), action, slug in zip(groups.items(), actions, slugs_of(about), strict=True):
        yield Group(
            f"about-{slug}",
            f"{action.ref} {action.title_words}" if action else _capital(str(key)),
            action,
            tuple(map(finding_facts, given)) if plan.site.quotes else (),
            weighed(given),
        )


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
