"""A large document in pieces: what is validated at once is bounded, whatever a file holds.

A validator makes all its errors before it hands out the first, and a file of two megabytes can
have half a million of them. For a bad key it makes one that holds the whole mapping.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from planlint.model.route import Route

MOST_KEYS = 100
_COLLECTIONS = {dict, list}


class Piece(NamedTuple):
    """Part of a document. `above` is where it is cut out: the lists and mappings around it have nothing else.

    `first` is the index that the first item of a list has in the document.
    """

    data: object
    above: Route
    first: int

    def whole_route(self, route: Route) -> Route:
        """The route in the document of what has this route in the piece."""
        depth = len(self.above)
        rest = route[depth:]
        if self.first and rest and isinstance(rest[0], int):
            rest = (self.first + rest[0], *rest[1:])
        return (*self.above[: len(route)], *rest)


def pieces_of(data: object, most: int) -> Iterator[Piece]:
    """The pieces of a document, each of at most about `most` values; together they have every value.

    A mapping is cut between its keys, so that keys seem to be missing which are not.
    """
    if _size(data, most) <= most:
        yield Piece(data, (), 0)
    else:
        for part, route, first in _cut(data, most):
            yield Piece(_within(part, route), route, first)


def _cut(value: object, most: int, route: Route = ()) -> Iterator[tuple[object, Route, int]]:
    """Runs of items that are small enough together; of an item that is too large, its own pieces."""
    items = list(value.items() if isinstance(value, dict) else enumerate(_list(value)))
    longest = MOST_KEYS if isinstance(value, dict) else len(items)
    begin, room = 0, most
    for index, (key, item) in enumerate(items):
        size = _size(item, most)
        if index > begin and (size > room or index - begin == longest):
            yield _run(value, begin, index, items), route, begin
            begin, room = index, most
        room -= size
        if size > most:
            yield from _cut(item, most, (*route, key))
            begin, room = index + 1, most
    if begin < len(items):
        yield _run(value, begin, len(items), items), route, begin


def _run(
    value: object, begin: int, end: int, items: list[tuple[str | int, object]]
) -> dict[str | int, object] | list[object]:
    if isinstance(value, dict):
        return dict(items[begin:end])
    return [item for _, item in items[begin:end]]


def _within(part: object, route: Route) -> object:
    for step in reversed(route):
        part = {step: part} if isinstance(step, str) else [part]
    return part


def _list(value: object) -> list[object]:
    return value if isinstance(value, list) else []


def _size(value: object, most: int) -> int:
    """How many values there are, as far as `most`; more where a mapping has too many keys."""
    size = 1
    waiting = [value]
    while waiting and size <= most:
        each = waiting.pop()
        if isinstance(each, dict):
            size += len(each) + (most if len(each) > MOST_KEYS else 0)
            waiting += [item for item in each.values() if type(item) in _COLLECTIONS]
        elif isinstance(each, list):
            size += len(each)
            waiting += [item for item in each if type(item) in _COLLECTIONS]
    return size
