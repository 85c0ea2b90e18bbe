"""Raw HTML, images, and links that run a program, in prose.

Prose is Markdown without HTML. Pages show such marks as text; they run nothing and load nothing.

## Why it matters

HTML that is pasted in from a web page or a Word file shows as rubbish, and a link that runs a
program is an attack on whoever clicks it. Images are loaded from elsewhere, and tell that place
who reads the plan.

## How to put it right

Remove the marks, or use Markdown instead: `**bold**`, a list with dashes, a link as `[its
words](https://www.hartley.example/)`.

## Reported

```yaml
- ref: "1.4"
  title: Visit repeat victims of <b>burglary</b>
  lead: {operational: jo-bell}
  end: 2014-03-31
```

## Not reported

```yaml
- ref: "1.4"
  title: Visit repeat victims of **burglary** where there are < 5 a month
  lead: {operational: jo-bell}
  end: 2014-03-31
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from planlint.model.case import Case
from planlint.model.expression import expression
from planlint.model.finding import Finding, Severity
from planlint.rules.prose import prose_of
from planlint.rules.words.quotes import quoted

SEVERITY: Severity = "error"

_CODE = expression(r"`+[^`]*`+")
_MARKUP = (
    (
        expression(r"</?[A-Za-z][A-Za-z0-9-]*(?:\s[^<>]*)?/?>|<!--|<![A-Za-z\[]|<\?"),
        "HTML",
        "Remove it, or use Markdown instead, such as `**bold**`.",
    ),
    (
        expression(r"!\[[^\[\]]*\]\(\s*+(?P<address>[^()]*(?:\([^()]*\)[^()]*)*)\)"),
        "an image",
        "Remove it. If readers need it, link to the page that shows it.",
    ),
    (
        expression(
            r"(?:\]\(\s*+<?|<)\s*+(?P<address>(?:javascript|vbscript|data|file):[^)>]*[)>]?)",
            re.IGNORECASE,
        ),
        "an unsafe link",
        "Remove it. Links begin with `https:`, `http:`, `mailto:` or `tel:`.",
    ),
)


def find(case: Case) -> Iterator[Finding]:
    """Marks in prose that are not plain Markdown, each kind once in a text."""
    for prose in prose_of(case, withdrawn=True):
        if not ("<" in prose.text or "](" in prose.text):
            continue
        text = _CODE.sub(lambda match: " " * len(match.group()), prose.text)
        for pattern, what, advice in _MARKUP:
            match = pattern.search(text)
            if match:
                yield Finding(
                    prose.route,
                    f"there is {what} in the {prose.field}: {quoted(_shown(match))}",
                    advice,
                    words=match.group(),
                )


def _shown(match: re.Match[str]) -> str:
    """The mark, or the address alone where it has one, without the bracket that closes the link."""
    address = match.groupdict().get("address")
    if address is None:
        return match.group()
    is_closed = address.endswith(")") and address.count(")") > address.count("(")
    return address.removesuffix(")" if is_closed else ">")
