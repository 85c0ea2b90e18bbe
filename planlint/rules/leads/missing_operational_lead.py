"""An action that nobody delivers, in a plan whose actions have operational leads.

This is asked only where the plan expects an operational lead, and only of an action that has
another lead: one that nobody leads at all is reported as `missing-lead`. The priority's operational
lead counts for its actions.

## Why it matters

A chief officer can answer for twenty actions, and do none of them. Without the name of whoever
delivers it, nobody has the action on their own list.

## How to put it right

Name the person who delivers the action under `lead: operational:`, or for all actions of a
priority under the priority's `lead:`. If your plan has no operational leads, leave
`operational-lead` out of `expects`.

## Reported

```yaml
expects: [operational-lead]
priorities:
  - id: burglary
    title: Burglary
    actions:
      - ref: "1.4"
        title: Visit repeat victims of burglary
        lead: {strategic: ann-lowe}
        end: 2014-03-31
```

## Not reported

```yaml
expects: [operational-lead]
priorities:
  - id: burglary
    title: Burglary
    actions:
      - ref: "1.4"
        title: Visit repeat victims of burglary
        lead: {strategic: ann-lowe, operational: jo-bell}
        end: 2014-03-31
```
"""

from __future__ import annotations

from collections.abc import Iterator

from planlint.model.case import Case
from planlint.model.finding import Finding, Severity
from planlint.rules.leading import without_lead

SEVERITY: Severity = "error"


def find(case: Case) -> Iterator[Finding]:
    """Actions that are led, and that nobody delivers."""
    for action in without_lead(case, "operational", unless_missing=True):
        yield Finding(
            (*action.lead.route, "operational"),
            "this action has no operational lead",
            "Under `lead: operational:`, name the person who delivers it.",
        )
