"""Words in pictures."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from planlint.showing.pictures.words import Box, Words, box_of, fitting, lines_of, width_of

ROOM = Box(0, 0, 360, 200)


def test_the_first_place_that_is_free() -> None:
    above, below = Words("4,670", 100, 50, "middle"), Words("4,670", 100, 80, "middle")
    assert fitting([above, below], [], ROOM) == above
    assert fitting([above, below], [box_of(above)], ROOM) == below
    assert fitting([above], [box_of(above)], ROOM) is None


def test_nothing_stands_outside_the_room() -> None:
    assert fitting([Words("Newest", 355, 50)], [], ROOM) is None
    assert fitting([Words("Newest", 355, 50, "end")], [], ROOM) is not None


def test_lines() -> None:
    assert lines_of("Crime Prevention Strategy Group", 150, 3) == (
        "Crime Prevention",
        "Strategy Group",
    )
    assert lines_of("one two three four five six", 40, 2) == ("one", "two …")
    assert lines_of("", 100, 3) == ()


@given(st.text("ab ", max_size=200), st.floats(30, 400), st.integers(1, 4))
def test_no_line_is_too_long(text: str, wide: float, most: int) -> None:
    lines = lines_of(text, wide, most)
    assert len(lines) <= most
    assert all(width_of(line) <= max(wide, 4 * 6.7) for line in lines)


@given(st.lists(st.text("abc", min_size=1, max_size=12), max_size=12))
def test_what_is_placed_lies_over_nothing(texts: list[str]) -> None:
    taken: list[Box] = []
    for text in texts:
        places = [Words(text, x, y) for y in (20, 40, 60) for x in (0, 120, 240)]
        words = fitting(places, taken, ROOM)
        if words:
            taken.append(box_of(words))
    assert not any(one.meets(other) for one, other in pairwise(taken))
