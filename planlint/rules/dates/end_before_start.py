"""An end that comes before the start: of the plan, of an action or message, or of a part of one.

An output or activity has no start of its own: its due date is compared with the start of its
action. A month or year stands for its first day as a start, and for its last as an end. Dates that
contradict each other are used by no other rule.

## Why it matters

One of the two dates is wrong, and until somebody says which, the action is on no timeline and is
never found to be late.

## How to put it right

Check both dates, starting with the years: most of these are slips of the year.

## Reported

```yaml
- ref: "1.4"
  title: Visit repeat victims of burglary
  lead: {operational: jo-bell}
  start: 2013-06-01
  end: 2013-03-31
```

## Not reported

```yaml
- ref: "1.4"
  title: Visit repeat victims of burglary
  lead: {operational: jo-bell}
  start: 2013-06-01
  end: 2013-06
```
"""

from __future__ import annotations

from collections.abc import Iterator

from planlint.model.case import Case
from planlint.model.finding import Finding, Related, Severity
from planlint.model.values import Date
from planlint.rules.course import Contradiction, contradictions, contradicts_itself, courses_of
from planlint.rules.words.quotes import quoted

SEVERITY: Severity = "error"


def find(case: Case) -> Iterator[Finding]:
    """Ends before their starts."""
    plan = case.plan
    if contradicts_itself(plan) and len(plan.period_dates) == 2:
        start, end = plan.period_dates
        yield _finding(start, end, "the end of the period", "its start")
    for dated in courses_of(plan):
        for each in contradictions(dated):
            yield _finding(each.start, each.end, *_words(each))


def _words(each: Contradiction) -> tuple[str, str]:
    return (
        ("the end date", "the start date")
        if each.item is None
        else ("the due date", "the action's start date")
    )


def _finding(start: Date, end: Date, ends: str, starts: str) -> Finding:
    return Finding(
        end.route,
        f"{ends}, {quoted(end.text)}, is before {starts}, {quoted(start.text)}",
        "One of the two is wrong. Check both, starting with the years.",
        related=(Related("it starts here", start.route),),
    )
