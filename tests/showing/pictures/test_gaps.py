"""Changes beside what was to be reached."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from planlint.showing.pictures.gaps import Changed, Gap, gaps_of


def test_one_scale_for_all() -> None:
    missed, none, met = gaps_of([Changed(-2, -6), None, Changed(-10, -5)])
    assert none is None
    assert missed == Gap(start=76.8, width=17.8, nought=94.6, wanted=41.1)
    assert met == Gap(start=5.4, width=89.2, nought=94.6, wanted=50.0)


def test_a_rise_goes_to_the_right() -> None:
    (gap,) = gaps_of([Changed(3, -12)])
    assert gap
    assert gap.start == gap.nought
    assert gap.wanted < gap.nought


@given(st.lists(st.none() | st.tuples(st.floats(-1e6, 1e6), st.floats(-1e6, 1e6)), max_size=8))
def test_all_lies_in_the_picture(figures: list[tuple[float, float] | None]) -> None:
    for gap in gaps_of([Changed(*each) if each else None for each in figures]):
        if gap:
            assert 0 <= gap.start <= gap.start + gap.width <= 100.1
            assert 0 <= gap.nought <= 100
            assert 0 <= gap.wanted <= 100
