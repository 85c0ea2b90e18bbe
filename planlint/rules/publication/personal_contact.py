"""A person's email address or telephone number in the plan.

The team's own, under `contact`, is meant to be there. Numbers that anyone may call, such as 101 or
those that begin 0300 or 0800, are not reported either.

## Why it matters

People's addresses and numbers are personal data, go out of date when somebody moves, and stay in
the history of the repository for good. On the public site they are left out.

## How to put it right

Remove it, and give the team's address or number under `contact` instead.

## Reported

```yaml
sections:
  - id: contact
    title: Contact
    text: Write to jo.bell@hartley.example, or ring 01632 960123.
```

## Not reported

```yaml
sections:
  - id: contact
    title: Contact
    text: Write to communitysafety@hartley.example, or ring 101.
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from planlint.model.case import Case
from planlint.model.expression import expression
from planlint.model.finding import Finding, Severity
from planlint.model.plan import Plan
from planlint.rules.searching import texts_of
from planlint.rules.words.quotes import quoted

SEVERITY: Severity = "warning"

_EMAIL = expression(r"(?<![\w.+-])(?P<name>[\w.+-]+)@[\w-]+(?:\.[\w-]+)+")
_TWO_NAMES = expression(r"[a-z]+(?:-[a-z]+)?[._][a-z]+(?:-[a-z]+)?\d{0,2}\Z", re.IGNORECASE)
_TEAM = expression(
    r"(?:^|[._-])(?:team|safety|community|info|enquir|contact|office|admin|asb|licens|partnership|"
    r"police|council|help|support|report|press|press|service)",
    re.IGNORECASE,
)
_PHONE = expression(r"(?<![\d£.,/-])(?:\+44[\s(0)]*|\(?0)\d[\d\s()-]{7,13}\d(?![\d%])")
_DIGITS = expression(r"\d{3}")
_MANY_DIGITS = expression(r"\d(?:[\s()-]*\d){8}")
_FOR_ANYONE = expression(r"0(?:300|303|330|333|345|370|800|808|845|870)")


def find(case: Case) -> Iterator[Finding]:
    """Addresses and numbers in prose that are a person's, each once in a text."""
    surnames = _surnames(case.plan)
    own = {case.plan.contact.email, case.plan.contact.phone} if case.plan.contact else set()
    texts = texts_of(case, withdrawn=True)
    for place in sorted(texts.having("@") | texts.matching(_MANY_DIGITS)):
        prose = texts.prose[place]
        if prose.route[:1] == ("contact",):
            continue
        for address in dict.fromkeys(_addresses(prose.text, surnames)):
            if address not in own:
                yield _finding(prose.route, "a person's email address", address)
        for number in dict.fromkeys(_numbers(prose.text)):
            if number not in own:
                yield _finding(prose.route, "a telephone number", number)


def _finding(route: tuple[str | int, ...], what: str, found: str) -> Finding:
    return Finding(
        route,
        f"{quoted(found)} is {what}",
        "Remove it, and give the team's address or number under `contact`.",
        words=found,
    )


def _addresses(text: str, surnames: set[str]) -> Iterator[str]:
    if "@" not in text:
        return
    for match in _EMAIL.finditer(text):
        parts = re.split(r"[._+-]", match["name"].lower())
        named = any(part in surnames or part[1:] in surnames for part in parts)
        if named or (_TWO_NAMES.match(match["name"]) and not _TEAM.search(match["name"])):
            yield match.group()


def _numbers(text: str) -> Iterator[str]:
    if not _DIGITS.search(text):
        return
    for match in _PHONE.finditer(text):
        digits = re.sub(r"\D", "", match.group()).removeprefix("44")
        digits = digits if digits.startswith("0") else f"0{digits}"
        if len(digits) in {10, 11} and not _FOR_ANYONE.match(digits):
            yield match.group().strip()


def _surnames(plan: Plan) -> set[str]:
    names = (person.name.split() for person in plan.people.values())
    return {parts[-1].lower() for parts in names if len(parts) > 1 and len(parts[-1]) > 2}
