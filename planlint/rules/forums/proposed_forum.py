"""Oversight by a forum that does not exist yet.

An action, a priority or a part of an action is overseen by a forum that has `status: proposed`.

## Why it matters

Until the forum meets, nobody oversees what it is to oversee. Groups that are "to be set up" in
one year's plan are often still to be set up in the next.

## How to put it right

Set the forum up and remove `status: proposed`, or name the forum that oversees the work until then.

## Reported

```yaml
forums:
  burglary-group: {name: Burglary Group, status: proposed}
priorities:
  - id: burglary
    title: Burglary
    actions:
      - ref: "1.4"
        title: Visit repeat victims of burglary
        lead: {operational: jo-bell}
        overseen_by: [burglary-group]
        end: 2014-03-31
```

## Not reported

```yaml
forums:
  board: {name: Safer Hartley Board, meets: quarterly, chair: ann-lowe}
  burglary-group: {name: Burglary Group, status: proposed, reports_to: board}
priorities:
  - id: burglary
    title: Burglary
    actions:
      - ref: "1.4"
        title: Set up the burglary group
        lead: {operational: jo-bell}
        overseen_by: [board]
        end: 2014-03-31
```
"""

from __future__ import annotations

from collections.abc import Iterator

from planlint.model.case import Case
from planlint.model.finding import Finding, Related, Severity
from planlint.model.plan import Plan
from planlint.model.registers import Forum
from planlint.model.values import Reference
from planlint.rules.forum_names import is_proposed
from planlint.rules.places import forum_places
from planlint.rules.words.quotes import quoted

SEVERITY: Severity = "warning"


def find(case: Case) -> Iterator[Finding]:
    """References to proposed forums, where a forum oversees."""
    for reference in forum_places(case.plan):
        forum = _forum(case.plan, reference)
        if forum and is_proposed(forum):
            yield Finding(
                reference.route,
                f"the forum {quoted(forum.name or forum.id)} does not exist yet",
                "Set it up and remove `status: proposed`, or name the forum that oversees this "
                "until then.",
                related=(Related("it is proposed here", (*forum.route, "status")),),
            )


def _forum(plan: Plan, reference: Reference) -> Forum | None:
    target = reference.target
    return plan.forums.get(target.id) if target and target.register == "forums" else None
