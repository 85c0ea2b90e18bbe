"""Chance that falls the same way every time, on every version of Python.

Only `random()` of the standard generator promises that; everything here is made from it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from random import Random
from typing import TypeVar

T = TypeVar("T")


class Dice:
    """Dice that always fall alike for one name."""

    def __init__(self, name: str) -> None:
        self._random = Random(name)

    def between(self, low: int, high: int) -> int:
        """A whole number, both ends included."""
        return low + int(self._random.random() * (high - low + 1))

    def pick(self, things: Sequence[T]) -> T:
        """One of the things."""
        return things[self.between(0, len(things) - 1)]

    def shuffled(self, things: Iterable[T]) -> list[T]:
        """All of the things, in another order."""
        rest = list(things)
        return [rest.pop(self.between(0, len(rest) - 1)) for _ in range(len(rest))]

    def some(self, things: Sequence[T], count: int) -> list[T]:
        """So many of the things, each once, in their own order."""
        chosen = set(self.shuffled(range(len(things)))[:count])
        return [thing for place, thing in enumerate(things) if place in chosen]


class Deck(Dice):
    """Dice with cards: things that come up in turn, each as seldom as possible."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self._left: dict[tuple[str, tuple[object, ...]], list[int]] = {}

    def draw(self, things: Sequence[T], turn: str = "") -> T:
        """The next of the things; all of them come up before one comes again in the same turn."""
        key = (turn, tuple(things))
        left = self._left.get(key) or self.shuffled(range(len(things)))
        self._left[key] = left[1:]
        return things[left[0]]
