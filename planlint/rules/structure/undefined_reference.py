"""A reference to something that the plan does not list.

It is written under `chair`, `members`, `partners`, `organisation`, `leadership`, `reports_to`,
`contributes_to`, `documents`, `depends_on`, `part_of`, `by` or `withdrawn: into:`, and is not the
id of an entry, nor a name, short name or alias that exactly one entry has. Leads, forums,
indicators and funds have rules of their own.

## Why it matters

A reference is a promise that something more is said elsewhere. Where nothing is, a page has a
link to nowhere, and a dependency or a document cannot be followed up.

## How to put it right

Write the id of an entry. If there is none yet, add one.

## Reported

```yaml
- ref: "1.4"
  title: Visit repeat victims of burglary
  lead: {operational: jo-bell}
  partners: [fire-brigade]
  end: 2014-03-31
```

## Not reported

```yaml
- ref: "1.4"
  title: Visit repeat victims of burglary
  lead: {operational: jo-bell}
  partners: [council]
  end: 2014-03-31
```
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, partial
from itertools import chain

from planlint.model.case import Case
from planlint.model.finding import Finding, Severity
from planlint.reading.nearest import nearest
from planlint.reading.references import folded
from planlint.rules.referring import Referring, judged_references
from planlint.rules.uses import has_same_number, ids_of, names_in
from planlint.rules.words.lists import listed_values
from planlint.rules.words.quotes import quoted

SEVERITY: Severity = "error"

_AN_ACTION = "no action of this plan has that ref"
_MESSAGES = {
    "chair": ("the chair {} is not listed under `people`", "people"),
    "members": ("the member {} is not listed under `organisations` or `people`", "organisations"),
    "partners": ("the partner {} is not listed under `organisations`", "organisations"),
    "organisation": ("the organisation {} is not listed under `organisations`", "organisations"),
    "leadership": ("the leader {} is not listed under `people`", "people"),
    "reports_to": ("it reports to {}, which is not listed under `forums`", "forums"),
    "contributes_to": (
        "it contributes to {}, which is neither an item under `frameworks` nor a priority",
        "frameworks",
    ),
    "documents": ("the document {} is not listed under `documents`", "documents"),
    "depends_on": (f"it depends on {{}}, but {_AN_ACTION}", ""),
    "into": (f"its place is taken by {{}}, but {_AN_ACTION}", ""),
    "part_of": ("it is part of {}, which is not listed under `indicators`", "indicators"),
    "by": ("{}, who reports this progress, is not listed under `people`", "people"),
}
_SOUGHT = {
    "chair": ("people",),
    "members": ("organisations", "people"),
    "partners": ("organisations",),
    "organisation": ("organisations",),
    "leadership": ("people",),
    "reports_to": ("forums",),
    "by": ("people",),
}


def find(case: Case) -> Iterator[Finding]:
    """References that lead nowhere, save those that other rules speak of."""
    plan = case.plan
    lost = [
        each
        for each in judged_references(case)
        if each.key in _MESSAGES and not _leads_somewhere(each)
    ]
    registers = {register for each in lost for register in each.registers}
    names = {register: names_in(plan, register) for register in registers}
    namesakes_of = cache(partial(_namesakes, names))
    ids = {register: ids_of(plan, register) for register in registers}
    items = _items_by_part(ids.get("items", []))
    for each in lost:
        text = each.reference.text
        namesakes = namesakes_of(each.registers, folded(text))
        message, register = _MESSAGES[each.key]
        if len(namesakes) > 1:
            message = f"{len(namesakes)} entries are called {{}}"
        yield Finding(
            each.reference.route,
            message.format(quoted(text)),
            f"Write the id of the one you mean: {listed_values(namesakes)}."
            if len(namesakes) > 1
            else _help(each, register, ids, items),
        )


def _namesakes(
    names: dict[str, dict[str, list[str]]], registers: tuple[str, ...], name: str
) -> list[str]:
    """The ids of all that have a name in some registers."""
    return [id_ for register in registers for id_ in names[register].get(name, ())]


def _leads_somewhere(referring: Referring) -> bool:
    """Whether there is a target; a forum can only report to a forum."""
    target = referring.reference.target
    return target is not None and (referring.key != "reports_to" or target.register == "forums")


def _help(
    referring: Referring, register: str, ids: dict[str, list[str]], items: dict[str, str]
) -> str:
    text = referring.reference.text
    if referring.key == "contributes_to" and text in items:
        return f"Write the framework, a dot and the item, such as {quoted(items[text])}."
    sought = _SOUGHT.get(referring.key, referring.registers)
    near = nearest(text, chain.from_iterable(ids[each] for each in sought))
    near = near if has_same_number(text, near) else ""
    if not register:
        return (
            f"Did you mean {quoted(near)}?"
            if near
            else "Write the ref of an action, in quotation marks."
        )
    if near:
        return f"Did you mean {quoted(near)}? If not, add an entry under `{register}`."
    return f"Add an entry under `{register}`, and write its id here."


def _items_by_part(items: list[str]) -> dict[str, str]:
    """The first item that is meant where an item, or else a framework, is written by itself."""
    frameworks = {id_.partition(".")[0]: id_ for id_ in reversed(items)}
    return frameworks | {id_.partition(".")[2]: id_ for id_ in reversed(items)}
