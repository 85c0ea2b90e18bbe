"""What commands that check have in common: the checker, the known findings, the plans' reports."""

from __future__ import annotations

import json
from collections import Counter
from datetime import date
from pathlib import Path

from planlint.checking.check import Checker
from planlint.checking.known import BadKnownFindings, KnownFinding, read_known
from planlint.checking.selection import Selection, UnknownRule, hold_names
from planlint.model.configuration import Configuration
from planlint.model.finding import SEVERITIES, Severity
from planlint.reading.validator import make_validator
from planlint.rules.catalogue import Rule, load_rules
from planlint.world.disk import read_bytes, shown
from planlint.world.problems import Problem
from planlint.world.shipped import shipped

MOST_BYTES_KNOWN = 20_000_000


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
    severity = {**dict(configuration.severity), **severity}
    try:
        hold_names((*selection.select, *selection.extend, *selection.ignore), rules)
        hold_names(tuple(severity), rules)
    except UnknownRule as error:
        raise Problem(str(error)) from error
    schema = json.loads(shipped("schema/plan.schema.json").read_bytes())
    on = frozenset(rule.name for rule in rules if selection.has(rule))

    def chooses(path: str, rule: Rule) -> bool:
        return rule.name in on

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
    )


def _by_rule(severity: dict[str, Severity], rules: tuple[Rule, ...]) -> dict[str, Severity]:
    """Levels by rule; a rule's own goes before its family's."""
    return {
        rule.name: severity.get(rule.name, severity.get(rule.family, rule.severity))
        for rule in rules
    }


def load_known(path: str) -> Counter[KnownFinding]:
    """The known findings of a file; none where it is not there. Problem where it is broken."""
    file = Path(path)
    if not path or not file.exists():
        return Counter()
    try:
        return read_known(read_bytes(file, MOST_BYTES_KNOWN).decode("utf-8", "replace"))
    except BadKnownFindings as error:
        raise Problem(f"{shown(file)}: {error}.") from error


def read_severities(values: tuple[str, ...]) -> dict[str, Severity]:
    """`RULE=LEVEL` values. Problem where one is of another form."""
    levels: dict[str, Severity] = {}
    for value in values:
        name, _, level = value.partition("=")
        found = next((each for each in SEVERITIES if each == level.strip()), None)
        if found is None:
            levels_in_words = " or ".join(SEVERITIES)
            raise Problem(
                f'--severity wants RULE=LEVEL with a level of {levels_in_words}, not "{value}".'
            )
        levels[name.strip()] = found
    return levels
