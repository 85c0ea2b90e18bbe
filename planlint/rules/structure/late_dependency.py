"""An action that begins before what it depends on has ended.

Where it has no start, it is also too early if it ends before what it depends on ends. Nothing is
said of actions that are completed, ongoing or conditional, or that depend on one another in a
circle.

## Why it matters

The second action is planned on work that will not be there. Either it begins late, and everybody is
surprised, or it begins without it.

## How to put it right

Move one of the two dates, or remove the `depends_on` if the action can begin without it.

## Reported

```yaml
- ref: "1.4"
  title: Visit repeat victims of burglary
  lead: {operational: jo-bell}
  start: 2013-10-01
  end: 2014-03-31
  depends_on: ["1.5"]
- ref: "1.5"
  title: Train six officers to fit locks
  lead: {operational: jo-bell}
  end: 2013-12-31
```

## Not reported

```yaml
- ref: "1.4"
  title: Visit repeat victims of burglary
  lead: {operational: jo-bell}
  start: 2014-01-01
  end: 2014-03-31
  depends_on: ["1.5"]
- ref: "1.5"
  title: Train six officers to fit locks
  lead: {operational: jo-bell}
  end: 2013-12-31
```
"""

from collections.abc import Iterator
from typing import NamedTuple

from planlint.model.case import Case
from planlint.model.finding import Finding, Related, Severity
from planlint.model.values import Date
from planlint.rules.circles import knots
from planlint.rules.course import is_open, usable_end, usable_start
from planlint.rules.dependencies import Dependency, dependencies_of, links_of
from planlint.rules.words.quotes import quoted

SEVERITY: Severity = "warning"


class Clash(NamedTuple):
    """The end of what an action depends on, and the action's own date that is before it."""

    end: Date
    words: str
    own: Date


def find(case: Case) -> Iterator[Finding]:
    """Dependencies that end too late."""
    dependencies = dependencies_of(case.plan)
    knot_of = knots(links_of(case.plan, dependencies))
    for each in dependencies:
        clash = _clash(case, each)
        if clash and knot_of[each.action.ref] != knot_of[each.on.ref]:
            yield Finding(
                each.reference.route,
                f"it depends on {each.on.ref}, whose end date, {quoted(clash.end.text)}, is "
                f"after the {clash.words} of this action, {quoted(clash.own.text)}",
                "Move one of the two dates. If the action can begin without the other, remove "
                "that one from `depends_on`.",
                related=(
                    Related(f"the end date of {each.on.ref}", clash.end.route),
                    Related(f"the {clash.words} of this action", clash.own.route),
                ),
            )


def _clash(case: Case, dependency: Dependency) -> Clash | None:
    action, on = dependency.action, dependency.on
    end = usable_end(on)
    if end is None or end.end is None or not (is_open(case, action) and is_open(case, on)):
        return None
    start = usable_start(action)
    if start is not None and start.begin is not None:
        return Clash(end, "start date", start) if end.end > start.begin else None
    own = None if action.start else usable_end(action)
    if own is not None and own.end is not None and own.end < end.end:
        return Clash(end, "end date", own)
    return None
