"""A value of the wrong kind: a list where a text belongs, a text where a list belongs, nothing at all.

## Why it matters

What is of the wrong kind cannot be understood, and counts as absent everywhere else.

## How to put it right

Write it as the help says. A list has one item a line, each beginning with a dash. A number or a
`true` that is meant as text goes between quotation marks.

## Reported

```yaml
- ref: "1.4"
  title: Visit repeat victims of burglary
  outputs: 40 visits
  lead: {operational: jo-bell}
  end: 2014-03-31
```

## Not reported

```yaml
- ref: "1.4"
  title: Visit repeat victims of burglary
  outputs:
    - 40 visits
  lead: {operational: jo-bell}
  end: 2014-03-31
```
"""

from __future__ import annotations

from collections.abc import Iterator

from planlint.model.case import Case
from planlint.model.document import Refusal
from planlint.model.finding import Finding, Severity

SEVERITY: Severity = "error"

_KINDS = {
    "mapping": "keys with values stand",
    "list": "a list stands",
    "text": "a text stands",
    "switch": "true or false stands",
    "number": "a number stands",
}


def find(case: Case) -> Iterator[Finding]:
    """Values of the wrong kind."""
    for refusal in case.refusals:
        if refusal.rule == "wrong-type":
            yield Finding(refusal.route, *_words(refusal))


def _words(refusal: Refusal) -> tuple[str, str]:
    expected = refusal.expected or "something else"
    if not refusal.route:
        if refusal.what == "nothing":
            return ("the file is empty", f"Write {expected}.")
        return (f"{_KINDS[refusal.what]} where a plan belongs", f"Write {expected}.")
    name = _name(refusal)
    if refusal.what == "nothing":
        return (f"{name} has nothing behind it", f"Give it {expected}, or take the line out.")
    if refusal.what == "mapping" and expected.startswith("text"):
        return (
            f"the colon makes keys of what stands in {name}",
            "Put the whole text between quotation marks.",
        )
    return (f"{_KINDS[refusal.what]} where {name} wants {expected}", f"Write {expected}.")


def _name(refusal: Refusal) -> str:
    """The key that the value stands under."""
    last = refusal.route[-1]
    if isinstance(last, str):
        return f"`{last}`"
    key = next((step for step in reversed(refusal.route) if isinstance(step, str)), "the list")
    return f"an item of `{key}`"
