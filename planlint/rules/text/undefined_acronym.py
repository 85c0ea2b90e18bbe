"""An acronym that the plan does not explain.

It is not in the glossary, is not the short name of an organisation or forum, and is not written out
beside it anywhere. Each is reported once, where it is first used. Everyday ones (NHS, TV) and those
in people's names and ranks are left alone.

## Why it matters

Residents, and members of a board who are new, do not know a partnership's abbreviations. What
they cannot read they cannot hold anyone to.

## How to put it right

Add it to `glossary`, or give the organisation or forum its `short` name; or write it out in full
where it is first used.

## Reported

```yaml
- ref: "1.4"
  title: Bring repeat victims of burglary before the MARAC
  lead: {operational: jo-bell}
  end: 2014-03-31
```

## Not reported

```yaml
glossary: {MARAC: multi-agency risk assessment conference}
priorities:
  - id: burglary
    title: Burglary
    actions:
      - ref: "1.4"
        title: Bring repeat victims of burglary before the MARAC
        lead: {operational: jo-bell}
        end: 2014-03-31
```
"""

from __future__ import annotations

from collections.abc import Iterator

from planlint.model.case import Case
from planlint.model.finding import Finding, Severity
from planlint.rules.acronyms import meanings_of, uses_of
from planlint.rules.words.quotes import quoted

SEVERITY: Severity = "info"

SHORTEST_OF_SEVERAL = 3


def find(case: Case) -> Iterator[Finding]:
    """Acronyms without a meaning, each where it stands first."""
    explained = {_bare(meaning.word) for meaning in meanings_of(case)}
    explained |= set(_of_persons(case))
    for use in uses_of(case):
        if _bare(use.word) not in explained and use.prose.route[:1] != ("people",):
            explained.add(_bare(use.word))
            yield Finding(
                use.prose.route,
                f"{quoted(use.word)} is not explained",
                f"Add {use.word} to `glossary`, or write it out in full where it is first used.",
                words=use.word,
            )


def _bare(word: str) -> str:
    """An acronym without the s of several, in one case."""
    bare = word.removesuffix("s").upper()
    return bare.removesuffix("S") if len(bare) > SHORTEST_OF_SEVERAL else bare


def _of_persons(case: Case) -> Iterator[str]:
    for person in case.plan.people.values():
        for name in (person.name, *(alias.text for alias in person.aliases)):
            yield from (_bare(word.strip(".,()")) for word in name.split() if word.isupper())
