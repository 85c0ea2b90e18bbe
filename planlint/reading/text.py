"""Bytes to text: UTF-8 decoded by us, with what is wrong with the characters said where it stands."""

from __future__ import annotations

import re
from typing import NamedTuple

from planlint.model.document import Fault
from planlint.model.expression import expression
from planlint.model.source import BYTE_ORDER_MARK, Span
from planlint.reading.limits import MAX_BYTES

ENCODING = "encoding"
MOST_FAULTS = 50

SAMPLE = 2_000
FEW = 20

_USUAL = b"\t\n\r" + bytes(range(0x20, 0x7F))
_CONTROL = "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]"
_CONTROLS = expression(f"{_CONTROL}+")
_INNER_MARKS = expression("(?!^)\ufeff+")
_TURNS = expression("[\u202a-\u202e\u2066-\u2069]+")
_LONE_RETURN = expression("\r(?!\n)")
_HIDDEN = expression(f"{_CONTROL}|\ufeff|{_TURNS.pattern}")

_NARROW_CODEC = "cp1252"
_NARROW = "Windows-1252 (ANSI, or Western European)"
_WIDE = {"utf-16": "UTF-16 (Unicode in Windows programs)", "utf-32": "UTF-32"}
_MARKS = (
    (b"\xff\xfe\x00\x00", "utf-32-le"),
    (b"\x00\x00\xfe\xff", "utf-32-be"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)
_NOUGHTS = (
    ((False, True, False, True), "utf-16-le"),
    ((True, False, True, False), "utf-16-be"),
    ((False, True, True, True), "utf-32-le"),
    ((True, True, True, False), "utf-32-be"),
)


class Decoded(NamedTuple):
    """A text with its faults. `readable` has blanks, one for one, where no parser would go on.

    What is not a text, or too long a one, is left empty.
    """

    text: str
    readable: str
    faults: tuple[Fault, ...]
    is_text: bool = True


def decode(data: bytes) -> Decoded:
    """Decode the bytes of a file; what is not UTF-8 is read by its likely code page and reported."""
    if len(data) > MAX_BYTES:
        return _nothing(Fault("oversized", "bytes", Span(0, 0), detail=f"{len(data):,} bytes"))
    text, faults = _decoded(data)
    unusual = text.encode().translate(None, _USUAL).decode()
    has_hidden = bool(not unusual.isprintable() and _HIDDEN.search(unusual))
    head = text[:SAMPLE]
    if has_hidden and len(re.findall(_CONTROL, head)) > max(FEW, len(head) // FEW):
        return _nothing(Fault(ENCODING, "binary", Span(0, 0)))
    if text.startswith(BYTE_ORDER_MARK):
        faults.append(Fault(ENCODING, "byte-order-mark", Span(0, 1)))
    if has_hidden:
        faults.extend(_matches("control", _CONTROLS, text))
        faults.extend(_matches("control", _INNER_MARKS, text))
        faults.extend(_matches("bidirectional", _TURNS, text))
    faults.extend(_matches("lone-return", _LONE_RETURN, text))
    return Decoded(text, _readable(text) if faults else text, tuple(faults))


def _nothing(fault: Fault) -> Decoded:
    return Decoded("", "", (fault,), is_text=False)


def _readable(text: str) -> str:
    """The text as a parser takes it. A line end in the first mark's place leaves columns as they are."""
    readable = _CONTROLS.sub(_blanks, text)
    if readable.startswith(BYTE_ORDER_MARK):
        readable = f"\n{readable[1:]}"
    return readable.replace(BYTE_ORDER_MARK, " ")


def _decoded(data: bytes) -> tuple[str, list[Fault]]:
    wide = _wide_codec(data)
    if wide:
        text = data.decode(wide, "replace").removeprefix(BYTE_ORDER_MARK)
        return text, [
            Fault(ENCODING, "not-utf-8", Span(0, min(1, len(text))), detail=_WIDE[wide[:6]])
        ]
    try:
        return data.decode("utf-8"), []
    except UnicodeDecodeError as error:
        text = data.decode(_NARROW_CODEC, "replace")
        before = error.start
        return text, [Fault(ENCODING, "not-utf-8", Span(before, before + 1), detail=_NARROW)]


def _wide_codec(data: bytes) -> str:
    """The codec of a text of two or four bytes a character, told by its mark or by where it has noughts."""
    marked = (codec for mark, codec in _MARKS if data.startswith(mark))
    if found := next(marked, ""):
        return found
    head = data[:SAMPLE]
    if b"\0" not in head:
        return ""
    columns = (head[place::4] for place in range(4))
    noughts = tuple(column.count(0) * 2 > len(column) for column in columns)
    return next((codec for pattern, codec in _NOUGHTS if pattern == noughts), "")


def _matches(what: str, pattern: re.Pattern[str], text: str) -> list[Fault]:
    found: list[Fault] = []
    for match in pattern.finditer(text):
        if len(found) == MOST_FAULTS:
            break
        codes = " ".join(f"U+{ord(character):04X}" for character in match.group()[:4])
        found.append(Fault(ENCODING, what, Span(*match.span()), detail=codes))
    return found


def _blanks(match: re.Match[str]) -> str:
    return " " * len(match.group())
