"""An entry of `people` that has no part in the plan.

The person leads nothing, chairs nothing, is in no `leadership`, is no member of a forum, helps
with no action and has reported no progress. A name in the words of a lead or of a `membership`
counts as a part.

## Why it matters

Either somebody has been forgotten, often the lead of an action that was cut, or a name is kept in
a document that has no need of it. Names of officers are personal data.

## How to put it right

Write the person's id where they have their part, or remove the entry.

## Reported

```yaml
people:
  ann-lowe: {name: Ann Lowe, role: Head of Community Safety}
  jo-bell: {name: Jo Bell, role: Crime Prevention Officer}
  kim-osei: {name: Kim Osei, role: Crime Analyst}
```

## Not reported

```yaml
people:
  ann-lowe: {name: Ann Lowe, role: Head of Community Safety}
  jo-bell: {name: Jo Bell, role: Crime Prevention Officer}
  kim-osei: {name: Kim Osei, role: Crime Analyst}
leadership: [ann-lowe, kim-osei]
```
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from planlint.model.case import Case
from planlint.model.expression import expression
from planlint.model.finding import Finding, Severity
from planlint.model.plan import Plan
from planlint.reading.references import folded
from planlint.rules.people import people_of
from planlint.rules.referring import references_of
from planlint.rules.uses import all_leading

SEVERITY: Severity = "info"

_WORD = expression(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_MOST_WORDS_OF_A_NAME = 5
_PARTS = {"lead", "leadership", "chair", "members", "partners", "by"}


def find(case: Case) -> Iterator[Finding]:
    """Entries that nothing leads to."""
    if not case.plan.people:
        return
    targets = {each.target for each in all_leading(case) if each.referring.key in _PARTS}
    ids = {target.id for target in targets if target.register == "people"}
    ids |= set(_named_in(case.plan, _texts(case)))
    people = people_of(case)
    persons = {people.by_id.get(id_) for id_ in ids} - {None}
    for person in case.plan.people.values():
        if person.id not in ids and people.by_id.get(person.id) not in persons:
            yield Finding(
                person.route,
                "this person leads nothing, chairs nothing and belongs to nothing in this plan",
                "Write the id where this person has a part in the plan, or remove the entry.",
            )


def _texts(case: Case) -> Iterator[str]:
    """The words in which a person may have a part: what is no reference, and who attends a forum."""
    references = (each.reference for each in references_of(case) if each.key in _PARTS)
    yield from {reference.text for reference in references if reference.target is None}
    yield from (forum.membership for forum in case.plan.forums.values())


def _named_in(plan: Plan, texts: Iterable[str]) -> Iterator[str]:
    """The ids of those whose name, of two words or more, stands in one of the texts."""
    names = {
        folded(" ".join(_WORD.findall(name))): person.id
        for person in plan.people.values()
        for name in (person.name, *(alias.text for alias in person.aliases))
    }
    for text in texts:
        words = _WORD.findall(folded(text))
        for first in range(len(words)):
            for last in range(first + 2, min(first + _MOST_WORDS_OF_A_NAME, len(words)) + 1):
                found = names.get(" ".join(words[first:last]))
                if found is not None:
                    yield found
