"""A field that the plan format does not have.

Also what a colon or a comma has turned into a field by accident: `{amount: £1,221}` is read as an
amount of £1 and a second field, and a list item with a colon in it as a field with a value.

## Why it matters

What is written under a misspelt name is not seen: `ends:` is not an end, so the action counts as
having none.

## How to put it right

Write the name as the format has it; the help gives the nearest. Fields of your own begin with `x-`,
and are left alone.

## Reported

```yaml
- ref: "1.4"
  title: Visit repeat victims of burglary
  lead: {operational: jo-bell}
  ends: 2014-03-31
```

## Not reported

```yaml
- ref: "1.4"
  title: Visit repeat victims of burglary
  lead: {operational: jo-bell}
  end: 2014-03-31
  x-cost-centre: A17
```
"""

from __future__ import annotations

from collections.abc import Iterator

from planlint.model.case import Case
from planlint.model.document import Refusal
from planlint.model.finding import Finding, Severity
from planlint.rules.words.lists import a, listed
from planlint.rules.words.quotes import quoted

SEVERITY: Severity = "error"

MOST_LISTED = 12


def find(case: Case) -> Iterator[Finding]:
    """Keys that the format does not have."""
    for refusal in case.refusals:
        if refusal.rule == "unknown-key":
            key = str(refusal.route[-1])
            yield Finding(refusal.route, *_words(refusal, key), part="key")


def _words(refusal: Refusal, key: str) -> tuple[str, str]:
    thing = refusal.thing or "place"
    if refusal.what == "empty" and not refusal.nearest:
        return (
            f"{quoted(key)} has become a field of its own",
            "A comma inside curly brackets begins a new field. Write one field a line, or put "
            "the whole value in quotation marks.",
        )
    if " " in key:
        return (
            f"the colon has turned {quoted(key)} into a field",
            "If it is text, put the whole text in quotation marks.",
        )
    if refusal.nearest:
        return (
            f"{quoted(key)} is not a field of {a(thing)}",
            f"Did you mean `{refusal.nearest}`?",
        )
    known = listed(refusal.allowed[:MOST_LISTED])
    more = ", and others" if len(refusal.allowed) > MOST_LISTED else ""
    return (
        f"{quoted(key)} is not a field of {a(thing)}",
        f"{a(thing).capitalize()} may also have {known}{more}. Begin a field of your own with `x-`."
        if known
        else "Remove it. Begin a field of your own with `x-`.",
    )
