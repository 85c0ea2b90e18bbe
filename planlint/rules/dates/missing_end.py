"""An action or message without an end.

It has no `end`, and does not say that it is `ongoing` or `conditional` either.

## Why it matters

What has no date is never late. Nobody asks after it at a meeting, and no page can show what is
due next.

## How to put it right

Give the day by which it will be done, `end: 2014-03-31`. Work that has no end says
`ongoing: true` with a `review:` date; work that depends on something says `conditional:` and
what it depends on.

## Reported

```yaml
- ref: "1.4"
  title: Visit repeat victims of burglary
  lead: {operational: jo-bell}
```

## Not reported

```yaml
- ref: "1.4"
  title: Visit repeat victims of burglary
  lead: {operational: jo-bell}
  ongoing: true
  review: 2014-01-31
```
"""

from __future__ import annotations

from collections.abc import Iterator

from planlint.model.actions import Action, Communication
from planlint.model.case import Case
from planlint.model.finding import Finding, Severity
from planlint.rules.course import courses_of

SEVERITY: Severity = "error"

_ANSWERS = ("end", "conditional", "completed")
_HELP = (
    "Give the day by which it will be done, such as `end: 2014-03-31`. If it has no end, write "
    "`ongoing: true` and a `review:` date."
)
_WITH_REVIEW = "Give the day by which it will be done. If it has no end, write `ongoing: true`."


def find(case: Case) -> Iterator[Finding]:
    """Actions and messages without an end."""
    for dated in courses_of(case.plan):
        if not _has_end(case, dated):
            thing = "action" if isinstance(dated, Action) else "message"
            yield Finding(
                (*dated.route, "end"),
                f"this {thing} has no end date",
                _WITH_REVIEW if dated.review else _HELP,
            )


def _has_end(case: Case, dated: Action | Communication) -> bool:
    if isinstance(dated, Action) and "end" in dated.not_needed:
        return True
    return any(case.present((*dated.route, key)) for key in _ANSWERS) or _is_ongoing(case, dated)


def _is_ongoing(case: Case, dated: Action | Communication) -> bool:
    """Whether it says that it is ongoing, be it in words or under a misspelt key."""
    route = (*dated.route, "ongoing")
    return case.present(route) and case.document.written(route).lower() != "false"
