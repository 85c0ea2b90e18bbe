"""Scales of pictures."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planlint.showing.pictures.scale import MOST_MARKS, scale_of

FIGURES = st.floats(-1e15, 1e15, allow_nan=False).map(lambda figure: round(figure, 3))


@pytest.mark.parametrize(
    ("values", "marks"),
    [
        ([2, 9], (0, 2.5, 5, 7.5, 10)),
        ([4760, 4670, 4474], (4400, 4500, 4600, 4700, 4800)),
        ([0], (0, 0.25, 0.5, 0.75, 1)),
        ([100, 100], (90, 95, 100, 105, 110)),
        ([-3, 8], (-5, 0, 5, 10)),
        ([-9, -2], (-10, -7.5, -5, -2.5, 0)),
    ],
)
def test_marks_are_round(values: list[float], marks: tuple[float, ...]) -> None:
    assert scale_of(values).marks == pytest.approx(marks)


def test_places() -> None:
    scale = scale_of([0, 10])
    assert scale.marks == (0, 5, 10, 15)
    assert scale.at(0, 190, 40) == 190
    assert scale.at(15, 190, 40) == 40
    assert scale.at(10, 190, 40) == 90


@given(st.lists(FIGURES, min_size=1, max_size=20))
def test_every_value_lies_on_its_scale(values: list[float]) -> None:
    scale = scale_of(values)
    assert scale.low <= min(values) <= max(values) <= scale.high
    assert scale.low < scale.high
    assert 2 <= len(scale.marks) <= MOST_MARKS + 2
    assert all(0 <= scale.at(value, 0, 100) <= 100 for value in values)
