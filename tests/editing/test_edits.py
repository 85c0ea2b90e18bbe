"""Edits applied to a text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planlint.editing.edits import OverlapError, apply_edits
from planlint.model.finding import Edit
from planlint.model.source import Span


def edit(start: int, end: int, text: str) -> Edit:
    return Edit(Span(start, end), text)


@pytest.mark.parametrize(
    ("edits", "expected"),
    [
        ([], "abcdef"),
        ([edit(0, 0, "x")], "xabcdef"),
        ([edit(6, 6, "x")], "abcdefx"),
        ([edit(4, 5, ""), edit(0, 2, "longer")], "longercdf"),
        ([edit(1, 3, "x"), edit(3, 5, "y")], "axyf"),
        ([edit(2, 2, "first"), edit(2, 2, "second")], "abfirstsecondcdef"),
        ([edit(2, 4, "x"), edit(2, 2, "before")], "abbeforexef"),
        ([edit(2, 2, "behind"), edit(0, 2, "x")], "xbehindcdef"),
        ([edit(0, 6, "é😀")], "é😀"),
    ],
)
def test_edits_are_made_wherever_they_stand_in_the_list(edits: list[Edit], expected: str) -> None:
    assert apply_edits("abcdef", edits) == expected
    assert apply_edits("abcdef", iter(edits)) == expected


@pytest.mark.parametrize(
    "edits",
    [
        [edit(1, 3, "x"), edit(2, 4, "y")],
        [edit(1, 3, "x"), edit(1, 3, "x")],
        [edit(0, 6, ""), edit(3, 3, "inside")],
    ],
)
def test_edits_that_touch_the_same_letters_are_refused(edits: list[Edit]) -> None:
    for each in (edits, edits[::-1]):
        with pytest.raises(OverlapError):
            apply_edits("abcdef", each)


@given(st.text(max_size=30), st.data())
def test_law_what_is_not_edited_stays(text: str, data: st.DataObject) -> None:
    places = sorted(data.draw(st.lists(st.integers(0, len(text)), max_size=8)))
    spans = list(zip(places[::2], places[1::2], strict=False))
    edits = [edit(start, end, f"<{number}>") for number, (start, end) in enumerate(spans)]
    after = apply_edits(
        text, data.draw(st.permutations(edits)) if len(set(spans)) == len(spans) else edits
    )
    kept = []
    end = 0
    for start, stop in spans:
        kept.append(text[end:start])
        end = stop
    assert after == "".join(f"{part}<{number}>" for number, part in enumerate(kept)) + text[end:]
