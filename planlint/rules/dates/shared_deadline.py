"""Five or more actions of a priority, and at least a third of them, that end on one day.

The last day of the plan itself does not count.

## Why it matters

When many actions end on one day, the day was often not chosen for any of them. It may be the date
of a meeting, or come from a template, and everybody's work falls due at once.

## How to put it right

Ask each lead when the action can really be done. If the date is right, leave it.

## Reported

```yaml
- {ref: "1.1", title: Visit repeat victims, lead: {operational: jo-bell}, end: 2013-07-19}
- {ref: "1.2", title: Mark bicycles, lead: {operational: jo-bell}, end: 2013-07-19}
- {ref: "1.3", title: Mend alley gates, lead: {operational: jo-bell}, end: 2013-07-19}
- {ref: "1.4", title: Train street wardens, lead: {operational: jo-bell}, end: 2013-07-19}
- {ref: "1.5", title: Write to landlords, lead: {operational: jo-bell}, end: 2013-07-19}
```

## Not reported

```yaml
- {ref: "1.1", title: Visit repeat victims, lead: {operational: jo-bell}, end: 2013-07-19}
- {ref: "1.2", title: Mark bicycles, lead: {operational: jo-bell}, end: 2013-07-19}
- {ref: "1.3", title: Mend alley gates, lead: {operational: jo-bell}, end: 2013-07-19}
- {ref: "1.4", title: Train street wardens, lead: {operational: jo-bell}, end: 2013-07-19}
- {ref: "1.5", title: Write to landlords, lead: {operational: jo-bell}, end: 2013-09-30}
```
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from planlint.model.actions import Priority
from planlint.model.case import Case
from planlint.model.finding import Finding, Related, Severity
from planlint.model.values import Date
from planlint.rules.course import last_day, usable_end
from planlint.rules.words.quotes import quoted

SEVERITY: Severity = "info"

FEWEST = 5
MOST_SHOWN = 10


def find(case: Case) -> Iterator[Finding]:
    """Ends that many actions of a priority share, each at the first of these."""
    own = last_day(case.plan)
    for priority in case.plan.priorities:
        actions = [action for action in priority.actions if not action.withdrawn]
        for day, ends in _ends(priority).items():
            if day != own and len(ends) >= FEWEST and len(ends) * 3 >= len(actions):
                first, *others = ends
                yield Finding(
                    first.route,
                    f"{_share(len(ends), len(actions))} of this priority end "
                    f"{'on' if first.begin == first.end else 'in'} {quoted(first.text)}",
                    "Ask each lead when the action can really be done. If the date is right, "
                    "leave it.",
                    related=tuple(
                        Related("the same end date", end.route) for end in others[:MOST_SHOWN]
                    ),
                )


def _share(some: int, all_of_them: int) -> str:
    return f"all {some} actions" if some == all_of_them else f"{some} of the {all_of_them} actions"


def _ends(priority: Priority) -> dict[date, list[Date]]:
    """The ends of a priority's actions, by the last day that they stand for."""
    found: dict[date, list[Date]] = {}
    for action in priority.actions:
        end = None if action.withdrawn else usable_end(action)
        if end and end.end:
            found.setdefault(end.end, []).append(end)
    return found
