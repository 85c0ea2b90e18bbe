"""Suppressions written into a plan for what is found in it, a comment line above each place."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from planlint.checking.suppressions import NEVER_SUPPRESSED
from planlint.editing.edits import apply_edits
from planlint.model.document import Document
from planlint.model.finding import Diagnostic, Edit
from planlint.model.source import Lines, Span
from planlint.reading.document import read_document

UNREADABLE = ("yaml-syntax", "oversized")


class Ignored(NamedTuple):
    """A text with suppressions written in, and the findings that none could be written for."""

    text: str
    added: int
    left: tuple[Diagnostic, ...]


def add_ignores(
    document: Document, diagnostics: Iterable[Diagnostic], until: date | None, reason: str
) -> Ignored:
    """Write a suppression above the line of each finding, one comment for all rules of a line.

    What is in the text stays, its line ends included; the data is the same afterwards.
    """
    lines = Lines(document.source.text)
    wanted: dict[int, dict[str, None]] = {}
    left = []
    for each in diagnostics:
        if each.rule in (*NEVER_SUPPRESSED, *UNREADABLE):
            left.append(each)
        else:
            wanted.setdefault(_line(each, document, lines), {})[each.rule] = None
    edits = [
        _comment(document.source.text, lines, line, list(rules), until, reason)
        for line, rules in sorted(wanted.items())
    ]
    text = apply_edits(document.source.text, edits)
    if read_document(document.source.path, text.encode()).data != document.data:
        return Ignored(document.source.text, 0, (*left, *diagnostics))
    return Ignored(text, sum(len(rules) for rules in wanted.values()), tuple(left))


def _line(each: Diagnostic, document: Document, lines: Lines) -> int:
    """The line on which the key or item of a finding begins, since a comment cannot go inside a text."""
    route = each.finding.route
    while route:
        span = document.keys.get(route)
        if span is None and isinstance(route[-1], int):
            span = document.values.get(route)
        if span is not None:
            return lines.position(span.start).line
        route = route[:-1]
    return each.place.start.line


def _comment(
    text: str, lines: Lines, line: int, rules: list[str], until: date | None, reason: str
) -> Edit:
    start = lines.start(line)
    written = lines.line(line)
    indent = written[: len(written) - len(written.lstrip(" "))]
    end = "\r\n" if text[start : start + len(written) + 2].endswith("\r\n") else "\n"
    last = f" until {until.isoformat()}" if until else ""
    said = " ".join(reason.split())
    because = f" {said}" if said else ""
    comment = f"{indent}# planlint: ignore[{', '.join(sorted(rules))}]{last}{because}{end}"
    return Edit(Span(start, start), comment)
