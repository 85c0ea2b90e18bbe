"""An action that is many activities under one lead and one date.

It has five activities or more, none of them with a lead or a date of its own, and at most one
person who delivers them.

## Why it matters

Five things that one person is to do by one date are five actions in one row. When two are done
and three are not, the row is neither green nor red, and nobody can say which of them is late.

## How to put it right

Give each activity its own date (`due`) or lead, or make an action of each that has a result of
its own.

## Reported

```yaml
- ref: "1.4"
  title: Improve what we tell residents
  lead: {operational: jo-bell}
  end: 2014-03-31
  activities:
    - Write the newsletter
    - Speak on the radio every month
    - Hold four open evenings
    - Keep the website up to date
    - Hang posters in the libraries
```

## Not reported

```yaml
- ref: "1.4"
  title: Improve what we tell residents
  lead: {operational: jo-bell}
  end: 2014-03-31
  activities:
    - {text: Write the newsletter, due: 2013-06-30}
    - {text: Speak on the radio every month, due: 2013-07-31}
    - {text: Hold four open evenings, due: 2013-12-31}
    - {text: Rewrite the website, due: 2014-02-28}
    - {text: Hang posters in the libraries, lead: {operational: ann-lowe}}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from planlint.model.actions import Action
from planlint.model.case import Case
from planlint.model.finding import Finding, Severity

SEVERITY: Severity = "info"

MANY = 5


def find(case: Case) -> Iterator[Finding]:
    """Actions with many activities that have nothing of their own."""
    for action in case.plan.actions:
        if not action.withdrawn and _is_bundle(action):
            yield Finding(
                (*action.route, "activities"),
                f"this action has {len(action.activities)} activities, none with a lead or a "
                "date of its own",
                "Give each activity a date (`due`) or a lead of its own, or make it an action "
                "of its own.",
                part="key",
            )


def _is_bundle(action: Action) -> bool:
    leads = {reference.id for reference in action.operational or action.strategic}
    return (
        len(action.activities) >= MANY
        and len(leads) <= 1
        and not any(each.lead or each.due or each.completed for each in action.activities)
    )
