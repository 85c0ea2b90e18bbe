"""A letter or mark where a target belongs: "'x' %", "'x' number", "x%".

It is looked for in `target` of an output, in `value` and `change` of an indicator's targets, and
in prose. Whatever the repository lists under `phrases` in its configuration counts as well.

## Why it matters

A target with an x in it was going to be agreed later. Once the plan is published nobody can say
whether it was met, and it reads as though nobody minded.

## How to put it right

Write the figure. If it cannot be set yet, remove the target, and say in `note` when it will be set
and by whom.

## Reported

```yaml
- ref: "1.4"
  title: Visit repeat victims of burglary
  outputs:
    - "'x' number of visits a month"
  lead: {operational: jo-bell}
  end: 2014-03-31
```

## Not reported

```yaml
- ref: "1.4"
  title: Visit repeat victims of burglary
  outputs:
    - 12 visits a month
  lead: {operational: jo-bell}
  end: 2014-03-31
```
"""

from __future__ import annotations

from collections.abc import Iterator

from planlint.model.case import Case
from planlint.model.finding import Finding, Severity
from planlint.model.plan import Plan
from planlint.model.values import Number
from planlint.rules.places import items_of
from planlint.rules.searching import prose_having
from planlint.rules.words.inside import found_in
from planlint.rules.words.quotes import quoted
from planlint.rules.words.targets import IN_PROSE, is_placeholder_target

SEVERITY: Severity = "error"

_HELP = "Write the figure. If it cannot be set yet, remove it, and say in `note` when it will be."


def find(case: Case) -> Iterator[Finding]:
    """Targets that only hold the place of a figure."""
    for number in _targets(case.plan):
        if number.value is None and is_placeholder_target(number.text, case.phrases):
            yield Finding(
                number.route, f"the target, {quoted(number.text)}, is only a placeholder", _HELP
            )
    for prose in prose_having(case, IN_PROSE):
        words = next(found_in(prose.text, IN_PROSE), "") if prose.kind != "name" else ""
        if words:
            yield Finding(
                prose.route,
                f"the {prose.field} has a placeholder instead of a figure: {quoted(words)}",
                _HELP,
                words=words,
            )


def _targets(plan: Plan) -> Iterator[Number]:
    for action in plan.actions:
        if not action.withdrawn:
            yield from (item.target for item in items_of(action) if item.target)
    for indicator in plan.indicators.values():
        for target in indicator.targets:
            yield from (number for number in (target.value, target.change) if number)
