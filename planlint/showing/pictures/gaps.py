"""Changes beside what was to be reached, one bar below the other on one scale."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

ROOM = 0.06


class Changed(NamedTuple):
    """A change in per cent, and the one that was to be reached."""

    reached: float
    wanted: float


class Gap(NamedTuple):
    """A change as a bar from no change, and what was to be reached as a mark: in per cent of the width."""

    start: float
    width: float
    nought: float
    wanted: float


def gaps_of(changes: Sequence[Changed | None]) -> list[Gap | None]:
    """The bars of some changes, on one scale; none where there is none."""
    figures = [0.0, *(figure for change in changes if change for figure in change)]
    low, high = min(figures), max(figures)
    room = (high - low) * ROOM or 1.0
    low, high = low - room, high + room

    def at(figure: float) -> float:
        return round(100 * (figure - low) / (high - low), 1)

    return [
        Gap(
            min(at(0.0), at(each.reached)),
            round(abs(at(each.reached) - at(0.0)), 1),
            at(0.0),
            at(each.wanted),
        )
        if each
        else None
        for each in changes
    ]
