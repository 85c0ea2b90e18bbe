"""The same person answers for an action and delivers it.

One person is both strategic and operational lead, even if under two spellings, or if one of the two
is the priority's. It is reported for each action.

## Why it matters

Whoever answers for an action is there to ask how it is going, and to help where it is not. Nobody
does that well for their own work.

## How to put it right

Name somebody else in one of the two places.

## Reported

```yaml
- ref: "1.4"
  title: Visit repeat victims of burglary
  lead: {strategic: ann-lowe, operational: ann-lowe}
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

from collections.abc import Iterator
from typing import NamedTuple

from planlint.model.actions import Lead
from planlint.model.case import Case
from planlint.model.finding import Finding, Related, Severity
from planlint.model.plan import Plan
from planlint.model.values import Reference
from planlint.rules.leading import words_of
from planlint.rules.people import People, people_of
from planlint.rules.places import is_led, items_of
from planlint.rules.words.lists import listed_values

SEVERITY: Severity = "warning"


class _Leads(NamedTuple):
    """Who answers for one thing and who delivers it; one of the two may be the priority's."""

    strategic: tuple[Reference, ...]
    operational: tuple[Reference, ...]
    operational_is_own: bool = True


def find(case: Case) -> Iterator[Finding]:
    """Leads where one person answers and delivers."""
    people = people_of(case)
    for leads in _all_leads(case.plan):
        yield from _finding(leads, people, case.plan)


def _finding(leads: _Leads, people: People, plan: Plan) -> Iterator[Finding]:
    answering = {people.meant_by(reference): reference for reference in leads.strategic}
    both = {
        person: reference
        for reference in leads.operational
        if (person := people.meant_by(reference)) is not None and person in answering
    }
    if both:
        person, delivers = next(iter(both.items()))
        answers = answering[person]
        here, there = (delivers, answers) if leads.operational_is_own else (answers, delivers)
        names = listed_values([words_of(plan, each) for each in both.values()], "and")
        yield Finding(
            here.route,
            f"{names} both answers for it and delivers it"
            if len(both) == 1
            else f"{names} both answer for it and both deliver it",
            "Name somebody else under `strategic:` or `operational:`, so whoever delivers it "
            "has somebody to answer to.",
            related=(
                Related(f"{'answers' if here is delivers else 'delivers'} here", there.route),
            ),
        )


def _all_leads(plan: Plan) -> Iterator[_Leads]:
    for priority in plan.priorities:
        yield _own(priority.lead)
        for action in priority.actions:
            lead = action.lead
            if is_led(action):
                if lead.strategic or lead.operational:
                    yield _Leads(action.strategic, action.operational, bool(lead.operational))
                yield from (_own(item.lead) for item in items_of(action) if item.lead)
        yield from (_own(message.lead) for message in priority.communications)


def _own(lead: Lead) -> _Leads:
    return _Leads(lead.strategic, lead.operational)
