"""One acronym with two meanings in one plan.

## Why it matters

Two readers read two different things, and each believes that the other agreed.

## How to put it right

Keep the acronym for one of the two, and write the other out in full.

## Reported

```yaml
glossary: {DA: domestic abuse}
priorities:
  - id: burglary
    title: Burglary
    actions:
      - ref: "1.4"
        title: Ask the district auditor (DA) to look at the fund
        lead: {operational: jo-bell}
        end: 2014-03-31
```

## Not reported

```yaml
glossary: {DA: domestic abuse}
priorities:
  - id: burglary
    title: Burglary
    actions:
      - ref: "1.4"
        title: Help victims of Domestic Abuse (DA)
        lead: {operational: jo-bell}
        end: 2014-03-31
```
"""

from __future__ import annotations

from collections.abc import Iterator

from planlint.model.case import Case
from planlint.model.finding import Finding, Related, Severity
from planlint.rules.acronyms import Meaning, meanings_of
from planlint.rules.words.quotes import quoted

SEVERITY: Severity = "warning"

ALIKE = 80.0
MOST_MEANINGS = 10


def find(case: Case) -> Iterator[Finding]:
    """Meanings that an earlier one contradicts, each pair once."""
    first: dict[str, list[Meaning]] = {}
    for meaning in meanings_of(case):
        earlier = first.setdefault(meaning.word.upper(), [])
        if any(_alike(meaning.long, other.long) for other in earlier):
            continue
        if earlier:
            yield Finding(
                meaning.route,
                f"{quoted(meaning.word)} means {quoted(meaning.long)} here, but "
                f"{quoted(earlier[0].long)} elsewhere",
                "Keep the short form for one of the two, and write the other out in full.",
                words=meaning.written,
                related=(
                    Related(
                        f"here it means {quoted(earlier[0].long)}",
                        earlier[0].route,
                        words=earlier[0].written,
                    ),
                ),
            )
        if len(earlier) < MOST_MEANINGS:
            earlier.append(meaning)


def _alike(one: str, other: str) -> bool:
    if one.casefold() == other.casefold():
        return True
    from rapidfuzz import fuzz, utils

    return fuzz.token_set_ratio(one, other, processor=utils.default_process) >= ALIKE
