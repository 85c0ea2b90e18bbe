"""What is found in all texts at once is what is found in each of them."""

from __future__ import annotations

import re
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from planlint.model.case import Case
from planlint.reading.document import read_document
from planlint.reading.plan import read_plan
from planlint.rules.searching import Texts, prose_having, texts_of
from planlint.rules.words.inside import found_in
from planlint.rules.words.phrases import is_one_of
from planlint.rules.words.targets import IN_PROSE
from planlint.rules.words.unfinished import BLANKS, QUESTIONS, REMARKS, WHOLE

PASSAGES = BLANKS + REMARKS + QUESTIONS + IN_PROSE
PIECES = (
    "TBC",
    "xxx",
    "???",
    "(link)",
    "\n",
    "  ",
    "’",
    "“",
    "İ",
    "ß",
    "- ",
    "[",
    "%",
    "'x' %",
    "a",
    "1",
)
Words = st.lists(st.sampled_from(PIECES), min_size=1, max_size=6).map("".join)


def case_of(titles: list[str], withdrawn: int = -1) -> Case:
    """A case with these titles of actions, one of which may be withdrawn."""
    actions = [
        {"ref": str(place), "title": title, **({"withdrawn": {}} if place == withdrawn else {})}
        for place, title in enumerate(titles)
    ]
    document = read_document("plan.yaml", b"{}")._replace(
        data={"priorities": [{"actions": actions}]}
    )
    plan = read_plan(document, "plan")
    return Case(document, (), frozenset(), plan, (), (), date(2013, 7, 1), {})


def found(texts: Texts, places: set[int]) -> list[str]:
    return [texts.prose[place].text for place in sorted(places)]


@given(st.lists(Words, max_size=8))
def test_texts_with_signs_are_all_that_have_a_passage(titles: list[str]) -> None:
    case = case_of(titles)
    likely = [prose.text for prose in prose_having(case, PASSAGES)]
    certain = [title for title in titles if title.strip() and any(found_in(title, PASSAGES))]
    assert [text for text in likely if any(found_in(text, PASSAGES))] == certain


@given(st.lists(Words, max_size=8))
def test_texts_that_are_phrases(titles: list[str]) -> None:
    texts = texts_of(case_of(titles))
    phrases = [title for title in titles if title.strip() and is_one_of(title, WHOLE)]
    assert found(texts, texts.being(WHOLE)) == phrases


@given(st.lists(Words, max_size=8))
def test_texts_that_match(titles: list[str]) -> None:
    texts = texts_of(case_of(titles))
    pattern = re.compile("x+")
    assert found(texts, texts.matching(pattern)) == [title for title in titles if "x" in title]


def test_signs_are_looked_for_in_small_letters_with_straight_marks() -> None:
    texts = texts_of(case_of(["Date TBC", "“Yes”", "two\n words", "none"]))
    assert found(texts, texts.having(["tbc"])) == ["Date TBC"]
    assert found(texts, texts.having(['"yes"'])) == ["“Yes”"]
    assert found(texts, texts.having(["two words"])) == ["two\n words"]
    assert found(texts, texts.having(["no words"])) == []
    assert len(texts.having([""])) == 4


def test_what_is_withdrawn_is_left_out_unless_it_is_asked_for() -> None:
    case = case_of(["TBC", "TBC again", "TBC too"], withdrawn=1)
    assert [prose.text for prose in prose_having(case, BLANKS)] == ["TBC", "TBC too"]
    assert len(list(prose_having(case, BLANKS, withdrawn=True))) == 3


def test_no_text_at_all() -> None:
    texts = texts_of(case_of([]))
    assert texts.having(["", "x"]) == texts.being(WHOLE) == texts.matching(re.compile("x")) == set()
