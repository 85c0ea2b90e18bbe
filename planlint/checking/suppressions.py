"""Suppressions: comments in a plan that quiet findings, for a while and with a reason.

`# planlint: ignore[missing-end] until 2027-03-31 awaiting the board` on a line, or alone above it,
covers what begins on that line; `ignore-file[…]` at the top of a file covers the file. What is to
be said of the suppressions themselves is in `unused`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from planlint.checking.inside import content_lines, route_finder
from planlint.model.document import Comment, Document
from planlint.model.expression import expression
from planlint.model.finding import Diagnostic
from planlint.model.route import Route
from planlint.model.source import BYTE_ORDER_MARK, Lines
from planlint.reading.calendar import read_date

UNUSED = "unused-suppression"
NEVER_SUPPRESSED = ("internal-error", UNUSED)
HERE = "ignore"
WHOLE_FILE = "ignore-file"
OF_THE_FILE = 0

_DIRECTIVE = expression(r"#+\s*planlint\s*:\s*(?P<said>.*)", re.IGNORECASE)
_SUPPRESSION = expression(
    r"(?P<what>ignore(?:-file)?)(?![\w-])\s*(?:\[(?P<names>[^\]]*)\])?(?P<rest>.*)", re.IGNORECASE
)
_UNTIL = expression(r"\s*until\b(?P<words>.*)", re.IGNORECASE)
_MOST_WORDS_OF_A_DAY = 3
_BEFORE_CONTENT = r"(?:[ \t]*(?:#[^\r\n]*)?[\r\n]|%[^\r\n]*[\r\n])*"
_TOP = expression(rf"{BYTE_ORDER_MARK}?{_BEFORE_CONTENT}(?:---)?{_BEFORE_CONTENT}[ \t]*")


class Until(NamedTuple):
    """The last day of a suppression as written and as read; `near` is a day in another form."""

    written: str
    last_day: date | None
    near: date | None = None


class Suppression(NamedTuple):
    """One comment that quiets findings: which rules, of what, and how long.

    `what` is `ignore` or `ignore-file`, or else the word in its place, and then it quiets nothing.
    `rest` is what stands behind the names; `line` is the line that it is for, and `covered` are the
    outermost keys and list items that begin there.
    """

    comment: Comment
    what: str
    names: tuple[str, ...]
    rest: str
    until: Until | None
    at_top: bool = False
    line: int = 0
    covered: tuple[Route, ...] = ()

    @property
    def of_file(self) -> bool:
        """Whether it is meant for the whole file."""
        return self.what == WHOLE_FILE

    @property
    def place(self) -> int:
        """The line that it is for, nought where that is the file."""
        return OF_THE_FILE if self.of_file else self.line

    def lapsed(self, day: date) -> bool:
        """Whether its last day has passed, or is no day."""
        return self.until is not None and (self.until.last_day is None or self.until.last_day < day)

    def quiets(self, day: date) -> bool:
        """Whether it is in force on a day."""
        return not self.lapsed(day) and (self.at_top or not self.of_file)


class Suppressions(NamedTuple):
    """The suppressions of a document, and for each of its lines the line that a comment there is for."""

    each: tuple[Suppression, ...]
    content: list[int]


def suppressions_of(document: Document, lines: Lines) -> Suppressions:
    """The suppressions of a document, in order; also those that are not as they should be."""
    ours = [each for each in document.comments if "planlint" in each.text.lower()]
    directives = [(each, match["said"]) for each in ours if (match := _DIRECTIVE.match(each.text))]
    if not directives:
        return Suppressions((), [])
    content = content_lines(document, lines)
    beginnings = _beginnings(document, lines)
    top = _TOP.match(document.source.text)
    end_of_top = top.end() if top else 0
    found = []
    for comment, said in directives:
        line = content[lines.position(comment.span.start).line]
        covered = beginnings.get(line, ())
        at_top = comment.span.start <= end_of_top
        found.append(_read(comment, said)._replace(at_top=at_top, line=line, covered=covered))
    return Suppressions(tuple(found), content)


def _read(comment: Comment, said: str) -> Suppression:
    """What a comment says, wherever it stands."""
    match = _SUPPRESSION.match(said)
    if not match:
        return Suppression(comment, re.split(r"[\s\[(:,]", said, maxsplit=1)[0], (), said, None)
    names = dict.fromkeys(name.strip() for name in (match["names"] or "").split(","))
    return Suppression(
        comment,
        match["what"].lower(),
        tuple(name for name in names if name),
        match["rest"],
        _read_until(match["rest"]),
    )


def _read_until(rest: str) -> Until | None:
    """The last day that a suppression names; None where it goes on for ever."""
    match = _UNTIL.match(rest)
    if not match:
        return None
    words = match["words"].split()[:_MOST_WORDS_OF_A_DAY]
    tried = [" ".join(words[:count]).rstrip(".,;:") for count in range(len(words), 0, -1)]
    read = [(text, read_date(text)) for text in tried]
    good = [Until(text, days.end) for text, days in read if days.form == "iso"]
    near = [Until(text, None, days.end) for text, days in read if days.end]
    return next(iter([*good, *near]), Until(tried[-1] if tried else "", None))


def _beginnings(document: Document, lines: Lines) -> dict[int, tuple[Route, ...]]:
    """By line, the outermost keys and list items that begin on it."""
    places = [(span.start, route) for route, span in document.keys.items()]
    places += [
        (span.start, route)
        for route, span in document.values.items()
        if route and isinstance(route[-1], int)
    ]
    found: dict[int, dict[Route, None]] = {}
    for start, route in sorted(places, key=lambda each: (len(each[1]), each[0])):
        there = found.setdefault(lines.position(start).line, {})
        if not any(route[:length] in there for length in range(1, len(route))):
            there[route] = None
    return {line: tuple(routes) for line, routes in found.items()}


def suppress(
    diagnostics: Iterable[Diagnostic], suppressions: Suppressions, document: Document, day: date
) -> tuple[list[Diagnostic], set[tuple[str, int]]]:
    """Mark what is quieted; and say which names of suppressions, for which lines, quieted something."""
    in_force = {
        (name, each.place) for each in suppressions.each if each.quiets(day) for name in each.names
    }
    covering = {each.line: each.covered for each in suppressions.each}
    line_of = {route: line for line, routes in covering.items() for route in routes}
    find_route = route_finder(document)

    def places(diagnostic: Diagnostic) -> Iterator[int]:
        """Where it may be suppressed: for the file, for its line, for all that it lies in."""
        yield OF_THE_FILE
        yield suppressions.content[diagnostic.place.start.line]
        finding = diagnostic.finding
        route = finding.route or (find_route(finding.span.start) if finding.span else ())
        above = (route[:length] for length in range(1, len(route) + 1))
        yield from (line_of[each] for each in above if each in line_of)

    used: set[tuple[str, int]] = set()
    marked = []
    for diagnostic in diagnostics:
        names = (diagnostic.rule, diagnostic.family)
        asked = {(name, place) for place in places(diagnostic) for name in names}
        quieting = asked & in_force if diagnostic.rule not in NEVER_SUPPRESSED else set()
        used |= quieting
        marked.append(diagnostic._replace(state="suppressed") if quieting else diagnostic)
    return marked, used
