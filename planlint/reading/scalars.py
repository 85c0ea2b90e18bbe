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
_INFINITIES = {"inf": float("inf"), "Inf": float("inf"), "INF": float("inf")}
_NOT_A_NUMBER = {".nan", ".NaN", ".NAN"}
_FIRST_OF_NUMBERS = frozenset("+-.0123456789")
# What a scalar begins with that may be anything but a text.
MAY_BE_NO_TEXT = _FIRST_OF_NUMBERS | {word[0] for word in _WORDS if word}
_MAY_BE_NUMBER = expression(r"[-+]?[0-9.]+(?:[eE][-+]?[0-9]+)?\Z|0[xo]|[-+]?\.[iInN]")
_INTEGER = expression(r"[-+]?[0-9]+\Z")
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
    if not _MAY_BE_NUMBER.match(text):
        return text
    if _INTEGER.match(text):
        return int(text)
    if _FLOAT.match(text):
        return float(text)
    if _OCTAL.match(text):
        return int(text, 8)
    if _HEXADECIMAL.match(text):
        return int(text, 16)
    if text in _NOT_A_NUMBER:
        return float("nan")
    infinite = _INFINITIES.get(text.lstrip("+-")[1:]) if text.lstrip("+-")[:1] == "." else None
    if infinite is not None and len(text) <= len("+.inf"):
        return -infinite if text[0] == "-" else infinite
    return text
