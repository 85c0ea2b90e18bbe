"""The comments of a text: what libyaml passes over, found between the scalars."""

from __future__ import annotations

import re
from collections.abc import Iterator

from planlint.model.document import Comment
from planlint.model.source import Span

_COMMENT = re.compile("#[^\r\n]*")
_REST_OF_LINE = re.compile("[^\r\n]*")


def comments_of(text: str, scalars: list[Span], end: int) -> Iterator[Comment]:
    """Every comment before `end`, in order. `scalars` are the spans of all scalars, in order.

    Between two scalars stand only signs, anchors and tags, and none of these can have a `#`.
    """
    begin = 0
    for scalar in scalars:
        yield from _between(text, begin, scalar.start)
        if scalar.end > scalar.start and text[scalar.start] in "|>":
            yield from _between(text, scalar.start, min(_line_end(text, scalar.start), scalar.end))
        begin = scalar.end
    yield from _between(text, begin, end)


def _between(text: str, begin: int, end: int) -> Iterator[Comment]:
    at = text.find("#", begin, end)
    while at >= 0:
        match = _COMMENT.match(text, at)
        stop = match.end() if match else at + 1
        yield Comment(Span(at, stop), text[at:stop])
        at = text.find("#", stop, end)


def _line_end(text: str, at: int) -> int:
    match = _REST_OF_LINE.match(text, at)
    return match.end() if match else at
