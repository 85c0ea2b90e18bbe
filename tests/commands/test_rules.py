"""`planlint rules` and `planlint explain`: the catalogue, and one rule's page."""

from __future__ import annotations

import json

import pytest
from markdown_it import MarkdownIt

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


def test_a_family_is_listed_not_explained(run: Run) -> None:
    said = 'planlint: "leads" is a family of rules; `planlint rules leads` lists them.\n'
    assert run("explain", "leads") == (2, "", said)
    listed = run("rules", "leads").lines
    assert listed[0] == "leads"
    assert [line.split()[0] for line in listed[1:] if line[2:3].isalpha()] == [
        rule.name for rule in RULES if rule.family == "leads"
    ]


def test_rules_are_listed_by_name_or_family_in_the_order_of_the_catalogue(run: Run) -> None:
    names = [
        each["rule"]
        for each in json.loads(
            run("rules", "overdue,money", "missing-lead", "--format", "json").out
        )
    ]
    assert names == [
        rule.name
        for rule in RULES
        if rule.family == "money" or rule.name in {"overdue", "missing-lead"}
    ]
    assert run("rules", "mony").err == (
        'planlint: There is no rule or family "mony". Did you mean "money"?\n'
    )


def test_the_catalogue_in_json_has_what_explain_has(run: Run) -> None:
    listed = json.loads(run("rules", "--format", "json").out)
    assert [each["rule"] for each in listed] == [rule.name for rule in RULES]
    one = json.loads(run("explain", "overdue", "--format", "json").out)
    assert one in listed


def test_the_catalogue_in_markdown_is_a_table_a_family(run: Run) -> None:
    html = MarkdownIt("commonmark").enable("table").render(run("rules", "--format", "md").out)
    assert html.count("<table>") == len({rule.family for rule in RULES})
    for rule in RULES:
        row = f"<td><code>{rule.name}</code></td>\n<td>{rule.severity}</td>\n<td>"
        assert row in html
    assert html.count("<td>") == 3 * len(RULES)


def test_an_unknown_form_is_told_the_nearest(run: Run) -> None:
    for command in (("rules",), ("explain", "overdue")):
        ran = run(*command, "--format", "jsn")
        assert ran.status == 2
        assert 'Did you mean "json"?' in ran.err
