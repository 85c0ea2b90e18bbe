"""A lead that the plan does not define.

What stands in a lead's place is no id of `people`, and no name, short name or alias that exactly
one entry has.

## Why it matters

A lead who is written once under `people` can be found on every page, has one spelling, and can
be sent one list of all that they lead. A name that stands in one cell alone is lost.

## How to put it right

Write the id of an entry of `people`. If there is none yet, add one: a short id, the name, the
role and the organisation.

## Reported

```yaml
- ref: "1.4"
  title: Visit repeat victims of burglary
  lead: {operational: jo-bel}
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
from planlint.reading.nearest import nearest
from planlint.rules.places import lead_places
from planlint.rules.words.quotes import quoted

SEVERITY: Severity = "error"


def find(case: Case) -> Iterator[Finding]:
    """Leads that are no entry of the plan."""
    plan = case.plan
    for place in lead_places(plan):
        reference = place.reference
        if reference.target is not None:
            continue
        register = "organisations" if place.kind == "organisation" else "people"
        near = nearest(reference.text, getattr(plan, register))
        yield Finding(
            reference.route,
            f"the {place.words} {quoted(reference.text)} is not in `{register}`",
            f"Did you mean {quoted(near)}? Otherwise add an entry under `{register}`."
            if near
            else f"Add an entry under `{register}`, and write its id here.",
        )
