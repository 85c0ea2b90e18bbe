"""The places of folded findings: refs that follow each other are a range, and nothing else is."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planlint.model.finding import Diagnostic
from planlint.showing.folded_places import places_in_words
from tests.showing.formats.reports import report_with

EACH: Diagnostic = report_with("a: b\n").plans[0].diagnostics[0]


def told(*subjects: str) -> str:
    return " ".join(places_in_words(EACH._replace(subject=subject) for subject in subjects))


def actions(refs: str) -> str:
    return told(*(f"action {ref}" for ref in refs.split()))


@pytest.mark.parametrize(
    ("refs", "words"),
    [
        ("1.2 1.3 1.4 1.5", "actions 1.2 to 1.5"),
        ("1.8 1.9 1.10 1.11", "actions 1.8 to 1.11"),
        ("1.2 1.3", "actions 1.2, 1.3"),
        ("1.2 1.4 1.5 1.6 1.8", "actions 1.2, 1.4 to 1.6, 1.8"),
        ("1.1 1.2 2.3 2.4", "actions 1.1, 1.2, 2.3, 2.4"),
        ("1 2 3 4", "actions 1 to 4"),
        ("A1 A2 A3 B4", "actions A1 to A3, B4"),
        ("1.1 1.2 1.2a 1.3 1.4", "actions 1.1, 1.2, 1.2a, 1.3, 1.4"),
        ("1.01 1.02 1.03", "actions 1.01 to 1.03"),
        ("1.09 1.10 1.11", "actions 1.09, 1.10, 1.11"),
        ("3 2 1", "actions 3, 2, 1"),
        ("1.1 1.1 1.2 1.2 1.3 1.3", "actions 1.1 to 1.3 (2 times each)"),
        ("1.1 1.2 1.2 1.3", "actions 1.1, 1.2 (2 times), 1.3"),
        ("1.1 1.2 1.3 1.4 1.4", "actions 1.1 to 1.3, 1.4 (2 times)"),
        ("7", "action 7"),
    ],
)
def test_refs(refs: str, words: str) -> None:
    assert actions(refs) == words


def test_kinds() -> None:
    assert told(
        "action 1", "action 2", "action 3", "person Jo Bell", "the plan", "fund a", "fund b"
    ) == ("actions 1 to 3; person Jo Bell; the plan, line 1; funds a, b")


@given(
    st.lists(
        st.tuples(st.sampled_from(["1.", "2.", "", "A"]), st.integers(0, 12)),
        min_size=1,
        max_size=25,
    )
)
@settings(max_examples=100, deadline=None)
def test_the_ranges_written_out_are_the_refs(drawn: list[tuple[str, int]]) -> None:
    refs = [f"{before}{number}" for before, number in drawn]
    words = actions(" ".join(refs)).partition(" ")[2]
    written = [ref for item in words.split(", ") for ref in written_out(item)]
    assert sorted(written) == sorted(refs)
    assert list(dict.fromkeys(written)) == list(dict.fromkeys(refs))


def written_out(item: str) -> list[str]:
    """The refs of `1.2`, `1.2 (3 times)`, `1.2 to 1.4` or `1.2 to 1.4 (2 times each)`."""
    match = re.fullmatch(r"(\S+?)(?: to (\S+?))?(?: \((\d+) times(?: each)?\))?", item)
    assert match
    first, last, times = match[1], match[2] or match[1], int(match[3] or 1)
    before = re.sub(r"[0-9]+$", "", first)
    numbers = range(int(first[len(before) :]), int(last[len(before) :]) + 1)
    return [f"{before}{number}" for number in numbers for _ in range(times)]
