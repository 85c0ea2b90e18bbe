"""What the schema does not allow in a document, as refusals that the rules of `shape` speak of."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import islice
from typing import Any

from planlint.model.document import Document, Refusal
from planlint.model.route import Route
from planlint.reading.limits import MAX_FINDINGS, MAX_VALIDATED_AT_ONCE
from planlint.reading.nearest import nearest
from planlint.reading.pieces import pieces_of
from planlint.reading.schema_words import Schema, words_by_route
from planlint.reading.validator import SchemaError, Validator

Words = Callable[[Route], Schema]

_QUOTED_KINDS = {"ref", "id", "reference"}


def refusals_of(document: Document, schema: Schema, validate: Validator) -> tuple[Refusal, ...]:
    """All refusals of a document, each place and cause once, in the order of the validator.

    Where there are more than a check tells of, the rest is left.
    """
    data, look = document.data, words_by_route(schema)
    said = (each for error in _errors(data, validate) for each in _refusals(error, data, look))
    refusals = dict.fromkeys(islice(said, MAX_FINDINGS + 1))
    if len(refusals) > MAX_FINDINGS:
        return tuple(refusals)
    misspelt = {
        (*refusal.route[:-1], refusal.nearest)
        for refusal in refusals
        if refusal.rule == "unknown-key" and refusal.nearest
    }
    return tuple(
        refusal
        for refusal in refusals
        if refusal.rule != "missing-key" or refusal.route not in misspelt
    )


def _errors(data: object, validate: Validator) -> Iterator[SchemaError]:
    """Every error once; of a value of the wrong kind only that."""
    seen: set[SchemaError] = set()
    for piece in pieces_of(data, MAX_VALIDATED_AT_ONCE):
        errors = list(validate(piece.data))
        wrong = {error.route for error in errors if error.keyword == "type"}
        for error in errors:
            whole = error._replace(route=piece.whole_route(error.route))
            if whole not in seen and (error.keyword == "type" or error.route not in wrong):
                seen.add(whole)
                yield whole


def _refusals(error: SchemaError, data: object, look: Words) -> Iterator[Refusal]:
    words = look(error.route)
    if error.keyword == "additionalProperties":
        yield from _unknown_keys(error.route, _value_at(data, error.route), words)
    elif error.keyword == "required":
        yield from _missing_keys(error.route, _value_at(data, error.route), words, look)
    elif error.keyword == "propertyNames":
        route = (*error.route, error.key)
        yield Refusal("bad-value", route, "key")
    elif error.keyword == "type":
        yield _wrong_type(error.route, _value_at(data, error.route), words)
    else:
        yield _bad_value(error.route, _value_at(data, error.route), words)


def _unknown_keys(route: Route, value: object, words: Schema) -> Iterator[Refusal]:
    known = words.get("properties", {})
    has_own = "patternProperties" in words  # of which `x-` is the only one
    if not isinstance(value, dict):
        return
    for key in value:
        if key in known or (has_own and key.startswith("x-")):
            continue
        free = [name for name in known if name not in value]
        yield Refusal(
            "unknown-key",
            (*route, key),
            "empty" if value[key] is None else "value",
            thing=str(words.get("x-thing", "")),
            nearest=nearest(key, free),
            allowed=tuple(free),
        )


def _missing_keys(route: Route, value: object, words: Schema, look: Words) -> Iterator[Refusal]:
    if not isinstance(value, dict):
        return
    required = [*words.get("required", ())]
    then = words.get("then", {})
    if "if" in words and _holds(words["if"], value):
        required += then.get("required", ())
    remedies = words.get("x-required", {})
    for key in required:
        if key not in value:
            field = look((*route, key))
            yield Refusal(
                "missing-key",
                (*route, key),
                "missing",
                expected=str(field.get("x-expected", "")),
                thing=str(words.get("x-thing", "")),
                remedy=str(remedies.get(key, "")),
            )


def _holds(condition: Schema, value: dict[str, object]) -> bool:
    """Whether the keys that an `if` forbids are absent: the one condition that the schema uses."""
    forbidden = [key for key, schema in condition.get("properties", {}).items() if schema is False]
    return not any(key in value for key in forbidden)


def _wrong_type(route: Route, value: object, words: Schema) -> Refusal:
    expected = str(words.get("x-expected", ""))
    number = isinstance(value, bool | int | float)
    if number and words.get("x-kind") in _QUOTED_KINDS:
        return Refusal("unquoted-ref", route, "number", expected, str(words["x-kind"]))
    return Refusal("wrong-type", route, _kind(value), expected, str(words.get("x-thing", "")))


def _bad_value(route: Route, value: object, words: Schema) -> Refusal:
    what = str(words.get("x-kind", "word"))
    if isinstance(value, str) and not value.strip():
        what = "empty"
    allowed = tuple(str(each) for each in words.get("enum", ()))
    near = nearest(value, allowed) if allowed and isinstance(value, str) and what != "empty" else ""
    return Refusal(
        "bad-value", route, what, str(words.get("x-expected", "")), nearest=near, allowed=allowed
    )


def _kind(value: object) -> str:
    if value is None:
        return "nothing"
    kinds = {dict: "mapping", list: "list", str: "text", bool: "switch"}
    return kinds.get(type(value), "number")


def _value_at(data: Any, route: Route) -> object:
    for step in route:
        data = data[step]
    return data
