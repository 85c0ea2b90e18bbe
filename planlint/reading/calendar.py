"""Dates and periods as people write them, read into first and last days.

The format's own forms are ISO 8601 days, months and years, and financial years from 1 April with
their quarters. Other plain forms are read day before month. The forms are data: `OTHER_FORMS`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from typing import NamedTuple

from planlint.model.plan import DateForm

MOST_LETTERS = 60


class Form(NamedTuple):
    """A way to write a date: a pattern for the whole of it in lower case, and an example.

    The pattern's groups name the numbers that it has. `form` is "swappable" where these can mean
    something else: the month and the day, or in "March 14" the year and the day.
    """

    form: DateForm
    pattern: str
    example: str


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


_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(?P<word>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
_DAY = r"(?P<day>[0-9]{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>[0-9]{4}|[0-9]{2})"
_FULL_YEAR = r"(?P<year>[0-9]{4})"
_FOLLOWING = r" ?[/-] ?(?P<following>[0-9]{4}|[0-9]{2})"
_FINANCIAL = _FULL_YEAR + _FOLLOWING
_SHORT_FINANCIAL = r"(?P<year>[0-9]{2}) ?[/-] ?(?P<following>[0-9]{2})"
_QUARTER = r"(?:q|qtr\.?|quarter) ?(?P<quarter>[0-9])"
_COUNTED_QUARTER = r"(?P<quarter>[0-9])(?:st|nd|rd|th) (?:qtr\.?|quarter)"
_BETWEEN = r"(?: ?[,-] ?| of | in | )"
_STROKE = r" ?[./ -] ?"
_GAP = r"[ ,.'/-]*"

ISO = re.compile(r"(?P<year>[0-9]{4})(?:-(?P<month>[0-9]{2})(?:-(?P<day>[0-9]{2}))?)?\Z")
FINANCIAL = re.compile(
    r"(?P<year>[0-9]{4})/(?P<following>[0-9]{2})(?: Q(?P<quarter>[0-9]))?\Z",
)

# The first that gives a day of the calendar counts.
OTHER_FORMS = (
    # numbers
    Form("swappable", rf"{_DAY}{_STROKE}(?P<month>[0-9]{{1,2}}){_STROKE}{_YEAR}", "30.3.2014"),
    Form(
        "other",
        rf"{_FULL_YEAR} ?[./-] ?(?P<month>[0-9]{{1,2}}) ?[./-] ?(?P<day>[0-9]{{1,2}})",
        "2014/3/30",
    ),
    Form("other", rf"{_FULL_YEAR}(?P<month>[0-9]{{2}})(?P<day>[0-9]{{2}})", "20140330"),
    Form("other", rf"(?P<month>[0-9]{{1,2}}) ?[./-] ?{_FULL_YEAR}", "03/2014"),
    # a month in words
    Form("other", rf"{_DAY}(?: of)?{_GAP}{_MONTH}{_GAP}{_YEAR}", "4th June 2017"),
    Form("swappable", rf"{_MONTH} (?P<year>[0-9]{{2}})", "Feb 14"),
    Form("other", rf"{_MONTH}{_GAP}{_YEAR}", "Feb-14"),
    Form("other", rf"{_MONTH}[ .]+{_DAY}(?: ?, ?| ){_FULL_YEAR}", "June 4th, 2017"),
    Form("other", rf"{_FULL_YEAR}{_GAP}{_MONTH}(?:{_GAP}{_DAY})?", "2017 June 4"),
    # financial years and their quarters
    Form("other", rf"(?:fy|financial year)? ?{_FINANCIAL}(?:{_BETWEEN}?{_QUARTER})?", "2013-14 Q1"),
    Form("other", rf"{_FINANCIAL}{_BETWEEN}{_COUNTED_QUARTER}", "2013/14 1st quarter"),
    Form("other", rf"{_QUARTER}{_BETWEEN}{_FINANCIAL}", "Qtr 1, 2013/14"),
    Form("other", rf"{_COUNTED_QUARTER}{_BETWEEN}{_FINANCIAL}", "1st quarter of 2013/14"),
    Form("other", rf"(?:fy|financial year) ?{_SHORT_FINANCIAL}", "FY 13/14"),
    Form("other", rf"{_SHORT_FINANCIAL}{_BETWEEN}{_QUARTER}", "13/14 Q1"),
    Form("other", rf"{_QUARTER}{_BETWEEN}{_SHORT_FINANCIAL}", "Q1 13/14"),
    # what stands alone must not be a month and a year: 09/10 is left alone
    Form(
        "other",
        r"(?P<year>1[3-9]|[2-9][0-9])/(?P<following>[0-9]{2})",
        "13/14",
    ),
    # a year, where something stood before it: "by 2014"
    Form("other", _FULL_YEAR, "by 2014"),
)

# What may stand around a date and says nothing else: of a text in lower case.
_AROUND = (
    re.compile(r"^(?:by|on|until) (?:the )?"),
    re.compile(r"^(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?[,.]? "),
    re.compile(
        r"(?<=[0-9])(?:t|,? )[0-9]{1,2}:[0-9]{2}(?::[0-9]{2}(?:\.[0-9]+)?)?"
        r"(?: ?[ap]m|z|[+-][0-9]{2}:?[0-9]{2})?$"
    ),
    re.compile(r"[.,;]$"),
)
_LAST_DAY = re.compile(r"^(?:(?:by|at|until) )?(?:the )?end (?:of )?(?:the )?")
_MARKS = str.maketrans({"‐": "-", "‑": "-", "–": "-", "—": "-", "−": "-", "’": "'", "‘": "'"})


def read_date(text: str) -> Days:
    """Read a date. Words that are none have no days and the form "words"."""
    text = " ".join(text.split())
    match = ISO.match(text) or FINANCIAL.match(text)
    days = days_of(_numbers(match)) if match else None
    if days:
        return Days(*days, "iso")
    other = _read_other(text)
    return Days(None, None, "impossible") if match and other.form == "words" else other


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
    if following not in {year + 1, (year + 1) % 100}:
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


def _read_other(text: str) -> Days:
    """A date in a form that is not the format's own."""
    if len(text) > MOST_LETTERS:
        return Days(None, None, "words")
    bare = _bare(text)
    readings = list(_readings(bare))
    for form, numbers in readings:
        if days := days_of(numbers):
            return Days(*days, form)
    if readings:
        return Days(None, None, "impossible")
    return _last_day(bare)


def _last_day(text: str) -> Days:
    """The day that "end of March 2014" is."""
    rest = _LAST_DAY.sub("", text, count=1)
    whole = _read_other(rest) if rest != text else Days(None, None, "words")
    return Days(whole.end, whole.end, "other") if whole.begin != whole.end else whole


def _readings(text: str) -> Iterator[tuple[DateForm, Numbers]]:
    """What a bare text can be, by every form that it has."""
    for form, pattern in _other_forms():
        if match := pattern.match(text):
            numbers = _numbers(match)
            yield ("other" if form == "swappable" and _is_plain(numbers) else form), numbers


def _is_plain(numbers: Numbers) -> bool:
    """Whether the day cannot be taken for the month: it is over twelve, or they are the same."""
    day, month = numbers.day, numbers.month
    return day is not None and month is not None and (day == month or max(day, month) > 12)


@cache
def _other_forms() -> tuple[tuple[DateForm, re.Pattern[str]], ...]:
    return tuple((form.form, re.compile(rf"(?:{form.pattern})\Z")) for form in OTHER_FORMS)


def _bare(text: str) -> str:
    """A text in lower case with plain marks, without what says nothing."""
    text = text.translate(_MARKS).lower()
    for around in _AROUND:
        text = around.sub("", text, count=1)
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
