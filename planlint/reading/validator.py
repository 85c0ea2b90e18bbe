"""The one door to the validator: jsonschema-rs where there is one, else jsonschema.

https://github.com/Stranger6667/jsonschema · https://github.com/python-jsonschema/jsonschema
"""

from collections.abc import Callable, Iterator, Sequence
from typing import Any, NamedTuple

from planlint.model.route import Route


class SchemaError(NamedTuple):
    """Which keyword of the schema a value does not meet. `key` is the key that `propertyNames` refuses."""

    route: Route
    keyword: str
    key: str = ""


Validator = Callable[[object], Iterator[SchemaError]]
_Numbered = dict[int, dict[str, list[str]]]


def make_validator(schema: dict[str, Any]) -> Validator:
    """A validator of a schema, draft 2020-12; it never asks the network for anything."""
    try:
        import jsonschema_rs
    except ImportError:
        return make_reference_validator(schema)
    compiled = jsonschema_rs.Draft202012Validator(schema)

    def validate(data: object) -> Iterator[SchemaError]:
        numbered: _Numbered = {}
        for error in compiled.iter_errors(data):
            kind: Any = error.kind
            is_name = type(kind).__name__ == "PropertyNames"
            for route in _routes(error, data, numbered):
                yield SchemaError(
                    route,
                    "propertyNames" if is_name else str(error.schema_path[-1]),
                    str(kind.error.instance) if is_name else "",
                )

    return validate


def _routes(error: Any, data: object, numbered: _Numbered) -> list[Route]:
    """The routes that an error may be of: its path leaves out empty keys, and has "01" as the number 1.

    Where it may be several, those are kept whose value is the one refused. `numbered` remembers the
    keys of mappings by such numbers.
    """
    found: list[tuple[Route, Any]] = _with_empty_keys([((), data)])
    for step in error.instance_path:
        found = _with_empty_keys(
            [
                ((*route, key), value[key])
                for route, value in found
                for key in _keys(step, value, numbered)
            ]
        )
    if len(found) > 1:
        found = [each for each in found if each[1] == error.instance] or found
    return [route for route, _ in found]


def _with_empty_keys(found: list[tuple[Route, Any]]) -> list[tuple[Route, Any]]:
    """Values with their routes, and whatever stands under empty keys in them."""
    below = [
        ((*route, ""), value[""])
        for route, value in found
        if isinstance(value, dict) and "" in value
    ]
    return found + _with_empty_keys(below) if below else found


def _keys(step: str | int, value: object, numbered: _Numbered) -> Sequence[str | int]:
    """The keys or the index of a value that a step of a path may mean."""
    if isinstance(value, list):
        return (step,) if isinstance(step, int) and step < len(value) else ()
    if not isinstance(value, dict):
        return ()
    if isinstance(step, str):
        return (step,) if step in value else ()
    if id(value) not in numbered:
        keys = numbered[id(value)] = {}
        for key in value:
            digits = key.removeprefix("+")
            if digits.isascii() and digits.isdigit():
                keys.setdefault(digits.lstrip("0") or "0", []).append(key)
    return numbered[id(value)].get(str(step), ())


def make_reference_validator(schema: dict[str, Any]) -> Validator:
    """The same by jsonschema, the reference implementation."""
    import jsonschema

    compiled = jsonschema.Draft202012Validator(schema)

    def validate(data: object) -> Iterator[SchemaError]:
        for error in compiled.iter_errors(data):
            path = list(error.absolute_schema_path)
            is_name = "propertyNames" in path
            yield SchemaError(
                tuple(error.absolute_path),
                "propertyNames" if is_name else str(error.validator),
                str(error.instance) if is_name else "",
            )

    return validate
