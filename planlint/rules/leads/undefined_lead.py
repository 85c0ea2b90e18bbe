"""A lead that the plan does not list.

The lead is not an id under `people`, nor a name or alias that exactly one entry has. A lead
organisation is looked for under `organisations`; a person there is reported too.

## Why it matters

A lead who is written once under `people` can be found on every page, has one spelling, and can be
sent one list of all that they lead. A name in a single cell is lost.

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
from planlint.model.plan import Plan
from planlint.model.values import Reference
from planlint.rules.meant import Meant
from planlint.rules.people import people_of
from planlint.rules.places import LeadPlace, lead_places_of
from planlint.rules.words.lists import listed_values
from planlint.rules.words.quotes import quoted

SEVERITY: Severity = "error"


def find(case: Case) -> Iterator[Finding]:
    """Leads that are no entry of the plan."""
    meant = Meant(case.plan, people_of(case), case.phrases)
    for place in lead_places_of(case):
        reference = place.reference
        register = "organisations" if place.kind == "organisation" else "people"
        if reference.target is None and reference.text.strip():
            yield _undefined(place, register, meant)
        elif reference.target and reference.target.register == "people" != register:
            yield _person(case.plan, reference)


def _undefined(place: LeadPlace, register: str, meant: Meant) -> Finding:
    """What is said of a text that is no entry, or the name of several."""
    text = place.reference.text
    several = meant.called(text, register)
    if len(several) > 1:
        return Finding(
            place.reference.route,
            f"the {place.words} {quoted(text)} could be {listed_values(several)} under `{register}`",
            "Write the id of the one you mean.",
        )
    near = meant.by(text, register)
    return Finding(
        place.reference.route,
        f"the {place.words} {quoted(text)} is not listed under `{register}`",
        f"Did you mean {quoted(near)}? If not, add an entry under `{register}`."
        if near
        else f"Add an entry under `{register}`, and write its id here.",
    )


def _person(plan: Plan, reference: Reference) -> Finding:
    """What is said of a person in the place of the lead organisation."""
    person = plan.people.get(reference.id)
    works_for = [each.id for each in person.organisations if each.target] if person else []
    instead = f", such as {quoted(works_for[0])}" if works_for else ""
    return Finding(
        reference.route,
        f"the lead organisation, {quoted(reference.text)}, is a person",
        f"Write the id of an organisation here{instead}. A person belongs under `strategic:` or "
        "`operational:`.",
    )
