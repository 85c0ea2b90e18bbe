"""An output or activity that is past its due date and not completed.

Nothing is said of the parts of a conditional action, or of a closed plan. If the action itself is
completed, `rag-against-dates` is reported instead; if the plan's period is over, `unclosed-plan`.

## Why it matters

An action is late long after its first output was. Whoever asks after the output in June need not
explain the action in March.

## How to put it right

If it is done, say so: `completed:` and the day. If not, agree a new due date with the forum that
oversees the action.

## Reported

```yaml as of 2013-07-01
- ref: "1.4"
  title: Visit repeat victims of burglary
  outputs:
    - {text: Homes visited, target: 40, due: 2013-06-30}
  lead: {operational: jo-bell}
  end: 2014-03-31
```

## Not reported

```yaml as of 2013-07-01
- ref: "1.4"
  title: Visit repeat victims of burglary
  outputs:
    - {text: Homes visited, target: 40, due: 2013-06-30, completed: 2013-06-12}
  lead: {operational: jo-bell}
  end: 2014-03-31
```
"""

from __future__ import annotations

from collections.abc import Iterator

from planlint.model.case import Case
from planlint.model.finding import Finding, Severity
from planlint.rules.course import has_passed, is_completed, is_followed, open_items
from planlint.rules.words.quotes import quoted

SEVERITY: Severity = "warning"


def find(case: Case) -> Iterator[Finding]:
    """Outputs and activities past their due date."""
    if not is_followed(case):
        return
    for action in case.plan.actions:
        if action.withdrawn or action.conditional or is_completed(case, action):
            continue
        for item, due in open_items(case, action):
            if has_passed(due, case.day):
                yield Finding(
                    due.route,
                    f"{quoted(item.text)} was due by {quoted(due.text)} and is not completed",
                    "If it is done, write `completed:` and the day beside it. If not, agree a new "
                    "due date.",
                )
