"""Every item of a framework ticked.

`contributes_to` of an action or a priority names all items of one framework, and these are four
or more.

## Why it matters

A tick in every box says nothing. Whoever reads what the partnership does for one of the outside
priorities gets a list of everything.

## How to put it right

Keep the one to three items that the action does most for.

## Reported

```yaml
frameworks:
  pcc: {title: Police and Crime Plan, items: {asb: Nuisance, visible: Patrols, victims: Victims, roads: Roads}}
priorities:
  - id: burglary
    title: Burglary
    actions:
      - ref: "1.4"
        title: Visit repeat victims of burglary
        lead: {operational: jo-bell}
        end: 2014-03-31
        contributes_to: [pcc.asb, pcc.visible, pcc.victims, pcc.roads]
```

## Not reported

```yaml
frameworks:
  pcc: {title: Police and Crime Plan, items: {asb: Nuisance, visible: Patrols, victims: Victims, roads: Roads}}
priorities:
  - id: burglary
    title: Burglary
    actions:
      - ref: "1.4"
        title: Visit repeat victims of burglary
        lead: {operational: jo-bell}
        end: 2014-03-31
        contributes_to: [pcc.victims, pcc.visible]
```
"""

from __future__ import annotations

from collections.abc import Iterator

from planlint.model.actions import Action, Priority
from planlint.model.case import Case
from planlint.model.finding import Finding, Severity
from planlint.model.plan import Plan
from planlint.rules.words.quotes import quoted

SEVERITY: Severity = "info"

FEWEST = 4


def find(case: Case) -> Iterator[Finding]:
    """Actions and priorities that contribute to everything in a framework."""
    by_first_item = {
        framework.items[0].id: (
            framework.title or framework.id,
            {item.id for item in framework.items},
        )
        for framework in case.plan.frameworks.values()
        if len(framework.items) >= FEWEST
    }
    for part in _parts(case.plan) if by_first_item else ():
        ticked = dict.fromkeys(reference.id for reference in part.contributes_to)
        begun = (by_first_item[id_] for id_ in ticked if id_ in by_first_item)
        for title, items in begun:
            if items <= ticked.keys():
                yield Finding(
                    (*part.route, "contributes_to"),
                    f"all {len(items)} items of {quoted(title)} are ticked",
                    "Keep only the one, two or three that this does most for.",
                )


def _parts(plan: Plan) -> Iterator[Action | Priority]:
    for priority in plan.priorities:
        yield priority
        yield from (action for action in priority.actions if not action.withdrawn)
