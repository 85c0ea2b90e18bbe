"""A fund that the plan does not list.

What is written under `fund` is not an id under `funds` or `organisations`, nor a name, short name
or alias that exactly one of them has.

## Why it matters

Money from a fund that is listed can be added up and compared with what the fund holds. Money from a
name in a cell cannot.

## How to put it right

Write the id of an entry of `funds`, or of the organisation that pays. If there is none yet, add
one: its name, who holds it, and the amount.

## Reported

```yaml
funds:
  safety: {name: Community safety fund, organisation: council, amount: 12000}
priorities:
  - id: burglary
    title: Burglary
    actions:
      - ref: "1.4"
        title: Visit repeat victims of burglary
        lead: {operational: jo-bell}
        end: 2014-03-31
        funding:
          - {amount: 4000, fund: safty}
```

## Not reported

```yaml
funds:
  safety: {name: Community safety fund, organisation: council, amount: 12000}
priorities:
  - id: burglary
    title: Burglary
    actions:
      - ref: "1.4"
        title: Visit repeat victims of burglary
        lead: {operational: jo-bell}
        end: 2014-03-31
        funding:
          - {amount: 4000, fund: safety}
          - {amount: 500, fund: police}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from planlint.model.case import Case
from planlint.model.finding import Finding, Severity
from planlint.rules.referring import judged_references
from planlint.rules.uses import leading
from planlint.rules.words.quotes import quoted

SEVERITY: Severity = "error"


def find(case: Case) -> Iterator[Finding]:
    """Funds that are no entry of the plan."""
    lost = [
        each
        for each in judged_references(case)
        if each.key == "fund" and each.reference.target is None and each.reference.text.strip()
    ]
    nearest = {each.referring: each.target.id for each in leading(lost, case)}
    for each in lost:
        near = nearest.get(each, "")
        yield Finding(
            each.reference.route,
            f"the fund {quoted(each.reference.text)} is not listed under `funds` or "
            "`organisations`",
            f"Did you mean {quoted(near)}? If not, add an entry under `funds`."
            if near
            else "Add an entry under `funds`, with its name and who holds it, and write its id here.",
        )
