"""A change in a reading that no figures support.

The reading has no value, nothing to compare it with, or words where one of the two belongs.

## Why it matters

A percentage that nobody can work out again cannot be checked, explained or continued next
quarter.

## How to put it right

Give the reading a `value`, and a `previous` one where there is no baseline, as plain numbers. Or
remove the change until the figures are there.

## Reported

```yaml
indicators:
  burglaries:
    title: Burglaries
    better: lower
    targets:
      - {period: 2013/14, value: 600}
    readings:
      - {period: 2012/13, value: 625, change: -2.3}
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
      - {period: 2012/13, value: 625, previous: 640, change: -2.3}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from planlint.model.case import Case
from planlint.model.finding import Finding, Severity
from planlint.model.registers import Indicator, Reading
from planlint.model.values import Number
from planlint.rules.figures import base_of_reading, has_baseline
from planlint.rules.standing import something_stands, standing
from planlint.rules.words.lists import listed
from planlint.rules.words.quotes import quoted

SEVERITY: Severity = "error"


def find(case: Case) -> Iterator[Finding]:
    """Changes that cannot be worked out."""
    for indicator in case.plan.indicators.values():
        for reading in indicator.readings:
            stated = reading.change
            if stated is None or stated.value is None:
                continue
            reasons = [*_of_value(case, reading), *_of_base(case, indicator, reading)]
            if reasons:
                yield Finding(
                    stated.route,
                    f"the change {quoted(stated.text)} cannot be worked out: "
                    f"{listed(reasons, 'and')}",
                    "Give `value` and `previous` as plain numbers, or remove the change until "
                    "they are known.",
                )


def _of_value(case: Case, reading: Reading) -> Iterator[str]:
    if reading.value is None:
        if not something_stands(case, (*reading.route, "value")):
            yield "there is no value"
    elif reading.value.value is None:
        yield f"the value is {quoted(reading.value.text)}"


def _of_base(case: Case, indicator: Indicator, reading: Reading) -> Iterator[str]:
    base = base_of_reading(standing(case), indicator, reading)
    if base is None:
        previous = something_stands(case, (*reading.route, "previous"))
        if not previous and not has_baseline(standing(case), indicator):
            yield "there is nothing to compare it with"
    elif base.value is None:
        yield f"the {_name(base)} is {quoted(base.text)}"
    elif base.value == 0:
        yield f"the {_name(base)} is zero"


def _name(base: Number) -> str:
    return "previous value" if base.route[-1] == "previous" else "baseline"
