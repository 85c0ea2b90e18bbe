"""Progress, or a completion of the action or a part of it, from before the action began.

A quarter or month stands for its last day. An action without a start begins with its plan.

## Why it matters

One of the two dates is wrong: either the work began earlier than the plan says, or the entry is
about something else, often the plan before.

## How to put it right

Check both dates. If the work did begin earlier, give that day under `start:`.

## Reported

```yaml
- ref: "1.4"
  title: Visit repeat victims of burglary
  lead: {operational: jo-bell}
  start: 2013-06-01
  end: 2014-03-31
  progress:
    - {period: 2013-05, text: Ten homes visited.}
```

## Not reported

```yaml
- ref: "1.4"
  title: Visit repeat victims of burglary
  lead: {operational: jo-bell}
  start: 2013-06-01
  end: 2014-03-31
  progress:
    - {period: 2013/14 Q1, text: Ten homes visited.}
```
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from planlint.model.actions import Action, Communication
from planlint.model.case import Case
from planlint.model.finding import Finding, Related, Severity
from planlint.model.values import Date, Period
from planlint.rules.course import courses_of, first_day_of, usable_start
from planlint.rules.places import items_of
from planlint.rules.reporting import dated_progress, is_reported
from planlint.rules.words.quotes import quoted

SEVERITY: Severity = "warning"


def find(case: Case) -> Iterator[Finding]:
    """Dates of progress and completion before the action or message began."""
    for dated in courses_of(case.plan):
        first = first_day_of(case, dated)
        if first is None:
            continue
        began = usable_start(dated) or case.plan.period
        for words, written, day in _reported(dated):
            if day < first and began:
                yield Finding(
                    written.route,
                    f"{words} {quoted(written.text)}, before {_beginning(began)}",
                    "Check both dates. If work began earlier, give that day under `start:`.",
                    related=(Related("it begins here", began.route),),
                )


def _reported(dated: Action | Communication) -> Iterator[tuple[str, Period | Date, date]]:
    if is_reported(dated):
        for entry in dated_progress(dated):
            yield "there is progress for", entry.period, entry.day
    if isinstance(dated, Action):
        yield from _completed("the date of completion is", dated.completed)
        for item in items_of(dated):
            if item.completed:
                words = f"the date of completion of {quoted(item.text)} is"
                yield from _completed(words, item.completed)


def _completed(words: str, completed: Date | None) -> Iterator[tuple[str, Date, date]]:
    if completed and completed.end:
        yield words, completed, completed.end


def _beginning(began: Date | Period) -> str:
    if isinstance(began, Date):
        return f"the start date, {quoted(began.text)}"
    return f"the plan's period, {quoted(began.text)}"
