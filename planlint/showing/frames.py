"""Source frames: the lines of a finding with its exact span underlined."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from planlint.model.finding import Diagnostic, Place
from planlint.model.source import Lines
from planlint.showing.screen import Screen, safe, width_of, wrapped
from planlint.showing.source_lines import MORE, Part, part_of

MOST_LINES = 3
MOST_RELATED = 4
LEAST_ROOM = 20
BAR = "│"


class Mark(NamedTuple):
    """What is underlined, with what is said beside it."""

    place: Place
    words: str
    sign: str
    style: str


class Gutter(NamedTuple):
    """What stands left of the lines: their numbers, and a bar."""

    digits: int
    screen: Screen

    @property
    def room(self) -> int:
        """The columns that are left for a line."""
        return max(self.screen.width - self.digits - 4, LEAST_ROOM)

    def row(self, label: str, text: str) -> str:
        """A row of the frame with a number, or nothing, before the bar."""
        bar = self.screen.styled(self.screen.plain(BAR), "quiet")
        number = label.rjust(self.digits)
        return f" {self.screen.styled(number, 'quiet') if label else number} {bar} {text}".rstrip()

    def gap(self) -> str:
        """A row that says that lines are left out."""
        return f" {self.screen.styled(self.screen.plain(MORE).rjust(self.digits), 'quiet')}"


def gutter_of(number: int, screen: Screen) -> Gutter:
    """The gutter of a frame whose last line has this number."""
    return Gutter(len(str(number)), screen)


def frame(each: Diagnostic, lines: Lines, screen: Screen) -> list[str]:
    """The source lines of a finding, the action that it is in, and places that belong to it."""
    marks = [Mark(each.place, "", "^", each.severity), *_others(each)]
    shown = sorted({number for mark in marks for number in _numbers(mark.place, lines)})
    gutter = gutter_of(shown[-1] if shown else 1, screen)
    rows: list[str] = []
    for before, number in zip([0, *shown], shown, strict=False):
        if before and number > before + 1:
            rows.append(gutter.gap())
        rows += _line(number, marks, lines, gutter)
    if any(_goes_on(mark.place, shown, lines) for mark in marks):
        rows.append(gutter.gap())
    left = [str(other.place.start.line) for other in each.related[MOST_RELATED:]]
    if left:
        lines_ = f"line {left[0]}" if len(left) == 1 else f"lines {', '.join(left)}"
        for row in wrapped(f"and {len(left):,} more: {lines_}", gutter.room):
            rows.append(gutter.row("", screen.styled(row, "quiet")))
    return rows


def _others(each: Diagnostic) -> list[Mark]:
    own = each.place.start.line
    others = [
        Mark(other.place, other.message, "-", "quiet") for other in each.related[:MOST_RELATED]
    ]
    owner = each.owner
    if owner and owner.start.line != own and owner.span.end > owner.span.start:
        others.append(Mark(owner, f"in {each.subject}", "-", "quiet"))
    return others


def _numbers(place: Place, lines: Lines) -> range:
    """The lines of a place that are shown: its first few."""
    first = place.start.line
    return range(first, min(_last(place, lines), first + MOST_LINES - 1) + 1)


def _last(place: Place, lines: Lines) -> int:
    """The last line of a place; one that ends where a line begins ends with the line before."""
    last = place.end.line if place.end.column > 1 else max(place.start.line, place.end.line - 1)
    return min(last, len(lines))


def _goes_on(place: Place, shown: list[int], lines: Lines) -> bool:
    """Whether a place goes on below the last line that is shown."""
    return bool(shown) and place.start.line <= shown[-1] < _last(place, lines)


def _line(number: int, marks: list[Mark], lines: Lines, gutter: Gutter) -> Iterator[str]:
    """A line with the underlines of its marks; it is shown again for a mark too far to the right."""
    text = lines.line(number)
    here = [mark for mark in marks if number in _numbers(mark.place, lines)]
    spans = {mark: _columns(mark, number, text) for mark in here}
    left = sorted(here, key=lambda mark: spans[mark])
    while left:
        part = part_of(text, spans[left[0]][0], gutter.room)
        seen = [mark for mark in left if mark is left[0] or _fits(spans[mark], part)]
        edges = [edge for mark in seen for edge in spans[mark]]
        yield gutter.row(str(number), part.text(edges))
        for mark in (each for each in here if each in seen):
            if number == mark.place.start.line or text.strip():
                yield from _underline(mark, number, part, spans[mark], gutter)
        left = [mark for mark in left if mark not in seen]


def _columns(mark: Mark, number: int, text: str) -> tuple[int, int]:
    """Where the mark begins and ends on a line, in characters from 0."""
    place = mark.place
    blank = len(text) - len(text.lstrip())
    begin = place.start.column - 1 if number == place.start.line else blank
    end = place.end.column - 1 if number == place.end.line else len(text)
    return begin, max(end, begin + 1)


def _fits(span: tuple[int, int], part: Part) -> bool:
    """Whether a span stands in a part of a line, or is that of which all of the line is shown."""
    if not part.cut_before and not part.cut_after:
        return True
    return part.start <= span[0] and span[1] <= part.end


def _underline(
    mark: Mark, number: int, part: Part, span: tuple[int, int], gutter: Gutter
) -> Iterator[str]:
    """The underline of a mark, and what is said of it: beside it, or below where there is no room."""
    lead = part.column(span[0])
    end = part.column(span[1]) + (part.cut_after and span[1] > part.end)
    length = max(min(end, gutter.room) - lead, 1)
    under = gutter.screen.styled(mark.sign * length, mark.style)
    words = safe(mark.words) if number == mark.place.start.line else ""
    said = wrapped(words, gutter.room)
    beside = len(said) == 1 and lead + length + 1 + width_of(said[0]) <= gutter.room
    if words and beside:
        under += f" {gutter.screen.styled(said[0], 'quiet')}"
    yield gutter.row("", " " * lead + under)
    if words and not beside:
        indent = max(min(lead, gutter.room - max(map(width_of, said))), 0)
        for line in said:
            yield gutter.row("", " " * indent + gutter.screen.styled(line, "quiet"))
