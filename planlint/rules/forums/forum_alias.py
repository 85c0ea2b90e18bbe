"""Two names that are one forum by spelling or acronym.

They are compared with every name of every forum, whether it is defined under `forums` or merely
named where a forum belongs: "Burglary Group" and "Hartley Burglary Groups", "ASB Group" and
"Anti-Social Behaviour Group", "HJAG" and "Hartley Joint Action Group". A text that names several
forums at once is reported where one of them is also named by itself.

## Why it matters

Under two names a forum has two agendas, each with half of its actions, and counts as two in
every list. A reader from another organisation cannot know that they are one.

## How to put it right

Define the forum once under `forums`, with its full name, its short name under `short`, and what
else it is called under `aliases`; elsewhere write its id.

## Reported

```yaml
- ref: "1.4"
  title: Visit repeat victims of burglary
  lead: {operational: jo-bell}
  overseen_by: [Hartley Burglary Groups]
  end: 2014-03-31
```

## Not reported

```yaml
- ref: "1.4"
  title: Visit repeat victims of burglary
  lead: {operational: jo-bell}
  overseen_by: [Burglary Steering Group]
  end: 2014-03-31
```
"""

from __future__ import annotations

from collections.abc import Iterator

from planlint.model.case import Case
from planlint.model.finding import Finding, Related, Severity
from planlint.reading.references import folded
from planlint.rules.forum_names import ForumName, Joined, forums_in
from planlint.rules.words.quotes import quoted

SEVERITY: Severity = "warning"


def find(case: Case) -> Iterator[Finding]:
    """Other names of a forum, wherever they stand."""
    forums = forums_in(case)
    for forum in forums.each:
        for other in forum.others:
            if other.id or folded(other.text) != folded(forum.main.text):
                yield from _alias(other, forum.main)
    for joined in forums.joined:
        yield from _several(joined)


def _alias(other: ForumName, main: ForumName) -> Iterator[Finding]:
    for route in other.routes:
        if other.id:
            message = f"this seems to be the same forum as {quoted(main.text)}"
            advice = "If so, keep one of the two entries, and list the other name under `aliases`."
        else:
            message = f"{quoted(other.text)} seems to be the forum {quoted(main.text)}"
            advice = _write_instead(main)
        yield Finding(route, message, advice, related=(_where(main),))


def _write_instead(main: ForumName) -> str:
    if main.id:
        return f"If so, write its id, {quoted(main.id)}."
    return "If so, add one entry under `forums`, and write its id wherever the forum is named."


def _several(joined: Joined) -> Iterator[Finding]:
    for route in joined.name.routes:
        yield Finding(
            route,
            f"{quoted(joined.name.text)} names several forums at once, among them "
            f"{quoted(joined.known.text)}",
            "Write each forum as a separate item of the list.",
            related=(_where(joined.known),),
        )


def _where(name: ForumName) -> Related:
    return Related(f"{quoted(name.text)} is named here", name.routes[0])
