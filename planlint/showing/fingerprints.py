"""Fingerprints of findings, for programs that follow them from run to run.

They are made of what a known finding is matched by, so that edits elsewhere leave them alone.
"""

from __future__ import annotations

import hashlib
from collections import Counter

from planlint.model.finding import Diagnostic
from planlint.model.report import Report


def fingerprints(report: Report) -> list[tuple[Diagnostic, str]]:
    """What is listed, each with a fingerprint of its own in the report.

    Findings that are alike to the letter are told apart by counting, also those of two files
    that have one plan's id.
    """
    seen: Counter[tuple[str, ...]] = Counter()
    made = []
    for each in report.shown:
        entry = (each.plan, each.rule, each.key, each.value)
        seen[entry] += 1
        written = "\n".join((*entry, str(seen[entry])))
        made.append((each, hashlib.sha256(written.encode("utf-8", "replace")).hexdigest()[:32]))
    return made
