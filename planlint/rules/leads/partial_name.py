"""A person who is named only by a rank or an initial and a surname.

"CI Smith", "Mrs Lowe", "J Bell". It is reported once for each person, at the entry of `people`, or
where a name without an entry is first used. A short name of somebody whose full name the plan has
too is reported as `name-variant`.

## Why it matters

There may be three officers called Smith, and next year another one has the rank. Whoever takes over
the plan cannot find out who was meant.

## How to put it right

Write the first name as well: `name: CI Helen Smith`. If the short form is how people know them,
keep it under `aliases`.

## Reported

```yaml
people:
  ann-lowe: {name: Ann Lowe, role: Head of Community Safety}
  jo-bell: {name: PC Bell, role: Crime Prevention Officer}
```

## Not reported

```yaml
people:
  ann-lowe: {name: Ann Lowe, role: Head of Community Safety}
  jo-bell: {name: PC Jo Bell, aliases: [PC Bell], role: Crime Prevention Officer}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from planlint.model.case import Case
from planlint.model.finding import Finding, Severity
from planlint.model.route import Route
from planlint.rules.people import Mention, people_of
from planlint.rules.words.quotes import quoted

SEVERITY: Severity = "info"


def find(case: Case) -> Iterator[Finding]:
    """Persons of whom no full name is known."""
    for person in people_of(case).persons:
        first = person[0]
        if not first.is_post and not any(mention.named.full for mention in person):
            yield Finding(
                _route(first),
                f"the name {quoted(first.called)} {_lack(first)}",
                "Write the first name and the surname, so everyone knows who is meant.",
            )


def _route(mention: Mention) -> Route:
    return (*mention.route, "name") if mention.id else mention.route


def _lack(mention: Mention) -> str:
    """What is wanting, in words."""
    name = mention.named.names[0] if mention.named.names else None
    if name is None or not (name.given or name.grade or name.courtesy):
        return "is one word only"
    if len(name.surname) == 1:
        return "has only an initial for a surname"
    return "has only an initial for a first name" if name.given else "has no first name"
