"""A colour whose meaning the plan does not give.

Progress has a colour that `rag` does not explain, or `rag` is a list of sentences that no longer
say which colour each belongs to.

## Why it matters

There is no national meaning of red, amber and green. In one partnership amber is "begun", in
another "at risk": readers take their own.

## How to put it right

Say under `rag` what each colour means here. Where the sentences are there and have lost their
colours, as tables do when they are copied, ask whoever wrote them which is which.

## Reported

```yaml
rag: {red: Not begun or late, green: On course or complete}
priorities:
  - id: burglary
    title: Burglary
    actions:
      - ref: "1.4"
        title: Visit repeat victims of burglary
        lead: {operational: jo-bell}
        end: 2014-03-31
        progress:
          - {period: 2013/14 Q1, rag: amber, text: Ten homes visited.}
```

## Not reported

```yaml
rag: {red: Not begun or late, amber: "At risk", green: On course or complete}
priorities:
  - id: burglary
    title: Burglary
    actions:
      - ref: "1.4"
        title: Visit repeat victims of burglary
        lead: {operational: jo-bell}
        end: 2014-03-31
        progress:
          - {period: 2013/14 Q1, rag: amber, text: Ten homes visited.}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from planlint.model.case import Case
from planlint.model.finding import Finding, Severity
from planlint.rules.colours import COLOURS
from planlint.rules.reporting import reported_courses
from planlint.rules.standing import something_stands
from planlint.rules.words.quotes import quoted

SEVERITY: Severity = "warning"


def find(case: Case) -> Iterator[Finding]:
    """Definitions without colours, or else colours without a definition."""
    plan = case.plan
    if plan.rag_sentences:
        yield Finding(
            ("rag",),
            "`rag` does not say which meaning belongs to which colour",
            "Put a colour before each sentence: `red:`, `amber:`, `green:` or `blue:`.",
        )
    elif plan.rag or not something_stands(case, ("rag",)):
        yield from _undefined(case)


def _undefined(case: Case) -> Iterator[Finding]:
    for dated in reported_courses(case.plan):
        for entry in dated.progress:
            if entry.rag in COLOURS and not case.present(("rag", entry.rag)):
                yield Finding(
                    (*entry.route, "rag"),
                    f"the plan does not say what the colour {quoted(entry.rag)} means",
                    f"Explain it under the plan's `rag`, such as `rag: {{{entry.rag}: …}}`.",
                )
