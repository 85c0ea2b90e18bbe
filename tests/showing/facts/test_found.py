"""What was found in a plan, put together by family, by rule and by what it is about."""

from __future__ import annotations

from typing import Any

import pytest

from planlint.model.finding import Diagnostic, State
from planlint.model.route import Route
from planlint.showing.facts.found import Found, found_in, states_in_words, weighed_in_words
from tests.showing.making import facts_of, found
from tests.showing.real import FILES
from tests.showing.test_facts import plan_of, route_of
from tests.showing.views.plan.checked import checked, read_data

LEAD_OF_PRIORITY: Route = ("priorities", 0, "lead", "strategic")
SEVERAL = [
    found("missing-end", route_of(2, "end")),
    found("missing-lead", route_of(2, "lead")),
    found("missing-end", route_of(1, "end")),
    found("undefined-lead", LEAD_OF_PRIORITY),
    found("unnamed-lead", route_of(1, "lead", "strategic"), "warning"),
]


def in_plan(diagnostics: list[Diagnostic], **options: Any) -> Found:
    return found_in(facts_of(plan_of({}, {}, {}), diagnostics=diagnostics, **options))


def test_families_come_in_the_order_of_the_catalogue_and_rules_by_weight() -> None:
    made = in_plan(SEVERAL)
    assert [(each.family, each.weighed) for each in made.families] == [
        ("leads", (2, 1, 0)),
        ("dates", (2, 0, 0)),
    ]
    assert [each.rule for each in made.families[0].rules] == [
        "missing-lead",
        "undefined-lead",
        "unnamed-lead",
    ]
    assert made.weighed == (4, 1, 0)


def test_a_rule_says_in_which_actions_it_found_something_and_how_often_elsewhere() -> None:
    leads, dates = in_plan(SEVERAL).families
    assert [each.ref for each in dates.rules[0].actions] == ["1", "2"]
    assert dates.rules[0].elsewhere == 0
    assert (leads.rules[1].actions, leads.rules[1].elsewhere) == ((), 1)


def test_actions_come_in_the_order_of_their_findings_the_rest_apart() -> None:
    made = in_plan(SEVERAL)
    assert [(each.name, each.anchor, each.number) for each in made.actions] == [
        ("2 Act 2", "about-2", 2),
        ("1 Act 1", "about-1", 2),
    ]
    assert [(each.name, each.number) for each in made.rest] == [("The plan", 1)]


def test_the_public_sees_counts_alone() -> None:
    made = in_plan(SEVERAL, audience="public")
    assert [each.number for each in made.actions] == [2, 2]
    assert not any(each.findings for each in made.actions)
    assert made.rest == ()
    assert made.number == 5


def test_a_real_plan_loses_no_finding_on_the_way() -> None:
    plan = checked(read_data(FILES["brent-2009"]))
    made = found_in(plan)
    number = len(plan.report.diagnostics)
    assert number > 300
    assert made.number == number
    assert sum(each.number for each in made.families) == number
    assert sum(rule.number for each in made.families for rule in each.rules) == number
    assert sum(each.number for each in (*made.actions, *made.rest)) == number
    assert sum(len(each.findings) for each in (*made.actions, *made.rest)) == number


def test_new_ones_are_told_from_others() -> None:
    states: tuple[State, ...] = ("known", "suppressed", "new")
    known, aside, new = (
        each._replace(state=state) for each, state in zip(SEVERAL, states, strict=False)
    )
    made = in_plan([known, aside, new])
    assert made.is_mixed
    assert [(rule.number, rule.new) for each in made.families for rule in each.rules] == [
        (1, 0),
        (2, 1),
    ]
    assert [each.state for group in made.actions for each in group.findings] == [
        "Known before",
        "Set aside in the plan",
        "New",
    ]
    assert not in_plan(SEVERAL).is_mixed


@pytest.mark.parametrize(
    ("states", "words"),
    [
        ({"new": 3}, ""),
        ({}, ""),
        (
            {"known": 3},
            "All of them were known before, and stand on the partnership’s list of what is still "
            "to be put right.",
        ),
        ({"suppressed": 1}, "It was set aside for now, in the plan itself."),
        (
            {"new": 1, "known": 1_200, "suppressed": 2},
            "1 of them is new. 1,200 were known before, and stand on the partnership’s list of what "
            "is still to be put right. 2 were set aside for now, in the plan itself.",
        ),
    ],
)
def test_states_in_words(states: dict[State, int], words: str) -> None:
    assert states_in_words(states) == words


@pytest.mark.parametrize(
    ("weighed", "words"),
    [
        ((0, 0, 0), ""),
        ((1, 1, 1), "1 must be put right, 1 is to be looked at, 1 is advice"),
        ((1_200, 0, 2), "1,200 must be put right, 2 are advice"),
    ],
)
def test_weights_in_words(weighed: tuple[int, ...], words: str) -> None:
    assert weighed_in_words(weighed) == words
