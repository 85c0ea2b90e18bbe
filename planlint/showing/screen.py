"""What a terminal can show, and plain text made safe for it."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterable
from typing import NamedTuple

from planlint.model.expression import expression

_UNSAFE = expression("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufeff]")
_STYLES = {
    "error": "1;31",
    "warning": "1;33",
    "info": "1;34",
    "strong": "1",
    "quiet": "2",
    "added": "32",
    "removed": "31",
}
_LINE_ENDS = expression("[\t\n\u2028\u2029]")
_NOT_IN_JSON = expression(f"{_UNSAFE.pattern}|[\u2028\u2029\ud800-\udfff]")
_WORD = expression(r"(?:`[^`]*`|\S)+")
_NOT_ASCII = expression(r"[^\x00-\x7f]")
_MARK = "\N{REPLACEMENT CHARACTER}"
_TABLE = str.maketrans("│╭─…“”‘’·–—✖▲●", "|,-~\"\"''---x!o")


class Screen(NamedTuple):
    """Where text is shown: columns, and whether colours, links and characters beyond ASCII are."""

    width: int = 80
    colour: bool = False
    links: bool = False
    ascii: bool = False

    def styled(self, text: str, style: str) -> str:
        """The text in a style, where the screen has colours."""
        return f"\x1b[{_STYLES[style]}m{text}\x1b[0m" if self.colour and text else text

    def link(self, text: str, address: str) -> str:
        """The text as a link, where the screen has links."""
        if not (self.links and address):
            return text
        return f"\x1b]8;;{address}\x1b\\{text}\x1b]8;;\x1b\\"

    def plain(self, text: str) -> str:
        """The text with the frame's own characters, or their like in ASCII.

        A console that cannot show a character shows one mark for it, however wide it would have
        been: so that nothing shifts, it is given as many marks as it has columns.
        """
        return _NOT_ASCII.sub(_columns, text.translate(_TABLE)) if self.ascii else text


def _columns(match: re.Match[str]) -> str:
    width = width_of(match[0])
    return match[0] if width == 1 else "?" * width


def safe(text: str) -> str:
    """A plan's text without what would steer a terminal; each such character a mark."""
    return _UNSAFE.sub(_MARK, text)


def safe_line(text: str) -> str:
    """The same for what must stay on one line, as a path must; its length does not change."""
    return _LINE_ENDS.sub(_MARK, safe(text))


def json_of(value: object, screen: Screen, indent: int | None = 2) -> str:
    """A value as JSON with the screen's own characters.

    What would steer a terminal, end a line or be no text in UTF-8 is an escape.
    """
    text = json.dumps(value, ensure_ascii=screen.ascii, indent=indent)
    return _NOT_IN_JSON.sub(lambda match: f"\\u{ord(match[0]):04x}", text)


def width_of(text: str) -> int:
    """How many columns a text takes: wide characters two, combining ones none."""
    if text.isascii():
        return len(text)
    return sum(_width(character) for character in text)


def _width(character: str) -> int:
    if unicodedata.category(character) in {"Mn", "Me", "Cf"} or _joins(character):
        return 0
    return 2 if unicodedata.east_asian_width(character) in {"W", "F"} else 1


def _joins(character: str) -> bool:
    """Whether it is a vowel or an ending that joins the Korean letter before it."""
    return "\u1160" <= character <= "\u11ff" or "\ud7b0" <= character <= "\ud7ff"


def words_of(text: str, longest: int) -> list[str]:
    """The words of a text. What is set off by backticks is one, unless it is longer than that."""
    return [
        word
        for match in _WORD.finditer(text)
        for word in ([match[0]] if width_of(match[0]) <= longest else match[0].split())
    ]


def wrapped(text: str, width: int) -> list[str]:
    """The text in lines of at most a width, broken between words; a longer word stays whole."""
    return filled(text.split(), width)


def filled(pieces: Iterable[str], width: int) -> list[str]:
    """Pieces with blanks between them in lines of at most a width; a longer piece stays whole."""
    lines: list[list[str]] = []
    taken = 0
    for piece in pieces:
        wide = width_of(piece)
        if lines and taken + 1 + wide <= width:
            lines[-1].append(piece)
            taken += 1 + wide
        else:
            lines.append([piece])
            taken = wide
    return [" ".join(line) for line in lines] or [""]
