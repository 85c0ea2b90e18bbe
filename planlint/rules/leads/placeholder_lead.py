"""Words that name nobody where a lead belongs: "Name of officer", "TBC", "?", a question.

Anything with a question mark counts, even with a name in it ("Jo Bell?"). So do the words of the
template itself ("Lead officer"), "Various", "Vacant", and whatever the repository lists under
`phrases` in its configuration. It makes no difference whether the words are on the action or have
an entry under `people`.

## Why it matters

A placeholder looks like an answer in a table of sixty rows, and nobody notices that the action
has no lead until it is late.

## How to put it right

Name the person, and add them under `people`. If the post is vacant, name who leads until it is
filled.

## Reported

```yaml
- ref: "1.4"
  title: Visit repeat victims of burglary
  lead: {strategic: Name of officer, operational: jo-bell}
  end: 2014-03-31
```

## Not reported

```yaml
- ref: "1.4"
  title: Visit repeat victims of burglary
  lead: {strategic: ann-lowe, operational: jo-bell}
  end: 2014-03-31
```
"""

from __future__ import annotations

from collections.abc import Iterator

from planlint.model.case import Case
from planlint.model.finding import Finding, Severity
from planlint.rules.leading import words_of
from planlint.rules.places import lead_places_of
from planlint.rules.words.placeholders import is_placeholder_lead
from planlint.rules.words.quotes import quoted

SEVERITY: Severity = "error"

_HELP = {
    "strategic": "Name the person who answers for it, and add them under `people`.",
    "operational": "Name the person who delivers it, and add them under `people`.",
    "organisation": "Name the organisation that leads it, and add it under `organisations`.",
}


def find(case: Case) -> Iterator[Finding]:
    """Placeholders among the leads."""
    for place in lead_places_of(case):
        words = words_of(case.plan, place.reference)
        if words.strip() and is_placeholder_lead(words, case.phrases):
            yield Finding(
                place.reference.route,
                f"the {place.words}, {quoted(words)}, is only a placeholder",
                _HELP[place.kind],
            )
