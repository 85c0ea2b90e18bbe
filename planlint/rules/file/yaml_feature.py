"""A feature of YAML that the plan format does not use.

Anchors (`&name`), aliases (`*name`), merge keys (`<<`), tags (`!tag`), a list or a set of fields as
the name of a field, and more than one plan in a file.

## Why it matters

They are for programmers. An officer who edits the line with the anchor changes places that
nobody sees, and not every program reads them alike.

## How to put it right

Write the value out where it belongs. What is used more than once goes into a register (`people`,
`forums`, `organisations`, …) and is referred to by its id. A text that begins with `&`, `*` or `!`
goes in quotation marks.

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

_QUOTES = "If it is meant as text, put the whole text in quotation marks."
_WORDS = {
    "anchor": (
        "{detail} has a meaning of its own in YAML (an anchor), which plans do not use",
        _QUOTES,
    ),
    "alias": (
        "{detail} has a meaning of its own in YAML (an alias), which plans do not use",
        "Write the value out in full here. " + _QUOTES,
    ),
    "merge": (
        '"<<" copies other fields in here, which plans do not use',
        "Write those fields out here.",
    ),
    "tag": (
        "{detail} has a meaning of its own in YAML (a tag), which plans do not use",
        "Remove it. " + _QUOTES,
    ),
    "complex-key": (
        "a list or a set of fields is used as the name of a field",
        "Write a word, a colon and a space, then the value. If it is text, put the whole text "
        "in quotation marks.",
    ),
    "long-key": (
        "the name of a field has more than 1,000 letters",
        "If it is text, put the whole text in quotation marks.",
    ),
    "documents": (
        "a second plan begins here, but one file holds one plan",
        "Remove the `---`, or move the second plan to a file of its own.",
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
