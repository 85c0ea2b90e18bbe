"""Dates and periods as people write them, read into first and last days.

ISO 8601 days, months and years; financial years from 1 April, and their quarters. Other plain
forms are read day before month.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import NamedTuple

from planlint.model.plan import DateForm

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH_WORD = (
    r"(?P<word>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_YEAR = r"(?P<year>\d{4}|\d{2})"

_ISO = re.compile(r"(?P<year>\d{4})(?:-(?P<month>\d{2})(?:-(?P<day>\d{2}))?)?\Z")
_FINANCIAL = re.compile(r"(?P<year>\d{4})/(?P<next>\d{2})(?:\s+Q(?P<quarter>\d))?\Z")
_NUMERIC = re.compile(r"(?P<day>\d{1,2})\s*[./-]\s*(?P<month>\d{1,2})\s*[./-]\s*" + _YEAR + r"\Z")
_YEAR_FIRST = re.compile(r"(?P<year>\d{4})[./-](?P<month>\d{1,2})[./-](?P<day>\d{1,2})\Z")
_WORDED = re.compile(
    r"(?:(?P<day>\d{1,2})(?:st|nd|rd|th)?(?:\s+of)?[\s-]+)?"
    + _MONTH_WORD
    + r"[\s,'’-]*"
    + _YEAR
    + r"\Z",
    re.IGNORECASE,
)
_MONTH_FIRST = re.compile(
    _MONTH_WORD + r"\s+(?P<day>\d{1,2})(?:st|nd|rd|th)?,?\s+(?P<year>\d{4})\Z", re.IGNORECASE
)
_QUARTER_FIRST = re.compile(
    r"(?:Q|Qtr\.?\s*|Quarter\s+)(?P<quarter>\d)[\s,]+(?P<year>\d{4})/(?P<next>\d{2})\Z",
    re.IGNORECASE,
)

_IMPOSSIBLE: tuple[date | None, date | None] = (None, None)


class Days(NamedTuple):
    """The first and last day of what was written, and the form that it has."""

    begin: date | None
    end: date | None
    form: DateForm


def read_date(text: str) -> Days:
    """Read a date. Words that are none have no days and the form "words"."""
    text = " ".join(text.split())
    if match := _ISO.match(text):
        return _days(_iso(match), "iso")
    if match := _FINANCIAL.match(text):
        return _days(_financial(match), "iso")
    if match := _NUMERIC.match(text):
        return _days(_by_numbers(match), "swappable" if _swappable(match) else "other")
    if match := _YEAR_FIRST.match(text):
        return _days(_by_numbers(match), "other")
    if match := (_WORDED.match(text) or _MONTH_FIRST.match(text)):
        return _days(_by_words(match), "other")
    if match := _QUARTER_FIRST.match(text):
        return _days(_financial(match), "other")
    return Days(None, None, "words")


def read_period(text: str) -> tuple[date | None, date | None]:
    """The first and last day of a period: a financial year or quarter, a year, month or day."""
    days = read_date(text)
    return (days.begin, days.end) if days.form == "iso" else (None, None)


def _days(read: tuple[date | None, date | None], form: DateForm) -> Days:
    return Days(*read, form) if read[0] else Days(None, None, "impossible")


def _iso(match: re.Match[str]) -> tuple[date | None, date | None]:
    year, month, day = match["year"], match["month"], match["day"]
    return _calendar(int(year), int(month) if month else None, int(day) if day else None)


def _calendar(year: int, month: int | None, day: int | None) -> tuple[date | None, date | None]:
    try:
        if month is None:
            return date(year, 1, 1), date(year, 12, 31)
        if day is None:
            return date(year, month, 1), last_of_month(year, month)
        return date(year, month, day), date(year, month, day)
    except ValueError:
        return _IMPOSSIBLE


def last_of_month(year: int, month: int) -> date:
    """The last day of a month; ValueError where there is no such month."""
    if (year, month) == (date.max.year, 12):
        return date.max
    following = date(year + month // 12, month % 12 + 1, 1)
    return following - timedelta(days=1)


def financial_year(year: int) -> tuple[date, date]:
    """1 April of a year to 31 March of the next."""
    return date(year, 4, 1), date(year + 1, 3, 31)


def _financial(match: re.Match[str]) -> tuple[date | None, date | None]:
    year = int(match["year"])
    if not 1 <= year < date.max.year or (year + 1) % 100 != int(match["next"]):
        return _IMPOSSIBLE
    if match["quarter"] is None:
        return financial_year(year)
    quarter = int(match["quarter"])
    if not 1 <= quarter <= 4:
        return _IMPOSSIBLE
    month = (1 + 3 * quarter - 1) % 12 + 1
    in_year = year + 1 if quarter == 4 else year
    return date(in_year, month, 1), last_of_month(in_year, month + 2)


def _by_numbers(match: re.Match[str]) -> tuple[date | None, date | None]:
    return _calendar(_full_year(match["year"]), int(match["month"]), int(match["day"]))


def _swappable(match: re.Match[str]) -> bool:
    day, month = int(match["day"]), int(match["month"])
    return day <= 12 and month <= 12 and day != month


def _by_words(match: re.Match[str]) -> tuple[date | None, date | None]:
    month = _MONTHS.index(match["word"][:3].lower()) + 1
    day = int(match["day"]) if match["day"] else None
    return _calendar(_full_year(match["year"]), month, day)


def _full_year(written: str) -> int:
    return int(written) if len(written) == 4 else 2000 + int(written)
