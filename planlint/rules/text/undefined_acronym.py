"""An acronym that the plan does not explain.

It is not in the glossary, is not the short name of an organisation or forum, and is not written out
where it is first used. Each is reported once, there. Everyday ones (NHS, TV) and those in people's
names and ranks are left alone.

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

import itertools
from collections.abc import Iterator

from planlint.model.case import Case
from planlint.model.finding import Finding, Severity
from planlint.model.route import Route
from planlint.rules.acronyms import hints_of, meanings_of, uses_of
from planlint.rules.words.quotes import quoted

SEVERITY: Severity = "info"

SHORTEST_OF_SEVERAL = 3
READ_THROUGH = frozenset({"title", "summary", "sections", "achievements", "priorities"})


def find(case: Case) -> Iterator[Finding]:
    """Acronyms without a meaning, each where it stands first."""
    explained = _explained(case)
    for use in uses_of(case):
        word, route = _bare(use.word), use.prose.route
        later = explained.get(word, 0) > _place(case, route) and route[0] in READ_THROUGH
        if (word not in explained or later) and route[0] != "people":
            explained[word] = 0
            yield Finding(
                use.prose.route,
                f"{quoted(use.word)} is not explained",
                f"Add {use.word} to `glossary`, or write it out in full where it is first used.",
                words=use.word,
            )


def _explained(case: Case) -> dict[str, int]:
    """From which place of the file on each acronym is explained."""
    found = dict.fromkeys(_of_persons(case), 0)
    for meaning in itertools.chain(meanings_of(case), hints_of(case)):
        word, at = _bare(meaning.word), _place(case, meaning.route)
        found[word] = min(at, found.get(word, at))
    return found


def _place(case: Case, route: Route) -> int:
    """Where a text is read; what is looked up, as in a register, is there from the beginning."""
    value = case.document.values.get(route) if route[0] in READ_THROUGH else None
    return value.start if value else 0


def _bare(word: str) -> str:
    """An acronym without the s of several, in one case."""
    bare = word.removesuffix("s").upper()
    return bare.removesuffix("S") if len(bare) > SHORTEST_OF_SEVERAL else bare


def _of_persons(case: Case) -> Iterator[str]:
    for person in case.plan.people.values():
        for name in (person.name, *(alias.text for alias in person.aliases)):
            yield from (_bare(word.strip(".,()")) for word in name.split() if word.isupper())
