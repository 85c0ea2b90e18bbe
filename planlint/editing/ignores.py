"""Suppressions written into a plan for what is found in it, a comment line above each place."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from typing import NamedTuple

from planlint.checking.inside import content_lines, route_finder
from planlint.checking.selection import UNREADABLE
from planlint.checking.suppressions import NEVER_SUPPRESSED
from planlint.editing.edits import apply_edits
from planlint.model.document import Document
from planlint.model.finding import Diagnostic, Edit
from planlint.model.route import Route
from planlint.model.source import Lines, Span
from planlint.reading.document import read_document

_LINE_ENDS = ("\r\n", "\n", "\r")


class Ignored(NamedTuple):
    """A text with suppressions written in: how many comments, and of how many findings."""

    text: str
    comments: int = 0
    findings: int = 0


def add_ignores(
    document: Document, diagnostics: Iterable[Diagnostic], until: date | None, reason: str
) -> Ignored:
    """Write a suppression above the line of each finding, one comment for all rules of a line.

    What is in the text stays, its line ends included; the data is the same afterwards. Into what
    cannot be read nothing is written, and some rules cannot be suppressed.
    """
    text = document.source.text
    lines = Lines(text)
    line_of = _line_finder(document, lines)
    wanted: dict[int, list[str]] = {}
    for each in diagnostics:
        able = document.whole and each.rule not in {*NEVER_SUPPRESSED, *UNREADABLE}
        line = line_of(each) if able else None
        if line:
            wanted.setdefault(line, []).append(each.rule)
    edits = [
        _comment(text, lines, line, sorted({*rules}), _behind(until, reason))
        for line, rules in sorted(wanted.items())
    ]
    written = apply_edits(text, edits)
    if not _is_same(read_document(document.source.path, written.encode()), document):
        return Ignored(text)
    return Ignored(written, len(wanted), sum(map(len, wanted.values())))


def _line_finder(document: Document, lines: Lines) -> Callable[[Diagnostic], int | None]:
    """A function that gives the line above which a comment covers a finding and stays a comment."""
    find_route = route_finder(document)
    content = content_lines(document, lines)
    texts = sorted(_texts(document))

    def is_free(line: int) -> bool:
        begin = lines.start(line)
        before = bisect_left(texts, (begin,))
        return before == 0 or texts[before - 1].end <= begin

    def find(each: Diagnostic) -> int | None:
        shown = each.place.start.line
        finding = each.finding
        if not finding.route and content[shown] != shown:
            return shown
        route = finding.route or (find_route(finding.span.start) if finding.span else ())
        begins = (lines.position(start).line for start in _beginnings(route, document))
        return next((line for line in (*begins, shown) if is_free(line)), None)

    return find


def _beginnings(route: Route, document: Document) -> Iterator[int]:
    """Where the key or list item at a route begins, and those that it lies in."""
    for length in range(len(route), 0, -1):
        above = route[:length]
        is_item = isinstance(above[-1], int)
        span = document.values.get(above) if is_item else document.keys.get(above)
        if span:
            yield span.start


def _texts(document: Document) -> Iterator[Span]:
    """The spans of all scalars that count."""
    containers = {route[:-1] for route in document.values if route}
    yield from document.keys.values()
    yield from (span for route, span in document.values.items() if route not in containers)


def _comment(text: str, lines: Lines, line: int, rules: list[str], behind: str) -> Edit:
    start = lines.start(line)
    written = lines.line(line)
    indent = written[: len(written) - len(written.lstrip(" "))]
    end = _line_end(text, start, start + len(written))
    comment = f"{indent}# planlint: ignore[{', '.join(rules)}]{behind}{end}"
    return Edit(Span(start, start), comment)


def _line_end(text: str, start: int, stop: int) -> str:
    """How a line ends; the last one as that before it."""
    own = (each for each in _LINE_ENDS if text.startswith(each, stop))
    before = (each for each in _LINE_ENDS if text.endswith(each, 0, start))
    return next(own, next(before, "\n"))


def _behind(until: date | None, reason: str) -> str:
    """What stands behind the rules: until when, and why, in one line of letters that can be seen."""
    said = " ".join("".join(each if each.isprintable() else " " for each in reason).split())
    if until:
        return f" until {until.isoformat()} {said}".rstrip()
    if said.lower().startswith("until"):
        return f": {said}"
    return f" {said}" if said else ""


def _is_same(document: Document, other: Document) -> bool:
    """Whether two documents have the same data, what is no number equal to itself."""
    return document.whole == other.whole and repr(document.data) == repr(other.data)
