"""Suppressions: comments in a plan that quiet findings, for a while and with a reason.

`# planlint: ignore[missing-end] until 2027-03-31 awaiting the board` on a line, or alone on the line
above, covers what begins on that line; `ignore-file[…]` at the top of a file covers the file.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from planlint.model.document import Comment, Document
from planlint.model.finding import Diagnostic, Edit, Finding, Fix
from planlint.model.route import Route, starts_with
from planlint.model.source import Lines, Span
from planlint.reading.calendar import read_date
from planlint.reading.nearest import nearest
from planlint.rules.catalogue import FAMILIES
from planlint.rules.words.quotes import quoted

UNUSED = "unused-suppression"
NEVER_SUPPRESSED = ("internal-error", UNUSED)

_SUPPRESSION = re.compile(
    r"#\s*planlint:\s*(?P<what>ignore(?:-file)?)\b(?:\[(?P<names>[^\]]*)\])?(?P<rest>.*)"
)
_UNTIL = re.compile(r"\s*until\s+(?P<day>\S+)")


class Suppression(NamedTuple):
    """One comment that quiets findings: which rules, of what, and how long."""

    comment: Comment
    names: tuple[str, ...]
    of_file: bool
    line: int
    route: Route | None
    until: str
    last_day: date | None

    def lapsed(self, day: date) -> bool:
        """Whether its last day has passed, or is no day."""
        return bool(self.until) and (self.last_day is None or self.last_day < day)

    def covers(self, diagnostic: Diagnostic) -> bool:
        """Whether it covers the place of a finding."""
        if self.of_file:
            return True
        if diagnostic.place.start.line == self.line:
            return True
        return self.route is not None and starts_with(diagnostic.finding.route, self.route)

    def names_rule(self, rule: str, family: str) -> bool:
        """Whether it quiets a rule."""
        return rule in self.names or family in self.names


def suppressions_of(document: Document, lines: Lines) -> list[Suppression]:
    """The suppressions of a document, in order."""
    if not any("planlint:" in comment.text for comment in document.comments):
        return []
    beginnings = _beginnings(document, lines)
    found = (_read(comment, lines, beginnings) for comment in document.comments)
    return [each for each in found if each]


def _read(comment: Comment, lines: Lines, beginnings: dict[int, Route]) -> Suppression | None:
    match = _SUPPRESSION.match(comment.text)
    if not match:
        return None
    names = tuple(name.strip() for name in (match["names"] or "").split(",") if name.strip())
    until = _UNTIL.match(match["rest"])
    day = until["day"].rstrip(".,;:") if until else ""
    line = _line_covered(comment, lines)
    return Suppression(
        comment,
        names,
        match["what"] == "ignore-file",
        line,
        beginnings.get(line),
        day,
        read_date(day).end if day and read_date(day).form == "iso" else None,
    )


def _line_covered(comment: Comment, lines: Lines) -> int:
    """The comment's own line; of a comment that stands alone, the next with anything else on it."""
    line = lines.position(comment.span.start).line
    if _is_comment(lines.line(line)):
        while line < len(lines) and (_is_comment(lines.line(line)) or not lines.line(line).strip()):
            line += 1
    return line


def _is_comment(line: str) -> bool:
    return line.lstrip("\ufeff \t").startswith("#")


def _beginnings(document: Document, lines: Lines) -> dict[int, Route]:
    """By line, the outermost key or list item that begins on it."""
    places = [(span.start, route) for route, span in document.keys.items()]
    places += [
        (span.start, route)
        for route, span in document.values.items()
        if route and isinstance(route[-1], int)
    ]
    found: dict[int, Route] = {}
    for start, route in places:
        line = lines.position(start).line
        if line not in found or len(route) < len(found[line]):
            found[line] = route
    return found


def suppress(
    diagnostics: Iterable[Diagnostic], suppressions: list[Suppression], day: date
) -> tuple[list[Diagnostic], set[tuple[int, str]]]:
    """Mark what is quieted; and say which name of which suppression quieted something."""
    used: set[tuple[int, str]] = set()
    marked = []
    for diagnostic in diagnostics:
        quiet = False
        for number, each in enumerate(suppressions):
            if (
                diagnostic.rule not in NEVER_SUPPRESSED
                and not each.lapsed(day)
                and each.names_rule(diagnostic.rule, diagnostic.family)
                and each.covers(diagnostic)
            ):
                name = diagnostic.rule if diagnostic.rule in each.names else diagnostic.family
                used.add((number, name))
                quiet = True
        marked.append(diagnostic._replace(state="suppressed") if quiet else diagnostic)
    return marked, used


def unused(
    document: Document,
    suppressions: list[Suppression],
    used: set[tuple[int, str]],
    names: tuple[str, ...],
    asked: set[str],
    day: date,
) -> Iterator[Finding]:
    """What is to be said of suppressions that quiet nothing, have lapsed, or name no rule.

    `asked` are the rules and families that were on: of others nothing is known.
    """
    known = [*names, *FAMILIES]
    for number, each in enumerate(suppressions):
        if not each.names:
            yield _finding(
                document,
                each,
                "this suppression names no rule",
                "Name the rules in brackets: ignore[missing-end].",
            )
            continue
        if each.lapsed(day):
            yield _lapsed(document, each)
            continue
        for name in each.names:
            if name not in known:
                near = nearest(name, known)
                meant = f"Did you mean {quoted(near)}?" if near else "Take it out."
                yield _finding(document, each, f"there is no rule {quoted(name)}", meant, name=name)
            elif (number, name) not in used and name in asked:
                yield _finding(
                    document,
                    each,
                    f"this suppression of {quoted(name)} quiets nothing",
                    "Take it out: what it was for has been put right.",
                    name=name,
                    mend=True,
                )


def _lapsed(document: Document, each: Suppression) -> Finding:
    if each.last_day is None:
        return _finding(
            document,
            each,
            f"{quoted(each.until)} is no day, so that this suppression quiets nothing",
            "Write the day as 2027-03-31.",
        )
    return _finding(
        document,
        each,
        f"this suppression has lapsed on {each.until}",
        "Put right what it was for, or give it a later day.",
        mend=True,
    )


def _finding(
    document: Document,
    each: Suppression,
    message: str,
    help_: str,
    name: str = "",
    *,
    mend: bool = False,
) -> Finding:
    route: Route = each.route if each.route is not None and not each.of_file else ()
    return Finding(
        route,
        message,
        help_,
        span=each.comment.span,
        fix=_removal(document, each, name) if mend else None,
    )


def _removal(document: Document, each: Suppression, name: str) -> Fix:
    """Take a name out of a suppression, or the whole comment where it is the only one."""
    span = each.comment.span
    text = document.source.text
    others = [other for other in each.names if other != name] if name else []
    if others:
        begin = text.index("[", span.start, span.end) + 1
        end = text.index("]", begin, span.end)
        edit = Edit(Span(begin, end), ", ".join(others))
        return Fix(f"Take {name} out of the suppression", (edit,), safe=True)
    start = span.start
    while start > 0 and text[start - 1] in " \t":
        start -= 1
    alone = start == 0 or text[start - 1] in "\r\n"
    end = span.end
    if alone:
        end += len("\r\n") if text[end : end + 2] == "\r\n" else len(text[end : end + 1])
    return Fix("Take the suppression out", (Edit(Span(start, end), ""),), safe=True)
