"""Known findings: what was found in an old plan and is set aside, so that only new findings fail."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable
from typing import Any, NamedTuple
from zlib import crc32

from planlint.checking.places import value_at
from planlint.model.document import Document
from planlint.model.finding import Diagnostic, Finding, State
from planlint.model.report import PlanReport
from planlint.model.route import Route

NEVER_KNOWN = "internal-error"
VERSION = 1
PRESENT = "present"
MISSING = "missing"
MOST_HASHED = 2_000
MOST_KEPT = 300

_NOT_SUCH_A_FILE = "it is not a file of known findings as --write-known writes it"
_NAMES = ("ref", "id")
_TEXTS = ("title", "text", "message", "label", "name")


class KnownFinding(NamedTuple):
    """A finding by what it is of, never by line, message or severity."""

    plan: str
    rule: str
    place: str
    value: str


class BadKnownFindings(ValueError):
    """The text is no file of known findings; the message says what is wrong with it."""


def place_key(document: Document, route: Route, begin: int = 0) -> str:
    """A route by refs and ids, and by a hash of the text of a list item that has neither.

    `begin` is how many steps at its beginning are left out.
    """
    value = value_at(route[:begin], document)
    steps: list[str] = []
    for depth, step in enumerate(route[begin:], begin + 1):
        value = _below(value, step)
        steps.append(step if isinstance(step, str) else _item_key(value, document, route[:depth]))
    return "/".join(steps)


def value_key(document: Document, finding: Finding) -> str:
    """The value that a finding is of, white space folded; `missing` where it misses.

    It is what is meant, not how it is laid out. Of a key, a list or a mapping it is `present`.
    """
    route = finding.route
    there = route in document.values
    if finding.part == "key" or (finding.span and not there):
        return PRESENT
    if not there:
        return MISSING
    value: object = document.data
    for step in route:
        value = _below(value, step)
    return (
        PRESENT if isinstance(value, dict | list) else _folded(value, document, route)[:MOST_KEPT]
    )


def _below(value: Any, step: str | int) -> object:
    try:
        return value[step]
    except (LookupError, TypeError):
        return None


def _item_key(item: object, document: Document, route: Route) -> str:
    """An item by its ref or id, else by a hash of the text that people know it by."""
    named = item if isinstance(item, dict) else {}
    for key in _NAMES:
        if isinstance(named.get(key), str | int | float):
            return _folded(named[key], document, (*route, key))
    known_by = next((key for key in _TEXTS if isinstance(named.get(key), str)), None)
    text = (
        _folded(named[known_by], document, (*route, known_by))
        if known_by
        else _folded(item, document, route)
    )
    return f"#{crc32(text.encode('utf-8', 'replace')):08x}"


def _folded(value: object, document: Document, route: Route) -> str:
    text = value if isinstance(value, str) else document.written(route, MOST_HASHED)
    return " ".join(text[:MOST_HASHED].split())


def known_finding(diagnostic: Diagnostic) -> KnownFinding:
    """The entry that a diagnostic would have."""
    return KnownFinding(diagnostic.plan, diagnostic.rule, diagnostic.key, diagnostic.value)


def set_aside(
    diagnostics: Iterable[Diagnostic], known: Counter[KnownFinding]
) -> tuple[list[Diagnostic], Counter[KnownFinding]]:
    """Mark what is known, each entry as often as it is counted; and give what was left over.

    What a comment suppresses stays suppressed, and what is known of it is not left over.
    """
    left = Counter(known)
    marked = []
    for diagnostic in diagnostics:
        entry = known_finding(diagnostic)
        if diagnostic.state == "new" and left[entry] > 0 and diagnostic.rule != NEVER_KNOWN:
            left[entry] -= 1
            diagnostic = diagnostic._replace(state="known")
        marked.append(diagnostic)
    still_there = Counter(known_finding(each) for each in marked if each.state == "suppressed")
    return marked, left - still_there


def renewed(
    known: Counter[KnownFinding],
    plans: Iterable[PlanReport],
    *,
    only_drop: bool,
) -> Counter[KnownFinding]:
    """What is known after a check: what it found, or only what of that was known before.

    What the check had no eyes for stays: other plans, rules that are off or ignored in a file, what
    could not be judged, what comments suppress.
    """
    plans = tuple(plans)
    unasked = {plan.plan: plan.unasked for plan in plans}
    unsure = {plan.plan for plan in plans if not plan.judged}
    states: tuple[State, ...] = ("known",) if only_drop else ("known", "new")
    found = _counted(plans, states)
    found |= known & (found + _counted(plans, ("suppressed",)))
    entries = known.items()
    kept = {each: n for each, n in entries if each.rule in unasked.get(each.plan, (each.rule,))}
    doubtful = {each: n for each, n in entries if each.plan in unsure}
    return (Counter(kept) + found) | Counter(doubtful)


def _counted(plans: Iterable[PlanReport], states: tuple[State, ...]) -> Counter[KnownFinding]:
    """The entries that findings of these states would have."""
    return Counter(
        known_finding(each)
        for plan in plans
        for each in plan.diagnostics
        if each.rule != NEVER_KNOWN and each.state in states
    )


def read_known(data: bytes) -> Counter[KnownFinding]:
    """The entries of a file of known findings. BadKnownFindings says what is wrong with it."""
    try:
        content = json.loads(data.decode("utf-8-sig"))
        version, known = content["version"], content["known"]
        entries = [KnownFinding(*map(each.__getitem__, KnownFinding._fields)) for each in known]
        counts = [each.get("count", 1) for each in known]
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError) as error:
        raise BadKnownFindings(_NOT_SUCH_A_FILE) from error
    if version != VERSION:
        raise BadKnownFindings(
            f"it is of version {version}, but this planlint reads version {VERSION}"
        )
    texts = all(type(field) is str for entry in entries for field in entry)
    if not texts or not all(type(count) is int and count > 0 for count in counts):
        raise BadKnownFindings(_NOT_SUCH_A_FILE)
    found: Counter[KnownFinding] = Counter()
    for entry, count in zip(entries, counts, strict=True):
        found[entry] += count
    return found


def write_known(entries: Counter[KnownFinding]) -> str:
    """The file of known findings: one entry a line, in order, so that merges are easy."""
    lines = []
    for entry in sorted(entries):
        record: dict[str, object] = entry._asdict()
        if entries[entry] > 1:
            record["count"] = entries[entry]
        lines.append(json.dumps(record, ensure_ascii=False))
    body = ",\n    ".join(lines)
    listed = f"\n    {body}\n  " if body else ""
    return f'{{\n  "version": {VERSION},\n  "known": [{listed}]\n}}\n'
