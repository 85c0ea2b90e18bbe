"""A lead that is a post without a name.

The lead is an entry of `people` that has a role and no name, or a post in the place of a name.

## Why it matters

A vacant post does nothing, and if the post is filled, somebody knows who is in it. A plan that says
only "Crime Analyst" leaves the reader to find out, and nobody hears that the action is theirs.

## How to put it right

Add the `name` to the entry under `people`. If the post is vacant, name who leads until it is
filled.

## Reported

```yaml
people:
  analyst: {role: Crime Analyst, organisation: police}
priorities:
  - id: burglary
    title: Burglary
    actions:
      - ref: "1.4"
        title: Map the burglaries of last winter
        lead: {operational: analyst}
        end: 2014-03-31
```

## Not reported

```yaml
people:
  analyst: {name: Kim Osei, role: Crime Analyst, organisation: police}
priorities:
  - id: burglary
    title: Burglary
    actions:
      - ref: "1.4"
        title: Map the burglaries of last winter
        lead: {operational: analyst}
        end: 2014-03-31
```
"""

from __future__ import annotations

from collections.abc import Iterator

from planlint.model.case import Case
from planlint.model.finding import Finding, Related, Severity
from planlint.model.registers import Person
from planlint.reading.references import folded
from planlint.rules.leading import Bodies, bodies_of, is_alternative, is_unnamed, named_in, words_of
from planlint.rules.meant import holders
from planlint.rules.places import person_places_of
from planlint.rules.words.placeholders import is_placeholder_lead
from planlint.rules.words.quotes import quoted

SEVERITY: Severity = "warning"


def find(case: Case) -> Iterator[Finding]:
    """Posts among the leads."""
    bodies = bodies_of(case.plan)
    people = case.plan.people.values()
    posts = {person.id: person for person in people if _is_post(case, person, bodies)}
    if not posts:
        return
    by_role = holders(case.plan)
    for place in person_places_of(case):
        target = place.reference.target
        if target and target.register == "people" and target.id in posts:
            post = words_of(case.plan, place.reference)
            held_by = [id_ for id_ in by_role.get(folded(post), []) if id_ != target.id]
            yield Finding(
                place.reference.route,
                f"the {place.words}, {quoted(post)}, is a post without a name",
                _help(target.id, held_by),
                related=(Related("the post", ("people", target.id)),),
            )


def _help(id_: str, held_by: list[str]) -> str:
    if len(held_by) == 1:
        return f"If you mean {quoted(held_by[0])}, who has this role, write that id here."
    return f"Add the name of whoever is in the post to the entry {quoted(id_)} under `people`."


def _is_post(case: Case, person: Person, bodies: Bodies) -> bool:
    """Whether an entry is a post that nobody is named for, and neither a placeholder nor a body."""
    post = named_in(person)
    hidden = not person.name and case.present((*person.route, "name"))
    if hidden or not post.strip() or not is_unnamed(person):
        return False
    is_nobody = is_placeholder_lead(post, case.phrases) or is_alternative(post)
    return not (is_nobody or bodies.are(post) or bodies.is_named(post))
