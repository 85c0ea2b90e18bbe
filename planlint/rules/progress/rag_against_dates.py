"""A colour or a completion that the dates contradict.

A green action whose end has passed; a completed action with an output or activity that has a due
date and is not completed; a completion in the future.

## Why it matters

The colour is what a board looks at. If it says that all is well and the dates say otherwise, the
board is told something that is not true.

## How to put it right

A green action that is late needs another colour or a new end date, or `completed:` and the day if
it is done. For a completed action, say when each output with a due date was completed. Remove what
will not be done, with a word in the note.

## Reported

```yaml as of 2013-07-01
- ref: "1.4"
  title: Visit repeat victims of burglary
  lead: {operational: jo-bell}
  end: 2013-06-30
  progress:
    - {period: 2013/14 Q1, rag: green, text: Ten homes visited.}
```

## Not reported

```yaml as of 2013-07-01
- ref: "1.4"
  title: Visit repeat victims of burglary
  lead: {operational: jo-bell}
  end: 2013-06-30
  progress:
    - {period: 2013/14 Q1, rag: red, text: Ten homes visited.}
- ref: "1.5"
  title: Mark bicycles at the station
  lead: {operational: jo-bell}
  end: 2013-06-30
  completed: 2013-06-20
  progress:
    - {period: 2013/14 Q1, rag: green, text: Sixty bicycles marked.}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from planlint.model.actions import Action
from planlint.model.case import Case
from planlint.model.finding import Finding, Related, Severity
from planlint.rules.colours import coloured_entry, is_green
from planlint.rules.course import is_closed, is_completed, is_late, open_items, usable_end
from planlint.rules.places import items_of
from planlint.rules.words.quotes import quoted

SEVERITY: Severity = "warning"

_NOT_YET = (
    "Check the date. Write `completed:` only once it is done. The day by which it should be "
    "done goes under `end:`, or under `due:` of an output."
)
_DAY = "Give the day on which it was completed: a month or a year counts as its last day."


def find(case: Case) -> Iterator[Finding]:
    """Actions whose colour or completion and whose dates disagree."""
    for action in case.plan.actions:
        if not action.withdrawn:
            yield from _green_and_late(case, action)
            yield from _complete_with_open_parts(case, action)
            yield from _completed_in_the_future(case, action)


def _green_and_late(case: Case, action: Action) -> Iterator[Finding]:
    entry, end = coloured_entry(action), usable_end(action)
    if entry and end and is_green(action) and is_late(case, action):
        yield Finding(
            (*entry.route, "rag"),
            f"the colour is green, but the end date, {quoted(end.text)}, has passed",
            "If it is done, write `completed:` and the day. If not, give it another colour, or "
            "agree a new end date.",
            related=(Related("the end date", end.route),),
        )


def _complete_with_open_parts(case: Case, action: Action) -> Iterator[Finding]:
    if not is_completed(case, action):
        return
    for item, due in open_items(case, action):
        yield Finding(
            due.route,
            f"the action is completed, but {quoted(item.text)}, due {quoted(due.text)}, is not",
            "If it is done, write `completed:` and the day beside it. If not, remove "
            "`completed:` from the action.",
            related=(Related("the action is completed here", (*action.route, "completed")),),
        )


def _completed_in_the_future(case: Case, action: Action) -> Iterator[Finding]:
    if is_closed(case.plan):
        return
    for completed in (action.completed, *(item.completed for item in items_of(action))):
        if completed and completed.end and completed.end > case.day:
            begun = completed.begin and completed.begin <= case.day
            yield Finding(
                completed.route,
                f"the date of completion, {quoted(completed.text)}, is in the future",
                _DAY if begun else _NOT_YET,
            )
