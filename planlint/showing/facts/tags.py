"""Status as a word, a shape and a colour together, and strips of them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

STRIP_WIDTH = 1000


class Tag(NamedTuple):
    """A status: the word for it, the shape and the tone that it is drawn in."""

    word: str
    shape: str
    tone: str


TAGS = {
    "red": Tag("Red", "square", "red"),
    "amber": Tag("Amber", "triangle", "amber"),
    "green": Tag("Green", "circle", "green"),
    "blue": Tag("Blue", "diamond", "blue"),
    "complete": Tag("Complete", "tick", "blue"),
    "withdrawn": Tag("Withdrawn", "cross", "grey"),
    "none": Tag("No colour", "ring", "grey"),
}
ORDER = ("red", "amber", "green", "blue", "complete", "withdrawn", "none")


class Segment(NamedTuple):
    """One part of a strip: how many have a tag, and where it is drawn, in units of the strip."""

    tag: Tag
    number: int
    start: float
    width: float


class Strip(NamedTuple):
    """How many actions have each status, to be drawn and to be read."""

    segments: tuple[Segment, ...]
    words: str
    total: int


def strip_of(statuses: Iterable[str]) -> Strip:
    """The strip of the statuses of some actions."""
    given = list(statuses)
    counted = [(name, given.count(name)) for name in ORDER if name in given]
    segments = []
    start = 0.0
    for name, count in counted:
        width = STRIP_WIDTH * count / len(given)
        segments.append(Segment(TAGS[name], count, round(start, 1), round(width, 1)))
        start += width
    words = ", ".join(f"{count} {TAGS[name].word.lower()}" for name, count in counted)
    return Strip(tuple(segments), words or "no actions", len(given))
