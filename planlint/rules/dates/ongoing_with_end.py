"""An action or message that is said to be ongoing and has an end as well.

It says so with `ongoing: true`, or in words at the beginning of its note or of its last progress
entry: "Ongoing - part of everyday work". The word in passing does not count.

## Why it matters

Either the work ends and can be late, or it goes on and must be reviewed. If the plan says both,
whoever leads the action reads the one and the board the other.

## How to put it right

If the work has an end, remove `ongoing`, and say in the note what will be done by then. Otherwise
remove the end date, and write `ongoing: true` with a `review:` date.

## Reported

```yaml
- ref: "1.4"
  title: Visit repeat victims of burglary
  lead: {operational: jo-bell}
  end: 2014-03-31
  note: Ongoing - part of everyday work
```

## Not reported

```yaml
- ref: "1.4"
  title: Visit repeat victims of burglary
  lead: {operational: jo-bell}
  end: 2014-03-31
  note: There is ongoing work with the housing associations.
```
"""

from __future__ import annotations

from collections.abc import Iterator

from planlint.model.actions import Action, Communication
from planlint.model.case import Case
from planlint.model.finding import Finding, Related, Severity
from planlint.model.route import Route
from planlint.model.values import Date
from planlint.rules.course import courses_of, is_completed
from planlint.rules.words.ongoing import says_ongoing
from planlint.rules.words.quotes import quoted

SEVERITY: Severity = "warning"

_HELP = (
    "If it does end, remove what says that it is ongoing. If not, remove the end date, and "
    "write `ongoing: true` and a `review:` date."
)


def find(case: Case) -> Iterator[Finding]:
    """Actions and messages that go on and end."""
    for dated in courses_of(case.plan):
        end = _end(case, dated)
        if end is None:
            continue
        ends = (Related("it ends here", end.route),)
        if dated.ongoing:
            yield Finding(
                (*dated.route, "ongoing"),
                f"it is marked as ongoing, but has an end date as well, {quoted(end.text)}",
                _HELP,
                related=ends,
            )
            continue
        for where, route, words in _in_words(dated):
            yield Finding(
                route,
                f"the {where} says {quoted(words)}, but there is an end date, {quoted(end.text)}",
                _HELP,
                words=words,
                related=ends,
            )
            break


def _end(case: Case, dated: Action | Communication) -> Date | None:
    """The end, unless that is in words, not needed, or in the past because all is done."""
    if isinstance(dated, Action) and ("end" in dated.not_needed or is_completed(case, dated)):
        return None
    return dated.end if dated.end and dated.end.form != "words" else None


def _in_words(dated: Action | Communication) -> Iterator[tuple[str, Route, str]]:
    """Where words say that it goes on: the note first, then the last progress entry."""
    said = [("note", (*dated.route, "note"), dated.note)]
    said += [("progress", (*entry.route, "text"), entry.text) for entry in dated.progress[-1:]]
    return ((where, route, words) for where, route, text in said if (words := says_ongoing(text)))
