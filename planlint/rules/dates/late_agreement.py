"""A plan that was agreed after its period had begun.

## Why it matters

A plan that is agreed in September has only half of its year left, and until then nobody was bound
by it.

## How to put it right

Check the date. If it is right, look at what is due in the first months, and put the next plan on
the agenda of a board that meets before the year begins.

## Reported

```yaml
period: 2013/14
agreed: 2013-06-10
```

## Not reported

```yaml
period: 2013/14
agreed: 2013-03-18
```
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from planlint.model.case import Case
from planlint.model.finding import Finding, Severity
from planlint.rules.course import first_day, last_day
from planlint.rules.words.days import in_words
from planlint.rules.words.quotes import quoted

SEVERITY: Severity = "info"


def find(case: Case) -> Iterator[Finding]:
    """An agreement that is later than the plan's first day, whatever day of its month it was."""
    plan = case.plan
    first = first_day(plan)
    agreed = plan.agreed
    if plan.period and first and agreed and agreed.begin and agreed.begin > first:
        yield Finding(
            agreed.route,
            f"the date of agreement, {quoted(agreed.text)}, is after the start of the plan's "
            f"period, {quoted(plan.period.text)}",
            f"Check the date. If it is right, have the next plan agreed {_in_time(last_day(plan))}.",
        )


def _in_time(last: date | None) -> str:
    if last is None or last == date.max:
        return "before its period begins"
    next_first = last + timedelta(days=1)
    return f"before {in_words(next_first, next_first)}"
