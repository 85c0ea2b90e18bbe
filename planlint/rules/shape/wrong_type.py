"""A value of the wrong kind: a list where text belongs, text where a list belongs, nothing at all.

## Why it matters

What is of the wrong kind cannot be understood, and counts as absent everywhere else.

## How to put it right

Write it as the help says. A list has one item a line, each beginning with a dash. A number or a
`true` that is meant as text goes in quotation marks.

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
from planlint.rules.words.quotes import quoted

SEVERITY: Severity = "error"

_ENOUGH = 500
_OR_NOTHING = ", or remove the line"
_KINDS = {
    "mapping": "a set of fields",
    "list": "a list",
    "text": "just text",
    "switch": "true or false",
    "number": "a number",
}


def find(case: Case) -> Iterator[Finding]:
    """Values of the wrong kind."""
    for refusal in case.refusals:
        if refusal.rule == "wrong-type":
            written = case.document.written(refusal.route, _ENOUGH).strip("\"'")
            yield Finding(refusal.route, *_words(refusal, written))


def _words(refusal: Refusal, written: str) -> tuple[str, str]:
    expected = refusal.expected or "something else"
    if not refusal.route:
        if refusal.what == "nothing":
            return ("the file is empty", f"Write {expected}.")
        return (f"the file is {_KINDS[refusal.what]}, not a plan", f"Write {expected}.")
    name = _name(refusal)
    if refusal.what == "nothing":
        return (f"{name} is empty", f"Write {expected.removesuffix(_OR_NOTHING)}{_OR_NOTHING}.")
    if refusal.what == "mapping" and expected.startswith("text"):
        return (
            f"a colon has turned the text of {name} into a field",
            "Put the whole text in quotation marks.",
        )
    value = "" if refusal.what in {"list", "mapping"} else f": {quoted(written)}"
    return (f"{name} cannot be {_KINDS[refusal.what]}{value}", f"Write {expected}.")


def _name(refusal: Refusal) -> str:
    """The key that the value stands under."""
    last = refusal.route[-1]
    if isinstance(last, str):
        return f"`{last}`"
    key = next((step for step in reversed(refusal.route) if isinstance(step, str)), "the list")
    return f"an item of `{key}`"
