"""A forum that oversees nothing, and that nothing reports to.

A forum that is only proposed cannot oversee anything yet. A name or id that can only have been
meant for a forum counts as its use; so does the use of another name of it.

## Why it matters

Either the forum has work that the plan does not show, or it has none. Both are worth a question
at the next meeting.

## How to put it right

Write the forum under `overseen_by` of the actions or priorities that come before it, or under
`reports_to` of the forums below it. If it is not part of this plan, remove the entry.

## Reported

```yaml
forums:
  burglary-group: {name: Burglary Group, meets: monthly, chair: jo-bell}
  cycle-forum: {name: Hartley Cycle Forum, meets: quarterly, chair: jo-bell}
```

## Not reported

```yaml
forums:
  board: {name: Safer Hartley Board, meets: quarterly, chair: ann-lowe}
  burglary-group: {name: Burglary Group, meets: monthly, chair: jo-bell, reports_to: board}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from planlint.model.case import Case
from planlint.model.finding import Finding, Severity
from planlint.rules.forum_names import Forums, OneForum, forums_in, is_proposed
from planlint.rules.uses import all_leading

SEVERITY: Severity = "info"


def find(case: Case) -> Iterator[Finding]:
    """Entries that no reference leads to, under whatever name."""
    plan = case.plan
    forums = forums_in(case)
    used = _used(case, forums)
    for forum in forums.each:
        entry = plan.forums.get(forum.main.id)
        if entry is None or is_proposed(entry) or _is_used(forum, used):
            continue
        yield Finding(
            entry.route,
            "this forum oversees nothing, and nothing reports to it",
            "Write its id under `overseen_by` where it oversees something, or under "
            "`reports_to` where a forum reports to it. Otherwise remove the entry.",
        )


def _used(case: Case, forums: Forums) -> set[str]:
    """The ids of the forums that anything but they themselves refers to."""
    referred = {
        each.target.id
        for each in all_leading(case)
        if each.target.register == "forums"
        and each.referring.reference.route[:2] != ("forums", each.target.id)
    }
    return referred | {joined.known.id for joined in forums.joined}


def _is_used(forum: OneForum, used: set[str]) -> bool:
    """Whether an entry of the forum is referred to, or a text that is another name of it stands."""
    names = (forum.main, *forum.others)
    return any(not name.id or name.id in used for name in names)
