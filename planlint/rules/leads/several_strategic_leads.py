"""Several people who answer for one thing.

More than one person is the strategic lead of an action, a priority, a part or a message. Two
spellings of one name are one person.

## Why it matters

Where two people answer, each may assume that the other does. A board wants one person to ask.

## How to put it right

Agree who answers, and keep that one under `strategic:`. The others may deliver it: write them under
`operational:`.

## Reported

```yaml
- ref: "1.4"
  title: Visit repeat victims of burglary
  lead: {strategic: [ann-lowe, jo-bell]}
  end: 2014-03-31
```

## Not reported

```yaml
- ref: "1.4"
  title: Visit repeat victims of burglary
  lead: {strategic: ann-lowe, operational: [ann-lowe, jo-bell]}
  end: 2014-03-31
```
"""

from __future__ import annotations

from collections.abc import Iterator

from planlint.model.case import Case
from planlint.model.finding import Finding, Severity
from planlint.model.values import Reference
from planlint.rules.leading import words_of
from planlint.rules.people import people_of
from planlint.rules.places import leads_of
from planlint.rules.words.lists import listed_values

SEVERITY: Severity = "warning"

_NUMBERS = {2: "two", 3: "three", 4: "four", 5: "five", 6: "six"}


def find(case: Case) -> Iterator[Finding]:
    """Leads with more than one person who answers."""
    people = people_of(case)
    for lead in leads_of(case.plan):
        persons: dict[int | None, Reference] = {}
        for reference in lead.strategic:
            persons.setdefault(people.meant_by(reference), reference)
        persons.pop(None, None)
        if len(persons) > 1:
            called = [words_of(case.plan, each) for each in persons.values()]
            yield Finding(
                (*lead.route, "strategic"),
                f"{_NUMBERS.get(len(called), len(called))} people answer for it: "
                f"{listed_values(called, 'and')}",
                "Keep one person under `strategic:`. The others may deliver it, under "
                "`operational:`.",
            )
