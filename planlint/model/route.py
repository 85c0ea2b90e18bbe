"""Routes: the one coordinate of the program, a path of keys and indexes through a plan."""

from __future__ import annotations

Route = tuple[str | int, ...]


def pointer(route: Route) -> str:
    """The route as an RFC 6901 JSON Pointer, such as `/priorities/0/actions/3/lead`."""
    return "".join(f"/{str(step).replace('~', '~0').replace('/', '~1')}" for step in route)


def starts_with(route: Route, beginning: Route) -> bool:
    """Whether `route` is `beginning` or lies below it."""
    return route[: len(beginning)] == beginning
