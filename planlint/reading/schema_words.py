"""What the schema says of a place: the words for an officer that stand beside each field."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from planlint.model.route import Route

Schema = dict[str, Any]


def words_at(schema: Schema, route: Route) -> Schema:
    """The schema of the value at a route, with what it refers to; empty where there is none.

    What stands beside a reference goes before what it refers to.
    """
    current = _followed(schema, schema)
    for step in route:
        current = _followed(schema, _below(current, step))
    return current


def words_by_route(schema: Schema) -> Callable[[Route], Schema]:
    """The same for many routes: what differs only by an index is looked up once."""
    found: dict[Route, Schema] = {}

    def look(route: Route) -> Schema:
        place = tuple(0 if isinstance(step, int) else step for step in route)
        if place not in found:
            found[place] = words_at(schema, place)
        return found[place]

    return look


def _below(current: Schema, step: str | int) -> Schema:
    if isinstance(step, int):
        return _mapping(current.get("items"))
    known = _mapping(current.get("properties"))
    return _mapping(known.get(step, current.get("additionalProperties")))


def _followed(schema: Schema, current: Schema) -> Schema:
    for _ in range(8):
        reference = current.get("$ref")
        if not isinstance(reference, str):
            return current
        name = reference.rpartition("/")[2]
        rest = {key: value for key, value in current.items() if key != "$ref"}
        current = {**_mapping(schema["$defs"].get(name)), **rest}
    return current


def _mapping(value: object) -> Schema:
    return value if isinstance(value, dict) else {}
