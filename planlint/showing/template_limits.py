"""What templates of strangers may have at most, and what is said where they would have more."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

from jinja2 import Undefined

MOST_LETTERS = 5_000_000
MOST_LETTERS_OF_ALL = 50_000_000
MOST_ITEMS = 100_000
MOST_DIGITS = 1_000
MOST_NUMBER = 10_000

OURS = ("planlint.showing.", "planlint.model.")
_GROWING = frozenset({"indent", "indented", "replace", "wordwrap"})
# A width of four digits, one that is given elsewhere, or a field within a field.
_WIDE = re.compile(r"\d{4,}|%[^%a-z]*\*|:[^{}]*\{", re.IGNORECASE)


class OverLimit(Exception):
    """What a template would have had too much of, in a sentence."""


def written(value: Any) -> Any:
    """A value that can be put into a text. OverLimit where it is a list, or an object of many parts."""
    if isinstance(value, str | int | float | date | Undefined) or value is None:
        return value
    kind = type(value)
    has_words = any("__str__" in vars(each) for each in kind.__mro__[:-1])
    says_itself = has_words and kind.__module__.startswith(OURS)
    if says_itself or hasattr(value, "__html__"):
        return value
    raise OverLimit(
        f"only texts and numbers can be written, and this is a {type(value).__name__}; "
        "name what of it is meant"
    )


def hold_arguments(name: str, value: Any, rest: tuple[Any, ...]) -> None:
    """OverLimit where a filter is given a large number or a long text, or would make one of a short one."""
    sizes = [
        abs(each) if isinstance(each, int) else len(each)
        for each in rest
        if isinstance(each, int | str)
    ]
    largest = max(sizes, default=0)
    if largest > MOST_NUMBER:
        raise OverLimit(f'"{name}" is given a number or text of more than {MOST_NUMBER:,}')
    if name in _GROWING:
        hold_letters(len(str(written(value))) * largest // 4)


def hold_letters(letters: int) -> None:
    """OverLimit where a text is too long."""
    if letters > MOST_LETTERS:
        raise OverLimit(f"this text has more than {MOST_LETTERS:,} letters")


def hold_digits(bits: float) -> None:
    """OverLimit where a number is too large."""
    if bits > MOST_DIGITS:
        raise OverLimit("this number is too large")


def hold_format(text: str) -> None:
    """OverLimit where a format makes a long text of a short one."""
    if _WIDE.search(text):
        raise OverLimit("a width in this format is too large")


def bits_of(number: Any) -> int:
    """How large a number is, in binary digits; of a fraction it does not matter."""
    return number.bit_length() if isinstance(number, int) else 1
