"""A file beyond the limits: 2 MB, forty levels deep, half a million fields and values.

## Why it matters

No plan is that large: the largest of the real ones has about 100 KB. A larger file was put together
by accident, or to bring a program down, so it is not read.

## How to put it right

Split the plan, or look for something that was pasted in by accident.

## Reported

```yaml
x-notes: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[ too deep ]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]
```

## Not reported

```yaml
x-notes: [[[[[[[[[[ deep enough ]]]]]]]]]]
```
"""

from __future__ import annotations

from collections.abc import Iterator

from planlint.model.case import Case
from planlint.model.finding import Finding, Severity
from planlint.reading.limits import MAX_BYTES, MAX_DEPTH, MAX_EVENTS

SEVERITY: Severity = "error"

_WORDS = {
    "bytes": (
        f"the file is larger than {MAX_BYTES // 1_000_000} MB, and is not read",
        "Split the plan, or look for something that was pasted in by accident.",
    ),
    "depth": (
        f"brackets or indented lines go more than {MAX_DEPTH} levels deep; the file is not read",
        "Look for brackets that were typed by accident, or lines that are indented too far.",
    ),
    "events": (
        f"the file has more than {MAX_EVENTS:,} fields and values, and is not read",
        "Split the plan, or look for something that was pasted in by accident.",
    ),
}


def find(case: Case) -> Iterator[Finding]:
    """Where the file goes beyond the limits."""
    for fault in case.document.faults:
        if fault.rule == "oversized":
            yield Finding(fault.route, *_WORDS[fault.what], span=fault.span)
