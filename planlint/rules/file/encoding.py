"""Characters that do not belong in a plan: not UTF-8, control characters, hidden marks.

Also a byte-order mark at the beginning, a line end of old Macintosh files, and invisible characters
that reverse the direction of text, which can make one text look like another.

## Why it matters

A file in another encoding shows £ and ’ as rubbish to the next person who opens it. Control
characters come with text that is copied from a PDF, and most editors do not show them.

## How to put it right

Save the file as UTF-8 without a byte-order mark: every editor can. Delete the marked characters.

## Reported

```yaml
- ref: "1.4"
  title: Visit repeat{U+000B}victims of burglary
  lead: {operational: jo-bell}
  end: 2014-03-31
```

## Not reported

```yaml
- ref: "1.4"
  title: Visit repeat victims’ homes, £40 each – مرحبا 👍
  lead: {operational: jo-bell}
  end: 2014-03-31
```
"""

from __future__ import annotations

from collections.abc import Iterator

from planlint.model.case import Case
from planlint.model.document import Fault
from planlint.model.finding import Edit, Finding, Fix, Severity

SEVERITY: Severity = "error"

_WORDS = {
    "not-utf-8": (
        "the file is not saved as UTF-8, but probably as {detail}",
        "Save it as UTF-8. The marked character is the first one that is wrong.",
    ),
    "byte-order-mark": (
        "the file begins with a hidden mark, which some programs cannot read",
        "Save it as plain UTF-8, without a byte-order mark (BOM).",
    ),
    "binary": (
        "this is not a text file; it may be a Word or Excel document",
        "A plan is a text file. Copy the words of a document into one, and save it as UTF-8.",
    ),
    "control": (
        "there is a hidden control character here ({detail})",
        "Delete it. It came with text that was copied from elsewhere.",
    ),
    "bidirectional": (
        "a hidden character here reverses the direction of the text ({detail})",
        "Delete it. What you see here may not be what is written.",
    ),
    "lone-return": (
        "a line ends as on old Macintosh computers ({detail})",
        "End it like the other lines.",
    ),
}
_FIXES = {
    "byte-order-mark": ("Remove the byte-order mark", "", True),
    "lone-return": ("End the line with a line feed", "\n", True),
    "control": ("Remove the control characters", "", False),
    "bidirectional": ("Remove the hidden characters", "", False),
}


def find(case: Case) -> Iterator[Finding]:
    """What is wrong with the characters of the file."""
    for fault in case.document.faults:
        if fault.rule == "encoding":
            message, help_ = _WORDS[fault.what]
            yield Finding(
                fault.route,
                message.format(detail=fault.detail),
                help_,
                span=fault.span,
                fix=_fix(fault),
            )


def _fix(fault: Fault) -> Fix | None:
    if fault.what not in _FIXES:
        return None
    title, text, safe = _FIXES[fault.what]
    return Fix(title, (Edit(fault.span, text),), safe)
