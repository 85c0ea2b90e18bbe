"""A link that leads nowhere.

An address is `https:`, `http:`, `mailto:` or `tel:` and well formed, or `#` and a ref or id of
this plan.

## Why it matters

Readers who follow a link and find nothing stop trusting the others.

## How to put it right

Write the whole address, as the browser shows it. For another action of this plan write its ref:
`[the visits](#1.4)`.

## Reported

```yaml
documents:
  strategy: {title: Community strategy, url: "www.hartley.example/strategy"}
```

## Not reported

```yaml
documents:
  strategy: {title: Community strategy, url: "https://www.hartley.example/strategy"}
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from planlint.model.case import Case
from planlint.model.expression import expression
from planlint.model.finding import Finding, Severity
from planlint.model.plan import Plan
from planlint.rules.prose import prose_of
from planlint.rules.words.quotes import quoted

SEVERITY: Severity = "warning"

_NO_BRACKET = r"[^()\s]*"
_ADDRESS = rf"<[^<>]*>|{_NO_BRACKET}(?:\({_NO_BRACKET}\){_NO_BRACKET})*"
_TITLE = r"[\"'(][^()]*(?:\([^()]*\)[^()]*)*"
_LINK = expression(rf"(?<!!)\[[^\[\]]*\]\(\s*+(?P<address>{_ADDRESS})(?:\s+{_TITLE})?\)")
_HOST = r"(?:[\w-]+(?:\.[\w-]+)+|localhost|\[[0-9a-fA-F:.]+\])"
_GOOD = expression(
    rf"(?:https?://(?:[^\s/@]*@)?{_HOST}(?::\d+)?(?:[/?#]\S*)?"
    r"|mailto:[^\s@]+@[\w-]+(?:\.[\w-]+)+(?:\?\S*)?"
    r"|tel:\+?[\d().-]{3,})\Z",
    re.IGNORECASE,
)
_UNSAFE = ("javascript:", "vbscript:", "data:", "file:")
_WHOLE = "Write the whole address, such as https://www.hartley.gov.uk/plan."


def find(case: Case) -> Iterator[Finding]:
    """Addresses of documents and of links in prose that are not good."""
    for document in case.plan.documents.values():
        url = document.url.strip()
        if url and not _GOOD.match(url):
            yield Finding(
                (*document.route, "url"), f"{quoted(url)} is not a whole web address", _WHOLE
            )
    names: set[str] | None = None
    for prose in prose_of(case, withdrawn=True):
        if "](" not in prose.text:
            continue
        for match in _LINK.finditer(prose.text):
            address = match["address"].strip("<>")
            if address.lower().startswith(_UNSAFE) or _GOOD.match(address):
                continue
            if names is None:
                names = _names(case.plan)
            if address.startswith("#") and address[1:] in names:
                continue
            yield Finding(prose.route, *_words(address), words=match.group())


def _words(address: str) -> tuple[str, str]:
    if not address:
        return "a link has no address", _WHOLE
    if address.startswith("#"):
        return (
            f"a link leads to {quoted(address)}, which is not a ref or id in this plan",
            "Write `#` and then the ref of an action, or an id, exactly as the plan has it.",
        )
    return f"a link leads to {quoted(address)}, which is not a whole web address", _WHOLE


def _names(plan: Plan) -> set[str]:
    """Every ref and id that a link may lead to."""
    registers = (
        plan.people,
        plan.organisations,
        plan.forums,
        plan.frameworks,
        plan.indicators,
        plan.funds,
        plan.documents,
    )
    ids = {id_ for register in registers for id_ in register}
    ids |= {section.id for section in plan.sections} | {each.id for each in plan.priorities}
    return ids | {action.ref for action in plan.actions}
