"""A number that is skipped between the refs of a priority.

Nothing is said where the number before it is used twice: one of the two was meant to have it. A
number that is used in another priority, or that has parts of its own ("1.4.1"), is not skipped.

## Why it matters

A missing number means that an action fell out, or that nobody renumbered. A reader cannot tell
which, and looks for what is not there.

## How to put it right

Give the actions consecutive refs. An action that was dropped keeps its place, with `withdrawn:`
and the reason.

## Reported

```yaml
- ref: "1.4"
  title: Visit repeat victims of burglary
  lead: {operational: jo-bell}
  end: 2014-03-31
- ref: "1.6"
  title: Mark bicycles at the station
  lead: {operational: jo-bell}
  end: 2014-03-31
```

## Not reported

```yaml
- ref: "1.4"
  title: Visit repeat victims of burglary
  lead: {operational: jo-bell}
  end: 2014-03-31
- ref: "1.5"
  title: Mark bicycles at the station
  withdrawn: {date: 2013-05-01, reason: The station has closed.}
- ref: "1.6"
  title: Write to every shop that sells strong beer
  lead: {operational: jo-bell}
  end: 2014-03-31
```
"""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from planlint.model.actions import Action, Priority
from planlint.model.case import Case
from planlint.model.expression import expression
from planlint.model.finding import Finding, Related, Severity
from planlint.rules.words.lists import listed_values
from planlint.rules.words.quotes import quoted

SEVERITY: Severity = "warning"

MOST_SKIPPED = 9
MOST_LETTERS = 60

_REF = expression(r"(?P<series>.*?)(?P<digits>\d{1,9})[a-z]?\Z", re.IGNORECASE)


class Numbered(NamedTuple):
    """A ref as a number in a series: "1.4" is the fourth of "1.", "AS4" the fourth of "AS"."""

    text: str
    series: str
    digits: str

    @property
    def place(self) -> tuple[str, int]:
        """The series, whatever its case, and the number."""
        return self.series.casefold(), int(self.digits)


def find(case: Case) -> Iterator[Finding]:
    """Numbers that are skipped between two actions of one priority."""
    taken = {
        numbered.place for action in case.plan.actions for numbered in _with_those_above(action.ref)
    }
    for priority in case.plan.priorities:
        for series in _series(priority):
            counted = Counter(numbered.text for numbered, _ in series)
            for (before, first), (after, action) in pairwise(series):
                skipped = [each for each in _between(before, after) if each.place not in taken]
                if counted[before.text] > 1 and skipped:
                    skipped = [each for each in skipped if each.place[1] != before.place[1] + 1]
                if skipped:
                    yield _finding(skipped, before, first, after, action)


def _finding(
    skipped: list[Numbered], before: Numbered, first: Action, after: Numbered, action: Action
) -> Finding:
    refs = listed_values([each.text for each in skipped], "and")
    return Finding(
        (*action.route, "ref"),
        f"{refs} {'is' if len(skipped) == 1 else 'are'} skipped: "
        f"{quoted(after.text)} comes after {quoted(before.text)}",
        "If an action was dropped, keep it in its place, with `withdrawn:` and the reason. If "
        "not, renumber the actions.",
        related=(Related("the action before the gap", (*first.route, "ref")),),
    )


def _series(priority: Priority) -> list[list[tuple[Numbered, Action]]]:
    """The actions of a priority that have numbers, series by series, in the order of these."""
    found: dict[str, list[tuple[Numbered, Action]]] = {}
    for action in priority.actions:
        numbered = _numbered(action.ref)
        if numbered:
            found.setdefault(numbered.place[0], []).append((numbered, action))
    return [sorted(series, key=lambda each: each[0].place) for series in found.values()]


def _between(before: Numbered, after: Numbered) -> list[Numbered]:
    """The refs between two; none where so many are that it is another way of numbering."""
    numbers = range(before.place[1] + 1, after.place[1])
    if len(numbers) > MOST_SKIPPED:
        return []
    width = len(after.digits) if after.digits.startswith("0") else 0
    written = (str(number).zfill(width) for number in numbers)
    return [Numbered(after.series + digits, after.series, digits) for digits in written]


def _numbered(ref: str) -> Numbered | None:
    text = " ".join(ref.split())
    match = _REF.match(text) if len(text) <= MOST_LETTERS else None
    return Numbered(text, match["series"], match["digits"]) if match else None


def _with_those_above(ref: str) -> Iterator[Numbered]:
    """A ref as a number, and those that it is a part of: of "1.4.2" also "1.4" and "1"."""
    numbered = _numbered(ref)
    while numbered:
        yield numbered
        above = numbered.series.rstrip(" .,-/:_")
        numbered = _numbered(above) if above != numbered.series else None
