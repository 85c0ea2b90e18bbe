"""A fix as a small diff: the lines that it changes, as they are and as they will be."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from planlint.editing.edits import OverlapError, apply_edits
from planlint.model.finding import Edit, Fix
from planlint.model.source import Lines, Span
from planlint.showing.frames import Gutter, gutter_of
from planlint.showing.screen import Screen
from planlint.showing.source_lines import part_of

MOST_LINES = 3
MOST_CHANGES = 3


class Change(NamedTuple):
    """Lines that become other lines; `number` is that of the first, counted from 1."""

    number: int
    before: tuple[str, ...]
    after: tuple[str, ...]


def changes_of(fix: Fix, text: str, lines: Lines) -> list[Change]:
    """What a fix changes, in order; nothing where its edits contradict each other."""
    try:
        return list(_changes(fix, text, lines))
    except OverlapError:
        return []


def changed_lines(fix: Fix, text: str, lines: Lines, screen: Screen) -> list[str]:
    """The diff of a fix, a few lines of it."""
    changes = changes_of(fix, text, lines)
    if not changes:
        return []
    shown = changes[:MOST_CHANGES]
    gutter = gutter_of(shown[-1].number + len(shown[-1].before), screen)
    rows: list[str] = []
    for before, change in zip([None, *shown], shown, strict=False):
        if before and before.number + len(before.before) < change.number:
            rows.append(gutter.gap())
        rows += _rows(change, gutter)
    return [*rows, gutter.gap()] if len(changes) > len(shown) else rows


def _changes(fix: Fix, text: str, lines: Lines) -> Iterator[Change]:
    for first, last, edits in _together(fix.edits, lines):
        start = min(lines.start(first), edits[0].span.start)
        end = lines.start(last + 1) if last < len(lines) else len(text)
        moved = [Edit(Span(each.start - start, each.end - start), new) for each, new in edits]
        before = _split(text[start:end])
        after = _split(apply_edits(text[start:end], moved))
        if last < len(lines):  # nothing stands behind the end of the last line
            before, after = before[:-1], after[:-1]
        if before != after:
            yield _change(first, before, after)


def _change(first: int, before: list[str], after: list[str]) -> Change:
    """The lines that differ, without those at the beginning and the end that do not."""
    head = _alike(before, after)
    tail = _alike(before[head:][::-1], after[head:][::-1])
    return Change(
        first + head,
        tuple(before[head : len(before) - tail]),
        tuple(after[head : len(after) - tail]),
    )


def _alike(one: Sequence[str], other: Sequence[str]) -> int:
    """How many items, or characters, from the first are the same."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((index for index, (a, b) in pairs if a != b), min(len(one), len(other)))


def _together(edits: Iterable[Edit], lines: Lines) -> Iterator[tuple[int, int, list[Edit]]]:
    """Edits whose lines touch, with the first and the last of these lines."""
    first, last, found = 0, 0, list[Edit]()
    for edit in sorted(edits, key=lambda each: each.span):
        begin = lines.position(edit.span.start).line
        if found and begin > last + 1:
            yield first, last, found
            found = []
        first = first if found else begin
        last = max(last, lines.position(edit.span.end).line)
        found = [*found, edit]
    if found:
        yield first, last, found


def _split(text: str) -> list[str]:
    """The lines of a text without their ends."""
    lines = Lines(text)
    return [lines.line(number) for number in range(1, len(lines) + 1)]


def _rows(change: Change, gutter: Gutter) -> Iterator[str]:
    both = change.before and change.after
    first = _alike(change.before[0], change.after[0]) if both else 0
    yield from _side("-", change.before, change.number, first, gutter)
    yield from _side("+", change.after, 0, first, gutter)


def _side(
    sign: str, lines: tuple[str, ...], number: int, first: int, gutter: Gutter
) -> Iterator[str]:
    """The lines of one side, each cut to the width where it changes."""
    style = "removed" if sign == "-" else "added"
    for index, line in enumerate(lines[:MOST_LINES]):
        part = part_of(line, min(first, len(line)), gutter.room - 2)
        label = str(number + index) if number else ""
        yield gutter.row(label, gutter.screen.styled(f"{sign} {part.text()}".rstrip(), style))
    if len(lines) > MOST_LINES:
        yield gutter.gap()
