"""A key that the plan format does not have.

Also what a colon or a comma has turned into keys by accident: to YAML, `{amount: £1,221}` is an
amount of £1 and a second key, and a list item with a colon in it is a mapping.

## Why it matters

What stands under a misspelt key is not seen: an `ends:` is no end, and the action counts as
dateless.

## How to put it right

Write the key as the format has it; the message names the nearest. Keys of your own begin with
`x-`, and are left alone.

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
            f"{quoted(key)} has become a key of its own",
            "To YAML a comma inside braces begins a new key. Write one key a line, or put the "
            "whole value between quotation marks.",
        )
    if " " in key:
        return (
            f"the colon has made {quoted(key)} a key",
            "If it is text, put the whole of it between quotation marks.",
        )
    if refusal.nearest:
        return (
            f"{a(thing)} has no key {quoted(key)}",
            f"Did you mean {quoted(refusal.nearest)}?",
        )
    known = listed(refusal.allowed[:MOST_LISTED])
    more = ", and others" if len(refusal.allowed) > MOST_LISTED else ""
    return (
        f"{a(thing)} has no key {quoted(key)}",
        f"It may have {known}{more}. A key of your own begins with x-."
        if known
        else "Take it out. A key of your own begins with x-.",
    )
