"""An action whose end date has passed and that is not completed.

It is overdue from the day after its end. Nothing is said of an action that is `ongoing` or
`conditional`, or of a closed plan. A green action is reported as `rag-against-dates` instead, and a
plan whose period is over as `unclosed-plan`.

## Why it matters

A board can only help with what it knows to be late.

## How to put it right

If it is done, say so: `completed:` and the day. If not, agree a new end date, and say in a progress
entry why it has moved. If it will not be done, say `withdrawn:` with the day and the reason.

## Reported

```yaml as of 2013-07-01
- ref: "1.4"
  title: Visit repeat victims of burglary
  lead: {operational: jo-bell}
  end: 2013-06-30
```

## Not reported

```yaml as of 2013-06-30
- ref: "1.4"
  title: Visit repeat victims of burglary
  lead: {operational: jo-bell}
  end: 2013-06-30
```
"""

from __future__ import annotations

from collections.abc import Iterator

from planlint.model.case import Case
from planlint.model.finding import Finding, Severity
from planlint.rules.colours import is_green
from planlint.rules.course import is_late, usable_end
from planlint.rules.words.quotes import quoted

SEVERITY: Severity = "warning"


def find(case: Case) -> Iterator[Finding]:
    """Actions past their end."""
    for action in case.plan.actions:
        end = usable_end(action)
        if end and is_late(case, action) and not is_green(action):
            yield Finding(
                end.route,
                f"the end date, {quoted(end.text)}, has passed, and the action is not completed",
                "If it is done, write `completed:` and the day. If not, agree a new end date, "
                "and say in `progress` why it has moved.",
            )
