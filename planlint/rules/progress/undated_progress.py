"""A progress entry that does not say which period it covers.

## Why it matters

"Work has begun" is good news in May and bad news in January. Nobody can tell how old undated
progress is, so where one entry of an action has no date, nothing else is said of how old its
progress is.

## How to put it right

Say which period the entry covers: a quarter, `period: 2013/14 Q1`, a month, or the day on which it
was written.

## Reported

```yaml
- ref: "1.4"
  title: Visit repeat victims of burglary
  lead: {operational: jo-bell}
  end: 2014-03-31
  progress:
    - {text: Ten homes visited.}
```

## Not reported

```yaml
- ref: "1.4"
  title: Visit repeat victims of burglary
  lead: {operational: jo-bell}
  end: 2014-03-31
  progress:
    - {period: 2013/14 Q1, text: Ten homes visited.}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from planlint.model.case import Case
from planlint.model.finding import Finding, Severity
from planlint.rules.reporting import reported_courses

SEVERITY: Severity = "warning"


def find(case: Case) -> Iterator[Finding]:
    """Entries without a period."""
    for dated in reported_courses(case.plan):
        for entry in dated.progress:
            route = (*entry.route, "period")
            if not case.present(route):
                yield Finding(
                    route,
                    "this progress entry has no date",
                    "Say which period it covers, such as `period: 2013/14 Q1`, or give a month "
                    "or a day.",
                )
