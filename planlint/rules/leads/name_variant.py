"""Two entries of `people` that look like one person.

The names differ by rank or title ("DCI Jo Bell", "Jo Bell"), by order ("Bell, Jo"), by a letter or
a known spelling ("Sarah", "Sara"), or one is a part of the other and nobody else has that surname
("PC Bell", "J Bell"). Two whose ranks or organisations differ are taken for two people. A lead's
name that is a variant of an entry, or of another name, is reported where it is first used.

## Why it matters

A person under two names has two lists of actions, and each is short of the other. Nobody sees how
much one person leads, and whoever takes a name off one entry forgets the other.

## How to put it right

Keep one entry, write its id instead of the other's throughout, and list the other spelling under
its `aliases` if people use it. If they are two people, give each the organisation they work for, or
tell planlint to ignore this, with the reason: `# planlint: ignore[name-variant] father and son`.

## Reported

```yaml
people:
  ann-lowe: {name: Ann Lowe, role: Head of Community Safety}
  jo-bell: {name: Jo Bell}
  pc-bell: {name: PC Bell}
```

## Not reported

```yaml
people:
  ann-lowe: {name: Ann Lowe, role: Head of Community Safety}
  jo-bell: {name: Jo Bell, aliases: [PC Bell]}
  jo-hall: {name: Jo Hall}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from planlint.model.case import Case
from planlint.model.finding import Finding, Related, Severity
from planlint.reading.references import folded
from planlint.rules.people import Mention, people_of
from planlint.rules.words.quotes import quoted

SEVERITY: Severity = "warning"


def find(case: Case) -> Iterator[Finding]:
    """Mentions of a person beside the one to keep."""
    for person in people_of(case).persons:
        if len(person) > 1:
            kept = _kept(person)
            names = {folded(mention.called) for mention in person if mention.id}
            for other in person:
                if other.id and other is not kept:
                    yield _of_an_entry(other, kept)
                elif other is not kept and folded(other.called) not in names:
                    yield _of_a_text(other, kept)


def _kept(person: tuple[Mention, ...]) -> Mention:
    """The mention to keep: the first with a full name, an entry if there is one."""
    entries = [mention for mention in person if mention.id] or person
    return next((mention for mention in entries if mention.named.full), entries[0])


def _of_an_entry(other: Mention, kept: Mention) -> Finding:
    same = folded(other.called) == folded(kept.called)
    return Finding(
        (*other.route, "name"),
        "this entry has the same name as another"
        if same
        else f"this looks like the same person as {quoted(kept.called)}",
        (
            f"If they are one person, keep one entry, and write {quoted(kept.id)} instead of "
            f"{quoted(other.id)} throughout."
        )
        + ("" if same else " The other spelling may go under `aliases`."),
        related=(Related("the other entry", kept.route),),
    )


def _of_a_text(other: Mention, kept: Mention) -> Finding:
    return Finding(
        other.route,
        f"{quoted(other.called)} looks like the same person as {quoted(kept.called)}",
        f"If they are one person, write {quoted(kept.id)} here."
        if kept.id
        else "If they are one person, add one entry under `people`, and write its id in both places.",
        related=(Related("the other name", kept.route),),
    )
