"""Quarters, and the scale on which days are drawn."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from planlint.showing.facts.quarters import MOST_QUARTERS, Quarter, Scale, quarter_of, scale_of

DAYS = st.dates(date(1990, 1, 1), date(2090, 1, 1))
FIRST, LAST = date(2013, 4, 1), date(2014, 3, 31)


def scale(*days: str, first: date | None = FIRST, last: date | None = LAST) -> Scale:
    made = scale_of(first, last, map(date.fromisoformat, days))
    assert made
    return made


def test_a_quarter_in_words() -> None:
    quarter = quarter_of(date(2013, 5, 4))
    assert (quarter.begin, quarter.end) == (date(2013, 4, 1), date(2013, 6, 30))
    assert (quarter.words, quarter.months) == ("April to June 2013", "Apr–Jun")
    assert quarter.financial == "2013/14 Q1"
    assert quarter_of(date(2014, 3, 31)).financial == "2013/14 Q4"
    assert quarter_of(date(2000, 1, 1)).financial == "1999/00 Q4"


@given(st.dates())
def test_every_day_is_in_its_quarter(day: date) -> None:
    quarter = quarter_of(day)
    assert quarter.begin <= day <= quarter.end
    assert quarter.begin == date.min or quarter_of(quarter.begin - timedelta(1)) == Quarter(
        quarter.number - 1
    )


def test_the_period_of_the_plan_is_drawn() -> None:
    made = scale("2013-07-09")
    assert (made.begin, made.end) == (FIRST, LAST)
    assert [(each.start, each.label, each.year) for each in made.columns] == [
        (0, "Apr–Jun", "2013/14"),
        (25, "Jul–Sep", ""),
        (50, "Oct–Dec", ""),
        (75, "Jan–Mar", ""),
    ]
    assert (made.place(FIRST), made.place(date(2013, 10, 1)), made.after(LAST)) == (0, 50.14, 100)


def test_days_near_the_period_stretch_it_and_slips_of_the_pen_do_not() -> None:
    made = scale("2012-12-31", "2014-06-30", "2103-01-01")
    assert (made.begin, made.end) == (date(2012, 10, 1), date(2014, 6, 30))
    assert made.place(date(2103, 1, 1)) == 100
    assert [each.label for each in made.columns] == ["Q3", "Q4", "Q1", "Q2", "Q3", "Q4", "Q1"]
    assert [each.year for each in made.columns] == ["2012/13", "", "2013/14", "", "", "", "2014/15"]


def test_a_plan_of_calendar_years_is_numbered_by_them() -> None:
    made = scale("2008-05-01", first=date(2008, 1, 1), last=date(2009, 12, 31))
    assert [f"{each.year} {each.label}" for each in made.columns][:5] == [
        *("2008 Q1", " Q2", " Q3", " Q4", "2009 Q1"),
    ]


def test_nothing_to_draw() -> None:
    assert scale_of(FIRST, LAST, []) is None


@given(st.none() | DAYS, st.none() | DAYS, st.lists(DAYS, min_size=1), DAYS)
def test_every_place_is_on_the_scale(
    first: date | None, last: date | None, days: list[date], day: date
) -> None:
    made = scale_of(first, last if first and last and last >= first else None, days)
    assert made
    assert 0 <= made.place(day) <= made.after(day) <= 100
    assert 0 < len(made.columns) <= MOST_QUARTERS
