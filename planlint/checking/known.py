"""Known findings: what was found in an old plan and is set aside, so that only new findings fail."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple
from zlib import crc32

from planlint.model.document import Document
from planlint.model.finding import Diagnostic, Finding
from planlint.model.report import PlanReport
from planlint.model.route import Route

NEVER_KNOWN = "internal-error"
VERSION = 1
PRESENT = "present"
MISSING = "missing"
MOST_HASHED = 2_000
MOST_KEPT = 300

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


def place_key(document: Document, route: Route) -> str:
    """A route by refs and ids, and by a hash of the text of a list item that has neither."""
    steps: list[str] = []
    value: object = document.data
    for depth, step in enumerate(route):
        value = _below(value, step)
        if isinstance(step, str):
            steps.append(step)
        else:
            steps.append(_item_key(value, document, route[: depth + 1]))
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


def _below(value: object, step: str | int) -> object:
    if isinstance(value, dict) and isinstance(step, str):
        return value.get(step)
    if isinstance(value, list) and isinstance(step, int) and step < len(value):
        return value[step]
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
    """Mark what is known, each entry as often as it is counted; and give what was left over."""
    left = Counter(known)
    marked = []
    for diagnostic in diagnostics:
        entry = known_finding(diagnostic)
        if left[entry] > 0 and diagnostic.rule != NEVER_KNOWN:
            left[entry] -= 1
            diagnostic = diagnostic._replace(state="known")
        marked.append(diagnostic)
    return marked, +left


def renewed(
    known: Counter[KnownFinding],
    plans: Iterable[PlanReport],
    off: frozenset[str],
    *,
    only_drop: bool,
) -> Counter[KnownFinding]:
    """What is known after a check: what it found, or only what of that was known before.

    What the check had no eyes for stays: other plans, rules that are off, what could not be judged.
    """
    plans = tuple(plans)
    checked = {plan.plan for plan in plans}
    unsure = {plan.plan for plan in plans if not plan.judged}
    states = ("known",) if only_drop else ("known", "new")
    found = Counter(
        known_finding(each)
        for plan in plans
        for each in plan.diagnostics
        if each.rule != NEVER_KNOWN and each.state in states
    )
    entries = known.items()
    kept = {each: n for each, n in entries if each.plan not in checked or each.rule in off}
    doubtful = {each: n for each, n in entries if each.plan in unsure}
    return (Counter(kept) + found) | Counter(doubtful)


def read_known(data: bytes) -> Counter[KnownFinding]:
    """The entries of a file of known findings. BadKnownFindings says what is wrong with it."""
    try:
        content = json.loads(data.decode("utf-8-sig"))
        if content["version"] != VERSION:
            raise BadKnownFindings(
                f"it is of version {content['version']}, and this planlint reads {VERSION}"
            )
        found: Counter[KnownFinding] = Counter()
        for each in content["known"]:
            found[KnownFinding(*(_text(each[field]) for field in KnownFinding._fields))] += _count(
                each.get("count", 1)
            )
    except BadKnownFindings:
        raise
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError) as error:
        raise BadKnownFindings(
            "it is not a file of known findings as --write-known writes it"
        ) from error
    return found


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError
    return value


def _count(value: object) -> int:
    if not isinstance(value, int) or value < 1:
        raise TypeError
    return value


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
