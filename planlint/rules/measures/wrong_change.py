"""A stated change that is not what the figures give.

A reading's `change` is the change in per cent from its `previous`, or else from the baseline. A
target's, where it has a `value` as well, is the change from the baseline, or else from the newest
reading's `previous`. Only the digits that are given are compared, without zeros at the end: -4.70
is right for -4.74.

## Why it matters

Percentages are what boards and newspapers quote. One that the plan's own figures contradict puts
every other figure of the plan in doubt.

## How to put it right

Write the change that the figures give, or correct the figures.

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
                f"{value.text} is {rounded(given, digits + 1)} per cent",
                f"Write `change: {rounded(given, digits)}`, or correct the figures.",
                related=(Related("the figure that the change is worked out from", base.route),),
            )
