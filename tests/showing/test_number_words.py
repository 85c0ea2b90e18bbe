"""Figures in words."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planlint.model.values import Number
from planlint.showing.number_words import (
    fall_or_rise,
    figure_in_words,
    movement_in_words,
    per_cent_in_words,
    signed_per_cent,
    signed_points,
    value_in_words,
)


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("4670", "4,670"),
        ("-4670.50", "−4,670.5"),
        ("-5.0", "−5"),
        ("0.00", "0"),
        ("-0.0", "0"),
        ("1E+5", "100,000"),
        ("1200", "1,200"),
    ],
)
def test_figure(value: str, words: str) -> None:
    assert figure_in_words(Decimal(value)) == words


@given(
    st.decimals(
        allow_nan=False, allow_infinity=False, places=3, min_value=-(10**9), max_value=10**9
    )
)
def test_a_figure_can_be_read_back(value: Decimal) -> None:
    words = figure_in_words(value)
    assert Decimal(words.replace(",", "").replace("−", "-")) == value


@pytest.mark.parametrize(
    ("text", "unit", "words"),
    [
        ("410", "calls", "410 calls"),
        ("24", "%", "24%"),
        ("12.50", "per 1,000 population", "12.5 per 1,000 population"),
        ("72  repeat cases", "cases", "“72 repeat cases”"),
        ("a" * 61, "%", f"“{'a' * 59}…”"),
        ("  ", "%", ""),
        ("7", "u" * 41, "7"),
    ],
)
def test_value(text: str, unit: str, words: str) -> None:
    value = Decimal(text) if text.strip().replace(".", "").isdecimal() else None
    assert value_in_words(Number((), text, value), unit) == words


def test_no_value() -> None:
    assert value_in_words(None, "calls") == ""


@pytest.mark.parametrize(
    ("change", "plain", "signed", "wanted"),
    [
        ("-1.89", "1.9 per cent", "−1.9%", "a fall of 1.89 per cent"),
        ("3.10", "3.1 per cent", "+3.1%", "a rise of 3.1 per cent"),
        ("-6.0", "6 per cent", "−6%", "a fall of 6 per cent"),
        ("0.04", "less than 0.1 per cent", "0%", "a rise of 0.04 per cent"),
        ("0", "0 per cent", "0%", "no change"),
    ],
)
def test_change(change: str, plain: str, signed: str, wanted: str) -> None:
    given_change = Decimal(change)
    assert per_cent_in_words(given_change) == plain
    assert signed_per_cent(given_change) == signed
    assert fall_or_rise(given_change) == wanted


def test_a_change_at_more_digits() -> None:
    assert signed_per_cent(Decimal("-2.0716"), 2) == "−2.07%"


@pytest.mark.parametrize(
    ("base", "value", "unit", "points", "words"),
    [
        (4760, 4670, "", False, "fell by 1.9 per cent, from 4,760 to 4,670"),
        (454, 539, "offences", False, "rose by 18.7 per cent, from 454 to 539 offences"),
        (24, 20, "%", True, "fell by 4 percentage points, from 24% to 20%"),
        (24, 25, "%", True, "rose by 1 percentage point, from 24% to 25%"),
        (24, 20, "%", False, "fell by 16.7 per cent, from 24% to 20%"),
        (0, 5, "calls", False, "rose from 0 to 5 calls"),
        (5, 5, "%", True, "stayed at 5%"),
    ],
)
def test_movement(base: int, value: int, unit: str, points: bool, words: str) -> None:
    assert movement_in_words(Decimal(base), Decimal(value), unit, points=points) == words


@pytest.mark.parametrize(
    ("points", "words"), [("-4", "−4 points"), ("1", "+1 point"), ("0", "0 points")]
)
def test_points(points: str, words: str) -> None:
    assert signed_points(Decimal(points)) == words
