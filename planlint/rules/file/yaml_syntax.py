"""A file, or a part of it, that cannot be read as YAML.

The message names the likely cause and marks where it begins: a colon that needs quotation marks, a
tab, a quotation mark or bracket that is never closed, a line that is indented wrongly.

## Why it matters

What cannot be read cannot be checked or published. It is nearly always one character.

## How to put it right

Look at the marked place. Text with a colon and a space in it, or text that begins with one of
``@ ` % & * ! | > ? [ ] { } ,`` or a quotation mark, goes in quotation marks.

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
    "Put the whole text in quotation marks of the other kind, so those inside it do not end it."
)
_WHOLE = "Put the whole text in quotation marks."
_WORDS = {
    "colon": (
        "the colon inside this text makes it look like another field",
        'Put the whole text in quotation marks: `title: "Burglary: visits"`.',
    ),
    "colon-in-brackets": (
        "there is a colon inside text here, or a comma is missing before a field",
        "Put the whole text in quotation marks, or write one field a line, without the curly "
        "brackets.",
    ),
    "no-space": (
        "a space is missing after the colon",
        "Add one: `title: Burglary`.",
    ),
    "no-colon": (
        "this line is neither a field, such as `title: Burglary`, nor an item of a list",
        "Write a colon and a space after the name of the field. If the line continues the text "
        "above, indent it further than the field of that text.",
    ),
    "tab": (
        "there is a tab here, where only spaces may be used",
        "Replace the tab with spaces. Most editors can do this for you.",
    ),
    "odd-space": (
        "this looks like a space, but is another character",
        "Delete it, and type a plain space. It came with text that was copied from elsewhere.",
    ),
    "reserved-character": ("text cannot begin with {detail}", _WHOLE),
    "block-sign": (
        "nothing may follow {detail} on its line",
        "If it is part of the text, put the whole text in quotation marks. Otherwise begin the "
        "text on the next line, indented.",
    ),
    "unclosed-quote": (
        "this quotation mark is never closed",
        "Close it at the end of the text. If it is part of the text, put the whole text in "
        "quotation marks of the other kind.",
    ),
    "curly-quote": (
        "this quotation mark is straight, but the one that should close it is curly",
        "Use straight quotation marks at both ends.",
    ),
    "after-quote": ("this comes after the quotation mark that ends the text", _OTHER_QUOTES),
    "after-bracket": ("this comes after the bracket that ends the list", _WHOLE),
    "comma": (
        "there is a comma after the value",
        "Remove it. Commas are needed only between values that are in brackets.",
    ),
    "escape": (
        "this backslash has no meaning inside double quotation marks",
        "Write the backslash twice, or use single quotation marks.",
    ),
    "unclosed-bracket": (
        "this bracket is never closed, or a comma is missing before what follows",
        "Close it, or write one item a line, each beginning with a dash.",
    ),
    "wrong-bracket": (
        "this bracket does not match the one that was opened",
        "Square brackets hold a list, and curly brackets hold fields. Close each with its own "
        "kind.",
    ),
    "extra-bracket": (
        "this bracket closes nothing",
        "Remove it. If it is part of the text, put the whole text in quotation marks.",
    ),
    "bracket-in-text": (
        "there is a bracket inside text that is itself in brackets",
        _WHOLE,
    ),
    "no-comma": (
        "a comma is missing before this",
        "Add it. If this is all one text, put the whole text in quotation marks.",
    ),
    "two-commas": ("there are two commas here with nothing between them", "Remove one of them."),
    "dash-in-brackets": (
        "there is a dash in a list that is in brackets",
        "Remove the dashes, or remove the brackets and write one item a line.",
    ),
    "dash-on-line": (
        "a list cannot begin on the same line as the name of its field",
        "Begin it on the next line, indented. If it is text, put the whole text in quotation "
        "marks.",
    ),
    "dash-space": ("a space is missing after the dash", "Add one: `- Visits`."),
    "no-dash": (
        "this line is among the items of a list, but has no dash",
        "Begin it with a dash and a space. If it belongs to the item above, indent it as far as "
        "the text of that item.",
    ),
    "item-among-keys": (
        "there is an item of a list among fields here",
        "Indent the list below the field that it belongs to.",
    ),
    "bullet": (
        "an item of a list begins with a dash and a space, not with {detail}",
        "Write a dash and a space in its place.",
    ),
    "too-far": (
        "this line is indented below a field that already has a value",
        "Line it up with the fields that it belongs to.",
    ),
    "indentation": (
        "this line is not lined up with the lines that it belongs to",
        "Indent it exactly as far as those lines.",
    ),
    "long-key": (
        "this line has a colon, but too far along to follow the name of a field",
        "If it is text, put it after the name of a field, in quotation marks.",
    ),
    "conflict": (
        "git has left both versions of the lines that follow here",
        "Keep one of the two, and delete the lines that begin with `<<<<<<<`, `=======` and "
        "`>>>>>>>`.",
    ),
    "divider": (
        "a line of signs alone is not part of a plan",
        "Remove it, or put a `#` before it.",
    ),
    "document-end": ("three dots end the plan here, but more follows", "Remove them."),
    "directive": (
        "a line that begins with `%` is an instruction to programs, which plans do not use",
        "Remove it.",
    ),
    "unreadable": (
        "the file cannot be read from here on",
        "Compare this line with those above and below it.",
    ),
}


def find(case: Case) -> Iterator[Finding]:
    """Where the text is not YAML."""
    for fault in case.document.faults:
        if fault.rule == "yaml-syntax":
            message, help_ = _WORDS[fault.what]
            told = message.format(detail=quoted(fault.detail))
            yield Finding(fault.route, told, help_, span=fault.span)
