"""The forms that dates are written in: data, each form with an example that a test matches."""

from typing import NamedTuple

from planlint.model.expression import expression
from planlint.model.values import DateForm


class Form(NamedTuple):
    """A way to write a date: a pattern for the whole of it in lower case, and an example.

    The pattern's groups name the numbers that it has. `form` is "swappable" where these can mean
    something else: the month and the day, or in "March 14" the year and the day. `worded` says
    that no text without a letter has the form.
    """

    form: DateForm
    pattern: str
    example: str
    worded: bool = False


MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
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
_OF_FINANCE = r"(?:(?:fy|financial year) ?)"
_STROKE = r" ?[./ -] ?"
_MARK = r" ?[./-] ?"
_GAP = r"[ ,.'/-]*"

ISO = expression(r"(?P<year>[0-9]{4})(?:-(?P<month>[0-9]{2})(?:-(?P<day>[0-9]{2}))?)?\Z")
FINANCIAL = expression(
    r"(?P<year>[0-9]{4})/(?P<following>[0-9]{2})(?: Q(?P<quarter>[0-9]))?\Z",
)

# The first that gives a day of the calendar counts; where another gives another, it is swappable.
OTHER_FORMS = (
    # a day in numbers
    Form("swappable", rf"{_DAY}{_STROKE}(?P<month>[0-9]{{1,2}}){_STROKE}{_YEAR}", "30.3.2014"),
    Form("other", rf"{_FULL_YEAR}{_MARK}(?P<month>[0-9]{{1,2}}){_MARK}{_DAY}", "2014/3/30"),
    Form("other", rf"{_FULL_YEAR}(?P<month>[0-9]{{2}})(?P<day>[0-9]{{2}})", "20140330"),
    # a month in words
    Form("other", rf"{_DAY}(?: of)?{_GAP}{_MONTH}{_GAP}{_YEAR}", "4th June 2017", worded=True),
    Form("swappable", rf"{_MONTH} (?P<year>[0-9]{{2}})", "Feb 14", worded=True),
    Form("other", rf"{_MONTH}{_GAP}{_YEAR}", "Feb-14", worded=True),
    Form("other", rf"{_MONTH}[ .]+{_DAY}(?: ?, ?| ){_FULL_YEAR}", "June 4th, 2017", worded=True),
    Form("other", rf"{_FULL_YEAR}{_GAP}{_MONTH}(?:{_GAP}{_DAY})?", "2017 June 4", worded=True),
    # financial years and their quarters
    Form("other", rf"{_OF_FINANCE}?{_FINANCIAL}(?:{_BETWEEN}?{_QUARTER})?", "2013-14 Q1"),
    Form("other", rf"{_FINANCIAL}{_BETWEEN}{_COUNTED_QUARTER}", "2013/14 1st quarter", worded=True),
    Form("other", rf"{_QUARTER}{_BETWEEN}{_FINANCIAL}", "Qtr 1, 2013/14", worded=True),
    Form(
        "other", rf"{_COUNTED_QUARTER}{_BETWEEN}{_FINANCIAL}", "1st quarter of 2013/14", worded=True
    ),
    Form("other", rf"{_OF_FINANCE}{_SHORT_FINANCIAL}", "FY 13/14", worded=True),
    Form("other", rf"{_SHORT_FINANCIAL}{_BETWEEN}{_QUARTER}", "13/14 Q1", worded=True),
    Form("other", rf"{_QUARTER}{_BETWEEN}{_SHORT_FINANCIAL}", "Q1 13/14", worded=True),
    # alone it must not be a month and a year as well: 09/10 is left alone
    Form("other", r"(?P<year>1[3-9]|[2-9][0-9])/(?P<following>[0-9]{2})", "13/14"),
    # a month or a year in numbers
    Form("other", rf"{_FULL_YEAR}{_MARK}(?P<month>[0-9]{{1,2}})", "2014/3"),
    Form("other", rf"(?P<month>[0-9]{{1,2}}){_MARK}{_FULL_YEAR}", "03/2014"),
    Form("other", _FULL_YEAR, "by 2014"),
)

# What may stand around a date and says nothing else: patterns, of a text in lower case.
AROUND = (
    r"^(?:by|on|until) (?:the )?",
    r"^(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?[,.]? ",
    r"(?<=[0-9])(?:t|,? )[0-9]{1,2}:[0-9]{2}(?::[0-9]{2}(?:\.[0-9]+)?)?"
    r"(?: ?[ap]m|z|[+-][0-9]{2}:?[0-9]{2})?$",
    r"[.,;]$",
)
LAST_DAY = r"^(?:(?:by|at|until) )?(?:the )?end (?:of )?(?:the )?"
MARKS = str.maketrans({"‐": "-", "‑": "-", "–": "-", "—": "-", "−": "-", "’": "'", "‘": "'"})
