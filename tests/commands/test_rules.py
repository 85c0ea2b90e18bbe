"""`planlint rules` and `planlint explain`: the catalogue, and one rule's page."""

from __future__ import annotations

import pytest

from planlint.rules.catalogue import Rule, load_rules
from tests.commands.conftest import Run

RULES = load_rules()


def test_every_rule_is_listed_with_its_severity_below_its_family(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "100")
    ran = run("rules")
    assert (ran.status, ran.err) == (0, "")
    families = [line for line in ran.lines if line and not line.startswith(" ")]
    assert families == list(dict.fromkeys(rule.family for rule in RULES))
    rows = [line.split()[:2] for line in ran.lines if line[:2] == "  " and line[2:3].isalpha()]
    assert rows == [[rule.name, rule.severity] for rule in RULES]
    assert max(map(len, ran.lines)) <= 100


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_rule_is_explained_whole(run: Run, rule: Rule) -> None:
    ran = run("explain", rule.name)
    assert (ran.status, ran.err) == (0, "")
    assert ran.lines[0].startswith(f"{rule.name} ({rule.family}, {rule.severity}")
    for heading in ("Why it matters", "How to put it right"):
        assert heading in ran.lines
    assert "```" not in ran.out
    assert not any(line.endswith(" ") for line in ran.lines)
    assert all(len(line) <= 80 or line.startswith("    ") for line in ran.lines)


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("mising-lead", 'There is no rule or family "mising-lead". Did you mean "missing-lead"?'),
        ("qqq", 'There is no rule or family "qqq". `planlint rules` lists all of them.'),
    ],
)
def test_a_rule_that_there_is_not(run: Run, name: str, said: str) -> None:
    assert run("explain", name) == (2, "", f"planlint: {said}\n")


def test_a_family_is_told_by_its_rules(run: Run) -> None:
    ran = run("explain", "leads")
    assert (ran.status, ran.out) == (2, "")
    assert ran.err.startswith('planlint: "leads" is a family of rules: ')
    assert "missing-lead" in ran.err
