"""A change that is promised with nothing to measure it from.

An indicator has a target with a `change`, but no baseline value, and its newest reading has no
`previous` to stand in for one.

## Why it matters

Anyone can claim "five per cent less" of an unknown number. Boards have had to note in their minutes
that their indicators had no baseline to compare with.

## How to put it right

Give the value that the target starts from, as `baseline: {period: …, value: …}`.

## Reported

```yaml
indicators:
  burglaries:
    title: Burglaries
    better: lower
    targets:
      - {period: 2013/14, change: -5}
```

## Not reported

```yaml
indicators:
  burglaries:
    title: Burglaries
    better: lower
    baseline: {period: 2012/13, value: 640}
    targets:
      - {period: 2013/14, change: -5}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from planlint.model.case import Case
from planlint.model.finding import Finding, Related, Severity
from planlint.model.registers import Indicator
from planlint.rules.figures import has_baseline, newest_reading
from planlint.rules.standing import something_stands, standing

SEVERITY: Severity = "warning"


def find(case: Case) -> Iterator[Finding]:
    """Indicators that promise a change from nothing."""
    for indicator in case.plan.indicators.values():
        promised = next(
            (each.change for each in indicator.targets if each.change and each.change.value), None
        )
        if promised is not None and _has_no_base(case, indicator):
            route = (*indicator.route, "baseline")
            yield Finding(
                (*route, "value") if indicator.baseline else route,
                "a change is promised, but there is nothing to measure it from",
                "Give the value that it starts from, such as `baseline: {period: 2012/13, "
                "value: 640}`.",
                related=(Related("the change that is promised", promised.route),),
            )


def _has_no_base(case: Case, indicator: Indicator) -> bool:
    if has_baseline(standing(case), indicator):
        return False
    newest = newest_reading(indicator)
    return newest is None or not something_stands(case, (*newest.route, "previous"))
