"""An action without a title.

Its first outcome, activity or output is shown instead, in lists, on pages and in what is said
of changes.

## Why it matters

A title is what people call an action by. An outcome that stands in for it says what will be
different, not what will be done, and runs over three lines of a table.

## How to put it right

Give the action a `title`: what will be done, in one line, beginning with a verb.

## Reported

```yaml
- ref: "1.4"
  outcomes:
    - Fewer people are burgled twice
  lead: {operational: jo-bell}
  end: 2014-03-31
```

## Not reported

```yaml
- ref: "1.4"
  title: Visit repeat victims of burglary
  outcomes:
    - Fewer people are burgled twice
  lead: {operational: jo-bell}
  end: 2014-03-31
```
"""

from __future__ import annotations

from collections.abc import Iterator

from planlint.model.case import Case
from planlint.model.finding import Finding, Related, Severity

SEVERITY: Severity = "info"


_STAND_INS = (("outcomes", "outcome"), ("activities", "activity"), ("outputs", "output"))


def find(case: Case) -> Iterator[Finding]:
    """Actions without a title, but with something that stands in for one."""
    for action in case.plan.actions:
        route = (*action.route, "title")
        if action.withdrawn or not action.name.strip() or case.present(route):
            continue
        word, items = next(
            (word, getattr(action, key)) for key, word in _STAND_INS if getattr(action, key)
        )
        yield Finding(
            route,
            f"this action has no title; its first {word} is shown instead",
            "Say in one line what will be done, under `title`.",
            related=(Related("this is shown instead", items[0].route),),
        )
