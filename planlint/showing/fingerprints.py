"""Fingerprints of findings, for programs that follow them from run to run.

They are made of what a known finding is matched by, so that edits elsewhere leave them alone.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable

from planlint.model.finding import Diagnostic


def fingerprints(diagnostics: Iterable[Diagnostic]) -> list[str]:
    """A fingerprint for each; findings that are alike to the letter are told apart by counting."""
    seen: Counter[tuple[str, ...]] = Counter()
    made = []
    for each in diagnostics:
        entry = (each.plan, each.rule, each.key, each.value)
        seen[entry] += 1
        written = "\n".join((*entry, str(seen[entry])))
        made.append(hashlib.sha256(written.encode("utf-8", "replace")).hexdigest()[:32])
    return made
