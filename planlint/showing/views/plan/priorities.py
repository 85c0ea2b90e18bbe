"""The priorities of a plan: what each aims at and why, who leads it, its actions and how they stand."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from planlint.model.actions import Priority
from planlint.model.plan import Plan
from planlint.model.route import Route
from planlint.model.values import Reference
from planlint.reading.references import folded_indicator
from planlint.showing.counts import count_of
from planlint.showing.facts.course import course_of
from planlint.showing.facts.findings import RuleCount, rule_counts
from planlint.showing.facts.indicators import IndicatorFacts, indicators_of
from planlint.showing.facts.parts import served
from planlint.showing.facts.plans import PlanFacts
from planlint.showing.facts.priorities import PriorityFacts
from planlint.showing.facts.serving import PriorityLink, priority_links
from planlint.showing.facts.state import State, state_of
from planlint.showing.facts.tags import COURSES, Strip, strip_of

_AS_A_WHOLE = "as a whole"


class ServedGoal(NamedTuple):
    """What a priority contributes to, and through what: itself, or so many of its actions."""

    title: str
    through: str


class ServedFramework(NamedTuple):
    """The items of one framework that a priority contributes to; those of the plan have no name."""

    name: str
    goals: tuple[ServedGoal, ...]


class PriorityPage(NamedTuple):
    """A priority with all that its page shows.

    `named` are indicators that are only named, `found` what was found in it besides its actions.
    """

    slug: str
    facts: PriorityFacts
    state: State
    courses: Strip
    indicators: tuple[IndicatorFacts, ...]
    named: tuple[str, ...]
    serves: tuple[ServedFramework, ...]
    found: tuple[RuleCount, ...]
    edit: str
    before: PriorityLink | None
    after: PriorityLink | None


def view(plan: PlanFacts) -> tuple[PriorityPage, ...]:
    """The pages of all priorities of a plan, in its order."""
    links = list(plan.once(priority_links).values())
    return tuple(
        _page(
            priority,
            facts,
            plan,
            before=links[place - 1] if place else None,
            after=links[place + 1] if place + 1 < len(links) else None,
        )
        for place, (priority, facts) in enumerate(
            zip(plan.model.priorities, plan.priorities, strict=True)
        )
    )


def _page(
    priority: Priority,
    facts: PriorityFacts,
    plan: PlanFacts,
    *,
    before: PriorityLink | None,
    after: PriorityLink | None,
) -> PriorityPage:
    measures = {folded_indicator(each.id): each for each in _measures(priority)}
    known = {folded_indicator(each.id): each for each in plan.once(indicators_of)}
    return PriorityPage(
        slug=facts.slug,
        facts=facts,
        state=state_of(plan.on, priority.actions),
        courses=strip_of((course_of(plan.on, action) for action in priority.actions), COURSES),
        indicators=tuple(each for key, each in known.items() if key in measures),
        named=tuple(each.text for key, each in measures.items() if key not in known),
        serves=_serves(priority, plan.model),
        found=_found(priority.route, plan),
        edit=plan.original.link(priority.route),
        before=before,
        after=after,
    )


def _measures(priority: Priority) -> Iterator[Reference]:
    """Every indicator that a priority or an action of it names."""
    yield from priority.indicators
    for action in priority.actions:
        if not action.withdrawn:
            yield from action.indicators


def _serves(priority: Priority, plan: Plan) -> tuple[ServedFramework, ...]:
    whole = {each.id for each in priority.contributes_to}
    through = Counter(
        id_
        for action in priority.actions
        if not action.withdrawn
        for id_ in {each.id for each in action.contributes_to}
    )
    references = (
        *priority.contributes_to,
        *(each for action in priority.actions for each in action.contributes_to),
    )
    together: dict[str, dict[str, ServedGoal]] = {}
    for each in references:
        if each.id in whole or through[each.id]:
            framework, title = served(each, plan)
            words = [_AS_A_WHOLE] if each.id in whole else []
            words += [f"through {count_of(through[each.id], 'action')}"] if through[each.id] else []
            goals = together.setdefault(framework, {})
            goals.setdefault(each.id, ServedGoal(title, " and ".join(words)))
    return tuple(ServedFramework(name, tuple(goals.values())) for name, goals in together.items())


def _found(route: Route, plan: PlanFacts) -> tuple[RuleCount, ...]:
    """How often each rule spoke of a priority itself, where that is told."""
    if plan.site.findings == "none":
        return ()
    about = [
        each
        for each in plan.report.diagnostics
        if each.finding.route[: len(route)] == route and not _is_in_action(each.finding.route)
    ]
    return rule_counts(about, plan.site.summaries)


def _is_in_action(route: Route) -> bool:
    return len(route) > 3 and route[2] == "actions"
