"""An indicator without a target.

Neither it nor an indicator that it is part of says under `targets` what is to be reached.

## Why it matters

A figure that is only watched commits nobody. The law asked for targets from the beginning: since
1998 a community-safety strategy has long-term and short-term performance targets (Crime and
Disorder Act 1998, section 6).

## How to put it right

Add under `targets` what is to be reached and by when, as a value or as a change in per cent.

## Reported

```yaml
indicators:
  burglaries:
    title: Burglaries
    better: lower
    baseline: {period: 2012/13, value: 640}
```

## Not reported

```yaml
indicators:
  burglaries:
    title: Burglaries
    better: lower
    baseline: {period: 2012/13, value: 640}
    targets:
      - {period: 2013/14, value: 600}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from planlint.model.case import Case
from planlint.model.finding import Finding, Severity
from planlint.model.registers import Indicator
from planlint.rules.figures import ancestry
from planlint.rules.standing import something_stands

SEVERITY: Severity = "warning"


def find(case: Case) -> Iterator[Finding]:
    """Indicators that nothing is to be reached of."""
    plan = case.plan
    for indicator in plan.indicators.values():
        if not any(_has_target(case, each) for each in ancestry(plan, indicator)):
            yield Finding(
                (*indicator.route, "targets"),
                "this indicator has no target",
                "Under `targets`, add what is to be reached and by when, such as `{period: "
                "2013/14, value: 600}` or `{period: 2013/14, change: -5}`.",
            )


def _has_target(case: Case, indicator: Indicator) -> bool:
    """Whether a target with a figure stands there, or something that cannot be read as targets."""
    if not something_stands(case, (*indicator.route, "targets")):
        return False
    figures = (
        case.present((*target.route, key))
        for target in indicator.targets
        for key in ("value", "change")
    )
    return not indicator.targets or any(figures)
