"""Scales: from what is measured to where it is drawn, with round figures to mark."""

from __future__ import annotations

import math
from collections.abc import Iterable
from typing import NamedTuple

MOST_MARKS = 5
_STEPS = (1.0, 2.0, 2.5, 5.0, 10.0)


class Scale(NamedTuple):
    """From `low` to `high` in round figures, `marks` among them, the lowest first."""

    low: float
    high: float
    marks: tuple[float, ...]

    def at(self, value: float, start: float, end: float) -> float:
        """Where a value lies between two places, for the lowest and the highest."""
        return round(start + (end - start) * (value - self.low) / (self.high - self.low), 1)


def scale_of(values: Iterable[float]) -> Scale:
    """A scale that all values lie on. It begins at nought, unless they lie close together far from it."""
    given = list(values)
    low, high = min(given), max(given)
    if low >= 0 and low <= high / 2:
        low = 0.0
    elif high <= 0 and high >= low / 2:
        high = 0.0
    room = (high - low) * 0.1 or abs(high) * 0.1
    low, high = (low if low == 0 else low - room), (high if high == 0 else high + room)
    high = high if high > low else low + 1.0
    step = _step((high - low) / (MOST_MARKS - 1))
    first, last = math.floor(low / step), math.ceil(high / step)
    marks = tuple(round(number * step, 10) for number in range(first, last + 1))
    return Scale(marks[0], marks[-1], marks)


def _step(least: float) -> float:
    """The round figure that is not below the least."""
    size = 10.0 ** math.floor(math.log10(least))
    return next(size * step for step in _STEPS if size * step >= least * (1 - 1e-9))
