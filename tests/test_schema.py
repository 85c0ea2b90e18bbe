"""The JSON Schema: valid, strict, in words for an officer, and read alike by both validators."""

from __future__ import annotations

import copy
import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planlint.checking.check import check
from planlint.reading.document import read_document
from planlint.reading.schema_words import words_at
from planlint.reading.shape import refusals_of
from planlint.reading.validator import make_reference_validator, make_validator
from planlint.world.shipped import shipped
from tests.rules.fragments import checker

ROOT = Path(__file__).parent.parent
SCHEMA: dict[str, Any] = json.loads(shipped("schema/plan.schema.json").read_bytes())
QUICK = make_validator(SCHEMA)
REFERENCE = make_reference_validator(SCHEMA)
EXAMPLE = ROOT / "tests" / "example.yaml"
PLANS = [*sorted((ROOT / "plans").glob("*.yaml")), EXAMPLE]
READ = read_document("example.yaml", EXAMPLE.read_bytes())


def schemas(value: object) -> Iterator[dict[str, Any]]:
    if isinstance(value, dict):
        yield value
    for each in (
        value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    ):
        yield from schemas(each)


def fields() -> list[tuple[str, dict[str, Any]]]:
    owners = [SCHEMA, *SCHEMA["$defs"].values()]
    return [
        (f"{owner.get('title')}: {key}", field)
        for owner in owners
        for key, field in owner.get("properties", {}).items()
    ]


def test_it_is_a_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    assert SCHEMA["$schema"] == "https://json-schema.org/draft/2020-12/schema"


def test_it_asks_for_nothing_elsewhere_and_gives_no_choice_of_shapes() -> None:
    for each in schemas(SCHEMA):
        assert not {"oneOf", "anyOf", "allOf"} & set(each)
        if isinstance(each.get("$ref"), str):
            assert each["$ref"].startswith("#/$defs/")


@pytest.mark.parametrize(("name", "field"), fields(), ids=[name for name, _ in fields()])
def test_every_field_is_explained_with_examples_that_hold(name: str, field: dict[str, Any]) -> None:
    words = words_at({**SCHEMA, "properties": {"field": field}}, ("field",))
    assert words["title"]
    assert words["description"].endswith((".", "?", "…"))
    whole = jsonschema.Draft202012Validator({**field, "$defs": SCHEMA["$defs"]})
    assert words["examples"]
    for example in words["examples"]:
        assert list(whole.iter_errors(example)) == []


def test_the_example_has_no_finding() -> None:
    report = check("example.yaml", "example", EXAMPLE.read_bytes(), checker(date(2013, 7, 1)))
    assert [each.message for each in report.diagnostics] == []


@pytest.mark.parametrize("path", PLANS, ids=lambda path: path.stem)
def test_both_validators_refuse_the_same_in_the_plans(path: Path) -> None:
    document = read_document(path.name, path.read_bytes())
    assert set(refusals_of(document, SCHEMA, QUICK)) == set(
        refusals_of(document, SCHEMA, REFERENCE)
    )


def routes(value: object, route: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    yield route
    if isinstance(value, dict):
        for key, item in value.items():
            yield from routes(item, (*route, key))
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from routes(item, (*route, index))


ROUTES = [route for route in routes(READ.data) if route]
VALUES = st.sampled_from(
    [None, True, 3, 1.1, "", " ", "TBC", "x" * 70, [], ["a"], {}, {"wibble": 1}]
)


@settings(max_examples=150, deadline=None, derandomize=True)
@given(st.sampled_from(ROUTES), VALUES, st.sampled_from(["replace", "remove", "rename"]))
def test_both_validators_refuse_the_same_of_what_was_changed(
    route: tuple[str | int, ...], value: object, change: str
) -> None:
    data: Any = copy.deepcopy(READ.data)
    owner = data
    for step in route[:-1]:
        owner = owner[step]
    if change == "replace" or isinstance(owner, list):
        owner[route[-1]] = value
    else:
        taken = owner.pop(route[-1])
        if change == "rename":
            owner[f"{route[-1]}x"] = taken
    document = READ._replace(data=data)
    assert set(refusals_of(document, SCHEMA, QUICK)) == set(
        refusals_of(document, SCHEMA, REFERENCE)
    )
