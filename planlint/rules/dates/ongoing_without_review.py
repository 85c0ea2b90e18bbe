"""An ongoing action or message without a review date.

## Why it matters

Work without an end is never late, so nobody has a reason to ask whether it is still needed. A
review date is the reason.

## How to put it right

Give the day on which it will be looked at again, `review: 2014-01-31`. If it does have an end,
write that instead of `ongoing`.

## Reported

```yaml
- ref: "1.4"
  title: Visit repeat victims of burglary
  lead: {operational: jo-bell}
  ongoing: true
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

from planlint.model.actions import Action, Communication
from planlint.model.case import Case
from planlint.model.finding import Finding, Severity
from planlint.rules.course import courses_of

SEVERITY: Severity = "warning"

_ANSWERS = ("review", "end", "completed")


def find(case: Case) -> Iterator[Finding]:
    """Ongoing actions and messages that nobody will look at again."""
    for dated in courses_of(case.plan):
        answered = any(case.present((*dated.route, key)) for key in _ANSWERS)
        if dated.ongoing and not answered and not _is_excused(dated):
            thing = "action" if isinstance(dated, Action) else "message"
            yield Finding(
                (*dated.route, "review"),
                f"this {thing} is ongoing and has no review date",
                "Say when it will be looked at again, such as `review: 2014-01-31`.",
            )


def _is_excused(dated: Action | Communication) -> bool:
    return isinstance(dated, Action) and "end" in dated.not_needed
