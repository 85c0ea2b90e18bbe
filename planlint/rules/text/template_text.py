"""Instructions from the template that were left in when it was filled in.

"Include actions to support repeat victims", "e.g. leaflet/ website/ press release", "Named senior
officer responsible for …", "Click here to enter text". They are looked for in prose, and where a
lead or a forum belongs.

## Why it matters

To a resident an instruction reads like a promise, and to the next officer like an answer. It is
neither: it says that nobody has filled in this part yet.

## How to put it right

Write what the instruction asks for, and remove the instruction.

## Reported

```yaml
- ref: "1.4"
  title: Visit repeat victims of burglary
  description: Include actions to support repeat victims
  lead: {operational: jo-bell}
  end: 2014-03-31
```

## Not reported

```yaml
- ref: "1.4"
  title: Visit repeat victims of burglary
  description: Repeat victims are visited within a week.
  lead: {operational: jo-bell}
  end: 2014-03-31
```
"""

from __future__ import annotations

from collections.abc import Iterator

from planlint.model.case import Case
from planlint.model.finding import Finding, Severity
from planlint.rules.places import forum_places, lead_places_of
from planlint.rules.searching import prose_having
from planlint.rules.words.quotes import quoted
from planlint.rules.words.templates import (
    EXAMPLES,
    INSTRUCTIONS,
    instruction_in,
    is_instruction_for_a_name,
)

SEVERITY: Severity = "error"

_TO_THE_PUBLIC = "message"


def find(case: Case) -> Iterator[Finding]:
    """Instructions in prose, and where names belong. What the public is told to do is none."""
    for prose in prose_having(case, INSTRUCTIONS + EXAMPLES):
        if prose.kind == "name" or prose.field == _TO_THE_PUBLIC:
            continue
        words = instruction_in(prose.text, block=prose.kind == "block")
        if words:
            yield Finding(
                prose.route,
                f"an instruction from the template was left in the {prose.field}: {quoted(words)}",
                "Write what it asks for, and remove the instruction.",
                words=words,
            )
    yield from _in_names(case)


def _in_names(case: Case) -> Iterator[Finding]:
    names = [(place.words, place.reference) for place in lead_places_of(case)]
    names += [("forum", reference) for reference in forum_places(case.plan)]
    withdrawn = {action.route for action in case.plan.actions if action.withdrawn}
    for what, reference in names:
        excused = reference.target is not None or reference.route[:4] in withdrawn
        if not excused and is_instruction_for_a_name(reference.text):
            yield Finding(
                reference.route,
                f"the {what} is only an instruction from the template: {quoted(reference.text)}",
                "Write the id of a person, organisation or forum in its place. If there is no "
                "entry for it yet, add one.",
            )
