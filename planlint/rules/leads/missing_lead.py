"""An action or message that nobody leads.

There is no strategic or operational lead: not on the action, not on its priority, not on a part of
the action. A lead organisation alone is not enough for an action, because an organisation cannot be
asked at a meeting why something is late. For a message it is enough.

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
from planlint.rules.leading import ANY_KIND, PERSONAL, has_lead, refused_leads, stands
from planlint.rules.places import is_led

SEVERITY: Severity = "error"


def find(case: Case) -> Iterator[Finding]:
    """Actions and messages without any lead."""
    refused = refused_leads(case)
    for priority in case.plan.priorities:
        for action in priority.actions:
            if is_led(action) and not has_lead(case, action, PERSONAL, refused):
                yield Finding(
                    action.lead.route,
                    "nobody leads this action",
                    "Name who delivers it under `lead: operational:`, and who answers for it under "
                    "`lead: strategic:`.",
                )
        for message in priority.communications:
            if not stands(case, message.lead.route, ANY_KIND, refused):
                yield Finding(
                    message.lead.route,
                    "nobody leads this message",
                    "Name who sends it, under `lead: operational:`.",
                )
