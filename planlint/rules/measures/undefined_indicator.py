"""An indicator that the plan does not list, or whose id is misspelt.

Spaces, colons and capitals make no difference: "NI: 16" is NI16. A digit that stands for a letter
does: "N115" is not NI15.

## Why it matters

A code alone tells a reader nothing. An indicator that is listed has a title, the value it starts
from and a target, and its page shows every action that is meant to move it.

## How to put it right

Write the id of an entry of `indicators`. If there is none yet, add one with its title, unit,
baseline and target.

## Reported

```yaml
indicators:
  NI15:
    title: Serious violent crime
    better: lower
    baseline: {period: 2012/13, value: 410}
    targets:
      - {period: 2013/14, value: 390}
priorities:
  - id: violence
    title: Violence
    actions:
      - ref: "1.4"
        title: Patrol the town centre at closing time
        indicators: [N115]
        lead: {operational: jo-bell}
        end: 2014-03-31
```

## Not reported

```yaml
indicators:
  NI15:
    title: Serious violent crime
    better: lower
    baseline: {period: 2012/13, value: 410}
    targets:
      - {period: 2013/14, value: 390}
priorities:
  - id: violence
    title: Violence
    actions:
      - ref: "1.4"
        title: Patrol the town centre at closing time
        indicators: ["NI: 15"]
        lead: {operational: jo-bell}
        end: 2014-03-31
```
"""

from __future__ import annotations

from collections.abc import Iterator

from planlint.model.case import Case
from planlint.model.finding import Finding, Severity
from planlint.model.plan import Plan
from planlint.reading.references import folded_indicator
from planlint.rules.referring import Referring, judged_references
from planlint.rules.uses import leading
from planlint.rules.words.lookalikes import with_digits
from planlint.rules.words.quotes import quoted

SEVERITY: Severity = "error"

_ADD = "Add an entry under `indicators`, with its title, unit, baseline and target."


def find(case: Case) -> Iterator[Finding]:
    """References to indicators that lead nowhere."""
    plan = case.plan
    named = [each for each in judged_references(case) if each.key == "indicators"]
    lost = [each for each in named if each.reference.target is None and each.reference.text.strip()]
    nearest = {each.referring: each.target.id for each in leading(lost, case)}
    malformed = _malformed(lost, named, plan)
    for each in lost:
        text = each.reference.text
        meant = malformed.get(text, "")
        near = nearest.get(each, "")
        if meant:
            message = f"the indicator {quoted(text)} is misspelt"
            advice = (
                f"Did you mean {quoted(meant)}? A letter and a digit that look alike have been "
                "mixed up."
            )
            advice += "" if meant in plan.indicators else f" {_ADD}"
        else:
            message = f"the indicator {quoted(text)} is not listed under `indicators`"
            otherwise = "If not, add an entry under `indicators`."
            advice = f"Did you mean {quoted(near)}? {otherwise}" if near else _ADD
        yield Finding(each.reference.route, message, advice)


def _malformed(lost: list[Referring], named: list[Referring], plan: Plan) -> dict[str, str]:
    """Ids that look like another, which is defined or at least has more letters, by what was meant."""
    alike: dict[str, list[str]] = {}
    for id_ in dict.fromkeys([*plan.indicators, *(each.reference.text for each in named)]):
        alike.setdefault(_look(id_), []).append(id_)
    found = {}
    for text in dict.fromkeys(each.reference.text for each in lost):
        others = (
            other
            for other in alike[_look(text)]
            if folded_indicator(other) != folded_indicator(text)
            and (other in plan.indicators or _letters(other) > _letters(text))
        )
        meant = next(others, "")
        if meant:
            found[text] = meant
    return found


def _look(text: str) -> str:
    return with_digits(folded_indicator(text))


def _letters(text: str) -> int:
    return sum(letter.isalpha() for letter in text)
