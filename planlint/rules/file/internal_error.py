"""A rule that failed on this plan.

The fault is in planlint, not in the plan. The other rules were applied; this one was not, so
something that it would have found may have been missed. It cannot be ignored or set aside as known.

## Why it matters

A check that breaks off in silence looks like a plan without faults.

## How to put it right

Please report it to those who maintain planlint, with the text of the plan if you may share it.
"""

from __future__ import annotations

from collections.abc import Iterator

from planlint.model.case import Case
from planlint.model.finding import Finding, Severity

SEVERITY: Severity = "error"


def find(case: Case) -> Iterator[Finding]:
    """Nothing: the check itself speaks in this rule's name when another rule fails."""
    return iter(())
