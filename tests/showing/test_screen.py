"""Words and lines of text on a screen."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planlint.showing.screen import words_of


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Write `end: 2014`, or not.", ["Write", "`end: 2014`,", "or", "not."]),
        ("under `a`/`b c`.", ["under", "`a`/`b c`."]),
        ("a ` b", ["a", "`", "b"]),
        ("`` `a b", ["``", "`a", "b"]),
        ("`much too long to stay` so", ["`much", "too", "long", "to", "stay`", "so"]),
        (" \n ", []),
    ],
)
def test_what_is_set_off_is_one_word_unless_it_is_long(text: str, words: list[str]) -> None:
    assert words_of(text, 14) == words


@given(st.text("`ab \n", max_size=40), st.integers(1, 20))
def test_no_word_is_lost_and_none_added(text: str, longest: int) -> None:
    assert " ".join(words_of(text, longest)).split() == text.split()
