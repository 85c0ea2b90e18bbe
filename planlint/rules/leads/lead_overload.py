"""One person who leads more than a quarter of a plan of twenty actions or more.

Every action that the person answers for or delivers counts once, also where that is through its
priority or a part. Two spellings of one name are one person; withdrawn actions are not counted.

## Why it matters

Nobody has the time for twenty actions. They become late together, and when that person is ill or
leaves, a quarter of the plan has nobody.

## How to put it right

Share the work: name others who deliver, under `operational:`, and leave the person those that
only they can lead.

## Reported

```yaml
people:
  ann-lowe: {name: Ann Lowe, role: Head of Community Safety}
  jo-bell: {name: Jo Bell, role: Crime Prevention Officer}
priorities:
  - id: burglary
    title: Burglary
    lead: {operational: jo-bell}
    actions:
      - {ref: "1", title: Fit locks in Ash Road, end: 2014-03-31}
      - {ref: "2", title: Fit locks in Bath Street, end: 2014-03-31}
      - {ref: "3", title: Fit locks in Canal Side, end: 2014-03-31}
      - {ref: "4", title: Fit locks in Dale Avenue, end: 2014-03-31}
      - {ref: "5", title: Fit locks in East Street, end: 2014-03-31}
      - {ref: "6", title: Fit locks in Fern Hill, end: 2014-03-31}
      - {ref: "7", title: Fit locks in Green Lane, end: 2014-03-31}
      - {ref: "8", title: Fit locks in High Street, end: 2014-03-31}
      - {ref: "9", title: Fit locks in Ivy Close, end: 2014-03-31}
      - {ref: "10", title: Fit locks in Jubilee Way, end: 2014-03-31}
      - {ref: "11", title: Fit locks in King Street, end: 2014-03-31}
      - {ref: "12", title: Fit locks in Lime Grove, end: 2014-03-31}
      - {ref: "13", title: Fit locks in Mill Lane, end: 2014-03-31}
      - {ref: "14", title: Fit locks in North Road, end: 2014-03-31}
      - {ref: "15", title: Fit locks in Oak Drive, end: 2014-03-31}
      - {ref: "16", title: Fit locks in Park View, end: 2014-03-31}
      - {ref: "17", title: Fit locks in Queen Street, end: 2014-03-31}
      - {ref: "18", title: Fit locks in River Walk, end: 2014-03-31}
      - {ref: "19", title: Fit locks in South Parade, end: 2014-03-31}
      - {ref: "20", title: Fit locks in Tower Hill, end: 2014-03-31}
```

## Not reported

A plan of fewer than twenty actions may have one lead.

```yaml
- ref: "1.4"
  title: Visit repeat victims of burglary
  lead: {operational: jo-bell}
  end: 2014-03-31
```
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from planlint.model.actions import Action
from planlint.model.case import Case
from planlint.model.finding import Finding, Related, Severity
from planlint.model.values import Reference
from planlint.rules.people import People, people_of
from planlint.rules.places import items_of
from planlint.rules.words.quotes import quoted

SEVERITY: Severity = "warning"

FEWEST_ACTIONS = 20
SHARE = 4


def find(case: Case) -> Iterator[Finding]:
    """Persons who lead more than their share."""
    actions = [action for action in case.plan.actions if not action.withdrawn]
    if len(actions) < FEWEST_ACTIONS:
        return
    people = people_of(case)
    led = Counter(person for action in actions for person in _leading(action, people))
    for person, count in led.items():
        if count * SHARE > len(actions):
            first, *others = people.persons[person]
            name = "this person" if first.id else quoted(first.called)
            yield Finding(
                first.route,
                f"{name} leads {count} of the {len(actions)} actions of this plan, more than a "
                "quarter",
                "Share the work: name others who deliver some of these actions, under "
                "`operational:`.",
                related=tuple(Related("the same person", other.route) for other in others),
            )


def _leading(action: Action, people: People) -> set[int]:
    """Those who lead an action or a part of it. A post is nobody."""
    meant = (people.meant_by(reference) for reference in _references(action))
    return {
        person for person in meant if person is not None and not people.persons[person][0].is_post
    }


def _references(action: Action) -> Iterator[Reference]:
    yield from action.strategic + action.operational
    for item in items_of(action):
        if item.lead:
            yield from item.lead.strategic + item.lead.operational
