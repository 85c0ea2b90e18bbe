"""Fingerprints: edits elsewhere leave them alone, an edit of what they are of does not."""

from __future__ import annotations

from collections import Counter

import pytest

from planlint.showing.fingerprints import fingerprints
from tests.showing.formats.reports import report_of

RULES = ["missing-lead", "placeholder-lead", "undefined-forum", "duplicate-ref"]
PLAN = """\
format: planlint/1
title: Safer Hartley action plan 2013/14
priorities:
  - id: burglary
    title: Burglary
    actions:
      - ref: "1.1"
        title: Mark bicycles at the station, at the school and at the library
        lead: {strategic: Name of officer}
        overseen_by: [No such group]
        end: 2014-03-31
      - ref: "1.2"
        title: Talk to shops
        end: 2014-03-31
    communications:
      - {message: Lock it or lose it, end: 2013-12-31}
      - {message: Lock it or lose it, end: 2013-12-31}
"""
BEFORE = """\
      - ref: "1.0"
        title: A new action before all others
        lead: {operational: TBC}
        end: 2014-03-31
"""


def marks(text: str) -> dict[str, str]:
    """The fingerprint of each finding, by its rule and message."""
    found = fingerprints(report_of(text, rules=RULES))
    assert len({mark for _, mark in found}) == len(found)
    seen: Counter[str] = Counter()
    told = {}
    for each, mark in found:
        seen[each.message] += 1
        told[f"{each.rule}: {each.message}, {seen[each.message]}"] = mark
    return told


@pytest.mark.parametrize(
    "edited",
    [
        "# a comment\n\n\n" + PLAN,
        PLAN.replace("\n", "\r\n"),
        "\ufeff" + PLAN,
        PLAN.replace("Mark bicycles at the station, at", ">-\n          Mark bicycles\n          at the station, at"),
        PLAN.replace("title: Talk to shops", "title: Talk to every shop of the town"),
        PLAN.replace("    actions:\n", f"    actions:\n{BEFORE}"),
        PLAN.replace("{strategic: Name of officer}", "\n          strategic: 'Name   of officer'"),
        PLAN.replace("  - id: burglary\n", "  - {id: asb, title: Anti-social behaviour}\n  - id: burglary\n"),
        PLAN.replace("title: Safer Hartley", "title: Safe Hartley"),
    ],
    ids=[
        "lines above", "Windows", "byte-order mark", "another field wrapped anew",
        "another field changed", "an action before", "its own layout", "a priority before",
        "the title of the plan",
    ],
)  # fmt: skip
def test_an_edit_elsewhere_leaves_them_alone(edited: str) -> None:
    assert edited != PLAN
    before, after = marks(PLAN), marks(edited)
    assert len(before) == 5
    assert before.items() <= after.items()


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Name of officer", "to be confirmed"),
        ("No such group", "Nor such a group"),
        ('"1.2"', '"1.3"'),
    ],
)
def test_an_edit_of_what_it_is_of_changes_it(old: str, new: str) -> None:
    before, after = set(marks(PLAN).values()), set(marks(PLAN.replace(old, new)).values())
    assert len(before - after) == len(after - before) == 1


def test_a_rule_and_a_plan_have_their_own() -> None:
    report = report_of(PLAN, rules=RULES)
    plan = report.plans[0]
    other = plan._replace(shown=tuple(each._replace(plan="other") for each in plan.shown))
    one = {mark for _, mark in fingerprints(report)}
    two = {mark for _, mark in fingerprints(report._replace(plans=(other,)))}
    assert not one & two
