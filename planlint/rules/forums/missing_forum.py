"""An action that no forum oversees, in a plan that expects one of every action.

Neither the action nor its priority nor a part of the action says under `overseen_by` which board
or group it comes before.

## Why it matters

If an action comes before no meeting, nobody asks about it. A forum that oversees an action has it
on its agenda, hears when it is late, and can move people or money to it.

## How to put it right

Write the id of the forum under `overseen_by`, on the action or, for all of its actions, on the
priority. If the action honestly needs no forum, say why: `not_needed: {forum: …}`.

## Reported

```yaml
expects: [forum]
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
expects: [forum]
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
"""

from __future__ import annotations

from collections.abc import Iterator

from planlint.model.actions import Action, Priority
from planlint.model.case import Case
from planlint.model.finding import Finding, Severity
from planlint.rules.places import is_overseen, items_of
from planlint.rules.standing import something_stands

SEVERITY: Severity = "error"


def find(case: Case) -> Iterator[Finding]:
    """Actions without a forum, where one is expected."""
    if not case.expects("forum"):
        return
    for priority in case.plan.priorities:
        for action in priority.actions:
            if is_overseen(action) and not _has_forum(case, priority, action):
                yield Finding(
                    (*action.route, "overseen_by"),
                    "no forum oversees this action",
                    "Under `overseen_by`, on the action or on its priority, write the id of the "
                    "board or group that oversees it.",
                )


def _has_forum(case: Case, priority: Priority, action: Action) -> bool:
    """Whether a forum, or anything else, stands on the action, its parts or its priority."""
    if action.forums:
        return True
    routes = (action.route, priority.route, *(item.route for item in items_of(action)))
    return any(something_stands(case, (*route, "overseen_by")) for route in routes)
