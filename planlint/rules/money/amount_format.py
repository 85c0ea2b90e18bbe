"""An amount that is understood, but is not a plain number: "£40k", "£1,221,207".

It is counted as what it means.

## Why it matters

Amounts that are all written alike can be compared and added at a glance. Inside curly brackets,
commas break an amount apart: `{amount: £1,221,207}` is read as £1 and two more fields.

## How to put it right

Write pounds as a plain number, `40000` or `40000.50`, without a pound sign, commas, letters or
quotation marks.

## Reported

```yaml
- ref: "1.4"
  title: Visit repeat victims of burglary
  lead: {operational: jo-bell}
  end: 2014-03-31
  funding:
    - amount: £40k
      fund: council
```

## Not reported

```yaml
- ref: "1.4"
  title: Visit repeat victims of burglary
  lead: {operational: jo-bell}
  end: 2014-03-31
  funding:
    - amount: 40000
      fund: council
```
"""

from __future__ import annotations

from collections.abc import Iterator

from planlint.model.case import Case
from planlint.model.finding import Finding, Severity
from planlint.rules.allocations import amounts_of, plain
from planlint.rules.words.quotes import quoted

SEVERITY: Severity = "warning"


def find(case: Case) -> Iterator[Finding]:
    """Amounts that are not written as plain numbers."""
    for amount in amounts_of(case.plan):
        if amount.pounds is not None and not amount.plain:
            yield Finding(
                amount.route,
                f"the amount {quoted(amount.text)} is not written as a plain number",
                f"Write `amount: {plain(amount.pounds)}`, without a pound sign, commas, letters or "
                "quotation marks.",
            )
