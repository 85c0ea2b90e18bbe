"""A file, or a part of it, that is not YAML.

The message names the likely cause and marks where it begins: a colon that wants quotation marks,
a tab, a quotation mark or bracket that is never closed, a line that is set in wrongly.

## Why it matters

What cannot be read cannot be checked or published. It is nearly always one character.

## How to put it right

Look at the marked place. Text with a colon and a space in it, or one that begins with one of
``@ ` % & * ! | > ? [ ] { } ,`` or a quotation mark, goes between quotation marks.

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
from planlint.rules.words.quotes import quoted

SEVERITY: Severity = "error"

_OTHER_QUOTES = (
    "Put the whole text between quotation marks of the other kind, so that those inside it do "
    "not end it."
)
_WHOLE = "Put the whole text between quotation marks."
_WORDS = {
    "colon": (
        "a colon and a space inside a text make it look like another key",
        'Put the whole text between quotation marks: `title: "Burglary: visits"`.',
    ),
    "colon-in-brackets": (
        "a colon stands inside a text here, or a comma is missing before a key",
        "Put the whole text between quotation marks, or write one key a line without the braces.",
    ),
    "no-space": (
        "a space is missing behind the colon",
        "Put one in: `title: Burglary`.",
    ),
    "no-colon": (
        "this line is neither `key: value` nor an item of a list",
        "Add the colon and a space behind the key. If it goes on with the text above, set it in "
        "further than the key of that text.",
    ),
    "tab": (
        "a tab stands here, where YAML takes only spaces",
        "Put spaces in place of the tab; most editors can be told to do that.",
    ),
    "odd-space": (
        "this looks like a space and is another character",
        "Delete it and type a plain space. It came in with text that was copied from elsewhere.",
    ),
    "reserved-character": ("a text cannot begin with {detail}", _WHOLE),
    "block-sign": (
        "nothing may stand behind {detail} on its line",
        "If it is part of the text, put the whole text between quotation marks; else begin the "
        "text on the next line, set in.",
    ),
    "unclosed-quote": (
        "this quotation mark is never closed",
        "Close it at the end of the text. If it is part of the text, put the whole text between "
        "quotation marks of the other kind.",
    ),
    "curly-quote": (
        "this quotation mark is straight and the one that should close it is curly",
        "Use straight ones on both sides.",
    ),
    "after-quote": ("this stands behind the quotation mark that ends the text", _OTHER_QUOTES),
    "after-bracket": ("this stands behind the bracket that ends the list", _WHOLE),
    "comma": (
        "a comma stands behind the value",
        "Take it out: only between brackets or braces are values divided by commas.",
    ),
    "escape": (
        "a backslash between double quotation marks has a meaning of its own, and this one has none",
        "Write the backslash twice, or use single quotation marks.",
    ),
    "unclosed-bracket": (
        "this bracket is never closed, or a comma is missing before what follows",
        "Close it, or write one item a line, each beginning with a dash.",
    ),
    "wrong-bracket": (
        "this is not the bracket that closes what was opened",
        "Square brackets hold a list and braces keys with values; each is closed by its own kind.",
    ),
    "extra-bracket": (
        "this bracket closes nothing",
        "Take it out. If it is part of a text, put the whole text between quotation marks.",
    ),
    "bracket-in-text": (
        "a bracket stands inside a text between brackets",
        _WHOLE,
    ),
    "no-comma": (
        "a comma is missing before this",
        "Put it in. If it is all one text, put the whole of it between quotation marks.",
    ),
    "two-commas": ("two commas stand here with nothing between them", "Take one of them out."),
    "dash-in-brackets": (
        "a dash stands in a list that has brackets",
        "Take the dashes out, or take the brackets out and write one item a line.",
    ),
    "dash-on-line": (
        "a list cannot begin on the line of its key",
        "Begin it on the next line, set in. If it is text, put the whole of it between quotation "
        "marks.",
    ),
    "dash-space": ("a space is missing behind the dash", "Put one in: `- Visits`."),
    "no-dash": (
        "this line stands among the items of a list and has no dash",
        "Begin it with a dash and a space. If it belongs to the item above, set it in as far as "
        "the text of that item.",
    ),
    "item-among-keys": (
        "an item of a list stands here among keys",
        "Set the list in below the key that it belongs to.",
    ),
    "bullet": (
        "an item of a list begins with a dash and a space, not with {detail}",
        "Write `- ` in its place.",
    ),
    "too-far": (
        "this line is set in below a key that has its value already",
        "Begin it in the column of the keys that it belongs to.",
    ),
    "indentation": (
        "this line does not begin in the column of the lines that it belongs to",
        "Begin it in the same column as its neighbours.",
    ),
    "long-key": (
        "this line has a colon so far from its beginning that it cannot be a key",
        "If it is text, put it behind a key, between quotation marks.",
    ),
    "conflict": (
        "git has left both versions of the lines that follow here",
        "Keep one of the two, and delete the lines that begin with <<<<<<<, ======= and >>>>>>>.",
    ),
    "divider": (
        "a line of signs alone is no part of a plan",
        "Take it out, or put # before it.",
    ),
    "document-end": ("three dots end the plan here, and more follows", "Take them out."),
    "directive": (
        "a line that begins with % is an instruction to programs, which plans do not use",
        "Take it out.",
    ),
    "unreadable": (
        "the file cannot be read from here on",
        "Compare this line with its neighbours.",
    ),
}


def find(case: Case) -> Iterator[Finding]:
    """Where the text is not YAML."""
    for fault in case.document.faults:
        if fault.rule == "yaml-syntax":
            message, help_ = _WORDS[fault.what]
            told = message.format(detail=quoted(fault.detail))
            yield Finding(fault.route, told, help_, span=fault.span)
