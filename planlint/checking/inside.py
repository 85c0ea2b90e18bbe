"""What a place of a text lies in: the way back from offsets and lines to routes and content."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable
from functools import cache

from planlint.model.document import Document
from planlint.model.expression import expression
from planlint.model.route import Route
from planlint.model.source import Lines, Span

_DASHES = expression(r"-(?:[ \t]+-)*[ \t]*(?:#.*)?")


def route_finder(document: Document) -> Callable[[int], Route]:
    """A function that gives the innermost key or value that an offset lies in."""

    @cache
    def beginnings() -> list[tuple[int, Route]]:
        """Where each begins, what is inside another behind it."""
        spans = [*document.values.items(), *document.keys.items()]
        return sorted(
            ((span.start, route) for route, span in spans),
            key=lambda each: (each[0], len(each[1])),
        )

    def find(offset: int) -> Route:
        places = beginnings()
        last = bisect_right(places, offset, key=lambda each: each[0])
        route = places[last - 1][1] if last else ()
        while route and not _is_in(route, document, offset):
            route = route[:-1]
        return route

    return find


def _is_in(route: Route, document: Document, offset: int) -> bool:
    nothing = Span(0, 0)
    spans = (document.keys.get(route, nothing), document.values.get(route, nothing))
    return any(span.start <= offset < span.end for span in spans)


def content_lines(document: Document, lines: Lines) -> list[int]:
    """For each line, counted from 1, the first from there on that has content.

    Without content are blank lines, comments, and dashes whose item begins further down. Of what
    stands below all content it is the last line.
    """
    comments = {comment.span.start for comment in document.comments}
    text = document.source.text
    starts = (span.start for span in document.values.values())
    beginnings = {lines.position(start).line for start in starts if text[start : start + 1] != "-"}
    following = len(lines)
    found = [following] * (len(lines) + 1)
    for number in range(len(lines), 0, -1):
        line = lines.line(number)
        written = line.lstrip("\ufeff \t")
        is_comment = lines.start(number) + len(line) - len(written) in comments
        is_dash = number not in beginnings and bool(_DASHES.fullmatch(written))
        if written and not is_comment and not is_dash:
            following = number
        found[number] = following
    return found
