"""Every rule has a page that says what people need, and its examples do what they say."""

from __future__ import annotations

import re

import pytest

from planlint.rules.catalogue import Rule, load_rules
from planlint.rules.pages import page_of
from tests.rules.fragments import findings_of

RULES = load_rules()
WITHOUT_EXAMPLES = {"internal-error"}
WITH_EXAMPLES = [rule for rule in RULES if rule.name not in WITHOUT_EXAMPLES]


def test_there_are_rules() -> None:
    assert len(RULES) > 10
    assert len({rule.name for rule in RULES}) == len(RULES)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_page_is_whole(rule: Rule) -> None:
    page = page_of(rule)
    assert page.summary
    assert page.summary.endswith((".", "…", '".', "”."))
    assert "\n" not in page.summary
    assert [heading for heading, _ in page.parts][:2] == ["Why it matters", "How to put it right"]


@pytest.mark.parametrize("rule", WITH_EXAMPLES, ids=lambda rule: rule.name)
def test_reported_example_is_reported(rule: Rule) -> None:
    for example in page_of(rule).reported:
        _, found = findings_of(example.text, example.day)
        assert rule.name in {each.rule for each in found}


@pytest.mark.parametrize("rule", WITH_EXAMPLES, ids=lambda rule: rule.name)
def test_silent_example_is_silent(rule: Rule) -> None:
    for example in page_of(rule).silent:
        _, found = findings_of(example.text, example.day)
        assert rule.name not in {each.rule for each in found}


@pytest.mark.parametrize("rule", WITH_EXAMPLES, ids=lambda rule: rule.name)
def test_page_has_both_examples(rule: Rule) -> None:
    page = page_of(rule)
    assert page.reported
    assert page.silent


JARGON = re.compile(r"\b(property|properties|enum|None|null|object|array|schema|dict|string)\b")


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_messages_have_no_jargon(rule: Rule) -> None:
    for example in page_of(rule).reported:
        _, found = findings_of(example.text, example.day)
        for each in found:
            if each.rule == rule.name:
                assert not JARGON.search(f"{each.message} {each.finding.help}")
