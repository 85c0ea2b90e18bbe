"""A fund from which more is allocated than it holds.

All lines of funding that name it are added up, those of parts of actions too. Bids and withdrawn
actions are left out.

## Why it matters

The same thousand pounds promised twice is found out by whoever asks second.

## How to put it right

Reduce or move an allocation, mark what has only been asked for as `status: bid`, or correct the
fund's `amount`.

## Reported

```yaml
funds:
  safety: {name: Community safety fund, organisation: council, amount: 5000}
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
      - ref: "1.5"
        title: Mark bicycles at the station
        lead: {operational: jo-bell}
        end: 2014-03-31
        funding:
          - {amount: 2000, fund: safety}
```

## Not reported

```yaml
funds:
  safety: {name: Community safety fund, organisation: council, amount: 6000}
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
      - ref: "1.5"
        title: Mark bicycles at the station
        lead: {operational: jo-bell}
        end: 2014-03-31
        funding:
          - {amount: 2000, fund: safety}
```
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import accumulate

from planlint.model.case import Case
from planlint.model.finding import Finding, Related, Severity
from planlint.model.values import Amount
from planlint.rules.allocations import Spent, in_words, spent

SEVERITY: Severity = "warning"


def find(case: Case) -> Iterator[Finding]:
    """Funds that hold less than is allocated."""
    allocated = spent(case.plan)
    for fund in case.plan.funds.values():
        lines = allocated.get(fund.id, [])
        total = sum((pounds for pounds, _ in lines), Decimal(0))
        if fund.amount and fund.amount.pounds is not None and total > fund.amount.pounds:
            exceeding = _exceeding(lines, fund.amount.pounds)
            yield Finding(
                fund.amount.route,
                f"{in_words(total)} is allocated from this fund, but it holds "
                f"{in_words(fund.amount.pounds)}",
                "Reduce or move an allocation, mark what has only been asked for as `status: "
                "bid`, or correct the fund's `amount`.",
                related=(Related("with this amount it is overspent", exceeding.route),),
            )


def _exceeding(lines: Sequence[Spent], held: Decimal) -> Amount:
    """The first allocation that the fund no longer holds enough for."""
    running = accumulate(pounds for pounds, _ in lines)
    return next(amount for total, (_, amount) in zip(running, lines, strict=True) if total > held)
