"""An action without a lead organisation, in a plan whose actions have them.

This is asked only where the plan expects a lead organisation. The priority's lead organisation
counts for its actions.

## Why it matters

People move on; the organisation stays. When a lead leaves, it is the lead organisation that has to
name the next one, and in a partnership it is not obvious which one that is.

## How to put it right

Write the id of the organisation under `lead: organisation:`, or for all actions of a priority
under the priority's `lead:`. If your plan has no lead organisations, leave `lead-organisation`
out of `expects`.

## Reported

```yaml
expects: [lead-organisation]
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
expects: [lead-organisation]
priorities:
  - id: burglary
    title: Burglary
    actions:
      - ref: "1.4"
        title: Visit repeat victims of burglary
        lead: {operational: jo-bell, organisation: police}
        end: 2014-03-31
```
"""

from __future__ import annotations

from collections.abc import Iterator

from planlint.model.case import Case
from planlint.model.finding import Finding, Severity
from planlint.rules.leading import without_lead

SEVERITY: Severity = "warning"


def find(case: Case) -> Iterator[Finding]:
    """Actions that no organisation leads."""
    for action in without_lead(case, "organisation"):
        yield Finding(
            (*action.lead.route, "organisation"),
            "this action has no lead organisation",
            "Under `lead: organisation:`, write the id of the organisation that leads it.",
        )
