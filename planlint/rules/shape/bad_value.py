"""A value of the right kind that the format does not allow.

A word that is not on the list; an id, period or number in the wrong form; an empty text; an id that
is used twice; or a version of the format that planlint does not know.

## Why it matters

A program that guesses what is meant can guess wrong, and nobody notices.

## How to put it right

Write one of the values that the help names. Ids are letters, digits, `-` and `_`, at most sixty.

## Reported

```yaml
- ref: "1.4"
  title: Visit repeat victims of burglary
  lead: {operational: jo-bell}
  end: 2014-03-31
  progress:
    - {period: 2013/14 Q1, rag: greem, text: All visited.}
```

## Not reported

```yaml
- ref: "1.4"
  title: Visit repeat victims of burglary
  lead: {operational: jo-bell}
  end: 2014-03-31
  progress:
    - {period: 2013/14 Q1, rag: green, text: All visited.}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from planlint.model.case import Case
from planlint.model.document import Refusal
from planlint.model.finding import Finding, Related, Severity
from planlint.model.plan import Plan
from planlint.model.route import Route
from planlint.model.values import Period
from planlint.rules.words.lists import listed
from planlint.rules.words.quotes import quoted

SEVERITY: Severity = "error"

_A_PERIOD = "Write a period, such as 2013/14, 2013/14 Q1, 2013-04 or 2013-07-09."


def find(case: Case) -> Iterator[Finding]:
    """Values that are not allowed."""
    refused = set()
    for refusal in case.refusals:
        if refusal.rule == "bad-value":
            refused.add(refusal.route)
            yield _refused(case, refusal)
    for period in _periods(case.plan):
        if period.begin is None and period.route not in refused:
            yield Finding(period.route, f"{quoted(period.text)} is not a period", _A_PERIOD)
    yield from _ids_twice(case.plan)


def _refused(case: Case, refusal: Refusal) -> Finding:
    route = refusal.route
    if refusal.what == "key":
        return Finding(route, f"{quoted(str(route[-1]))} cannot be an id", _ID, part="key")
    key = next((step for step in reversed(route) if isinstance(step, str)), "")
    if refusal.what == "empty":
        return Finding(route, f"`{key}` is empty", "Fill it in, or remove the line.")
    written = case.document.written(route).strip("\"'")
    wanted = _WANTED.get(refusal.what)
    said = f"{quoted(written)} {wanted}" if wanted else f"`{key}` cannot be {quoted(written)}"
    return Finding(route, said, _help(refusal))


_WANTED = {
    "number": "is not a number",
    "period": "is not a period",
    "id": "cannot be an id",
    "ref": "cannot be a ref",
}
_ID = "Use only letters, digits, `-` and `_`, without spaces, at most 60, such as ann-lowe."


def _help(refusal: Refusal) -> str:
    if refusal.what == "period":
        return _A_PERIOD
    if refusal.nearest:
        return f"Did you mean {quoted(refusal.nearest)}? It may be {listed(refusal.allowed)}."
    if refusal.allowed:
        return f"It may be {listed(refusal.allowed)}."
    return f"Write {refusal.expected}." if refusal.expected else _ID


def _periods(plan: Plan) -> Iterator[Period]:
    found: list[Period | None] = [plan.period if plan.period and plan.period.text else None]
    for indicator in plan.indicators.values():
        found += [indicator.baseline.period] if indicator.baseline else []
        found += [target.period for target in indicator.targets]
        found += [reading.period for reading in indicator.readings]
    for priority in plan.priorities:
        for action in priority.actions:
            found += [entry.period for entry in action.progress]
        for message in priority.communications:
            found += [entry.period for entry in message.progress]
    return (period for period in found if period)


def _ids_twice(plan: Plan) -> Iterator[Finding]:
    """Ids that differ at most by case from an earlier one; people, organisations and forums share one set."""
    shared = [
        entry
        for register in (plan.people, plan.organisations, plan.forums)
        for entry in register.values()
    ]
    for entries in (
        [(each.id, each.route) for each in shared],
        [(each.id, each.route) for each in plan.indicators.values()],
        [(each.id, each.route) for each in plan.funds.values()],
        [(each.id, each.route) for each in plan.documents.values()],
        [(each.id, each.route) for each in plan.frameworks.values()],
        [(each.id, (*each.route, "id")) for each in plan.priorities if each.id],
        [(each.id, (*each.route, "id")) for each in plan.sections if each.id],
    ):
        first: dict[str, Route] = {}
        for id_, route in entries:
            earlier = first.setdefault(id_.casefold(), route)
            if earlier != route:
                yield Finding(
                    route,
                    f"the id {quoted(id_)} is used twice",
                    "Give one of the two another id. Capitals make no difference. A person, an "
                    "organisation and a forum cannot share an id.",
                    part="value" if route[-1] == "id" else "key",
                    related=(Related("the first with this id", earlier),),
                )
