"""Progress whose newest entry is from before the last reporting period that has ended.

Nothing is said of an action that is completed, or of a closed plan. An action with an undated entry
is reported as `undated-progress` instead, and a plan whose period is over as `unclosed-plan`.

## Why it matters

A page that still shows the news of last summer looks as if all were well.

## How to put it right

Ask the lead what has happened since, and add an entry for the period that has ended.

## Reported

```yaml as of 2013-10-01
- ref: "1.4"
  title: Visit repeat victims of burglary
  lead: {operational: jo-bell}
  end: 2014-03-31
  progress:
    - {period: 2013/14 Q1, text: Ten homes visited.}
```

## Not reported

```yaml as of 2013-09-30
- ref: "1.4"
  title: Visit repeat victims of burglary
  lead: {operational: jo-bell}
  end: 2014-03-31
  progress:
    - {period: 2013/14 Q1, text: Ten homes visited.}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from planlint.model.case import Case
from planlint.model.finding import Finding, Severity
from planlint.rules.reporting import outdated, period_to_write
from planlint.rules.words.days import in_words
from planlint.rules.words.quotes import quoted

SEVERITY: Severity = "warning"


def find(case: Case) -> Iterator[Finding]:
    """Actions whose newest progress is older than the last period that has ended."""
    for action in case.plan.actions:
        found = outdated(case, action)
        if found:
            newest, period = found
            yield Finding(
                newest.period.route,
                f"the newest progress is for {quoted(newest.period.text)}, but "
                f"{in_words(*period)} has ended since",
                f"Add what has happened since, with `period: {period_to_write(period)}`.",
            )
