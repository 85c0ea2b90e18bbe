"""A priority without actions.

A cross-cutting priority may do without: it is served by the actions of others, which say so under
`contributes_to`. It is reported where it has no action and nothing contributes to it.

## Why it matters

A priority was chosen because something must be done about it. Where the plan has no action for
it, either the choice or the plan is wrong.

## How to put it right

Add the actions, or write the id of the priority under `contributes_to` of the actions and
priorities that serve it, with `kind: cross-cutting` on the priority itself. Otherwise remove the
priority.

## Reported

```yaml
priorities:
  - id: burglary
    title: Burglary
  - id: trust
    title: Trust in the police
    kind: cross-cutting
```

## Not reported

```yaml
priorities:
  - id: burglary
    title: Burglary
    actions:
      - ref: "1.4"
        title: Visit repeat victims of burglary
        lead: {operational: jo-bell}
        end: 2014-03-31
        contributes_to: [trust]
  - id: trust
    title: Trust in the police
    kind: cross-cutting
```
"""

from __future__ import annotations

from collections.abc import Iterator

from planlint.model.actions import Priority
from planlint.model.case import Case
from planlint.model.finding import Finding, Severity
from planlint.rules.referring import judged_references
from planlint.rules.standing import something_stands
from planlint.rules.uses import leading

SEVERITY: Severity = "warning"


def find(case: Case) -> Iterator[Finding]:
    """Priorities without actions; cross-cutting ones that nothing serves either."""
    without = [
        priority
        for priority in case.plan.priorities
        if not something_stands(case, (*priority.route, "actions"))
    ]
    served = _served(case) if without else set()
    for priority in without:
        if not _is_cross_cutting(priority):
            yield Finding(
                (*priority.route, "actions"),
                "this priority has no actions",
                "Add its actions under `actions`. If the actions of other priorities serve it, "
                "write `kind: cross-cutting`, and its id under their `contributes_to`.",
            )
        elif priority.id not in served:
            yield Finding(
                (*priority.route, "actions"),
                "this cross-cutting priority has no actions, and nothing contributes to it",
                "Write its id under `contributes_to` on the actions that serve it.",
            )


def _is_cross_cutting(priority: Priority) -> bool:
    return priority.kind.strip().casefold() == "cross-cutting"


def _served(case: Case) -> set[str]:
    """The ids of the priorities that something outside them contributes to."""
    inside = {priority.route: priority.id for priority in case.plan.priorities}
    contributions = (each for each in judged_references(case) if each.key == "contributes_to")
    return {
        each.target.id
        for each in leading(contributions, case)
        if each.target.register == "priorities"
        and inside.get(each.referring.reference.route[:2]) != each.target.id
    }
