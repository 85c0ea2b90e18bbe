"""Rules that judge words earn their place: every finding on the five plans is judged.

Below nine in ten right a rule is a preview, and off unless it is selected.
"""

from __future__ import annotations

import csv
from collections import Counter
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest

from planlint.checking.check import check
from planlint.rules.catalogue import load_rules
from tests.rules.fragments import AS_OF, checker

ROOT = Path(__file__).parent.parent.parent
TABLE = ROOT / "tests" / "judgements.tsv"
JUDGES_WORDS = (
    "acronym-clash",
    "broken-sentence",
    "bundled-action",
    "forum-alias",
    "name-variant",
    "near-duplicate",
    "term-variant",
    "undefined-acronym",
    "undiscriminating-link",
    "unquantified-output",
    "vague-action",
)
ENOUGH_RIGHT = 0.9


class Judgement(NamedTuple):
    plan: str
    rule: str
    place: str
    verdict: str
    why: str


@cache
def judgements() -> tuple[Judgement, ...]:
    with TABLE.open(encoding="utf-8", newline="") as file:
        rows = csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        assert tuple(next(rows)) == Judgement._fields
        return tuple(Judgement(*row) for row in rows)


@cache
def found() -> Counter[tuple[str, str, str]]:
    return Counter(
        (path.stem, each.rule, each.key)
        for path in sorted((ROOT / "plans").glob("*.yaml"))
        for each in check(path.name, path.stem, path.read_bytes(), checker(AS_OF)).diagnostics
        if each.rule in JUDGES_WORDS
    )


def test_rows_are_whole() -> None:
    for row in judgements():
        assert row.rule in JUDGES_WORDS
        assert row.verdict in {"right", "wrong"}
        assert row.why


@pytest.mark.parametrize("rule", JUDGES_WORDS)
def test_every_finding_is_judged(rule: str) -> None:
    judged = Counter((row.plan, row.rule, row.place) for row in judgements() if row.rule == rule)
    here = Counter({key: count for key, count in found().items() if key[1] == rule})
    assert not here - judged, "found, and not judged"
    assert not judged - here, "judged, and no longer found"


@pytest.mark.parametrize("rule", JUDGES_WORDS)
def test_what_is_seldom_right_is_a_preview(rule: str) -> None:
    verdicts = [row.verdict for row in judgements() if row.rule == rule]
    preview = next(each.preview for each in load_rules() if each.name == rule)
    if verdicts and verdicts.count("right") < ENOUGH_RIGHT * len(verdicts):
        assert preview
