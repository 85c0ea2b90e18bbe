"""An ongoing action or message whose review date has passed.

Nothing is said of what is completed, or of a closed plan. If the plan's period is over,
`unclosed-plan` is reported instead.

## Why it matters

Work without an end is only ever looked at on the day of its review. If that day goes by, it runs
on unseen.

## How to put it right

Review it: is it still needed, and does it still do what it was meant to do? Then give the date of
the next review, or an end date in place of `ongoing`.

## Reported

```yaml as of 2013-07-01
- ref: "1.4"
  title: Visit repeat victims of burglary
  lead: {operational: jo-bell}
  ongoing: true
  review: 2013-06-30
```

## Not reported

```yaml as of 2013-06-30
- ref: "1.4"
  title: Visit repeat victims of burglary
  lead: {operational: jo-bell}
  ongoing: true
  review: 2013-06-30
```
"""

from __future__ import annotations

from collections.abc import Iterator

from planlint.model.actions import Action
from planlint.model.case import Case
from planlint.model.finding import Finding, Severity
from planlint.rules.course import courses_of, has_passed, is_completed, is_followed
from planlint.rules.words.quotes import quoted

SEVERITY: Severity = "warning"


def find(case: Case) -> Iterator[Finding]:
    """Ongoing actions and messages past their review."""
    if not is_followed(case):
        return
    for dated in courses_of(case.plan):
        done = isinstance(dated, Action) and is_completed(case, dated)
        if dated.review and dated.ongoing and not done and has_passed(dated.review, case.day):
            yield Finding(
                dated.review.route,
                f"the review date, {quoted(dated.review.text)}, has passed",
                "Review it, and give the date of the next review. If it does have an end, give "
                "an end date instead of `ongoing`.",
            )
