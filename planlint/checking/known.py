"""Known findings: what was found in an old plan and is set aside, so that only new findings fail."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from planlint.model.document import Document
from planlint.model.finding import Diagnostic
from planlint.model.route import Route

NEVER_KNOWN = "internal-error"


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


def _below(value: object, step: str | int) -> object:
    if isinstance(value, dict) and isinstance(step, str):
        return value.get(step)
    if isinstance(value, list) and isinstance(step, int) and step < len(value):
        return value[step]
    return None


def _item_key(item: object, document: Document, route: Route) -> str:
    if isinstance(item, dict):
        for key in ("ref", "id"):
            if isinstance(item.get(key), str):
                return str(item[key])
    from hashlib import sha256

    text = " ".join(document.written(route).split())
    return "#" + sha256(text.encode()).hexdigest()[:8]


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


def read_known(text: str) -> Counter[KnownFinding]:
    """The entries of a file of known findings. BadKnownFindings says what is wrong with it."""
    try:
        data = json.loads(text)
        return Counter(
            {
                KnownFinding(each["plan"], each["rule"], each["place"], each["value"]): each.get(
                    "count", 1
                )
                for each in data["known"]
            }
        )
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise BadKnownFindings(
            "it is not a file of known findings as --write-known writes it"
        ) from error


def write_known(entries: Counter[KnownFinding]) -> str:
    """The file of known findings: one entry a line, in order, so that merges are easy."""
    lines = []
    for entry in sorted(entries):
        record: dict[str, object] = entry._asdict()
        if entries[entry] > 1:
            record["count"] = entries[entry]
        lines.append(json.dumps(record, ensure_ascii=False))
    body = ",\n    ".join(lines)
    return '{\n  "version": 1,\n  "known": [' + (f"\n    {body}\n  " if body else "") + "]\n}\n"
