"""A date that does not exist: 2013-02-30, 2026-13-40, 2013/15.

## Why it matters

Nobody knows which day is meant, so the action can neither be put in order nor found to be late.

## How to put it right

Find out which day is meant, and write the year, the month and the day: 2014-03-30.

## Reported

```yaml
- ref: "1.4"
  title: Visit repeat victims of burglary
  lead: {operational: jo-bell}
  end: 2014-02-30
```

## Not reported

```yaml
- ref: "1.4"
  title: Visit repeat victims of burglary
  lead: {operational: jo-bell}
  end: 2014-02-28
```
"""

from __future__ import annotations

from collections.abc import Iterator

from planlint.model.case import Case
from planlint.model.finding import Finding, Severity
from planlint.reading.calendar import Numbers, iso_of, last_of_month, numbers_in, other_meaning
from planlint.reading.date_forms import MONTHS
from planlint.rules.dated import dates_of
from planlint.rules.words.days import in_words
from planlint.rules.words.quotes import quoted

SEVERITY: Severity = "error"


def find(case: Case) -> Iterator[Finding]:
    """Dates that are in no calendar."""
    for dated in dates_of(case):
        if dated.date.form == "impossible":
            yield Finding(
                dated.date.route,
                f"the {dated.words}, {quoted(dated.date.text)}, is not a real date",
                _help(dated.date.text),
            )


def _help(text: str) -> str:
    other = other_meaning(text)
    if other and other.begin and other.end:
        meant, iso = in_words(other.begin, other.end), iso_of(other.begin, other.end)
        return f"The day is read before the month. If it means {meant}, write {iso}."
    numbers = numbers_in(text)
    if numbers is None or numbers.year == 0:
        return "Check the year."
    return f"{_why(numbers)}. Write the right date, such as {_example(numbers)}."


def _why(numbers: Numbers) -> str:
    """What is wrong with the numbers."""
    year, month, _, quarter, following = numbers
    if quarter is not None and not 1 <= quarter <= 4:
        return "A year has four quarters, Q1 to Q4"
    if following is not None:
        return f"The year after {year} is {year + 1}"
    if month is None or not 1 <= month <= 12:
        return f"There is no month {month}"
    return f"{MONTHS[month - 1]} {year} has {last_of_month(year, month).day} days"


def _example(numbers: Numbers) -> str:
    """What could be meant, as far as the numbers are in the calendar."""
    year, month, _, quarter, following = numbers
    if following is not None:
        financial = f"{year:04}/{(year + 1) % 100:02}"
        return financial if quarter is None else f"{financial} Q4"
    month = month if month is not None and 1 <= month <= 12 else 12
    return last_of_month(year, month).isoformat()
