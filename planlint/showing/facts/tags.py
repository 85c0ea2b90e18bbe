"""Status and weight as a word, a shape and a colour together, and strips of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import NamedTuple

WHOLE = 100


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
COURSES: dict[str, Tag] = {
    "overdue": Tag("Overdue", "late", "red"),
    "left": Tag("Not completed", "late", "amber"),
    "due": Tag("Not due yet", "clock", "slate"),
    "ongoing": Tag("Ongoing", "arrow", "slate"),
    "conditional": Tag("Only if needed", "fork", "slate"),
    "undated": Tag("No end date", "ring", "grey"),
    "complete": TAGS["complete"],
    "withdrawn": TAGS["withdrawn"],
}
WEIGHTS = {
    "error": Tag("Must be put right", "square", "red"),
    "warning": Tag("Look at this", "triangle", "amber"),
    "info": Tag("Advice", "ring", "grey"),
}


_NOTHING_KNOWN = (TAGS["none"],)


class Segment(NamedTuple):
    """One part of a strip: how many have a tag, and where it is drawn, in per cent of the strip."""

    tag: Tag
    number: int
    start: float
    width: float

    @property
    def middle(self) -> float:
        """Where its number stands."""
        return round(self.start + self.width / 2, 2)


class Strip(NamedTuple):
    """How many actions have each status, or are where in their course, to be drawn and to be read."""

    segments: tuple[Segment, ...]
    words: str
    total: int

    @property
    def tells(self) -> bool:
        """Whether it tells more than that nothing is known."""
        return any(segment.tag not in _NOTHING_KNOWN for segment in self.segments)


def strip_of(statuses: Iterable[str], tags: Mapping[str, Tag] = TAGS) -> Strip:
    """The strip of the statuses of some actions, in the order of the tags."""
    return strip_of_counts(Counter(statuses), tags)


def strip_of_counts(counted: Mapping[str, int], tags: Mapping[str, Tag] = TAGS) -> Strip:
    """The strip of so many actions of each status."""
    total = sum(counted.values())
    segments = []
    before = 0
    for name in filter(counted.__contains__, tags):
        start, width = (WHOLE * part / total for part in (before, counted[name]))
        segments.append(Segment(tags[name], counted[name], round(start, 2), round(width, 2)))
        before += counted[name]
    words = ", ".join(f"{each.number} {each.tag.word.lower()}" for each in segments)
    return Strip(tuple(segments), words or "no actions", total)
