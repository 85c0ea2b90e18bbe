"""An organisation, department, team or group where a person belongs.

The strategic or operational lead is an entry of `organisations` or `forums`, or words that name
such a body: "Community Safety", "CYP / YOS", "Hartley Council".

## Why it matters

A department cannot be rung up, cannot come to the board, and does not notice that its action is
late. Somebody in it does the work; until the plan says who, everybody there may think that it is
somebody else.

## How to put it right

Ask the department who it is, write that person's id, and add the person under `people`. The
department itself belongs under `lead: organisation:`.

## Reported

```yaml
- ref: "1.4"
  title: Visit repeat victims of burglary
  lead: {strategic: police, operational: Housing / Community Safety Team}
  end: 2014-03-31
```

## Not reported

```yaml
- ref: "1.4"
  title: Visit repeat victims of burglary
  lead: {strategic: ann-lowe, operational: jo-bell, organisation: police}
  end: 2014-03-31
```
"""

from __future__ import annotations

from collections.abc import Iterator

from planlint.model.case import Case
from planlint.model.finding import Finding, Severity
from planlint.model.plan import Plan
from planlint.model.values import Reference
from planlint.rules.leading import Bodies, bodies_of, words_of
from planlint.rules.places import person_places_of
from planlint.rules.words.quotes import quoted

SEVERITY: Severity = "warning"

_WHAT = {"organisations": "an organisation", "forums": "a forum"}
_HELP = {
    "strategic": "Name the person there who answers for it, and add them under `people`.",
    "operational": "Name the person there who delivers it, and add them under `people`.",
}
_WHERE_IT_BELONGS = " The organisation belongs under `lead: organisation:`."


def find(case: Case) -> Iterator[Finding]:
    """Bodies among the leads that are to be people."""
    bodies = bodies_of(case.plan)
    for place in person_places_of(case):
        reference = place.reference
        what = _what(case.plan, reference, bodies)
        if what:
            yield Finding(
                reference.route,
                f"the {place.words}, {quoted(_called(case.plan, reference))}, is {what}, not a "
                "person",
                _HELP[place.kind] + ("" if what == _WHAT["forums"] else _WHERE_IT_BELONGS),
            )


def _what(plan: Plan, reference: Reference, bodies: Bodies) -> str:
    """What kind of body a reference means; nothing where it means none."""
    words = words_of(plan, reference)
    if reference.target is None:
        return "a department or group" if bodies.are(words) else ""
    if person := plan.people.get(reference.id) if reference.target.register == "people" else None:
        is_body = bodies.is_named(words) if person.name else bodies.are(words)
        return "a department or group" if is_body else ""
    return _WHAT.get(reference.target.register, "")


def _called(plan: Plan, reference: Reference) -> str:
    if reference.target and reference.target.register != "people":
        entry = plan.organisations.get(reference.id) or plan.forums.get(reference.id)
        return entry.name if entry and entry.name else reference.text
    return words_of(plan, reference) or reference.text
