"""A date that is not written as 2014-03-30, 2014-03 or 2014.

It is understood all the same, day before month, and counts as a date everywhere else.

## Why it matters

3.4.2014 is a day in April to one reader and a day in March to another, and Feb-14 is a month or a
day. Dates that are all written year, month, day have one meaning, and sort in the right order.

## How to put it right

Write the year first, then the month, then the day: 2014-03-30. A month alone is 2014-03, a
quarter 2013/14 Q4, a financial year 2013/14.

## Reported

```yaml
- ref: "1.4"
  title: Visit repeat victims of burglary
  lead: {operational: jo-bell}
  end: 30.3.2014
```

## Not reported

```yaml
- ref: "1.4"
  title: Visit repeat victims of burglary
  lead: {operational: jo-bell}
  start: 2013-10
  end: 2014-03-30
```
"""

from __future__ import annotations

from collections.abc import Iterator

from planlint.model.case import Case
from planlint.model.finding import Finding, Severity
from planlint.reading.calendar import Days, iso_of, other_meaning
from planlint.rules.dated import dates_of
from planlint.rules.words.days import in_words
from planlint.rules.words.quotes import quoted

SEVERITY: Severity = "error"


def find(case: Case) -> Iterator[Finding]:
    """Dates in a form that is not the format's own."""
    for dated in dates_of(case):
        date = dated.date
        if date.form in {"other", "swappable"} and date.begin and date.end:
            iso = iso_of(date.begin, date.end)
            yield Finding(
                date.route,
                f"the {dated.words}, {quoted(date.text)}, is not written as {iso}",
                _help(Days(date.begin, date.end, date.form), date.text, iso),
            )


def _help(read: Days, text: str, iso: str) -> str:
    if read.form != "swappable" or not (read.begin and read.end):
        return f"Write {iso}."
    meant = f"Write {iso} if it means {in_words(read.begin, read.end)}"
    other = other_meaning(text)
    if other and other.begin and other.end:
        return (
            f"{meant}, or {iso_of(other.begin, other.end)} if it means "
            f"{in_words(other.begin, other.end)}."
        )
    return f"{meant}. If it is a day, add the year."
