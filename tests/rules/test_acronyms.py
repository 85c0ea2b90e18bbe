"""Acronyms that are only shouted words: told apart in the same way, be they few or many."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planlint.model.case import Case
from planlint.reading.document import read_document
from planlint.reading.plan import read_plan
from planlint.rules import acronyms
from planlint.rules.acronyms import uses_of

WORDS = (
    "LET",
    "let",
    "Let",
    "lettings",
    "outlet",
    "let's",
    "let_",
    "B&B",
    "b&b",
    "MARAC",
    "É",
    ",",
)
Titles = st.lists(st.lists(st.sampled_from(WORDS), min_size=1).map(" ".join), max_size=5)


def used(titles: list[str]) -> list[str]:
    actions = [{"title": title} for title in titles]
    document = read_document("plan.yaml", b"{}")._replace(
        data={"priorities": [{"actions": actions}]}
    )
    plan = read_plan(document, "plan")
    case = Case(document, (), frozenset(), plan, (), (), date(2013, 7, 1), {})
    return [use.word for use in uses_of(case)]


@given(Titles)
def test_few_acronyms_are_judged_as_many_are(titles: list[str]) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(acronyms, "MOST_SOUGHT", -1)
        of_many = used(titles)
    assert used(titles) == of_many


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ("let us visit", []),
        ("Let us visit", []),
        ("lettings and outlets", ["LET"]),
        ("let_ us visit", ["LET"]),
    ],
)
def test_word_that_is_also_written_small_is_no_acronym(written: str, found: list[str]) -> None:
    assert used(["Ask the LET about all of it", written]) == found
