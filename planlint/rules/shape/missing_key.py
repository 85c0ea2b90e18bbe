"""Something that a plan, an action or an entry must have.

A plan must have `format`, `title`, `area`, `period`, `status` and `priorities`; an action a `ref`
and something to know it by; an entry of a register its name. Everything else that may be missing
has a rule of its own.

## Why it matters

Without these a plan, an action or an entry cannot be shown or referred to at all.

## How to put it right

Add the field. The help says what belongs there.

## Reported

```yaml
- title: Visit repeat victims of burglary
  lead: {operational: jo-bell}
  end: 2014-03-31
```

## Not reported

```yaml
- ref: "1.4"
  title: Visit repeat victims of burglary
  lead: {operational: jo-bell}
  end: 2014-03-31
```
"""

from __future__ import annotations

from collections.abc import Iterator

from planlint.model.case import Case
from planlint.model.finding import Finding, Severity

SEVERITY: Severity = "error"


def find(case: Case) -> Iterator[Finding]:
    """Keys that must be there and are not."""
    for refusal in case.refusals:
        if refusal.rule == "missing-key":
            key = refusal.route[-1]
            yield Finding(
                refusal.route,
                f"this {refusal.thing or 'entry'} has no `{key}`",
                refusal.remedy or f"Add `{key}:` with {refusal.expected}.",
            )
