"""A plan whose period is over and that is not closed.

It is reported once, in place of everything about the plan's late actions, outputs, reviews, reports
and readings.

## Why it matters

Nobody reports on last year's plan. As long as it is open, everything in it looks late, and nobody
can see which plan is followed now.

## How to put it right

When the last reports are in, write `status: closed`. Move what is still to be done to the next
plan. If the plan does go on, give it the longer period.

## Reported

```yaml as of 2014-04-01
period: 2013/14
status: agreed
```

## Not reported

```yaml as of 2014-04-01
period: 2013/14
status: closed
```
"""

from __future__ import annotations

from collections.abc import Iterator

from planlint.model.case import Case
from planlint.model.finding import Finding, Severity
from planlint.rules.course import is_over
from planlint.rules.words.quotes import quoted

SEVERITY: Severity = "warning"

_OPEN = ("draft", "agreed")


def find(case: Case) -> Iterator[Finding]:
    """A plan that is over and still a draft or agreed."""
    plan = case.plan
    if plan.period and plan.status in _OPEN and is_over(plan, case.day):
        yield Finding(
            ("status",),
            f"the plan's period, {quoted(plan.period.text)}, is over, and its status is still "
            f"{quoted(plan.status)}",
            "When its last reports are in, write `status: closed`, and move what is still to be "
            "done to the next plan.",
        )
