"""Bars of parts, one after the other, on one scale with other bars."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import NamedTuple

LEAST = 0.6


class Part(NamedTuple):
    """A part of a bar: what it is of, where it begins and how long it is, in per cent of the width."""

    kind: str
    start: float
    width: float


def bar_of(parts: Mapping[str, Decimal], longest: Decimal) -> tuple[Part, ...]:
    """The bar of some amounts; `longest` is what the whole width stands for. None is too thin to see."""
    made: list[Part] = []
    start = 0.0
    for kind, amount in parts.items():
        if amount > 0 and longest > 0:
            width = max(round(float(100 * amount / longest), 2), LEAST)
            width = min(width, 100.0 - start)
            made.append(Part(kind, round(start, 2), round(width, 2)))
            start += width
    return tuple(made)
