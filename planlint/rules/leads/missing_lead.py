"""An action that nobody leads.

No person, post or text stands as strategic or operational lead, neither on the action nor on its
priority nor on a part of the action. A lead organisation alone is not a lead: an organisation cannot be asked at a meeting
why something is late.

## Why it matters

Since 1998 the law has asked a community-safety strategy to say by whom each objective is to be
pursued (Crime and Disorder Act 1998, section 6). An action that nobody leads is an action that
nobody does, and the partnership finds out when the year is over.

## How to put it right

Name who delivers the action under `lead: operational:`, and who answers for it under
`lead: strategic:`. Add them under `people` if they are not there yet. If the action honestly
needs nobody, say why: `not_needed: {lead: …}`.

## Reported

```yaml
- ref: "1.4"
  title: Visit repeat victims of burglary
  lead: {organisation: council}
  end: 2014-03-31
```

## Not reported

```yaml
- ref: "1.4"
  title: Visit repeat victims of burglary
  lead: {operational: jo-bell, organisation: council}
  end: 2014-03-31
```
"""

from __future__ import annotations

from collections.abc import Iterator

from planlint.model.case import Case
from planlint.model.finding import Finding, Severity
from planlint.model.plan import Action
from planlint.rules.places import items_of

SEVERITY: Severity = "error"


def find(case: Case) -> Iterator[Finding]:
    """Actions without any lead."""
    for priority in case.plan.priorities:
        for action in priority.actions:
            if action.withdrawn or "lead" in action.not_needed or _has_lead(case, action):
                continue
            yield Finding(
                (*action.route, "lead"),
                "nobody leads this action",
                "Name who delivers it under `lead: operational:`, and who answers for it under "
                "`lead: strategic:`.",
            )
        for message in priority.communications:
            lead = message.lead
            if not (lead.strategic or lead.operational or _stands(case, lead.route)):
                yield Finding(
                    lead.route,
                    "nobody leads this message",
                    "Name who sends it, under `lead: operational:`.",
                )


def _has_lead(case: Case, action: Action) -> bool:
    if action.strategic or action.operational:
        return True
    if any(
        item.lead and (item.lead.strategic or item.lead.operational) for item in items_of(action)
    ):
        return True
    return _stands(case, action.lead.route) or _stands(case, action.priority_lead.route)


def _stands(case: Case, lead: tuple[str | int, ...]) -> bool:
    """Whether something stands there that is no lead by its kind: that is spoken of elsewhere."""
    kinds = ("strategic", "operational")
    wrong_kind = lead in case.document.values and not _is_mapping(case, lead)
    return wrong_kind or lead in case.misspelt or any(case.present((*lead, kind)) for kind in kinds)


def _is_mapping(case: Case, route: tuple[str | int, ...]) -> bool:
    return any(key[:-1] == route for key in case.document.keys)
