"""Dates in words, as public services write them: "30 March 2014", "in 3 weeks", "2 months late"."""

from __future__ import annotations

from datetime import date

from planlint.model.values import Date, Period
from planlint.reading.calendar import last_of_month
from planlint.reading.date_forms import MONTHS

_DAYS_UP_TO = ((13, 1, "day"), (60, 7, "week"), (730, 30.44, "month"))
_DAYS_OF_A_YEAR = 365.25
LETTERS_OF_A_MONTH = 3


def day_in_words(day: date) -> str:
    """`30 March 2014`."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def span_in_words(begin: date, end: date) -> str:
    """A day, a month, a year or a financial year by its name; else from one day to the other."""
    if begin == end:
        return day_in_words(begin)
    if begin.day == 1 and end == last_of_month(begin.year, begin.month):
        return f"{MONTHS[begin.month - 1]} {begin.year}"
    if (begin, end) == (date(begin.year, 1, 1), date(begin.year, 12, 31)):
        return str(begin.year)
    if begin.day == 1 and end == last_of_month(end.year, end.month):
        first, last = MONTHS[begin.month - 1], MONTHS[end.month - 1]
        same = begin.year == end.year
        return f"{first}{'' if same else f' {begin.year}'} to {last} {end.year}"
    return f"{day_in_words(begin)} to {day_in_words(end)}"


def date_in_words(written: Date | None) -> str:
    """A date of a plan in words; what is no date stays as it was written."""
    if written is None:
        return ""
    if written.begin and written.end:
        return span_in_words(written.begin, written.end)
    return " ".join(written.text.split())


def period_in_words(period: Period | None) -> str:
    """A period in words: its months, with the quarter where it is one."""
    if period is None:
        return ""
    if not (period.begin and period.end):
        return " ".join(period.text.split())
    words = span_in_words(period.begin, period.end)
    return f"{period.text} ({words})" if "Q" in period.text else words


def period_in_brief(period: Period | None) -> str:
    """A period where there is little room: `Apr 2013`, `2013/14 Q1`, `9 Jul 2013`, `Apr–Sep 2013`."""
    if period is None:
        return ""
    begin, end = period.begin, period.end
    written = " ".join(period.text.split())
    if begin is None or end is None or "/" in written:
        return written
    if begin == end:
        return f"{end.day} {_month(end)} {end.year}"
    if (begin, end) == (date(begin.year, 1, 1), date(begin.year, 12, 31)):
        return str(begin.year)
    if (begin.year, begin.month) == (end.year, end.month):
        return f"{_month(end)} {end.year}"
    year = "" if begin.year == end.year else f" {begin.year}"
    return f"{_month(begin)}{year}–{_month(end)} {end.year}"


def distance_in_words(day: date, as_of: date) -> str:
    """How far a day is off: `today`, `in 3 weeks`, `2 months ago`."""
    days = (day - as_of).days
    if days == 0:
        return "today"
    amount = _amount(abs(days))
    return f"in {amount}" if days > 0 else f"{amount} ago"


def lateness_in_words(end: date, as_of: date) -> str:
    """How late something is: `2 months late`."""
    return f"{_amount((as_of - end).days)} late"


def _month(day: date) -> str:
    return MONTHS[day.month - 1][:LETTERS_OF_A_MONTH]


def _amount(days: int) -> str:
    for most, length, unit in _DAYS_UP_TO:
        if days <= most:
            return _counted(max(round(days / length), 1), unit)
    return _counted(int(days / _DAYS_OF_A_YEAR), "year")


def _counted(number: int, unit: str) -> str:
    return f"{number} {unit}{'' if number == 1 else 's'}"
