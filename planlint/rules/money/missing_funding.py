"""An action that does not say what it costs or who pays.

It has no `funding`, nor has any of its parts, though this plan expects it of every action: because
its `expects` lists `funding`, or because at least a quarter of its actions have some.

## Why it matters

An action without money, time or a partner's help behind it does not happen. "No cash is needed"
is an answer, and so is a bid; an empty cell is not.

## How to put it right

Write under `funding` the amount and the fund or organisation that it comes from. Where no cash is
needed, say what is given instead: `in_kind: Officer time`. If the action honestly needs nothing,
say why: `not_needed: {funding: …}`.

## Reported

```yaml
expects: [funding]
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
expects: [funding]
priorities:
  - id: burglary
    title: Burglary
    actions:
      - ref: "1.4"
        title: Visit repeat victims of burglary
        lead: {operational: jo-bell}
        end: 2014-03-31
        funding:
          - in_kind: Officer time
```
"""

from __future__ import annotations

from collections.abc import Iterator

from planlint.model.case import Case
from planlint.model.finding import Finding, Severity
from planlint.rules.expected import actions_without
from planlint.rules.places import items_of
from planlint.rules.standing import something_stands

SEVERITY: Severity = "warning"


def find(case: Case) -> Iterator[Finding]:
    """Actions without funding that is expected."""
    for action in actions_without(case, "funding", "funding"):
        if all(not something_stands(case, (*item.route, "funding")) for item in items_of(action)):
            yield Finding(
                (*action.route, "funding"),
                "this action has no funding",
                "Under `funding`, say what it costs and who pays. If no cash is needed, write "
                "what is given instead, such as `in_kind: Officer time`.",
            )
