"""A plan that names no team to write to.

## Why it matters

A published plan makes people ask: residents about their street, colleagues about a mistake. If
nobody is named they ask the wrong person, or give up.

## How to put it right

Add `contact:` with the name of a team and its email address or telephone number: a team's, not a
person's, so it stays right when people move on.

## Reported

```yaml
contact: {name: Community Safety Team}
```

## Not reported

```yaml
contact: {name: Community Safety Team, email: safety@hartley.example}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from planlint.model.case import Case
from planlint.model.finding import Finding, Severity

SEVERITY: Severity = "info"


def find(case: Case) -> Iterator[Finding]:
    """That there is no contact, or none that can be reached."""
    contact = case.plan.contact
    if contact is None:
        if not case.present(("contact",)):
            yield Finding(
                ("contact",),
                "the plan names no team to write to",
                "Add `contact:` with the name and email address of a team.",
            )
    elif not any(case.present(("contact", key)) for key in ("email", "phone")):
        yield Finding(
            ("contact",),
            "the contact has neither an email address nor a telephone number",
            "Add the team's `email:` or `phone:`.",
        )
