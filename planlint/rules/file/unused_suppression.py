"""A comment that tells planlint to ignore something, but has no effect.

A comment such as `# planlint: ignore[missing-end] until 2027-03-31 awaiting the board` is a
suppression: until its day, planlint ignores what is found on its line, or on the line below where
it is on a line of its own. It has no effect if it names no rule, if its day has passed, or if there
is nothing to ignore. In a closed plan the day does not count.

## Why it matters

Such a comment says: we know, and will have put this right by then. If the day has passed, that was
not kept. If there is nothing left to ignore, the comment only hides what comes next.

## How to put it right

Remove the comment. If what it was for is still open, give it a later date and say why.

## Reported

```yaml
- ref: "1.4"
  title: Visit repeat victims of burglary
  lead: {operational: jo-bell}
  # planlint: ignore[missing-end] awaiting the board
  end: 2014-03-31
```

## Not reported

```yaml
priorities:
  - id: burglary
    title: Burglary
    actions:
      # planlint: ignore[missing-end] until 2013-12-31 awaiting the board
      - ref: "1.4"
        title: Visit repeat victims of burglary
        lead: {operational: jo-bell}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from planlint.model.case import Case
from planlint.model.finding import Finding, Severity

SEVERITY: Severity = "warning"


def find(case: Case) -> Iterator[Finding]:
    """Nothing: the check itself speaks in this rule's name, once it knows what was quieted."""
    return iter(())
