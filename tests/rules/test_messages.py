"""The list of all messages has every rule in it, and all that every rule can say."""

from __future__ import annotations

import ast
import json
import re
import subprocess
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import planlint
from planlint.model.route import Route
from planlint.reading.schema_words import words_at
from planlint.rules.catalogue import Rule, load_rules
from planlint.world.shipped import shipped
from tests.rules.messages import as_text, told, worded

ROOT = Path(planlint.__file__).parent
RULES = load_rules()
TOLD = told()
SCHEMA: dict[str, Any] = json.loads(shipped("schema/plan.schema.json").read_bytes())

# The rules of which words stand in another file as well.
ELSEWHERE = {
    "vague-date": "rules/words/vague_dates.py",
    "unreadable-amount": "rules/words/amounts.py",
    "unused-suppression": "checking/unused.py",
    "dependency-cycle": "rules/circles.py",
    "internal-error": "checking/check.py",
}
# What no plan can bring about: the schema has words for every field, and what oversees is a forum,
# an organisation or a person. The limit of findings is spoken of as `oversized`.
NEVER_SAID = {
    "undefined-forum": {"something else"},
    "missing-key": {"Add `", ":` with"},
    "wrong-type": {"something else", "the list"},
    "internal-error": {
        "there are more than",
        "findings; planlint did not look for the rest",
        "Put these right first, or look for something that was pasted in by accident.",
    },
}
NO_WORDS = {"compile", "expression", "Phrase", "Passage", "sub"}


def test_every_rule_is_in_the_list() -> None:
    assert {each.rule for each in TOLD} == {rule.name for rule in RULES}


def test_each_wording_is_in_it_once() -> None:
    assert {each.rule for each in worded()} == {each.rule for each in TOLD}
    assert set(worded()) <= set(TOLD)
    assert 300 < len(worded()) < len(TOLD)
    assert all(each.message and each.help for each in worded())
    of_dates = [each.message for each in worded() if each.rule == "ongoing-without-review"]
    assert of_dates == [
        "Action 1.4: this action is ongoing and has no review date",
        'Message "Lock your doors": this message is ongoing and has no review date',
    ]


def test_a_rule_is_followed_by_what_it_says() -> None:
    text = as_text(TOLD)
    assert "\n\nmissing-lead\n\n  Action 1.4: nobody leads this action.\n    Name " in text
    assert "\n    there: " in text
    assert "\n    fix (safe): " in text


def test_it_runs_by_itself() -> None:
    ran = subprocess.run(
        [sys.executable, "-m", "tests.rules.messages"], capture_output=True, check=True
    )
    assert ran.stdout.decode("utf-8") == as_text(worded())


def said_by_rule() -> dict[str, str]:
    said: dict[str, str] = defaultdict(str)
    for each in TOLD:
        said[each.rule] += "\n".join((each.message, each.help, *each.more, ""))
    return said


SAID = said_by_rule()


def words_in(path: Path) -> Iterator[str]:
    """The sentences, and pieces of sentences, in the code of a module."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    left_out: set[ast.AST] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Module | ast.FunctionDef | ast.ClassDef) and isinstance(
            node.body[0], ast.Expr
        ):
            left_out.add(node.body[0].value)
        if isinstance(node, ast.Call):
            name = getattr(node.func, "id", getattr(node.func, "attr", ""))
            left_out |= set(ast.walk(node)) if name in NO_WORDS else set()
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            pieces = re.split(r"\{[^{}]*\}|\{\{|\}\}", node.value)
            if node not in left_out:
                yield from (piece.strip() for piece in pieces if " " in piece.strip())


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_all_that_a_rule_can_say_is_in_a_case(rule: Rule) -> None:
    files = [f"rules/{rule.family}/{rule.name.replace('-', '_')}.py"]
    files += [ELSEWHERE[rule.name]] if rule.name in ELSEWHERE else []
    words = {each for file in files for each in words_in(ROOT / file)}
    said = SAID[rule.name].casefold()
    unsaid = {each for each in words if each.casefold() not in said and "(?:" not in each}
    assert unsaid == NEVER_SAID.get(rule.name, set())


def test_all_that_the_schema_can_say_is_in_a_case() -> None:
    """Of an id before a colon the rule has its own words."""
    own = SCHEMA["$defs"]["key"]["x-expected"]
    expected = {value for key, value in in_schema(SCHEMA) if key == "x-expected"} - {own}
    remedies = {
        remedy
        for key, value in in_schema(SCHEMA)
        if key == "x-required"
        for remedy in value.values()
    }
    assert len(expected) > 90
    assert len(remedies) > 20
    said = SAID["wrong-type"] + SAID["bad-value"]
    assert {each for each in expected if f"Write {each}" not in said} == set()
    assert {each for each in remedies if each not in SAID["missing-key"]} == set()


def test_the_schema_has_words_for_all_that_can_be_wrong() -> None:
    for route, words in owners():
        assert set(words.get("required", ())) <= set(words.get("x-required", {})), route
        assert words.get("x-thing"), route
        assert words.get("x-expected"), route
        for key in words["properties"]:
            assert words_at(SCHEMA, (*route, key)).get("x-expected"), (*route, key)


def owners() -> Iterator[tuple[Route, dict[str, Any]]]:
    """Every place of a plan that has fields, with what the schema says of it."""
    waiting: list[Route] = [()]
    while waiting:
        route = waiting.pop()
        words = words_at(SCHEMA, route)
        if "properties" in words:
            yield route, words
        waiting += [(*route, key) for key in words.get("properties", ())]
        waiting += [(*route, 0)] if "items" in words else []
        waiting += [(*route, "x")] if isinstance(words.get("additionalProperties"), dict) else []


def in_schema(value: Any) -> Iterator[tuple[str, Any]]:
    """All keys of the schema, with what stands under them."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield key, inner
            yield from in_schema(inner)
