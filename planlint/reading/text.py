"""Bytes to text: UTF-8 decoded by us, with what is wrong with the characters said where it stands."""

from __future__ import annotations

import re
from typing import NamedTuple

from planlint.model.document import Fault
from planlint.model.source import BYTE_ORDER_MARK, Span
from planlint.reading.limits import MAX_BYTES

ENCODING = "encoding"
MOST_FAULTS = 50

_CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]+")
_BIDIRECTIONAL = re.compile("[\u202a-\u202e\u2066-\u2069]+")
_INNER_MARK = re.compile("(?!^)\ufeff+")
_LONE_RETURN = re.compile("\r(?!\n)")


class Decoded(NamedTuple):
    """A text with its faults. `readable` has blanks, one for one, where no parser would go on."""

    text: str
    readable: str
    faults: tuple[Fault, ...]


def decode(data: bytes) -> Decoded:
    """Decode the bytes of a file; what is not UTF-8 is read by its likely code page and reported."""
    if len(data) > MAX_BYTES:
        fault = Fault("oversized", "bytes", Span(0, 0), detail=f"{len(data):,} bytes")
        return Decoded("", "", (fault,))
    text, faults = _decoded(data)
    if text.startswith(BYTE_ORDER_MARK):
        faults.append(Fault(ENCODING, "byte-order-mark", Span(0, 1)))
    readable = text
    if not text.isascii() or not text.isprintable():
        for what, pattern in (
            ("control", _CONTROLS),
            ("control", _INNER_MARK),
            ("bidirectional", _BIDIRECTIONAL),
            ("lone-return", _LONE_RETURN),
        ):
            faults.extend(_matches(what, pattern, text))
        readable = _CONTROLS.sub(_blanks, text)
        readable = readable.replace(BYTE_ORDER_MARK, " ")
    return Decoded(text, readable, tuple(faults))


def _decoded(data: bytes) -> tuple[str, list[Fault]]:
    try:
        return data.decode("utf-8"), []
    except UnicodeDecodeError as error:
        codec, name = _likely_code_page(data)
        text = data.decode(codec, "replace")
        before = len(data[: error.start].decode(codec, "replace"))
        span = Span(before, min(before + 1, len(text)))
        return text, [Fault(ENCODING, "not-utf-8", span, detail=name)]


def _likely_code_page(data: bytes) -> tuple[str, str]:
    """The codec to read the bytes with, and what an officer knows it by."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "utf-16", "UTF-16 (Unicode in Windows programs)"
    return "cp1252", "Windows-1252 (ANSI, or Western European)"


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
