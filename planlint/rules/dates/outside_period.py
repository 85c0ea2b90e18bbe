"""A date of an action, of its parts or of a message that lies outside the plan's period.

Start, end, review and due dates are checked. A date of completion is not a promise, and may well be
later.

## Why it matters

A plan for 2013/14 is reported on until March 2014 and is then closed. Nobody reports on what ends
after that.

## How to put it right

Check the year. If the work does go on into the next plan, say here what will be done by the end of
this one, and move the rest to the next. Work that has no end says `ongoing: true`, with a `review:`
date inside the period.

## Reported

```yaml
- ref: "1.4"
  title: Visit repeat victims of burglary
  lead: {operational: jo-bell}
  end: 2014-04
```

## Not reported

```yaml
- ref: "1.4"
  title: Visit repeat victims of burglary
  lead: {operational: jo-bell}
  start: 2013-04
  end: 2014-03
```
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from planlint.model.actions import Action, Communication
from planlint.model.case import Case
from planlint.model.finding import Finding, Severity
from planlint.model.values import Date
from planlint.rules.course import (
    courses_of,
    first_day,
    last_day,
    usable_due,
    usable_end,
    usable_start,
)
from planlint.rules.places import items_of
from planlint.rules.words.days import in_words
from planlint.rules.words.quotes import quoted

SEVERITY: Severity = "warning"

_BEFORE = {
    "start date": (
        "Check the year. If the work began under an earlier plan, give the day on which it "
        "begins under this one."
    ),
}
_AFTER = {
    "start date": "Check the year. What begins after {last} belongs in the next plan.",
    "review date": "Review it while the plan runs, by {last}.",
}
_EARLY = "Check the year."
_LATE = (
    "Check the year. If the work goes on after {last}, say here what will be done by then, "
    "and move the rest to the next plan."
)


def find(case: Case) -> Iterator[Finding]:
    """Dates before or after the plan's period."""
    plan = case.plan
    first, last = first_day(plan), last_day(plan)
    period = quoted(plan.period.text) if plan.period else ""
    for dated in courses_of(plan):
        for words, written, day in _days(dated):
            if last and day > last:
                side, advice = "after", _AFTER.get(words, _LATE).format(last=in_words(last, last))
            elif first and day < first:
                side, advice = "before", _BEFORE.get(words, _EARLY)
            else:
                continue
            yield Finding(
                written.route,
                f"the {words}, {quoted(written.text)}, is {side} the plan's period, {period}",
                advice,
            )


def _days(dated: Action | Communication) -> Iterator[tuple[str, Date, date]]:
    """The dates that are promises, each with its name and the day that it stands for."""
    start = usable_start(dated)
    if start and start.begin:
        yield "start date", start, start.begin
    ends = [("end date", usable_end(dated)), ("review date", dated.review)]
    if isinstance(dated, Action):
        ends += [("due date", usable_due(dated, item)) for item in items_of(dated)]
    for words, end in ends:
        if end and end.end:
            yield words, end, end.end
