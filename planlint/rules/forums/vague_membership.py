"""A membership that could mean anybody: "all partners", "various agencies".

## Why it matters

Nobody is missed at a meeting that everybody may come to. Members can be invited, can be asked for a
report, and are missed when they are not there.

## How to put it right

List the organisations or people under `members`. If that cannot be done yet, say in words which
teams or posts attend.

## Reported

```yaml
forums:
  board: {name: Safer Hartley Board, meets: quarterly, membership: all partners}
```

## Not reported

```yaml
forums:
  board: {name: Safer Hartley Board, meets: quarterly, membership: Chief officers of the council and police}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from planlint.model.case import Case
from planlint.model.finding import Finding, Severity
from planlint.rules.standing import something_stands
from planlint.rules.words.forums import names_nobody
from planlint.rules.words.quotes import quoted

SEVERITY: Severity = "info"


def find(case: Case) -> Iterator[Finding]:
    """Memberships in words that name nobody, where there is no list of members."""
    for forum in case.plan.forums.values():
        listed = something_stands(case, (*forum.route, "members"))
        if not listed and names_nobody(forum.membership):
            yield Finding(
                (*forum.route, "membership"),
                f"the membership, {quoted(forum.membership)}, names nobody",
                "Under `members`, list the organisations or people that belong to it.",
            )
