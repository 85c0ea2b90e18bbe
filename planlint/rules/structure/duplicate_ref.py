"""Two actions with the same ref.

## Why it matters

A ref is how people speak of an action in minutes, emails and reports. Where two actions have
the same one, nobody knows which is meant.

## How to put it right

Give one of the two a ref of its own.

## Reported

```yaml
- ref: "1.4"
  title: Visit repeat victims of burglary
  lead: {operational: jo-bell}
  end: 2014-03-31
- ref: "1.4"
  title: Mark bicycles at the station
  lead: {operational: jo-bell}
  end: 2014-03-31
```

## Not reported

```yaml
- ref: "1.4"
  title: Visit repeat victims of burglary
  lead: {operational: jo-bell}
  end: 2014-03-31
- ref: "1.40"
  title: Mark bicycles at the station
  lead: {operational: jo-bell}
  end: 2014-03-31
```
"""

from __future__ import annotations

from collections.abc import Iterator

from planlint.model.case import Case
from planlint.model.finding import Finding, Related, Severity
from planlint.model.route import Route
from planlint.rules.words.quotes import quoted

SEVERITY: Severity = "error"


def find(case: Case) -> Iterator[Finding]:
    """Refs that an earlier action has."""
    first: dict[str, Route] = {}
    for action in case.plan.actions:
        ref = " ".join(action.ref.split()).casefold()
        if not ref:
            continue
        if ref in first:
            yield Finding(
                (*action.route, "ref"),
                f"the ref {quoted(action.ref)} is used twice",
                "Give one of the two actions a ref of its own.",
                related=(Related("the first action with this ref", (*first[ref], "ref")),),
            )
        else:
            first[ref] = action.route
