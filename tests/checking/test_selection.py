"""Which rules are on."""

from __future__ import annotations

import pytest

from planlint.checking.selection import Selection, UnknownRule, hold_names
from planlint.rules.catalogue import Rule


def rule(name: str, family: str, preview: bool = False) -> Rule:
    return Rule(name, family, "error", preview, "", lambda case: iter(()))


RULES = (
    rule("yaml-syntax", "file"),
    rule("oversized", "file"),
    rule("encoding", "file"),
    rule("internal-error", "file"),
    rule("missing-lead", "leads"),
    rule("undefined-lead", "leads"),
    rule("guessed-lead", "leads", preview=True),
    rule("vague-date", "dates"),
)
ALWAYS = {"yaml-syntax", "oversized", "internal-error"}
USUAL = {each.name for each in RULES if not each.preview} - ALWAYS


def on(**names: tuple[str, ...]) -> set[str]:
    return {each.name for each in RULES if Selection(**names).has(each)}


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        ({}, USUAL),
        ({"select": ("leads",)}, {"missing-lead", "undefined-lead"}),
        ({"select": ("missing-lead",)}, {"missing-lead"}),
        ({"select": ("guessed-lead",)}, {"guessed-lead"}),
        ({"extend": ("guessed-lead",)}, USUAL | {"guessed-lead"}),
        ({"extend": ("leads",)}, USUAL),
        ({"select": ("dates",), "extend": ("missing-lead",)}, {"vague-date", "missing-lead"}),
        ({"ignore": ("leads",)}, USUAL - {"missing-lead", "undefined-lead"}),
        ({"ignore": ("leads", "file")}, {"vague-date"}),
        ({"select": ("missing-lead",), "ignore": ("leads",)}, {"missing-lead"}),
        ({"select": ("leads",), "ignore": ("missing-lead",)}, {"undefined-lead"}),
        ({"select": ("missing-lead",), "ignore": ("missing-lead",)}, set()),
    ],
)
def test_selection(names: dict[str, tuple[str, ...]], expected: set[str]) -> None:
    assert on(**names) == expected | ALWAYS


def test_that_a_file_cannot_be_read_is_off_only_by_its_own_name() -> None:
    assert "yaml-syntax" not in on(ignore=("yaml-syntax",))
    assert "oversized" in on(ignore=("yaml-syntax", "file"))


def test_that_a_rule_failed_cannot_be_ignored() -> None:
    assert "internal-error" in on(ignore=("internal-error", "file"), select=("dates",))


def test_names_must_be_those_of_rules_or_families() -> None:
    hold_names(("leads", "vague-date", "money", "publication"), RULES)
    with pytest.raises(UnknownRule, match=r'"vague-dates"\. Did you mean "vague-date"\?'):
        hold_names(("leads", "vague-dates"), RULES)
