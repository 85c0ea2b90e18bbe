"""An organisation, fund, indicator or document that nothing in the plan uses.

A misspelt id that can only have been meant for it counts as its use. So does a link to it in the
text, `key: true` on a document, and, for an indicator, that it is part of one that is used.

## Why it matters

An entry that nothing uses is a leftover of last year's plan, or an action has lost the line that
named it.

## How to put it right

Write its id where it is used, or remove the entry.

## Reported

```yaml
funds:
  safety: {name: Community safety fund, organisation: council, amount: 12000}
```

## Not reported

```yaml
funds:
  safety: {name: Community safety fund, organisation: council, amount: 12000}
priorities:
  - id: burglary
    title: Burglary
    actions:
      - ref: "1.4"
        title: Visit repeat victims of burglary
        lead: {operational: jo-bell}
        end: 2014-03-31
        funding:
          - {amount: 5000, fund: safety}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from planlint.model.case import Case
from planlint.model.expression import expression
from planlint.model.finding import Finding, Severity
from planlint.model.values import Target
from planlint.rules.uses import all_leading

SEVERITY: Severity = "info"

_LINK = expression(r"\]\(\s*<?#([^\s()<>]+)")
_HELP = {
    "organisations": "Write its id where it leads, helps or pays, or remove the entry.",
    "funds": "Write its id under `fund:` where it pays for something, or remove the entry.",
    "indicators": "Write its id under `indicators` where it measures something, or remove the entry.",
    "documents": "Write its id under `documents` on an action, or remove the entry.",
}
_WORDS = {
    "organisations": "organisation",
    "funds": "fund",
    "indicators": "indicator",
    "documents": "document",
}


def find(case: Case) -> Iterator[Finding]:
    """Entries that nothing leads to."""
    plan = case.plan
    used = _used(case)
    linked = set(_LINK.findall(case.document.source.text))
    shown = {document.id for document in plan.documents.values() if document.key}
    for register, word in _WORDS.items():
        for id_, entry in getattr(plan, register).items():
            excused = id_ in linked or (register == "documents" and id_ in shown)
            if Target(register, id_) not in used and not excused:
                yield Finding(
                    entry.route, f"nothing in this plan uses this {word}", _HELP[register]
                )


def _used(case: Case) -> set[Target]:
    """What is used; of indicators that are parts of one another, all are if one of them is."""
    parts = []
    used = set()
    for referring, target in all_leading(case):
        if referring.key == "part_of":
            parts.append((str(referring.reference.route[1]), target.id))
        elif referring.reference.route[:2] != (target.register, target.id):
            used.add(target)
    measured = {target.id for target in used if target.register == "indicators"}
    return used | {Target("indicators", id_) for id_ in _whole(measured, parts)}


def _whole(measured: set[str], parts: list[tuple[str, str]]) -> set[str]:
    """All indicators that hang together with some, upwards and downwards."""
    beside: dict[str, list[str]] = {}
    for part, whole in parts:
        beside.setdefault(part, []).append(whole)
        beside.setdefault(whole, []).append(part)
    found = set(measured)
    waiting = list(measured)
    while waiting:
        new = set(beside.get(waiting.pop(), ())) - found
        found |= new
        waiting += new
    return found
