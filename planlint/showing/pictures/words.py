"""Words in pictures: where they fit without lying over one another, and in lines that are not too long."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from textwrap import wrap
from typing import Literal, NamedTuple

from planlint.showing.pictures import LETTER

HEIGHT = 13.0
RISE = 10.0

Anchor = Literal["start", "middle", "end"]


class Words(NamedTuple):
    """Words with the place of their line, and which end of them is there."""

    text: str
    x: float
    y: float
    anchor: Anchor = "start"


class Box(NamedTuple):
    """A part of the picture that something fills."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: Box) -> bool:
        """Whether two share any place."""
        return (
            self.left < other.right
            and other.left < self.right
            and self.top < other.bottom
            and other.top < self.bottom
        )

    def within(self, other: Box) -> bool:
        """Whether it lies wholly in another."""
        return (
            self.left >= other.left
            and self.right <= other.right
            and self.top >= other.top
            and self.bottom <= other.bottom
        )


def width_of(text: str) -> float:
    """About how wide words are."""
    return len(text) * LETTER


def box_of(words: Words) -> Box:
    """What words fill."""
    wide = width_of(words.text)
    left = words.x - {"start": 0.0, "middle": wide / 2, "end": wide}[words.anchor]
    return Box(left, words.y - RISE, left + wide, words.y - RISE + HEIGHT)


def fitting(places: Iterable[Words], taken: Sequence[Box], room: Box) -> Words | None:
    """The first of some places where words lie in a room and over nothing that is there; else none."""
    for words in places:
        box = box_of(words)
        if box.within(room) and not any(box.meets(other) for other in taken):
            return words
    return None


def lines_of(text: str, wide: float, most: int) -> tuple[str, ...]:
    """Words in lines of a width, at most so many; what is left out is marked."""
    letters = max(int(wide / LETTER), 4)
    return tuple(wrap(text, letters, max_lines=most, placeholder=" …", break_on_hyphens=False))
