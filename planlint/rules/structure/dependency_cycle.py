"""Actions that depend on one another in a circle.

## Why it matters

Each waits for the next, and none can begin. Nobody sees it, because the rows stand far apart.

## How to put it right

Find the action that can begin without the others, and remove its `depends_on`.

## Reported

```yaml
- ref: "1.4"
  title: Visit repeat victims of burglary
  lead: {operational: jo-bell}
  end: 2014-03-31
  depends_on: ["1.5"]
- ref: "1.5"
  title: Train six officers to fit locks
  lead: {operational: jo-bell}
  end: 2013-12-31
  depends_on: ["1.4"]
```

## Not reported

```yaml
- ref: "1.4"
  title: Visit repeat victims of burglary
  lead: {operational: jo-bell}
  start: 2014-01-01
  end: 2014-03-31
  depends_on: ["1.5"]
- ref: "1.5"
  title: Train six officers to fit locks
  lead: {operational: jo-bell}
  end: 2013-12-31
```
"""

from __future__ import annotations

from collections.abc import Iterator

from planlint.model.case import Case
from planlint.model.finding import Finding, Related, Severity
from planlint.rules.circles import MOST_NAMED, circles, in_a_circle
from planlint.rules.dependencies import dependencies_of, links_of

SEVERITY: Severity = "error"


def find(case: Case) -> Iterator[Finding]:
    """Each circle once, where the first of its actions says what it depends on."""
    dependencies = dependencies_of(case.plan)
    where = {(each.action.ref, each.on.ref): each.reference for each in reversed(dependencies)}
    for circle in circles(links_of(case.plan, dependencies)):
        steps = tuple(zip(circle, (*circle[1:], circle[0]), strict=True))
        yield Finding(
            where[steps[0]].route,
            f"it depends on {in_a_circle(circle[1:], 'depends on')}",
            "Remove `depends_on` from the action that can begin without the others.",
            related=tuple(
                Related(f"{ref} depends on {on}", where[ref, on].route)
                for ref, on in steps[1 : MOST_NAMED + 1]
            ),
        )
