"""An amount from nowhere: a line of funding with money and no `fund`.

## Why it matters

"£40,000" without a source is a wish. Nobody can say whether it has been promised, or by whom, and
nobody can be asked for it.

## How to put it right

Write under `fund` the fund or the organisation that it comes from. If it has been asked for and
not yet given, add `status: bid`.

## Reported

```yaml
- ref: "1.4"
  title: Visit repeat victims of burglary
  lead: {operational: jo-bell}
  end: 2014-03-31
  funding:
    - amount: 4000
      for: Door locks
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
      for: Door locks
```
"""

from __future__ import annotations

from collections.abc import Iterator

from planlint.model.case import Case
from planlint.model.finding import Finding, Severity
from planlint.rules.allocations import allocations, in_words

SEVERITY: Severity = "warning"


def find(case: Case) -> Iterator[Finding]:
    """Money that comes from nowhere."""
    for line in allocations(case.plan):
        pounds = line.amount.pounds if line.amount else None
        route = (*line.route, "fund")
        if pounds and not case.present(route):
            yield Finding(
                route,
                f"nothing says where {in_words(pounds)} comes from",
                "Under `fund`, write the id of the fund or organisation that pays. If the money "
                "has only been asked for, add `status: bid`.",
            )
