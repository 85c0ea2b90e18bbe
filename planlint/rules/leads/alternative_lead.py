"""Two names with "or" between them, where one must answer.

"Ann Lowe or Jo Bell", "either the council or the police". A stand-in ("the Borough Commander or
deputy") and a lowest rank ("Inspector or above") are not reported.

## Why it matters

Each of the two may think that it is the other. At the meeting where the action is late, both are
right.

## How to put it right

Name the one who leads. Where two people really share the work, write both as a list:
`operational: [ann-lowe, jo-bell]`.

## Reported

```yaml
- ref: "1.4"
  title: Visit repeat victims of burglary
  lead: {strategic: Ann Lowe or Supt Reed, operational: jo-bell}
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
from planlint.rules.leading import is_alternative, words_of
from planlint.rules.places import lead_places_of
from planlint.rules.words.quotes import quoted

SEVERITY: Severity = "error"

_HELP = {
    "strategic": "Name the one person who answers for it.",
    "operational": "Name the one person who delivers it. If both do, write them as a list.",
    "organisation": "Name the one organisation that leads it. If both do, write them as a list.",
}


def find(case: Case) -> Iterator[Finding]:
    """Leads that leave a choice."""
    for place in lead_places_of(case):
        words = words_of(case.plan, place.reference)
        if is_alternative(words):
            yield Finding(
                place.reference.route,
                f"the {place.words}, {quoted(words)}, leaves a choice",
                _HELP[place.kind],
            )
