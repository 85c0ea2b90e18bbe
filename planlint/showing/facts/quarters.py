"""Quarters of the calendar, and a scale of them on which days are drawn."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from typing import NamedTuple

from planlint.reading.calendar import last_of_month
from planlint.reading.date_forms import MONTHS
from planlint.showing.calendar_words import span_in_words

MONTHS_OF_A_QUARTER = 3
MOST_WITH_MONTHS = 6
MOST_BEYOND = 4
MOST_QUARTERS = 40
WHOLE = 100
_APRIL = 4


class Quarter(NamedTuple):
    """A quarter of the calendar: which of all quarters since the year nought it is."""

    number: int

    @property
    def begin(self) -> date:
        """Its first day."""
        return date(self.number // 4, self.number % 4 * MONTHS_OF_A_QUARTER + 1, 1)

    @property
    def end(self) -> date:
        """Its last day."""
        begin = self.begin
        return last_of_month(begin.year, begin.month + MONTHS_OF_A_QUARTER - 1)

    @property
    def words(self) -> str:
        """`April to June 2013`."""
        return span_in_words(self.begin, self.end)

    @property
    def months(self) -> str:
        """`Apr–Jun`."""
        first = self.begin.month - 1
        return f"{MONTHS[first][:3]}–{MONTHS[first + MONTHS_OF_A_QUARTER - 1][:3]}"

    @property
    def financial(self) -> str:
        """`2013/14 Q1`."""
        year, number = divmod(self.number - 1, 4)
        return f"{year}/{(year + 1) % 100:02} Q{number + 1}"


class Column(NamedTuple):
    """A quarter on a scale: where it begins, its middle, and what stands above it.

    `year` is empty but above the first quarter of a year, and above the first of the scale.
    """

    start: float
    middle: float
    label: str
    year: str


class Scale(NamedTuple):
    """Days from left to right, in per cent."""

    begin: date
    end: date
    columns: tuple[Column, ...]

    def place(self, day: date) -> float:
        """Where a day begins; what lies outside stands at the edge."""
        days = (self.end - self.begin).days + 1
        return round(min(max(WHOLE * (day - self.begin).days / days, 0), WHOLE), 2)

    def after(self, day: date) -> float:
        """Where a day ends."""
        return self.place(day + timedelta(days=1)) if day < self.end else WHOLE

    def holds(self, day: date) -> bool:
        """Whether a day lies on the scale."""
        return self.begin <= day <= self.end


def quarter_of(day: date) -> Quarter:
    """The quarter that a day is in."""
    return Quarter(day.year * 4 + (day.month - 1) // MONTHS_OF_A_QUARTER)


def scale_of(first: date | None, last: date | None, days: Iterable[date]) -> Scale | None:
    """A scale of a plan's period and of the days near to it; None where there is no day to draw.

    Days that are more than a year away from the period, such as a slip of the pen, do not stretch it.
    """
    numbers = sorted(quarter_of(day).number for day in days)
    if not numbers:
        return None
    bounds = [quarter_of(day).number for day in (first, last) if day]
    begin = quarter_of(first).number if first else min([numbers[0], *bounds])
    end = quarter_of(last).number if last else max([numbers[-1], *bounds])
    near = [number for number in numbers if begin - MOST_BEYOND <= number <= end + MOST_BEYOND]
    begin, end = min([begin, *near]), max([end, *near])
    end = min(end, begin + MOST_QUARTERS - 1)
    quarters = [Quarter(number) for number in range(begin, end + 1)]
    return Scale(quarters[0].begin, quarters[-1].end, _columns(quarters, first))


def _columns(quarters: list[Quarter], first: date | None) -> tuple[Column, ...]:
    """The quarters, numbered by the plan's own years: those of the calendar, or from April."""
    months = len(quarters) <= MOST_WITH_MONTHS
    of_calendar = first is not None and first.month == 1
    share = WHOLE / len(quarters)
    columns = []
    for place, quarter in enumerate(quarters):
        year, _, number = quarter.financial.partition(" ")
        if of_calendar:
            year, number = str(quarter.begin.year), f"Q{quarter.number % 4 + 1}"
        scale = round(place * share, 2), round((place + 0.5) * share, 2)
        opens = place == 0 or number == "Q1"
        columns.append(Column(*scale, quarter.months if months else number, year if opens else ""))
    return tuple(columns)
