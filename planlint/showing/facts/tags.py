"""Status and weight as a word, a shape and a colour together, and strips of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
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
WEIGHTS = {
    "error": Tag("Must be put right", "square", "red"),
    "warning": Tag("Look at this", "triangle", "amber"),
    "info": Tag("Advice", "ring", "grey"),
}


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

    @property
    def tells(self) -> bool:
        """Whether it tells more than that nothing has a colour."""
        return any(segment.tag != TAGS["none"] for segment in self.segments)


def strip_of(statuses: Iterable[str]) -> Strip:
    """The strip of the statuses of some actions, in the order of the tags."""
    return strip_of_counts(Counter(statuses))


def strip_of_counts(counted: Mapping[str, int]) -> Strip:
    """The strip of so many actions of each status."""
    total = sum(counted.values())
    segments = []
    before = 0
    for name in filter(counted.__contains__, TAGS):
        start, width = (STRIP_WIDTH * part / total for part in (before, counted[name]))
        segments.append(Segment(TAGS[name], counted[name], round(start, 1), round(width, 1)))
        before += counted[name]
    words = ", ".join(f"{each.number} {each.tag.word.lower()}" for each in segments)
    return Strip(tuple(segments), words or "no actions", total)
