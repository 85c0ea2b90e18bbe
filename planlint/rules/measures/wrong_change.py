"""A stated change that is not what the figures give.

A reading's `change` is per cent on its `previous`, else on the baseline; a target's, where it has
a `value` as well, on the baseline, else on the newest reading's `previous`. It is compared at the
digits that are stated, without noughts at the end: -4.70 for -4.74 is right.

## Why it matters

Percentages are what boards and newspapers quote. One that the plan's own figures contradict puts
every other figure of the plan in doubt.

## How to put it right

Write the change that the figures give, or put the figures right.

## Reported

```yaml
indicators:
  burglaries:
    title: Burglaries
    better: lower
    targets:
      - {period: 2013/14, value: 600}
    readings:
      - {period: 2012/13, value: 625, previous: 640, change: -3.2}
```

## Not reported

```yaml
indicators:
  burglaries:
    title: Burglaries
    better: lower
    targets:
      - {period: 2013/14, value: 600}
    readings:
      - {period: 2012/13, value: 625, previous: 640, change: -2.30}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from planlint.model.case import Case
from planlint.model.finding import Finding, Related, Severity
from planlint.rules.figures import contradiction, places, rounded, stated_changes
from planlint.rules.standing import standing
from planlint.rules.words.quotes import quoted

SEVERITY: Severity = "error"


def find(case: Case) -> Iterator[Finding]:
    """Changes that the figures contradict."""
    for indicator in case.plan.indicators.values():
        for each in stated_changes(standing(case), indicator):
            base, value, stated = each
            given = contradiction(each)
            if (
                base is None
                or value is None
                or stated is None
                or stated.value is None
                or given is None
            ):
                continue
            digits = places(stated.value)
            yield Finding(
                stated.route,
                f"the change is given as {quoted(stated.text)}, but from {base.text} to "
                f"{value.text} it is {rounded(given, digits + 1)} per cent",
                f"Write `change: {rounded(given, digits)}`, or put the figures right.",
                related=(Related("what the change is reckoned from", base.route),),
            )
