"""Days and months in words, as messages say them."""

from __future__ import annotations

from datetime import date

from planlint.reading.calendar import financial_year, iso_of
from planlint.reading.date_forms import MONTHS


def in_words(begin: date, end: date) -> str:
    """`30 March 2014`, `March 2014`; `April to September 2013`; a quarter or year as written."""
    if begin == end:
        return f"{begin.day} {MONTHS[begin.month - 1]} {begin.year}"
    if (begin.year, begin.month) == (end.year, end.month):
        return f"{MONTHS[begin.month - 1]} {begin.year}"
    iso = iso_of(begin, end)
    if _is_financial_year(begin, end):
        return f"the financial year {iso}"
    return _months(begin, end) if " to " in iso else iso


def _months(begin: date, end: date) -> str:
    first, last = MONTHS[begin.month - 1], MONTHS[end.month - 1]
    year = "" if begin.year == end.year else f" {begin.year}"
    return f"{first}{year} to {last} {end.year}"


def _is_financial_year(begin: date, end: date) -> bool:
    return begin.year < date.max.year and (begin, end) == financial_year(begin.year)
