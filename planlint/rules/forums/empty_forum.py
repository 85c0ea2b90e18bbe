"""A forum about which the plan says almost nothing.

Fewer than two of these are known: how often it meets, who chairs it, who attends, what it is for.
Nothing is asked of a forum that is only proposed.

## Why it matters

A group that nobody can describe oversees on paper only. Whoever is named in the plan cannot find
out where to report, when, and to whom.

## How to put it right

Write under the forum how often it meets (`meets`), who chairs it (`chair`), who attends
(`members`, or `membership` in words) and what it is for (`purpose`).

## Reported

```yaml
forums:
  board: {name: Safer Hartley Board, meets: quarterly}
```

## Not reported

```yaml
forums:
  board: {name: Safer Hartley Board, meets: quarterly, purpose: Answers for the plan.}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from planlint.model.case import Case
from planlint.model.finding import Finding, Severity
from planlint.rules.forum_names import OneForum, forums_in, is_proposed
from planlint.rules.standing import something_stands
from planlint.rules.words.lists import listed

SEVERITY: Severity = "warning"

ENOUGH = 2

_ASKED = (
    ("how often it meets", ("meets", "meetings")),
    ("who chairs it", ("chair",)),
    ("who attends", ("members", "membership")),
    ("what it is for", ("purpose",)),
)
_NUMBERS = {1: "one", 2: "two"}


def find(case: Case) -> Iterator[Finding]:
    """Entries that say too little; of one forum under several names all entries count together."""
    for forum in forums_in(case).each:
        entry = case.plan.forums.get(forum.main.id)
        if entry is None or is_proposed(entry):
            continue
        missing = [(words, keys[0]) for words, keys in _ASKED if not _is_said(case, forum, keys)]
        wanting = ENOUGH - (len(_ASKED) - len(missing))
        if wanting > 0:
            keys = listed([f"`{key}`" for _, key in missing], "and")
            yield Finding(
                entry.route,
                f"nothing says {listed([words for words, _ in missing])}",
                f"Add at least {_NUMBERS[wanting]} of {keys}.",
            )


def _is_said(case: Case, forum: OneForum, keys: tuple[str, ...]) -> bool:
    routes = (name.routes[0] for name in (forum.main, *forum.others) if name.id)
    return any(something_stands(case, (*route, key)) for route in routes for key in keys)
