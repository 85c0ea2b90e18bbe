"""An action that does not say what it will produce.

It has no `outputs`, though this plan expects them of every action: because its `expects` lists
`output`, or because at least a quarter of its actions have one.

## Why it matters

An output is what can be counted or shown: visits, a report, a map. Without one nobody can say
whether the action was done.

## How to put it right

List under `outputs` what the action will produce, with a number and a date where there is one.
If the action honestly has none, say why: `not_needed: {output: …}`.

## Reported

```yaml
expects: [output]
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
expects: [output]
priorities:
  - id: burglary
    title: Burglary
    actions:
      - ref: "1.4"
        title: Visit repeat victims of burglary
        outputs:
          - {text: Visits, target: 40, due: 2014-01-31}
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
    """Actions without an output that is expected."""
    for action in actions_without(case, "output", "outputs"):
        yield Finding(
            (*action.route, "outputs"),
            "this action has no output",
            "Under `outputs`, list what it will produce, with a number and a date if there are "
            "any.",
        )
