"""A forum that the plan does not list.

What is written under `overseen_by` is not an id under `forums`, nor a name, short name or alias
that exactly one forum has. An organisation or a person is not a forum either.

## Why it matters

A forum that is only named in a cell has no chair, no members and no date to meet: nobody can say
whether it exists. Once it is listed under `forums`, it has a page with its own agenda.

## How to put it right

Write the id of an entry of `forums`. If there is none yet, add one: its name, how often it
meets, who chairs it, who attends, and what it is for.

## Reported

```yaml
- ref: "1.4"
  title: Visit repeat victims of burglary
  lead: {operational: jo-bell}
  overseen_by: [Burglary Steering Group]
  end: 2014-03-31
```

## Not reported

```yaml
- ref: "1.4"
  title: Visit repeat victims of burglary
  lead: {operational: jo-bell}
  overseen_by: [burglary-group]
  end: 2014-03-31
```
"""

from __future__ import annotations

from collections.abc import Iterator

from planlint.model.case import Case
from planlint.model.finding import Finding, Severity
from planlint.model.plan import Plan
from planlint.model.values import Reference
from planlint.reading.nearest import nearest
from planlint.reading.references import folded
from planlint.rules.places import forum_places
from planlint.rules.uses import names_in
from planlint.rules.words.lists import listed_values
from planlint.rules.words.quotes import quoted

SEVERITY: Severity = "error"

_NO_FORUMS = {"organisations": "an organisation", "people": "a person"}


def find(case: Case) -> Iterator[Finding]:
    """Forums that are no entry of the plan."""
    names = names_in(case.plan, "forums")
    for reference in forum_places(case.plan):
        target = reference.target
        if target is None:
            yield _undefined(case.plan, reference, names.get(folded(reference.text), []))
        elif target.register != "forums":
            yield _no_forum(reference, _NO_FORUMS.get(target.register, "something else"))


def _undefined(plan: Plan, reference: Reference, namesakes: list[str]) -> Finding:
    if len(namesakes) > 1:
        return Finding(
            reference.route,
            f"{len(namesakes)} forums are called {quoted(reference.text)}",
            f"Write the id of the one you mean: {listed_values(namesakes)}.",
        )
    near = nearest(reference.text, plan.forums)
    return Finding(
        reference.route,
        f"the forum {quoted(reference.text)} is not listed under `forums`",
        f"Did you mean {quoted(near)}? If not, add an entry under `forums`."
        if near
        else "Add an entry under `forums`, with how often it meets and who chairs it, and "
        "write its id here.",
    )


def _no_forum(reference: Reference, thing: str) -> Finding:
    return Finding(
        reference.route,
        f"the forum {quoted(reference.text)} is not listed under `forums`; it is {thing}",
        "Write the id of the board or group that oversees this. Who helps goes under "
        "`partners`, and who leads under `lead`.",
    )
