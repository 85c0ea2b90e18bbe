"""The plan in words: its sections of prose and its achievements, in the order of the file."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from markupsafe import Markup

from planlint.showing.facts.plans import PlanFacts

FEWEST_IN_CONTENTS = 3


class Part(NamedTuple):
    """A section: its heading, where it has one, its text, and the list that stands below it."""

    anchor: str
    title: Markup
    text: Markup
    lines: tuple[Markup, ...] = ()

    @property
    def title_words(self) -> str:
        """The heading without marks or links."""
        return self.title.striptags()

    @property
    def is_empty(self) -> bool:
        """Whether there is a heading and nothing below it."""
        return not (self.text or self.lines)


class Words(NamedTuple):
    """The parts in order, and those that the list of contents leads to."""

    parts: tuple[Part, ...]
    contents: tuple[Part, ...]


def view(plan: PlanFacts) -> Words | None:
    """The prose of a plan; none where it has none."""
    parts = tuple(_parts(plan))
    titled = tuple(each for each in parts if each.title)
    return Words(parts, titled if len(titled) >= FEWEST_IN_CONTENTS else ()) if parts else None


def _parts(plan: PlanFacts) -> Iterator[Part]:
    """The sections; achievements stand below the heading that is kept for them, else last."""
    achievements = plan.achievements
    for section in plan.sections:
        theirs = section.is_of_achievements and bool(achievements)
        lines = achievements if theirs else ()
        achievements = () if theirs else achievements
        yield Part(section.anchor, section.title, section.text, lines)
    if achievements:
        yield Part("done", Markup("Achievements"), Markup(), achievements)
