"""An action with no indicator to measure its outcome by.

It has no `indicators`, though this plan expects them of every action. Where the outcome itself is
missing, only `missing-outcome` is reported.

## Why it matters

"Residents feel safer" is true or false only once somebody says how it is measured, and what it
starts from.

## How to put it right

Write under `indicators` the id of an indicator that would change if the outcome came about. Several
actions may share one. If none would change, say why: `not_needed: {indicator: …}`.

## Reported

```yaml
expects: [outcome, indicator]
priorities:
  - id: burglary
    title: Burglary
    actions:
      - ref: "1.4"
        title: Visit repeat victims of burglary
        outcomes:
          - People who were burgled feel safe at home again
        lead: {operational: jo-bell}
        end: 2014-03-31
```

## Not reported

```yaml
expects: [outcome, indicator]
indicators:
  repeat-victims:
    title: Homes burgled twice in a year
    better: lower
    baseline: {period: 2012/13, value: 60}
    targets:
      - {period: 2013/14, value: 45}
priorities:
  - id: burglary
    title: Burglary
    actions:
      - ref: "1.4"
        title: Visit repeat victims of burglary
        outcomes:
          - People who were burgled feel safe at home again
        indicators: [repeat-victims]
        lead: {operational: jo-bell}
        end: 2014-03-31
```
"""

from __future__ import annotations

from collections.abc import Iterator

from planlint.model.case import Case
from planlint.model.finding import Finding, Severity
from planlint.rules.expected import actions_without

SEVERITY: Severity = "info"


def find(case: Case) -> Iterator[Finding]:
    """Actions without an indicator that is expected."""
    outcomes_expected = case.expects("outcome")
    for action in actions_without(case, "indicator", "indicators"):
        if action.outcomes or not outcomes_expected:
            yield Finding(
                (*action.route, "indicators"),
                "no indicator measures what this action achieves",
                "Under `indicators`, write the id of one that would change if the action works. "
                "If the plan has no such indicator yet, add it under the plan's own "
                "`indicators`.",
            )
