"""An output that is a count, a share or a change, and has no figure.

It begins, or goes on after a colon, with words such as "% of …", "Number of …" or "Increase …", and
neither `target` nor the text says how many or by how much. Years, ages and the numbers of
indicators do not count as figures.

## Why it matters

"Number of visits" is the heading of a column, not a promise. One visit would meet it.

## How to put it right

Give the figure under `target:`, or write it into the text: "40 visits".

## Reported

```yaml
- ref: "1.4"
  title: Visit repeat victims of burglary
  outputs:
    - Number of visits in 2013/14
  lead: {operational: jo-bell}
  end: 2014-03-31
```

## Not reported

```yaml
- ref: "1.4"
  title: Visit repeat victims of burglary
  outputs:
    - {text: Number of visits in 2013/14, target: 40}
  lead: {operational: jo-bell}
  end: 2014-03-31
```
"""

from __future__ import annotations

from collections.abc import Iterator

from planlint.model.actions import Item
from planlint.model.case import Case
from planlint.model.finding import Finding, Severity
from planlint.rules.prose import text_route
from planlint.rules.words.counted import has_figure, is_count
from planlint.rules.words.quotes import quoted

SEVERITY: Severity = "warning"


def find(case: Case) -> Iterator[Finding]:
    """Outputs that count and have no figure."""
    for action in case.plan.actions:
        for output in action.outputs if not action.withdrawn else ():
            if is_count(output.text) and not _is_quantified(case, output):
                yield Finding(
                    text_route(case, output.route),
                    f"the output {quoted(output.text)} has no figure",
                    "Say how many, or by how much, under `target:` or in the text.",
                )


def _is_quantified(case: Case, output: Item) -> bool:
    """Whether a figure stands in the text, in its parts, or as a target, be that a bad one."""
    texts = [output.text, *(part.text for part in output.parts)]
    return case.present((*output.route, "target")) or any(map(has_figure, texts))
