"""A progress entry that is dated before the one above it.

A quarter or month stands for its last day.

## Why it matters

The last entry is read as the newest: by people, and by planlint, which takes the action's colour
from it.

## How to put it right

Put the entries in order of date, the newest last. If the order is right, correct the period.

## Reported

```yaml
- ref: "1.4"
  title: Visit repeat victims of burglary
  lead: {operational: jo-bell}
  end: 2014-03-31
  progress:
    - {period: 2013/14 Q1, text: Thirty homes visited.}
    - {period: 2013-05, text: Ten homes visited.}
```

## Not reported

```yaml
- ref: "1.4"
  title: Visit repeat victims of burglary
  lead: {operational: jo-bell}
  end: 2014-03-31
  progress:
    - {period: 2013-05, text: Ten homes visited.}
    - {period: 2013/14 Q1, text: Thirty homes visited.}
```
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from planlint.model.case import Case
from planlint.model.finding import Finding, Related, Severity
from planlint.rules.reporting import dated_progress, reported_courses
from planlint.rules.words.quotes import quoted

SEVERITY: Severity = "warning"


def find(case: Case) -> Iterator[Finding]:
    """Entries that are older than the one above them; those without a date are passed over."""
    for dated in reported_courses(case.plan):
        for above, below in pairwise(dated_progress(dated)):
            if below.day < above.day:
                yield Finding(
                    below.period.route,
                    f"the entry for {quoted(below.period.text)} comes after the one for "
                    f"{quoted(above.period.text)}",
                    "Put the entries in order of date, the newest last. If the order is right, "
                    "correct the period.",
                    related=(Related("this is newer", above.period.route),),
                )
