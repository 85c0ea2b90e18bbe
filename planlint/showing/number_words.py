"""Figures in words, as public services write them: "4,670 calls", "24%", "fell by 1.9 per cent"."""

from __future__ import annotations

from decimal import Decimal

from planlint.model.values import Number
from planlint.rules.figures import rounded

MINUS = "−"
LONGEST_UNIT = 40
LETTERS_AS_WRITTEN = 60


def figure_in_words(value: Decimal) -> str:
    """`4,670`, `1.25`, `−3`: thousands apart, noughts at the end of a fraction left out."""
    digits = f"{abs(value):,f}"
    if "." in digits:
        digits = digits.rstrip("0").rstrip(".")
    return f"{MINUS}{digits}" if value < 0 and digits != "0" else digits


def with_unit(figure: str, unit: str) -> str:
    """A figure in words with its unit behind it: `24%`, `420 calls`."""
    if not unit or len(unit) > LONGEST_UNIT:
        return figure
    return f"{figure}{unit}" if unit.startswith("%") else f"{figure} {unit}"


def value_in_words(number: Number | None, unit: str) -> str:
    """A value with its unit; what is no number as it was written, between quotation marks."""
    if number is None:
        return ""
    if number.value is None:
        written = " ".join(number.text.split())
        if len(written) > LETTERS_AS_WRITTEN:
            written = f"{written[: LETTERS_AS_WRITTEN - 1]}…"
        return f"“{written}”" if written else ""
    return with_unit(figure_in_words(number.value), unit)


def per_cent_in_words(change: Decimal) -> str:
    """A change without its sign, in per cent to one digit after the point: `1.9 per cent`."""
    size = rounded(abs(change), 1)
    if not size and change:
        return "less than 0.1 per cent"
    return f"{figure_in_words(size)} per cent"


def signed_per_cent(change: Decimal, digits: int = 1) -> str:
    """A change with its sign, to so many digits after the point: `−1.9%`, `+3.1%`, `0%`."""
    size = rounded(change, digits)
    return f"{'+' if size > 0 else ''}{figure_in_words(size)}%"


def fall_or_rise(change: Decimal) -> str:
    """A change that is to be reached: `a fall of 6 per cent`."""
    if not change:
        return "no change"
    return f"{'a fall' if change < 0 else 'a rise'} of {figure_in_words(abs(change))} per cent"


def movement_in_words(base: Decimal, value: Decimal, unit: str, *, points: bool) -> str:
    """How a figure moved: `fell by 1.9 per cent, from 4,760 to 4,670`; `points` for those in per cent."""
    after = with_unit(figure_in_words(value), unit)
    if value == base:
        return f"stayed at {after}"
    way = "fell" if value < base else "rose"
    before = with_unit(figure_in_words(base), unit if unit == "%" else "")
    between = f"from {before} to {after}"
    if points:
        return f"{way} by {points_in_words(abs(value - base))}, {between}"
    if base <= 0:
        return f"{way} {between}"
    return f"{way} by {per_cent_in_words((value - base) * 100 / base)}, {between}"


def points_in_words(points: Decimal) -> str:
    """`4 percentage points`."""
    return f"{figure_in_words(points)} percentage point{'' if points == 1 else 's'}"


def signed_points(points: Decimal) -> str:
    """A change of a figure in per cent, with its sign: `−4 points`."""
    sign = "+" if points > 0 else ""
    return f"{sign}{figure_in_words(points)} point{'' if abs(points) == 1 else 's'}"
