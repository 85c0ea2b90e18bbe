"""A file, or a part of it, that is not YAML.

The message names the likely cause and marks where it begins: a colon that wants quotation marks,
a tab, a quotation mark or bracket that is never closed, a line that is set in wrongly.

## Why it matters

What cannot be read cannot be checked or published. It is nearly always one character.

## How to put it right

Look at the marked place. Text with a colon and a space in it, or one that begins with one of
`@ % & * ! [ {` or a quotation mark, goes between quotation marks.

## Reported

```yaml
- ref: "1.4"
  title: Burglary: visit repeat victims
  lead: {operational: jo-bell}
  end: 2014-03-31
```

## Not reported

```yaml
- ref: "1.4"
  title: "Burglary: visit repeat victims"
  lead: {operational: jo-bell}
  end: 2014-03-31
```
"""

from __future__ import annotations

from collections.abc import Iterator

from planlint.model.case import Case
from planlint.model.finding import Finding, Severity

SEVERITY: Severity = "error"

_WORDS = {
    "colon": (
        "a colon and a space inside a text make it look like another key",
        'Put the whole text between quotation marks: `title: "Burglary: visits"`.',
    ),
    "tab": (
        "a tab stands here, where YAML takes only spaces",
        "Put spaces in place of the tab; most editors can be told to do that.",
    ),
    "reserved-character": (
        "a text cannot begin with this character",
        "Put the whole text between quotation marks.",
    ),
    "unclosed-quote": (
        "this quotation mark is never closed",
        'Close it at the end of the text. A quotation mark inside the text is written \\".',
    ),
    "unclosed-bracket": (
        "this bracket is never closed, or a comma is missing before what follows",
        "Close it, or write one item a line, each beginning with a dash.",
    ),
    "after-quote": (
        "text goes on behind the closing quotation mark",
        "Put the whole text between the quotation marks.",
    ),
    "after-bracket": (
        "text goes on behind the closing bracket",
        "Put the whole text between quotation marks.",
    ),
    "no-colon": (
        "this line is neither `key: value` nor an item of a list",
        "Add the colon and a space behind the key, or set the line in under the text that it goes on.",
    ),
    "indentation": (
        "this line is not set in as far as the lines that it belongs to",
        "Begin it in the same column as its neighbours.",
    ),
    "escape": (
        "a backslash inside quotation marks has a meaning of its own, and this one has none",
        "Write the backslash twice, or use single quotation marks.",
    ),
    "unreadable": (
        "the file cannot be read as YAML from here on",
        "Compare this line with its neighbours.",
    ),
}


def find(case: Case) -> Iterator[Finding]:
    """Where the text is not YAML."""
    for fault in case.document.faults:
        if fault.rule == "yaml-syntax":
            message, help_ = _WORDS[fault.what]
            yield Finding(fault.route, message, help_, span=fault.span)
