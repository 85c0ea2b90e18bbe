"""What a plain scalar means: YAML 1.2's core schema, with dates left as text."""

from __future__ import annotations

from planlint.model.expression import expression
from planlint.reading.limits import MAX_NUMBER_DIGITS

Scalar = str | int | float | bool | None

_WORDS: dict[str, Scalar] = {
    "": None,
    "~": None,
    "null": None,
    "Null": None,
    "NULL": None,
    "true": True,
    "True": True,
    "TRUE": True,
    "false": False,
    "False": False,
    "FALSE": False,
}
_INFINITIES = {".inf": float("inf"), ".Inf": float("inf"), ".INF": float("inf")}
_NOT_A_NUMBER = {".nan", ".NaN", ".NAN"}
_FIRST_OF_NUMBERS = frozenset("+-.0123456789")
# What a scalar begins with that may be anything but a text.
MAY_BE_NO_TEXT = _FIRST_OF_NUMBERS | {word[0] for word in _WORDS if word}
_OCTAL = expression(r"0o[0-7]+\Z")
_HEXADECIMAL = expression(r"0x[0-9a-fA-F]+\Z")
_FLOAT = expression(r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?\Z")


def resolve(text: str) -> Scalar:
    """The value of a plain, untagged scalar. A number of more digits than anyone means stays text."""
    if text in _WORDS:
        return _WORDS[text]
    if text[0] not in _FIRST_OF_NUMBERS or len(text) > MAX_NUMBER_DIGITS:
        return text
    return _number(text)


def _number(text: str) -> Scalar:
    bare = text[1:] if text[0] in "+-" else text
    if bare.isdecimal() and bare.isascii():
        return int(text)
    if _FLOAT.match(text):
        return float(text)
    if text.startswith("0o") and _OCTAL.match(text):
        return int(text, 8)
    if text.startswith("0x") and _HEXADECIMAL.match(text):
        return int(text, 16)
    if text in _NOT_A_NUMBER:
        return float("nan")
    infinite = _INFINITIES.get(bare)
    if infinite is None:
        return text
    return -infinite if text[0] == "-" else infinite
