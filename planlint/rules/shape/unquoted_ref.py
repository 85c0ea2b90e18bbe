"""A ref or an id without quotation marks that YAML reads as a number.

`ref: 1.10` is read as the number 1.1: the action would lose its zero, and be taken for another.

## Why it matters

People find an action by its ref. A ref must not change when a program reads it.

## How to put it right

Put it in quotation marks: `ref: "1.10"`.

## Reported

```yaml
- ref: 1.10
  title: Visit repeat victims of burglary
  lead: {operational: jo-bell}
  end: 2014-03-31
```

## Not reported

```yaml
- ref: "1.10"
  title: Visit repeat victims of burglary
  lead: {operational: jo-bell}
  end: 2014-03-31
```
"""

from __future__ import annotations

from collections.abc import Iterator

from planlint.model.case import Case
from planlint.model.finding import Edit, Finding, Fix, Severity

SEVERITY: Severity = "error"

_NAMES = {"ref": "the ref", "id": "the id", "reference": "the id"}


def find(case: Case) -> Iterator[Finding]:
    """Refs and ids that were read as numbers."""
    for refusal in case.refusals:
        if refusal.rule == "unquoted-ref":
            written = case.document.written(refusal.route)
            quoted = f'"{written}"'
            span = case.document.values[refusal.route]
            yield Finding(
                refusal.route,
                f"{_NAMES[refusal.thing]} {written} is not in quotation marks, so it is read as "
                "a number",
                f"Write {quoted}.",
                fix=Fix("Put it in quotation marks", (Edit(span, quoted),), safe=True),
            )
