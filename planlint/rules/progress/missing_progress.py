"""An action that has begun and has never been reported on.

This is asked where the plan expects progress, once one of the plan's reporting periods has ended
since the action began. Without `reporting` that is a quarter, and an action without a start begins
with its plan. Nothing is said of an action that is completed, of a conditional one without a start,
or of a closed plan. A plan whose period is over is reported as `unclosed-plan` instead.

## Why it matters

A board that hears nothing cannot tell an action that is going well from one that nobody has
begun.

## How to put it right

Ask the lead what has happened, and add it under `progress:`. "Nothing yet, because …" is an answer
too.

## Reported

```yaml as of 2013-07-01
expects: [progress]
priorities:
  - id: burglary
    title: Burglary
    actions:
      - ref: "1.4"
        title: Visit repeat victims of burglary
        lead: {operational: jo-bell}
        start: 2013-04-15
        end: 2014-03-31
```

## Not reported

```yaml as of 2013-07-01
expects: [progress]
priorities:
  - id: burglary
    title: Burglary
    actions:
      - ref: "1.4"
        title: Visit repeat victims of burglary
        lead: {operational: jo-bell}
        start: 2013-07-01
        end: 2014-03-31
      - ref: "1.5"
        title: Mark bicycles at the station
        lead: {operational: jo-bell}
        end: 2014-03-31
        progress:
          - {period: 2013/14 Q1, text: Sixty bicycles marked.}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from planlint.model.case import Case
from planlint.model.finding import Finding, Severity
from planlint.rules.expected import actions_without
from planlint.rules.reporting import last_asked, period_to_write
from planlint.rules.words.days import in_words

SEVERITY: Severity = "warning"


def find(case: Case) -> Iterator[Finding]:
    """Actions without any entry of progress when one is due."""
    for action in actions_without(case, "progress", "progress"):
        period = last_asked(case, action)
        if period:
            yield Finding(
                (*action.route, "progress"),
                f"no progress has been reported, although {in_words(*period)} has ended",
                "Under `progress:`, add what has happened, such as `- "
                f"{{period: {period_to_write(period)}, text: Ten homes visited.}}`.",
            )
