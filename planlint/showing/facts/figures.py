"""Figures of indicators in words: values with their unit, and changes."""

from __future__ import annotations

from decimal import Decimal

from planlint.model.plan import Number
from planlint.showing import markdown


def value_in_words(number: Number | None, unit: str) -> str:
    """`1,450 calls`, `74%`; what is no number stays as it was written."""
    if number is None:
        return ""
    words = f"{number.value:,}" if number.value is not None else markdown.words(number.text)
    unit = markdown.words(unit)
    return f"{words}{unit}" if unit == "%" else f"{words} {unit}".strip()


def change_in_words(percent: Decimal | None) -> str:
    """`down 6.0%`, `up 2%`."""
    if percent is None:
        return ""
    return f"{'down' if percent < 0 else 'up'} {abs(percent)}%" if percent else "no change"
