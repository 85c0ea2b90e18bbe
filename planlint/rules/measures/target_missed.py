"""A reading that is on the wrong side of its target.

The reading is that of the target's period; where the target or the readings have no period, the
newest. A change is compared as a change, on the baseline or else on the reading's `previous`.
`better`, the title ("Reduction in …") or the target itself says which side is wrong.

## Why it matters

A missed target is what a board needs to see first: what was learned, and what happens now.

## How to put it right

Say in the action's `progress` why it was missed and what will be done. If the reading or the target
is wrong, correct it.

## Reported

```yaml
indicators:
  burglaries:
    title: Burglaries
    better: lower
    targets:
      - {period: 2012/13, value: 600}
    readings:
      - {period: 2012/13, value: 625}
```

## Not reported

```yaml
indicators:
  burglaries:
    title: Burglaries
    better: lower
    targets:
      - {period: 2012/13, value: 600}
    readings:
      - {period: 2012/13, value: 590}
```
"""

from collections.abc import Iterator

from planlint.model.case import Case
from planlint.model.finding import Finding, Related, Severity
from planlint.rules.attainment import Attained, attained
from planlint.rules.standing import standing
from planlint.rules.words.quotes import quoted

SEVERITY: Severity = "warning"


def find(case: Case) -> Iterator[Finding]:
    """Readings on the wrong side of a target."""
    for indicator in case.plan.indicators.values():
        for each in attained(case.plan, indicator, standing(case)):
            if each.is_missed and each.figure and each.reading.value:
                period = f" for {each.target.period.text}" if each.target.period else ""
                yield Finding(
                    each.reading.value.route,
                    f"the target of {quoted(each.figure.text)}{period} was missed: "
                    f"{_reached(each)}, and {each.better} is better",
                    "Say why, and what will be done, in the `progress` of an action. If a "
                    "figure is wrong, correct it.",
                    related=(Related("the target", each.figure.route),),
                )


def _reached(each: Attained) -> str:
    value = each.reading.value.text if each.reading.value else ""
    if each.figure is each.target.value or each.base is None:
        return f"the reading is {value}"
    return f"from {each.base.text} to {value} is {each.reached} per cent"
