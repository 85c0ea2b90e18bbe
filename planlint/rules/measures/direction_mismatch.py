"""A target that runs the wrong way.

Its sign, or its value beside the baseline, is against `better` ("lower" and a rise), or against
the title ("Increase …" and a fall).

## Why it matters

Either the target is mistyped, often by a lost minus sign, or the indicator says the wrong thing. As
it stands, reaching the target would be a failure.

## How to put it right

Correct the sign or the value. A reduction has a minus sign: `change: -5`. If the indicator is
wrong, change `better` or its title.

## Reported

```yaml
indicators:
  burglaries:
    title: Reduction in burglary
    better: lower
    baseline: {period: 2012/13, value: 640}
    targets:
      - {period: 2013/14, change: 5}
```

## Not reported

```yaml
indicators:
  burglaries:
    title: Reduction in burglary
    better: lower
    baseline: {period: 2012/13, value: 640}
    targets:
      - {period: 2013/14, change: -5}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from planlint.model.case import Case
from planlint.model.finding import Finding, Severity
from planlint.model.registers import IndicatorTarget
from planlint.model.values import Number
from planlint.rules.attainment import against
from planlint.rules.figures import base_of_targets, direction_of_target
from planlint.rules.standing import standing
from planlint.rules.words.quotes import quoted

SEVERITY: Severity = "warning"

_IS = {"lower": "a fall", "higher": "a rise"}


def find(case: Case) -> Iterator[Finding]:
    """Targets that run against what is better."""
    plan = case.plan
    for indicator in plan.indicators.values():
        base = base_of_targets(standing(case), indicator)
        for target in indicator.targets:
            figure = _figure(target)
            goes = direction_of_target(target, base)
            reason = against(plan, indicator, goes) if goes else ""
            if figure and goes and reason:
                start = f" from {base.text}" if base and figure is target.value else ""
                yield Finding(
                    figure.route,
                    f"the target {quoted(figure.text)} is {_IS[goes]}{start}, but {reason}",
                    "Correct the sign or the figure: a reduction has a minus sign. If the "
                    "indicator is wrong, change `better` or the title.",
                )


def _figure(target: IndicatorTarget) -> Number | None:
    """The figure that says which way the target goes."""
    change = target.change
    return change if change and change.value is not None else target.value
