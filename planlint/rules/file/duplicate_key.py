"""A field that is used twice in one place.

## Why it matters

Most programs silently keep the last of the two, so half of what was written is lost. planlint reads
the first, and says so.

## How to put it right

Keep one of the two, or put both values into one.

## Reported

```yaml
- ref: "1.4"
  title: Visit repeat victims of burglary
  lead: {operational: jo-bell}
  end: 2014-03-31
  end: 2014-06-30
```

## Not reported

```yaml
- ref: "1.4"
  title: Visit repeat victims of burglary
  lead: {operational: jo-bell}
  end: 2014-06-30
```
"""

from __future__ import annotations

from collections.abc import Iterator

from planlint.model.case import Case
from planlint.model.finding import Finding, Related, Severity
from planlint.rules.words.quotes import quoted

SEVERITY: Severity = "error"


def find(case: Case) -> Iterator[Finding]:
    """Keys that an earlier key of the same mapping has."""
    for fault in case.document.faults:
        if fault.rule == "duplicate-key":
            yield Finding(
                fault.route,
                f"the field {quoted(fault.detail)} is used twice here",
                "Keep one of the two. Until then, only the first one counts.",
                part="key",
                span=fault.span,
                related=(Related("the first one", span=fault.first),),
            )
