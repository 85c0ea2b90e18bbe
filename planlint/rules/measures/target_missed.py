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
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from planlint.model.case import Case
from planlint.model.finding import Finding, Related, Severity
from planlint.model.plan import Indicator, IndicatorTarget, Number, Plan, Reading
from planlint.rules.figures import (
    base_of_targets,
    better_of,
    change,
    direction_of_target,
    newest_reading,
    rounded,
)
from planlint.rules.words.directions import Direction, direction_of
from planlint.rules.words.quotes import quoted

SEVERITY: Severity = "warning"


_Days = tuple[date | None, date | None]


class _Comparison(NamedTuple):
    """The figure that was to be reached, what was reached, and the latter in words."""

    target: Number
    reached: Decimal
    words: str


def find(case: Case) -> Iterator[Finding]:
    """Readings on the wrong side of a target."""
    for indicator in case.plan.indicators.values():
        base = base_of_targets(case, indicator)
        for target, reading in _pairs(indicator):
            better = _better(case.plan, indicator, target, base)
            compared = _compared(target, reading, base)
            if compared and better and _is_worse(compared, better) and reading.value:
                period = f" for {target.period.text}" if target.period else ""
                yield Finding(
                    reading.value.route,
                    f"the target of {quoted(compared.target.text)}{period} was missed: "
                    f"{compared.words}, and {better} is better",
                    "Say why, and what will be done, in the `progress` of an action. If a "
                    "figure is wrong, correct it.",
                    related=(Related("the target", compared.target.route),),
                )


def _pairs(indicator: Indicator) -> Iterator[tuple[IndicatorTarget, Reading]]:
    """Each target with the reading of its period; where either has none, with the newest."""
    newest = newest_reading(indicator)
    by_period: dict[_Days, Reading] = {
        (reading.period.begin, reading.period.end): reading
        for reading in indicator.readings
        if reading.period and reading.period.begin
    }
    for target in indicator.targets:
        period = target.period
        reading = by_period.get((period.begin, period.end)) if period else newest
        if reading is None and newest and newest.period is None:
            reading = newest
        if reading:
            yield target, reading


def _compared(target: IndicatorTarget, reading: Reading, base: Number | None) -> _Comparison | None:
    """Values are compared as values; a change as it is stated, to one digit after the point at least."""
    if reading.value is None or reading.value.value is None:
        return None
    if target.value and target.value.value is not None:
        words = f"the reading is {reading.value.text}"
        return _Comparison(target.value, reading.value.value, words)
    reached = change(base, reading.value)
    if base is None or reached is None or target.change is None or target.change.value is None:
        return None
    exponent = target.change.value.as_tuple().exponent
    reached = rounded(reached, max(1, -exponent if isinstance(exponent, int) else 1))
    words = f"from {base.text} to {reading.value.text} is {reached} per cent"
    return _Comparison(target.change, reached, words)


def _better(
    plan: Plan, indicator: Indicator, target: IndicatorTarget, base: Number | None
) -> Direction | None:
    """Which way is better: by `better`, the title, or the target; nothing where the target runs against it."""
    goes = direction_of_target(target, base)
    better = better_of(plan, indicator) or direction_of(indicator.title) or goes
    return better if goes in {None, better} else None


def _is_worse(compared: _Comparison, better: Direction) -> bool:
    wanted = compared.target.value
    if wanted is None:
        return False
    return compared.reached > wanted if better == "lower" else compared.reached < wanted
