"""An action whose title does not say what will be done.

It begins "Consider", "Explore", "Look into", or it has no verb at all: "Robbery", "Knife bins".
A noun that stands for a verb is enough: "Purchase of cameras".

## Why it matters

When the year is over, nobody can say whether it was done. To have considered something is to have
done it, whatever came of that; and everybody reads a heading in their own way.

## How to put it right

Begin the title with what will be done: "Fit", "Hold", "Train", "Visit". Where the work is to come
to a decision, say what will be decided.

## Reported

```yaml
- ref: "1.4"
  title: Consider applying for a grant for locks
  lead: {operational: jo-bell}
  end: 2014-03-31
- ref: "1.5"
  title: Bicycle theft hotspots
  lead: {operational: jo-bell}
  end: 2014-03-31
```

## Not reported

```yaml
- ref: "1.4"
  title: Decide whether to apply for a grant for locks
  lead: {operational: jo-bell}
  end: 2014-03-31
- ref: "1.5"
  title: Mark bicycles where most are stolen
  lead: {operational: jo-bell}
  end: 2014-03-31
```
"""

from __future__ import annotations

from collections.abc import Iterator

from planlint.model.case import Case
from planlint.model.finding import Finding, Severity
from planlint.rules.words.phrases import is_one_of, matches_own
from planlint.rules.words.quotes import quoted
from planlint.rules.words.unfinished import WHOLE
from planlint.rules.words.verbs import has_verb, vague_beginning

SEVERITY: Severity = "warning"


def find(case: Case) -> Iterator[Finding]:
    """Titles that promise a thought, or nothing."""
    for action in case.plan.actions:
        if action.withdrawn or not _says_something(action.title, case.phrases):
            continue
        route = (*action.route, "title")
        beginning = vague_beginning(action.title)
        if beginning:
            yield Finding(
                route,
                f"the title says what will be thought about, not what will be done: "
                f"{quoted(action.title)}",
                "Say what will be done, or what will be decided.",
                words=beginning,
            )
        elif not has_verb(action.title):
            yield Finding(
                route,
                f"the title has no verb: {quoted(action.title)}",
                'Say what will be done: begin with a verb, such as "Fit", "Hold" or "Train".',
            )


def _says_something(title: str, own: tuple[str, ...]) -> bool:
    """Whether a title stands there that somebody has written: no placeholder."""
    return bool(title.strip()) and not (is_one_of(title, WHOLE) or matches_own(title, own))
