"""Dates and periods as people write them, read into first and last days.

The format's own forms are ISO 8601 days, months and years, and financial years from 1 April with
their quarters. Other plain forms are read day before month. What they look like is in `date_forms`.
"""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache, lru_cache
from typing import NamedTuple

from planlint.model.expression import expression
from planlint.model.values import DateForm
from planlint.reading.date_forms import (
    AROUND,
    FINANCIAL,
    ISO,
    LAST_DAY,
    MARKS,
    MONTHS,
    OTHER_FORMS,
    Form,
)

MOST_LETTERS = 60
MOST_DATES = 4096
_MONTHS = tuple(month[:3].lower() for month in MONTHS)


class Numbers(NamedTuple):
    """The numbers that a date is written with; `following` is the second year of 2013/14."""

    year: int
    month: int | None = None
    day: int | None = None
    quarter: int | None = None
    following: int | None = None


class Days(NamedTuple):
    """The first and last day of what was written, and the form that it has."""

    begin: date | None
    end: date | None
    form: DateForm


_WORDS = Days(None, None, "words")
_IMPOSSIBLE = Days(None, None, "impossible")


@lru_cache(MOST_DATES)
def read_date(text: str) -> Days:
    """Read a date. Words that are none have no days and the form "words"."""
    text = " ".join(text.split())
    match = ISO.match(text) or FINANCIAL.match(text)
    days = days_of(_numbers(match)) if match else None
    if days:
        return Days(*days, "iso")
    other = _read_other(text)
    return _IMPOSSIBLE if match and other.form == "words" else other


def read_period(text: str) -> tuple[date | None, date | None]:
    """The first and last day of a period: a financial year or quarter, a year, month or day."""
    days = read_date(text)
    return (days.begin, days.end) if days.form == "iso" else (None, None)


def iso_of(begin: date, end: date) -> str:
    """How the format writes a day, month, quarter, year or financial year; else both ends of it."""
    if begin == end:
        return begin.isoformat()
    if (begin, end) == (date(begin.year, 1, 1), date(begin.year, 12, 31)):
        return f"{begin.year:04}"
    if begin.day == 1 and end == last_of_month(end.year, end.month):
        return _months(begin, end)
    return f"{begin.isoformat()} to {end.isoformat()}"


def numbers_in(text: str) -> Numbers | None:
    """The numbers of what is written like a date, whether there is such a day or not."""
    text = " ".join(text.split())
    match = ISO.match(text) or FINANCIAL.match(text)
    if match:
        return _numbers(match)
    return next((numbers for _, numbers in _readings(_bare(text))), None)


def days_of(numbers: Numbers) -> tuple[date, date] | None:
    """The first and last day; None where no calendar has them."""
    year, month, day, quarter, following = numbers
    try:
        if following is not None:
            return _financial(year, following, quarter)
        if month is None:
            return date(year, 1, 1), date(year, 12, 31)
        if day is None:
            return date(year, month, 1), last_of_month(year, month)
        return date(year, month, day), date(year, month, day)
    except ValueError:
        return None


def last_of_month(year: int, month: int) -> date:
    """The last day of a month; ValueError where there is no such month."""
    if (year, month) == (date.max.year, 12):
        return date.max
    following = date(year + month // 12, month % 12 + 1, 1)
    return following - timedelta(days=1)


def financial_year(year: int) -> tuple[date, date]:
    """1 April of a year to 31 March of the next."""
    return date(year, 4, 1), date(year + 1, 3, 31)


def _financial(year: int, following: int, quarter: int | None) -> tuple[date, date] | None:
    if year < 1 or following not in {year + 1, (year + 1) % 100}:
        return None
    if quarter is None:
        return financial_year(year)
    if not 1 <= quarter <= 4:
        return None
    month = 3 * quarter % 12 + 1
    in_year = year + 1 if quarter == 4 else year
    return date(in_year, month, 1), last_of_month(in_year, month + 2)


def _months(begin: date, end: date) -> str:
    """One month, a quarter, a financial year, or from a month to a month."""
    year = begin.year if begin.month >= 4 else begin.year - 1
    financial = f"{year:04}/{(year + 1) % 100:02}"
    length = (end.year - begin.year) * 12 + end.month - begin.month + 1
    if length == 1:
        return f"{begin.year:04}-{begin.month:02}"
    if length == 3 and begin.month % 3 == 1 and year:
        return f"{financial} Q{(begin.month - 4) // 3 % 4 + 1}"
    if length == 12 and begin.month == 4:
        return financial
    return f"{begin.year:04}-{begin.month:02} to {end.year:04}-{end.month:02}"


def other_meaning(text: str) -> Days | None:
    """What a date could mean besides, as far as it says: month before day, or in another form."""
    bare = _bare(" ".join(text.split()))
    meanings = list(_meanings(bare))
    swapped = (days_of(_swapped(numbers)) for _, numbers in _readings(bare) if numbers.day)
    others = [*meanings[1:], *(days for days in swapped if days and days not in meanings[:1])]
    return Days(*others[0], "other") if others else None


def _read_other(text: str) -> Days:
    """A date in a form that is not the format's own."""
    if len(text) > MOST_LETTERS or not any(map(str.isdecimal, text)):
        return _WORDS
    bare = _bare(text)
    likeliest = next(iter(_meanings(bare).items()), None)
    if likeliest:
        days, form = likeliest
        return Days(*days, form)
    return _IMPOSSIBLE if any(_readings(bare)) else _last_day(bare)


def _last_day(text: str) -> Days:
    """The day that "end of March 2014" is."""
    rest = re.sub(LAST_DAY, "", text, count=1)
    whole = _read_other(rest) if rest != text else _WORDS
    return whole if whole.begin == whole.end else whole._replace(begin=whole.end)


def _meanings(text: str) -> dict[tuple[date, date], DateForm]:
    """The days that a bare text can mean, the likeliest first."""
    read = ((days_of(numbers), form) for form, numbers in _readings(text))
    found: dict[tuple[date, date], DateForm] = {}
    for days, form in read:
        if days:
            found.setdefault(days, form)
    return found if len(found) == 1 else dict.fromkeys(found, "swappable")


def _readings(text: str) -> Iterator[tuple[DateForm, Numbers]]:
    """The numbers of a bare text, by every form that it has."""
    has_letters = any(map(str.isalpha, text))
    for form, pattern in _other_forms():
        if form.worded and not has_letters:
            continue
        if match := pattern.match(text):
            numbers = _numbers(match)
            swappable = form.form == "swappable" and not _is_plain(numbers)
            yield ("swappable" if swappable else "other"), numbers


def _is_plain(numbers: Numbers) -> bool:
    """Whether the day cannot be taken for the month: it is over twelve, or they are the same."""
    day, month = numbers.day, numbers.month
    return day is not None and month is not None and (day == month or max(day, month) > 12)


def _swapped(numbers: Numbers) -> Numbers:
    return numbers._replace(month=numbers.day, day=numbers.month)


@cache
def _other_forms() -> tuple[tuple[Form, re.Pattern[str]], ...]:
    return tuple((form, expression(rf"(?:{form.pattern})\Z")) for form in OTHER_FORMS)


def _bare(text: str) -> str:
    """A text in lower case with plain marks, without what says nothing."""
    text = text.translate(MARKS).lower()
    for around in AROUND:
        text = re.sub(around, "", text, count=1)
    return text


def _numbers(match: re.Match[str]) -> Numbers:
    found = match.groupdict()
    word = found.get("word")
    month = _MONTHS.index(word[:3]) + 1 if word else _number(found.get("month"))
    return Numbers(
        _full_year(found["year"]),
        month,
        _number(found.get("day")),
        _number(found.get("quarter")),
        _number(found.get("following")),
    )


def _number(digits: str | None) -> int | None:
    return int(digits) if digits else None


def _full_year(written: str) -> int:
    """Two digits are those of a year from 1970 to 2069."""
    year = int(written)
    if len(written) == 4:
        return year
    return year + (1900 if year >= 70 else 2000)
