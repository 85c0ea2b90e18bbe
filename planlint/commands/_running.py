"""The checker of the commands that check: all rules, chosen by configuration and options."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable
from datetime import date

from planlint.checking.check import Checker
from planlint.checking.known import KnownFinding
from planlint.checking.selection import ALWAYS_ON, Selection, UnknownRule, hold_names
from planlint.model.configuration import Configuration
from planlint.model.finding import Severity
from planlint.reading.validator import make_validator
from planlint.rules.catalogue import Rule, load_rules
from planlint.world.plans import is_matched
from planlint.world.problems import Problem
from planlint.world.shipped import shipped


def load_checker(
    configuration: Configuration,
    *,
    selection: Selection,
    severity: dict[str, Severity],
    known: Counter[KnownFinding],
    day: date,
) -> Checker:
    """A checker with all rules and the schema. Problem where a name is no rule's."""
    rules = load_rules()
    _hold(selection.names, rules)
    _hold(severity, rules)
    _hold_configuration(configuration, rules)
    selection = selection.over(
        Selection(configuration.select, configuration.extend_select, configuration.ignore)
    )
    severity = {**dict(configuration.severity), **severity}
    schema = json.loads(shipped("schema/plan.schema.json").read_bytes())
    on = frozenset(rule.name for rule in rules if selection.has(rule))

    def chooses(path: str, rule: Rule) -> bool:
        return rule.name in on and not _ignored_there(path, rule, configuration)

    asked = tuple(rule for rule in rules if not rule.preview or rule.name in on)
    return Checker(
        schema,
        make_validator(schema),
        asked,
        chooses,
        _by_rule(severity, rules),
        configuration.phrases,
        known,
        day,
        frozenset(rule.name for rule in rules) - on,
        tuple(rule.name for rule in rules),
    )


def _ignored_there(path: str, rule: Rule, configuration: Configuration) -> bool:
    """Whether the configuration ignores a rule in a file."""
    return any(
        (rule.name in names or rule.family in names) and is_matched(path, (pattern,), configuration)
        for pattern, names in configuration.per_file_ignores
        if rule.name != ALWAYS_ON
    )


def _hold_configuration(configuration: Configuration, rules: tuple[Rule, ...]) -> None:
    """Problem where the configuration names what is no rule."""
    there = configuration.per_file_ignores
    for key, names in (
        ("select", configuration.select),
        ("extend-select", configuration.extend_select),
        ("ignore", configuration.ignore),
        ("per-file-ignores", tuple(name for _, each in there for name in each)),
        ("severity", tuple(name for name, _ in configuration.severity)),
    ):
        _hold(names, rules, f'{configuration.file}: "{key}": ')


def _hold(names: Iterable[str], rules: tuple[Rule, ...], where: str = "") -> None:
    try:
        hold_names(tuple(names), rules)
    except UnknownRule as error:
        raise Problem(f"{where}{error}") from error


def _by_rule(severity: dict[str, Severity], rules: tuple[Rule, ...]) -> dict[str, Severity]:
    """Levels by rule; a rule's own goes before its family's."""
    return {
        rule.name: severity.get(rule.name, severity.get(rule.family, rule.severity))
        for rule in rules
    }
