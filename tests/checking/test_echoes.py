"""Echoes: of what several rules say of one value, the first that applies stays."""

from __future__ import annotations

import pytest

from planlint.checking.echoes import PRECEDENCE, Said, without_echoes
from planlint.model.finding import Finding
from planlint.model.route import Route
from planlint.rules.catalogue import Rule, load_rules

RULES = {rule.name: rule for rule in load_rules()}
HERE: Route = ("priorities", 0, "actions", 0, "end")
THERE: Route = ("priorities", 0, "actions", 1, "end")
ACTION = HERE[:-1]


def rule(name: str) -> Rule:
    """A rule of the catalogue, or a stand-in of a family whose name is given with a slash."""
    if "/" in name:
        family, _, name = name.partition("/")
        return Rule(name, family, "error", False, "", lambda case: iter(()))
    return RULES[name]


def kept(*said: tuple[str, Route]) -> list[tuple[str, Route]]:
    findings = [Said(rule(name), Finding(route, "x", "y")) for name, route in said]
    return [(each.rule.name, each.finding.route) for each in without_echoes(findings)]


def test_of_two_rules_at_one_place_the_first_of_the_order_stays() -> None:
    said = [("placeholder-lead", HERE), ("undefined-lead", HERE)]
    assert kept(*said) == kept(*reversed(said)) == [("placeholder-lead", HERE)]


def test_at_different_places_both_stay() -> None:
    said = [("placeholder-lead", HERE), ("undefined-lead", THERE)]
    assert kept(*said) == said


def test_the_same_rule_may_speak_twice_of_one_place() -> None:
    said = [("vague-date", HERE), ("vague-date", HERE)]
    assert kept(*said) == said


def test_a_rule_outside_the_order_always_stays() -> None:
    said = [("unquoted-ref", HERE), ("duplicate-ref", HERE), ("dates/of-no-order", HERE)]
    assert kept(*said) == [("unquoted-ref", HERE), ("duplicate-ref", HERE), ("of-no-order", HERE)]


@pytest.mark.parametrize("before", range(len(PRECEDENCE) - 1))
def test_the_order_holds_from_each_to_the_next(before: int) -> None:
    first, second = PRECEDENCE[before : before + 2]
    names = [name if name in RULES else f"dates/{name}" for name in (second, first)]
    assert [name for name, _ in kept(*((name, HERE) for name in names))] == [first]


def test_every_name_of_the_order_is_a_rule() -> None:
    assert set(PRECEDENCE) <= set(RULES)


def test_the_schema_is_silent_where_a_rule_speaks() -> None:
    assert kept(("bad-value", HERE), ("vague-date", HERE)) == [("vague-date", HERE)]
    assert kept(("missing-key", HERE), ("missing-end", HERE)) == [("missing-end", HERE)]
    assert kept(("bad-value", HERE), ("vague-date", THERE)) == [
        ("bad-value", HERE),
        ("vague-date", THERE),
    ]


def test_the_schema_is_silent_above_what_a_rule_speaks_of_and_not_below() -> None:
    assert kept(("bad-value", ACTION), ("vague-date", HERE)) == [("vague-date", HERE)]
    assert kept(("bad-value", HERE), ("dates/any", ACTION)) == [
        ("bad-value", HERE),
        ("any", ACTION),
    ]


def test_a_rule_that_was_itself_an_echo_silences_nothing() -> None:
    said = [("wrong-type", HERE), ("vague-date", HERE)]
    assert kept(*said) == [("wrong-type", HERE)]


def test_rules_of_the_file_silence_nothing_but_features_do() -> None:
    assert kept(("encoding", HERE), ("bad-value", HERE)) == [
        ("encoding", HERE),
        ("bad-value", HERE),
    ]
    assert kept(("yaml-feature", HERE), ("bad-value", HERE)) == [("yaml-feature", HERE)]


def test_nothing_said_is_nothing_kept() -> None:
    assert kept() == []
