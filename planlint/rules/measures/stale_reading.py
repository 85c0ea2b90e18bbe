"""An indicator without a reading for the last period that has ended.

Its `every` says how often it is read, or else the plan's `reporting`; without either it is
quarterly. Only periods inside the plan's own count. Nothing is said where a reading has no period,
or of a closed plan. A plan whose period is over is reported as `unclosed-plan` instead.

## Why it matters

A board that sees last spring's figure in autumn cannot tell whether what it did since has worked.

## How to put it right

Add the reading of the period. If the indicator is read less often, say so: `every: annual`.

## Reported

```yaml as of 2013-10-01
indicators:
  burglaries:
    title: Burglaries
    better: lower
    targets:
      - {period: 2013/14, value: 600}
    readings:
      - {period: 2013/14 Q1, value: 150}
```

## Not reported

```yaml as of 2013-09-30
indicators:
  burglaries:
    title: Burglaries
    better: lower
    targets:
      - {period: 2013/14, value: 600}
    readings:
      - {period: 2013/14 Q1, value: 150}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from planlint.model.case import Case
from planlint.model.finding import Finding, Severity
from planlint.model.registers import Indicator
from planlint.rules.course import is_followed
from planlint.rules.figures import newest_reading
from planlint.rules.reporting import ReportingPeriod, last_ended
from planlint.rules.standing import something_stands
from planlint.rules.words.days import in_words
from planlint.rules.words.quotes import quoted

SEVERITY: Severity = "warning"


def find(case: Case) -> Iterator[Finding]:
    """Indicators whose newest reading is before the last period that has ended."""
    plan = case.plan
    if not is_followed(case):
        return
    for indicator in plan.indicators.values():
        ended = last_ended(plan, case.day, every=indicator.every)
        if ended and not indicator.readings:
            yield from _without_any(case, indicator, ended)
        elif ended:
            yield from _too_old(indicator, ended)


def _without_any(case: Case, indicator: Indicator, ended: ReportingPeriod) -> Iterator[Finding]:
    route = (*indicator.route, "readings")
    if not something_stands(case, route):
        yield Finding(
            route,
            f"there is no reading yet, although {in_words(*ended)} has ended",
            _help(ended),
        )


def _too_old(indicator: Indicator, ended: ReportingPeriod) -> Iterator[Finding]:
    periods = [reading.period for reading in indicator.readings]
    newest = newest_reading(indicator)
    undated = any(period is None or period.end is None for period in periods)
    if undated or newest is None or newest.period is None or newest.period.end is None:
        return
    if newest.period.end < ended.begin:
        yield Finding(
            newest.period.route,
            f"the newest reading is for {quoted(newest.period.text)}, but {in_words(*ended)} has "
            "ended since",
            _help(ended),
        )


def _help(ended: ReportingPeriod) -> str:
    return (
        f"Under `readings`, add the reading for {in_words(*ended)}. If it is read less often, "
        "say so under `every:`."
    )
