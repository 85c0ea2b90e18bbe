"""A suppression that quiets nothing, has lapsed, or names no rule.

A comment such as `# planlint: ignore[missing-end] until 2027-03-31 awaiting the board` quiets what
is found at its line, or at the line below where it stands alone, until its day. In a closed plan it
does not lapse.

## Why it matters

A suppression says: we know, and will have put this right by then. If the day has passed, that was
not kept; if nothing is quieted any more, the comment only hides what comes next.

## How to put it right

Take the comment out. If what it was for is still open, give it a later day and say why.

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
