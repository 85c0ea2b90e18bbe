"""jsonschema-rs against jsonschema, the reference: the same refusals of every document."""

from __future__ import annotations

import copy
import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planlint.model.document import Document, Refusal
from planlint.model.route import Route
from planlint.model.source import Source
from planlint.reading.document import read_document
from planlint.reading.pieces import pieces_of
from planlint.reading.shape import refusals_of
from planlint.reading.validator import Validator, make_reference_validator, make_validator
from planlint.world.shipped import shipped
from tests.rules.fragments import plan_of
from tests.rules.test_cases import ALL

ROOT = Path(__file__).parents[2]
PLANS = [*sorted(ROOT.glob("plans/*.yaml")), ROOT / "tests" / "example.yaml"]
OF_SHAPES = {"unknown-key", "missing-key", "wrong-type", "bad-value", "unquoted-ref"}
EXAMPLE = read_document("example.yaml", PLANS[-1].read_bytes()).data


@cache
def schema() -> dict[str, Any]:
    found: dict[str, Any] = json.loads(shipped("schema/plan.schema.json").read_bytes())
    return found


@cache
def validators() -> tuple[Validator, Validator]:
    return make_validator(schema()), make_reference_validator(schema())


def document_of(data: object) -> Document:
    return Document(Source("plan.yaml", ""), True, data, {}, {}, (), ())


def refused(data: object, validate: Validator) -> set[Refusal]:
    return set(refusals_of(document_of(data), schema(), validate))


def hold(data: object) -> None:
    ours, theirs = (list(validate(data)) for validate in validators())
    assert set(ours) == set(theirs)
    assert refused(data, lambda _: iter(ours)) == refused(data, lambda _: iter(theirs))


def test_the_quick_one_is_taken_where_there_is_one() -> None:
    pytest.importorskip("jsonschema_rs")
    quick, reference = validators()
    assert "jsonschema_rs" in repr(quick.__closure__)
    assert "jsonschema_rs" not in repr(reference.__closure__)


@pytest.mark.parametrize("path", PLANS, ids=lambda path: path.stem)
def test_plans(path: Path) -> None:
    hold(read_document(path.name, path.read_bytes()).data)


NUMBERED = {
    "frameworks": {
        "2008": {"title": "Plan", "items": {"1": "Burglary", "01": 5, "+1": 5, "0": []}}
    },
    "people": {"7": {"name": 1, "x": 1}, "007": {}, "+7": {"roll": "a"}, "١": {}, "9" * 30: {}},
    "funds": {str(number): {"amount": 1} for number in range(20)},
}


def test_keys_that_are_numbers() -> None:
    hold(NUMBERED)
    routes = {each.route for each in validators()[0](NUMBERED)}
    items = ("frameworks", "2008", "items")
    assert {(*items, "01"), (*items, "+1"), ("people", "7", "name"), ("people", "007")} <= routes
    assert (*items, "1") not in routes


def test_empty_keys() -> None:
    hold({"": 1})
    hold({"people": {"": {"name": 1, "": {"": 2}}, "a": {"name": 1, "public": 2}}})
    hold(
        {
            "frameworks": {"": {"title": "A", "items": {"": 1, "0": {"": 1}}}},
            "priorities": [{"": 1}],
        }
    )


def test_case_files() -> None:
    """Every fragment of the rules of shapes, and of the others those that differ in their keys."""
    documents: dict[object, object] = {}
    for case in ALL:
        data = read_document("plan.yaml", plan_of(case.fragment, whole=case.whole).data).data
        general = (
            tuple(0 if isinstance(step, int) else step for step in route)
            for route in routes_of(data)
        )
        own = case.fragment if case.rule in OF_SHAPES else ""
        documents.setdefault((frozenset(general), own), data)
    assert len(documents) > 100
    for data in documents.values():
        hold(data)


def routes_of(value: object, route: Route = ()) -> Iterator[Route]:
    """The routes of all values, outermost first."""
    yield route
    items = (
        value.items()
        if isinstance(value, dict)
        else enumerate(value)
        if isinstance(value, list)
        else ()
    )
    for step, item in items:
        yield from routes_of(item, (*route, step))


ROUTES = [route for route in routes_of(EXAMPLE) if route]
_VALUES = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-3, 10_000),
    st.floats(allow_nan=False, allow_infinity=False),
    st.sampled_from(["", " ", "x", "2013/14", "2013/15", "agreed", "1.10", "a b", "é" * 61, "a\n"]),
    st.just([]),
    st.just({}),
    st.lists(st.sampled_from(["x", 1, None]), max_size=2),
    st.dictionaries(
        st.sampled_from(["text", "name", "title", "x-a", "a b", "", "0", "+1", "01"]),
        st.just("x"),
        max_size=2,
    ),
)
_NEW_NAMES = st.sampled_from(
    ["titel", "x-own", "a b", "", "é", "ref", "text", "k" * 61, "0", "1", "+1", "01", "9" * 5_000]
)


@st.composite
def mutated(draw: st.DrawFn) -> Any:
    """The example with some of its values deleted, renamed or replaced."""
    data = copy.deepcopy(EXAMPLE)
    for _ in range(draw(st.integers(1, 4))):
        *above, step = draw(st.sampled_from(ROUTES))
        holder = at(data, tuple(above))
        if not has(holder, step):
            continue
        way = draw(st.sampled_from(["delete", "rename", "replace"]))
        if way == "delete":
            del holder[step]
        elif way == "replace":
            holder[step] = draw(_VALUES)
        elif isinstance(holder, dict):
            holder[draw(_NEW_NAMES)] = holder.pop(step)
    return data


def at(data: Any, route: Route) -> Any:
    for step in route:
        data = data[step] if has(data, step) else None
    return data


def has(holder: object, step: str | int) -> bool:
    if isinstance(holder, list):
        return isinstance(step, int) and step < len(holder)
    return isinstance(holder, dict) and step in holder


@given(mutated())
def test_mutated_example(data: object) -> None:
    hold(data)


@pytest.mark.parametrize("data", [None, [], {}, "a", 1, True, [1], {"a": None}], ids=repr)
def test_other_documents(data: object) -> None:
    hold(data)


class TestPieces:
    """A document in pieces is refused what the whole of it is refused."""

    @given(mutated(), st.sampled_from([1, 5, 20, 100, 400]))
    def test_all_errors_are_found(self, data: object, most: int) -> None:
        quick, _ = validators()
        whole = {error for error in quick(data) if error.keyword != "required"}
        found = {
            error._replace(route=piece.whole_route(error.route))
            for piece in pieces_of(data, most)
            for error in quick(piece.data)
        }
        assert {error for error in found if error.keyword != "required"} == whole
        assert found >= set(quick(data))

    def test_every_value_is_in_one(self) -> None:
        values = sorted(map(repr, leaves(EXAMPLE)))
        for most in (1, 7, 50, 10_000):
            pieces = [piece.data for piece in pieces_of(EXAMPLE, most)]
            assert sorted(repr(leaf) for each in pieces for leaf in leaves(each)) == values

    def test_a_mapping_of_many_keys_is_cut(self) -> None:
        data = {"people": {f"p{number}": {"name": "A"} for number in range(450)}}
        assert [len(piece.data["people"]) for piece in pieces_of(data, 20_000)] == [  # type: ignore[index]
            100,
            100,
            100,
            100,
            50,
        ]

    def test_many_bad_ids(self) -> None:
        people: dict[str, object] = {f"a b {number}": {"name": "A"} for number in range(1_000)}
        quick, _ = validators()
        found = refused({"people": people}, quick)
        assert len([each for each in found if each.what == "key"]) == 1_000


def leaves(value: object) -> Iterator[object]:
    if isinstance(value, dict | list):
        for item in value.values() if isinstance(value, dict) else value:
            yield from leaves(item)
    else:
        yield value
