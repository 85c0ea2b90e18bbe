"""An action or message without an end.

It has no `end`, and does not say that it is `ongoing` or `conditional` either.

## Why it matters

What has no date is never late. Nobody asks after it at a meeting, and no page can show what is
due next.

## How to put it right

Give the day by which it will be done, `end: 2014-03-31`. Work that has no end says
`ongoing: true` with a `review:` date; work that depends on something says `conditional:` and
what it depends on.

## Reported

```yaml
- ref: "1.4"
  title: Visit repeat victims of burglary
  lead: {operational: jo-bell}
```

## Not reported

```yaml
- ref: "1.4"
  title: Visit repeat victims of burglary
  lead: {operational: jo-bell}
  ongoing: true
  review: 2014-01-31
```
"""

from __future__ import annotations

from collections.abc import Iterator

from planlint.model.case import Case
from planlint.model.finding import Finding, Severity
from planlint.model.plan import Action, Communication

SEVERITY: Severity = "error"

_ANSWERS = ("end", "ongoing", "conditional", "completed")


def find(case: Case) -> Iterator[Finding]:
    """Actions and messages without an end."""
    for priority in case.plan.priorities:
        for action in priority.actions:
            if not (action.withdrawn or "end" in action.not_needed or _has_end(case, action)):
                yield _finding(action, "this action has no end date")
        for message in priority.communications:
            if not _has_end(case, message):
                yield _finding(message, "this message has no end date")


def _has_end(case: Case, dated: Action | Communication) -> bool:
    return any(case.present((*dated.route, key)) for key in _ANSWERS)


def _finding(dated: Action | Communication, message: str) -> Finding:
    return Finding(
        (*dated.route, "end"),
        message,
        "Give the day by which it will be done, such as `end: 2014-03-31`. If it has no end, "
        "write `ongoing: true` and a `review:` date.",
    )
