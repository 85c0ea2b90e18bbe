"""The one door to the validator: jsonschema-rs where there is one, else jsonschema.

https://github.com/Stranger6667/jsonschema · https://github.com/python-jsonschema/jsonschema
"""

from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from planlint.model.route import Route


class SchemaError(NamedTuple):
    """Which keyword of the schema a value does not meet. `key` is the key that `propertyNames` refuses."""

    route: Route
    keyword: str
    key: str = ""


Validator = Callable[[object], Iterator[SchemaError]]


def make_validator(schema: dict[str, Any]) -> Validator:
    """A validator of a schema, draft 2020-12; it never asks the network for anything."""
    try:
        import jsonschema_rs
    except ImportError:
        return make_reference_validator(schema)
    compiled = jsonschema_rs.Draft202012Validator(schema)

    def validate(data: object) -> Iterator[SchemaError]:
        for error in compiled.iter_errors(data):
            kind: Any = error.kind
            is_name = type(kind).__name__ == "PropertyNames"
            yield SchemaError(
                tuple(error.instance_path),
                "propertyNames" if is_name else str(error.schema_path[-1]),
                str(kind.error.instance) if is_name else "",
            )

    return validate


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
