"""Bars of parts."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from planlint.showing.pictures.bars import LEAST, Part, bar_of


def test_parts_follow_one_another() -> None:
    parts = {"secured": Decimal(50), "bid": Decimal(0), "unstated": Decimal(25)}
    assert bar_of(parts, Decimal(100)) == (Part("secured", 0.0, 50.0), Part("unstated", 50.0, 25.0))


def test_what_is_little_can_be_seen() -> None:
    assert bar_of({"secured": Decimal(1)}, Decimal(10**6)) == (Part("secured", 0.0, LEAST),)


def test_nothing_has_no_bar() -> None:
    assert bar_of({"secured": Decimal(0)}, Decimal(0)) == ()


@given(st.lists(st.integers(0, 10**9), min_size=1, max_size=3))
def test_a_bar_is_never_longer_than_its_room(amounts: list[int]) -> None:
    parts = {str(place): Decimal(amount) for place, amount in enumerate(amounts)}
    made = bar_of(parts, sum(parts.values(), Decimal(0)))
    assert all(part.start + part.width <= 100.01 for part in made)
    assert [part.kind for part in made] == [kind for kind, amount in parts.items() if amount]
