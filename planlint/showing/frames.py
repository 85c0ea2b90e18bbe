"""Source frames: the lines of a finding with its exact span underlined."""

from __future__ import annotations

from typing import NamedTuple

from planlint.model.finding import Diagnostic, Place
from planlint.model.source import Lines
from planlint.showing.screen import Screen, safe, width_of

MOST_LINES = 3
TABULATOR = "\t"
TAB = "    "


class Mark(NamedTuple):
    """What is underlined, with what is said beside it."""

    place: Place
    words: str
    sign: str


def frame(each: Diagnostic, lines: Lines, screen: Screen) -> list[str]:
    """The source lines of a finding, the action that it is in, and places that belong to it."""
    marks = [Mark(each.place, "", "^"), *_others(each)]
    shown = sorted(
        {number: None for mark in marks for number in _numbers(mark.place, lines)},
    )
    gutter = len(str(shown[-1])) if shown else 1
    bar = screen.styled(screen.plain("│"), "quiet")
    rows = []
    previous = None
    for number in shown:
        if previous is not None and number > previous + 1:
            rows.append(f" {screen.styled(screen.plain('…').rjust(gutter), 'quiet')}")
        previous = number
        rows += _line(number, marks, lines, screen, gutter, bar, each.severity)
    return rows


def _others(each: Diagnostic) -> list[Mark]:
    own = each.place.start.line
    others = [Mark(other.place, other.message, "-") for other in each.related]
    owner = each.owner
    if owner and owner.start.line != own and owner.span.end > owner.span.start:
        others.append(Mark(owner, f"in {each.subject}", "-"))
    return others


def _numbers(place: Place, lines: Lines) -> range:
    last = place.end.line if place.end.column > 1 else max(place.start.line, place.end.line - 1)
    return range(place.start.line, min(last, place.start.line + MOST_LINES - 1, len(lines)) + 1)


def _line(
    number: int,
    marks: list[Mark],
    lines: Lines,
    screen: Screen,
    gutter: int,
    bar: str,
    severity: str,
) -> list[str]:
    text = safe(lines.line(number))
    room = max(screen.width - gutter - 4, 20)
    here = [mark for mark in marks if number in _numbers(mark.place, lines)]
    first = min((_columns(mark, number, text)[0] for mark in here), default=0)
    start, part = _window(text, first, room)
    label = screen.styled(str(number).rjust(gutter), "quiet")
    rows = [f" {label} {bar} {part.replace(TABULATOR, TAB)}".rstrip()]
    for mark in here:
        if number != mark.place.start.line and not text.strip():
            continue
        begin, end = _columns(mark, number, text)
        lead = _width(text[start : max(begin, start)])
        sign = mark.sign * max(min(_width(text[max(begin, start) : end]), room - lead), 1)
        style = severity if mark.sign == "^" else "quiet"
        words = f" {mark.words}" if mark.words and number == mark.place.start.line else ""
        underline = screen.styled(sign, style) + screen.styled(safe(words), "quiet")
        rows.append(f" {' ' * gutter} {bar} {' ' * (lead + (1 if start else 0))}{underline}")
    return rows


def _columns(mark: Mark, number: int, text: str) -> tuple[int, int]:
    """Where the mark begins and ends on a line, in characters from 0."""
    place = mark.place
    blank = len(text) - len(text.lstrip())
    begin = place.start.column - 1 if number == place.start.line else blank
    end = place.end.column - 1 if number == place.end.line else len(text)
    return begin, max(end, begin + 1)


def _window(text: str, first: int, room: int) -> tuple[int, str]:
    """The part of a line that is shown: from its beginning, or from a little before the mark."""
    if _width(text) <= room:
        return 0, text
    if _width(text[:first]) < room - room // 3:
        return 0, _cut(text, room - 1) + "…"
    before = _cut(text[:first][::-1], room // 4)
    start = first - len(before)
    part = text[start:]
    return start, "…" + (part if _width(part) < room else _cut(part, room - 2) + "…")


def _cut(text: str, room: int) -> str:
    taken = 0
    for index, character in enumerate(text):
        taken += _width(character)
        if taken > room:
            return text[:index]
    return text


def _width(text: str) -> int:
    return width_of(text.replace(TABULATOR, TAB))
