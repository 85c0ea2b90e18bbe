"""Words where a date belongs: "Immediate & ongoing", "TBC", "as and when".

## Why it matters

Everyone reads a different date into words. Nothing can be put in order, shown on a timeline, or
found to be late.

## How to put it right

Give a date: a day (2014-03-31), a month (2014-03) or a year (2014). Work that has no end says
`ongoing: true` with a `review:` date; work that depends on something says `conditional:` and
what it depends on.

## Reported

```yaml
- ref: "1.4"
  title: Visit repeat victims of burglary
  lead: {operational: jo-bell}
  end: Immediate & ongoing
```

## Not reported

```yaml
- ref: "1.4"
  title: Visit repeat victims of burglary
  lead: {operational: jo-bell}
  conditional: should a street have three burglaries in a month
```
"""

from __future__ import annotations

from collections.abc import Iterator

from planlint.model.case import Case
from planlint.model.finding import Finding, Severity
from planlint.rules.dated import dates_of
from planlint.rules.words.quotes import quoted
from planlint.rules.words.vague_dates import advice_for

SEVERITY: Severity = "error"


def find(case: Case) -> Iterator[Finding]:
    """Dates that are words."""
    for dated in dates_of(case):
        if dated.date.form == "words" and dated.date.text.strip():
            yield Finding(
                dated.date.route,
                f"the {dated.words}, {quoted(dated.date.text)}, is not a date",
                advice_for(dated.words, dated.date.text),
            )
