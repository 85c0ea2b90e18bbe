"""An action that nobody answers for, in a plan whose actions have strategic leads.

This is asked only where the plan expects a strategic lead, and only of an action that has another
lead: one that nobody leads at all is reported as `missing-lead`. The priority's strategic lead
counts for its actions.

## Why it matters

Whoever delivers the work can say how it is going. Somebody else has to be able to decide: to find
money, to move a date, to give it up. Without a name, that question goes round the board.

## How to put it right

Name the person who answers for the action under `lead: strategic:`, or for all actions of a
priority under the priority's `lead:`. If your plan has no strategic leads, leave
`strategic-lead` out of `expects`.

## Reported

```yaml
expects: [strategic-lead]
priorities:
  - id: burglary
    title: Burglary
    actions:
      - ref: "1.4"
        title: Visit repeat victims of burglary
        lead: {operational: jo-bell}
        end: 2014-03-31
```

## Not reported

```yaml
expects: [strategic-lead]
priorities:
  - id: burglary
    title: Burglary
    lead: {strategic: ann-lowe}
    actions:
      - ref: "1.4"
        title: Visit repeat victims of burglary
        lead: {operational: jo-bell}
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
    """Actions that are led, and that nobody answers for."""
    for action in without_lead(case, "strategic", unless_missing=True):
        yield Finding(
            (*action.lead.route, "strategic"),
            "this action has no strategic lead",
            "Under `lead: strategic:`, name the person who answers for it.",
        )
