"""An amount that nobody has filled in: "£xxx", "£ x", a bare "£", "TBC".

Whatever the repository lists under `phrases` in its configuration counts as well.

## Why it matters

A pound sign in a table looks like money. The action is believed to be paid for, and is not.

## How to put it right

Write the amount as a plain number. If it is not known yet, remove the line, and say in `note` when
it will be.

## Reported

```yaml
- ref: "1.4"
  title: Visit repeat victims of burglary
  lead: {operational: jo-bell}
  end: 2014-03-31
  funding:
    - amount: £xxx
      fund: council
```

## Not reported

```yaml
- ref: "1.4"
  title: Visit repeat victims of burglary
  lead: {operational: jo-bell}
  end: 2014-03-31
  funding:
    - amount: 4000
      fund: council
```
"""

from __future__ import annotations

from collections.abc import Iterator

from planlint.model.case import Case
from planlint.model.finding import Finding, Severity
from planlint.rules.allocations import amounts_of
from planlint.rules.words.amounts import is_placeholder_amount
from planlint.rules.words.quotes import quoted

SEVERITY: Severity = "error"


def find(case: Case) -> Iterator[Finding]:
    """Amounts that only hold the place of one."""
    for amount in amounts_of(case.plan):
        if amount.pounds is None and is_placeholder_amount(amount.text, case.phrases):
            yield Finding(
                amount.route,
                f"the amount, {quoted(amount.text)}, is only a placeholder",
                "Write the amount as a plain number, such as 40000. If it is not known yet, "
                "remove the line, and say in `note` when it will be.",
            )
