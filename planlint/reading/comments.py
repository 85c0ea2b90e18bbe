"""The comments of a text: what libyaml passes over, found between the scalars."""

from __future__ import annotations

import re
from collections.abc import Iterator

from planlint.model.document import Comment
from planlint.model.source import Span

_REST_OF_LINE = re.compile("[^\r\n]*")


def comments_of(text: str, scalars: list[Span]) -> Iterator[Comment]:
    """Every comment in order. `scalars` are the spans of all scalars of the text, in order."""
    begin = 0
    for scalar in scalars:
        yield from _between(text, begin, scalar.start)
        if text[scalar.start : scalar.start + 1] in {"|", ">"}:
            header_end = _line_end(text, scalar.start)
            yield from _between(text, scalar.start, min(header_end, scalar.end))
        begin = scalar.end
    yield from _between(text, begin, len(text))


def _between(text: str, begin: int, end: int) -> Iterator[Comment]:
    at = text.find("#", begin, end)
    while at >= 0:
        if at == 0 or text[at - 1] in " \t\r\n\ufeff":
            stop = _line_end(text, at)
            yield Comment(Span(at, stop), text[at:stop])
            at = text.find("#", stop, end)
        else:
            at = text.find("#", at + 1, end)


def _line_end(text: str, at: int) -> int:
    match = _REST_OF_LINE.match(text, at)
    return match.end() if match else at
