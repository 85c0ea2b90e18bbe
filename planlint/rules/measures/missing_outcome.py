"""An action that does not say what will be different for people.

It has no `outcomes`, though this plan expects them of every action: because its `expects` lists
`outcome`, or because at least a quarter of its actions have one.

## Why it matters

What is done and what is handed over can be ticked off while nothing has changed. The outcome is
what residents will notice, and what the partnership is asked about at the end of the year.

## How to put it right

Say under `outcomes` what will be different for people once it is done, such as "Residents of
Mill Lane feel safe at home". If the action honestly has none, say why:
`not_needed: {outcome: …}`.

## Reported

```yaml
expects: [outcome]
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
expects: [outcome]
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
"""

from __future__ import annotations

from collections.abc import Iterator

from planlint.model.case import Case
from planlint.model.finding import Finding, Severity
from planlint.rules.expected import actions_without

SEVERITY: Severity = "warning"


def find(case: Case) -> Iterator[Finding]:
    """Actions without an outcome that is expected."""
    for action in actions_without(case, "outcome", "outcomes"):
        yield Finding(
            (*action.route, "outcomes"),
            "this action has no outcome",
            "Under `outcomes`, say what will be different for people once it is done.",
        )
