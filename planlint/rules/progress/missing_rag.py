"""Progress without a colour.

There are progress entries, none has `rag`, and the plan expects one. An action that is completed
needs no colour.

## Why it matters

A board that has an hour looks at red and amber first. What has no colour is read last, or not at
all.

## How to put it right

Ask the lead how the action is going against its end date, and add `rag:` to the newest entry, as
the plan explains the colours.

## Reported

```yaml
expects: [progress, rag]
priorities:
  - id: burglary
    title: Burglary
    actions:
      - ref: "1.4"
        title: Visit repeat victims of burglary
        lead: {operational: jo-bell}
        end: 2014-03-31
        progress:
          - {period: 2013/14 Q1, text: Ten homes visited.}
```

## Not reported

```yaml
expects: [progress, rag]
priorities:
  - id: burglary
    title: Burglary
    actions:
      - ref: "1.4"
        title: Visit repeat victims of burglary
        lead: {operational: jo-bell}
        end: 2014-03-31
        progress:
          - {period: 2013/14 Q1, rag: green, text: Ten homes visited.}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from planlint.model.actions import Action
from planlint.model.case import Case
from planlint.model.finding import Finding, Severity
from planlint.rules.course import is_completed
from planlint.rules.reporting import is_reported

SEVERITY: Severity = "warning"


def find(case: Case) -> Iterator[Finding]:
    """Actions whose progress has no colour."""
    if not case.expects("rag"):
        return
    for action in case.plan.actions:
        asked = action.progress and is_reported(action) and not is_completed(case, action)
        if asked and not _has_colour(case, action):
            yield Finding(
                (*action.progress[-1].route, "rag"),
                "no progress entry of this action has a colour",
                "Say how the action is going: add `rag:` to the newest entry, with red, amber, "
                "green or blue.",
            )


def _has_colour(case: Case, action: Action) -> bool:
    return any(case.present((*entry.route, "rag")) for entry in action.progress)
