"""A name, short name or alias where an id belongs.

It is understood, because exactly one entry has it. Leads, forums, funds and indicators are
included.

## Why it matters

A name changes: a person marries, a team is renamed, a group gets a longer title. Whoever changes
the entry then has to find every place where the old name is used. An id stays as it is.

## How to put it right

Write the id of the entry. The pages show the name all the same.

## Reported

```yaml
- ref: "1.4"
  title: Visit repeat victims of burglary
  lead: {operational: Jo Bell}
  end: 2014-03-31
```

## Not reported

```yaml
- ref: "1.4"
  title: Visit repeat victims of burglary
  lead: {operational: jo-bell}
  end: 2014-03-31
```
"""

from __future__ import annotations

from collections.abc import Iterator

from planlint.model.case import Case
from planlint.model.finding import Finding, Severity
from planlint.rules.referring import Referring, judged_references
from planlint.rules.words.quotes import quoted

SEVERITY: Severity = "info"


def find(case: Case) -> Iterator[Finding]:
    """References that are understood by a name."""
    for referring in judged_references(case):
        reference = referring.reference
        if not reference.exact and not _is_no_forum(referring):
            yield Finding(
                reference.route,
                f"{referring.words} is written as {quoted(reference.text)}; "
                f"its id is {quoted(reference.id)}",
                f"Write the id, {quoted(reference.id)}, so the name is kept in one place only.",
            )


def _is_no_forum(referring: Referring) -> bool:
    """Whether the name of something else stands where a forum belongs: that is spoken of elsewhere."""
    target = referring.reference.target
    return (
        referring.key in {"overseen_by", "reports_to"}
        and target is not None
        and target.register != "forums"
    )
