"""A line of a plan as it is shown: in as many columns on every terminal, and in part where it is long."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from typing import NamedTuple

from planlint.model.expression import expression
from planlint.showing.screen import safe, width_of

MORE = "…"
TAB = "    "
LETTERS_A_COLUMN = 4

# What one terminal joins to the picture before it and another sets beside it.
_JOINERS = expression("\u200d(?!\\w)|[\ufe00-\ufe0f\U0001f3fb-\U0001f3ff\U000e0100-\U000e01ef]")
# What one terminal shows and another does not.
_HIDDEN = expression(
    "[\u00ad\u180e\u200b\u2028\u2029\u2060-\u2064\u206a-\u206f\u3164\uffa0\U000e0000-\U000e007f]"
)
_DIRECTION = "\N{LEFT-TO-RIGHT MARK}"
_FROM_RIGHT = {"R", "AL", "AN"}
_NUMBERS = {"EN"}
_BRACKETS = set("()[]{}")


class Part(NamedTuple):
    """The part of a line that is shown: its characters from `start` to `end`, each as it is shown."""

    start: int
    end: int
    cells: tuple[str, ...]
    cut_before: bool
    cut_after: bool

    def column(self, index: int) -> int:
        """The columns before a character of the line, the mark of a cut included."""
        cells = self.cells[: max(index - self.start, 0)]
        return (1 if self.cut_before else 0) + width_of("".join(cells))

    def text(self, places: Iterable[int] = ()) -> str:
        """The part as one text, in which words that run from right to left stay between `places`.

        A terminal that turns such words round turns a whole row of them, commas and all, so that
        the second stands where the first is underlined. A mark of direction keeps them apart.
        """
        shown = "".join(self.cells)
        if not shown.isascii():
            kept = {place - self.start for place in (*places, self.start) if self._is_turned(place)}
            shown = "".join(
                (_DIRECTION if index in kept else "") + cell
                for index, cell in enumerate(self.cells)
            )
        return f"{MORE if self.cut_before else ''}{shown}{MORE if self.cut_after else ''}"

    def _is_turned(self, place: int) -> bool:
        """Whether what stands on both sides of a place would be turned round together."""
        index = place - self.start
        if not 0 <= index < len(self.cells):
            return False
        if not index:
            return _turns(self.cells, _FROM_RIGHT)
        before, after = self.cells[:index][::-1], self.cells[index:]
        if {before[0], after[0]} & _BRACKETS and _turns(self.cells, _FROM_RIGHT, always=True):
            return True
        return _turns(before, _FROM_RIGHT) and _turns(after, _FROM_RIGHT | _NUMBERS)


def part_of(line: str, begin: int, room: int) -> Part:
    """The part of a line that is shown: from its beginning, or from a few words before `begin`.

    However long the line, only as much of it is looked at as can be shown.
    """
    reach = room * LETTERS_A_COLUMN
    whole = len(line) <= reach
    cells = _cells(line[:reach])
    if whole and _width(cells) <= room:
        return Part(0, len(line), cells, cut_before=False, cut_after=False)
    if begin <= reach and _width(cells[:begin]) < room - room // 3:
        shown = _cut(cells, room - 1)
        return Part(0, len(shown), shown, cut_before=False, cut_after=True)
    before = _cut(_cells(line[max(begin - reach, 0) : begin])[::-1], room // 4)
    start = begin - len(before)
    word = line.find(" ", start, begin) + 1
    start = word if start < word < begin else start
    while start < begin and not _width(_cells(line[start])):
        start += 1
    cells = _cells(line[start : start + reach])
    if start + reach >= len(line) and _width(cells) < room:
        return Part(start, len(line), cells, cut_before=True, cut_after=False)
    shown = _cut(cells, room - 2)
    return Part(start, start + len(shown), shown, cut_before=True, cut_after=True)


def _cells(text: str) -> tuple[str, ...]:
    """Each character as it is shown: some by a mark, some by nothing, a tabulator by blanks."""
    if text.isascii() and text.isprintable():
        return tuple(text)
    marked = safe(_HIDDEN.sub("\N{REPLACEMENT CHARACTER}", text))
    joiners = {match.start() for match in _JOINERS.finditer(marked)}
    return tuple(
        "" if index in joiners else TAB if each == "\t" else each
        for index, each in enumerate(marked)
    )


def _width(cells: tuple[str, ...]) -> int:
    return width_of("".join(cells))


def _cut(cells: tuple[str, ...], room: int) -> tuple[str, ...]:
    taken = 0
    for index, cell in enumerate(cells):
        taken += width_of(cell)
        if taken > room:
            return cells[:index]
    return cells


def _turns(cells: tuple[str, ...], directions: set[str], *, always: bool = False) -> bool:
    """Whether a character has one of these directions, and unless `always`, none before it is from the left."""
    for cell in cells:
        for character in cell:
            direction = unicodedata.bidirectional(character)
            if direction in directions:
                return True
            if direction == "L" and not always:
                return False
    return False
