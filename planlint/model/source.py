"""Source text and places in it: spans of offsets, and the lines and columns made from them."""

from bisect import bisect_right
from itertools import accumulate
from typing import NamedTuple

BYTE_ORDER_MARK = "\ufeff"


class Span(NamedTuple):
    """A part of a text: offsets in code points, `end` exclusive."""

    start: int
    end: int


class Position(NamedTuple):
    """A place that people know: line and column, both from 1, columns in code points."""

    line: int
    column: int


class Source(NamedTuple):
    """The text of one file, as decoded, byte-order mark and line ends included."""

    path: str
    text: str


class Lines:
    """Where the lines of a text begin. A line ends with LF, CRLF or a lone CR."""

    __slots__ = ("_text", "starts")

    def __init__(self, text: str) -> None:
        self._text = text
        lengths = [len(line) + 1 for line in text.split("\n")]
        starts = [1 if text.startswith(BYTE_ORDER_MARK) else 0, *accumulate(lengths[:-1])]
        place = text.find("\r")
        if place >= 0:
            starts = sorted({*starts, *_after_lone_returns(text, place)})
        self.starts = starts

    def position(self, offset: int) -> Position:
        """The line and column of an offset; an offset past the end is the end."""
        line = max(bisect_right(self.starts, offset), 1)
        return Position(line, max(offset - self.starts[line - 1], 0) + 1)

    def line(self, number: int) -> str:
        """The text of a line, counted from 1, without its end."""
        start = self.starts[number - 1]
        end = self.starts[number] if number < len(self.starts) else len(self._text)
        return self._text[start:end].rstrip("\r\n")

    def start(self, number: int) -> int:
        """The offset at which a line, counted from 1, begins."""
        return self.starts[number - 1]

    def __len__(self) -> int:
        return len(self.starts)


def _after_lone_returns(text: str, place: int) -> list[int]:
    found = []
    while place >= 0:
        if text[place + 1 : place + 2] != "\n":
            found.append(place + 1)
        place = text.find("\r", place + 1)
    return found
