"""The walk over all prose misses no field that the schema calls a line or a text."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from planlint.model.case import Case
from planlint.model.route import Route
from planlint.reading.case import read_case
from planlint.reading.document import read_document
from planlint.reading.schema_words import Schema, words_at
from planlint.reading.validator import make_validator
from planlint.rules.prose import pieces_of, prose_of
from planlint.world.shipped import shipped
from tests.rules.fragments import AS_OF

ROOT = Path(__file__).parents[2]
PLANS = [ROOT / "tests" / "example.yaml", *sorted((ROOT / "plans").glob("*.yaml"))]
SCHEMA: Schema = json.loads(shipped("schema/plan.schema.json").read_bytes())


def case_of(path: Path) -> Case:
    return read_case(
        read_document(path.name, path.read_bytes()),
        path.stem,
        schema=SCHEMA,
        validate=make_validator(SCHEMA),
        phrases=(),
        day=AS_OF,
    )


def texts_of(value: object, route: Route = ()) -> Iterator[tuple[Route, str]]:
    """Every text of the data that the schema calls prose."""
    if isinstance(value, dict):
        for key, below in value.items():
            yield from texts_of(below, (*route, key))
    elif isinstance(value, list):
        for index, below in enumerate(value):
            yield from texts_of(below, (*route, index))
    elif isinstance(value, str) and words_at(SCHEMA, route).get("x-kind") in {"line", "text"}:
        yield route, value


@pytest.mark.parametrize("path", PLANS, ids=lambda path: path.stem)
def test_no_prose_is_missed(path: Path) -> None:
    case = case_of(path)
    found = {(prose.route, prose.text) for prose in prose_of(case, withdrawn=True)}
    assert found == set(texts_of(case.document.data))
    assert len(found) == len(list(prose_of(case, withdrawn=True)))


def test_blocks_are_where_the_schema_allows_them() -> None:
    case = case_of(PLANS[0])
    for prose in prose_of(case, withdrawn=True):
        block = words_at(SCHEMA, prose.route).get("x-kind") == "text"
        assert (prose.kind == "block") == block, prose


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("one line", ["one line"]),
        ("wrapped\nover two lines", ["wrapped over two lines"]),
        ("- first\n- second\n  goes on\n\nlast", ["first", "second goes on", "last"]),
        ("1. first\n2) second", ["first", "second"]),
        ("### Heading\n\ntext - with a dash", ["Heading", "text - with a dash"]),
        ("30.3.2014 is a date", ["30.3.2014 is a date"]),
        ("\n\n", []),
    ],
)
def test_pieces(text: str, pieces: list[str]) -> None:
    assert list(pieces_of(text)) == pieces


EVERYTHING = """
priorities:
  - id: a
    title: A
    actions:
      - ref: "1"
        title: Done
        conditional: should it rain
        outcomes: [{text: Outcome, parts: [Part of it]}]
        outputs: [{text: Output, funding: [{amount: 1, for: Posters}]}]
      - ref: "2"
        title: Gone
        note: Gone too
        withdrawn: {reason: Merged}
    communications:
      - {message: Hello, channels: [Web], conditional: in May, progress: [{text: Sent}], note: Twice}
indicators:
  i: {title: I, note: Noted, window: a year, baseline: {value: 1, note: Recounted}}
rag: [Late, In hand]
frameworks:
  f: {title: F, note: Why, items: {a: One, b: {title: Two, aliases: [Zwei]}}}
"""


def test_prose_that_the_example_does_without() -> None:
    document = read_document("plan.yaml", EVERYTHING.encode())
    case = read_case(
        document, "plan", schema=SCHEMA, validate=make_validator(SCHEMA), phrases=(), day=AS_OF
    )
    everything = {prose.route for prose in prose_of(case, withdrawn=True)}
    assert everything == {route for route, _ in texts_of(document.data)}
    left_out = everything - {prose.route for prose in prose_of(case)}
    assert {route[:4] for route in left_out} == {("priorities", 0, "actions", 1)}
