"""Text where an amount belongs, from which no amount can be read: "£3 5k", "Bid submitted".

## Why it matters

"£3 5k" may be £35,000 or £3,500. Whoever adds up the plan leaves it out, or guesses.

## How to put it right

Write pounds as a plain number, `40000` or `40000.50`. What is given without cash goes under
`in_kind`; money that has only been asked for has `status: bid`.

## Reported

```yaml
- ref: "1.4"
  title: Visit repeat victims of burglary
  lead: {operational: jo-bell}
  end: 2014-03-31
  funding:
    - amount: £4 5k
      fund: council
```

## Not reported

```yaml
- ref: "1.4"
  title: Visit repeat victims of burglary
  lead: {operational: jo-bell}
  end: 2014-03-31
  funding:
    - amount: 45000
      fund: council
```
"""

from __future__ import annotations

from collections.abc import Iterator

from planlint.model.case import Case
from planlint.model.finding import Finding, Severity
from planlint.rules.allocations import amounts_of
from planlint.rules.words.amounts import advice_for, is_placeholder_amount
from planlint.rules.words.quotes import quoted

SEVERITY: Severity = "error"


def find(case: Case) -> Iterator[Finding]:
    """Amounts that are none, placeholders left aside."""
    for amount in amounts_of(case.plan):
        written = amount.text.strip()
        if amount.pounds is None and written and not is_placeholder_amount(written, case.phrases):
            yield Finding(
                amount.route,
                f"the amount, {quoted(written)}, is not a number of pounds",
                advice_for(written),
            )
