"""A feature of YAML that the plan format does not use.

Anchors (`&name`), aliases (`*name`), merge keys (`<<`), tags (`!tag`), a list or mapping as a
key, and more than one document in a file.

## Why it matters

They are for programmers. An officer who edits the line with the anchor changes places that
nobody sees, and not every program reads them alike.

## How to put it right

Write the value out where it belongs. What is used more than once goes into a register (`people`,
`forums`, `organisations`, …) and is referred to by its id. A text that begins with `&`, `*` or
`!` goes between quotation marks.

## Reported

```yaml
- ref: "1.4"
  title: !important Visit repeat victims of burglary
  lead: {operational: jo-bell}
  end: 2014-03-31
```

## Not reported

```yaml
- ref: "1.4"
  title: "!important Visit repeat victims of burglary"
  lead: {operational: jo-bell}
  end: 2014-03-31
```
"""

from __future__ import annotations

from collections.abc import Iterator

from planlint.model.case import Case
from planlint.model.finding import Finding, Severity
from planlint.rules.words.quotes import quoted

SEVERITY: Severity = "error"

_QUOTES = "If it is meant as text, put the text between quotation marks."
_WORDS = {
    "anchor": ("{detail} is an anchor, which plans do not use", _QUOTES),
    "alias": (
        "{detail} is an alias, which plans do not use",
        "Write the value out here. " + _QUOTES,
    ),
    "merge": ("<< merges another mapping in, which plans do not use", "Write the keys out here."),
    "tag": ("{detail} is a tag, which plans do not use", "Take it out. " + _QUOTES),
    "complex-key": (
        "a list or mapping stands where a key belongs",
        "Write a word, a colon and a space, then the value. A text in brackets or braces goes "
        "between quotation marks.",
    ),
    "long-key": (
        "a key has more than 1,000 letters",
        "If it is text, put the whole of it between quotation marks.",
    ),
    "documents": (
        "a second document begins here; one file is one plan",
        "Take the `---` out, or put the second plan into a file of its own.",
    ),
}


def find(case: Case) -> Iterator[Finding]:
    """Features that are not part of the format."""
    for fault in case.document.faults:
        if fault.rule == "yaml-feature":
            message, help_ = _WORDS[fault.what]
            yield Finding(
                fault.route, message.format(detail=quoted(fault.detail)), help_, span=fault.span
            )
