"""The comments of a text: what libyaml passes over, found between the scalars."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from planlint.model.document import Comment
from planlint.model.expression import expression
from planlint.model.source import Span

_REST_OF_LINE = expression("[^\r\n]*")


def comments_of(text: str, scalars: list[Span], end: int) -> Iterator[Comment]:
    """Every comment before `end`, in order. `scalars` are the spans of all scalars, in order.

    Between two scalars stand only signs, anchors and tags, and none of these can have a `#`. So
    each `#` begins a comment that is in no scalar, or is in the first line of a block scalar.
    """
    at = text.find("#", 0, end)
    while at >= 0:
        stop = at + 1
        place = bisect_right(scalars, at, key=_start) - 1
        scalar = scalars[place] if place >= 0 else Span(0, 0)
        if at >= scalar.end or (text[scalar.start] in "|>" and at < _line_end(text, scalar.start)):
            stop = _line_end(text, at)
            yield Comment(Span(at, stop), text[at:stop])
        at = text.find("#", stop, end)


def _start(span: Span) -> int:
    return span.start


def _line_end(text: str, at: int) -> int:
    match = _REST_OF_LINE.match(text, at)
    return match.end() if match else at
