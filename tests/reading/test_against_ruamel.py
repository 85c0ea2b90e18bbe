"""The reader against ruamel.yaml, which reads YAML 1.2 too: the same data, places and comments."""

from __future__ import annotations

import math
from pathlib import Path

import pytest
from hypothesis import assume, given
from ruamel.yaml.error import YAMLError

from planlint.model.document import Document
from planlint.model.source import Span
from planlint.reading.document import read_document
from tests.reading.yaml_texts import Node, comments_by_ruamel, yaml_texts

ROOT = Path(__file__).parents[2]
PLANS = [*sorted(ROOT.glob("plans/*.yaml")), ROOT / "tests" / "example.yaml"]


def read(text: str) -> Document:
    return read_document("plan.yaml", text.encode())


def same(ours: object, theirs: object) -> bool:
    """Whether data are equal, and of the same kinds."""
    if isinstance(ours, dict) and isinstance(theirs, dict):
        return list(ours) == list(theirs) and all(same(ours[key], theirs[key]) for key in ours)
    if isinstance(ours, list) and isinstance(theirs, list):
        return len(ours) == len(theirs) and all(map(same, ours, theirs))
    if isinstance(ours, float) and isinstance(theirs, float) and math.isnan(ours):
        return math.isnan(theirs)
    return type(ours) is type(theirs) and ours == theirs


def hold(text: str, node: Node) -> None:
    document = read(text)
    assert document.whole, document.faults
    assert same(document.data, node.data)
    assert document.keys == node.keys
    assert [each.text for each in document.comments] == comments_in_order(text)
    for route, (span, style) in node.scalars.items():
        ours = document.values[route]
        assert ours.start == span.start or ours.start == ours.end
        if style not in {"|", ">"}:
            assert ours.end == span.end or ours.start == ours.end


def comments_in_order(text: str) -> list[str]:
    """ruamel.yaml's comments, in the order of the text."""
    found = sorted(each.text for each in read(text).comments)
    assert found == comments_by_ruamel(text)
    return [each.text for each in read(text).comments]


@given(yaml_texts())
def test_data_places_and_comments(text: str) -> None:
    try:
        node = Node(text)
    except YAMLError:
        assume(False)
    assume(all(fault.rule != "yaml-feature" for fault in read(text).faults))
    hold(text, node)


@pytest.mark.parametrize("path", PLANS, ids=lambda path: path.stem)
def test_plans(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    hold(text, Node(text))


@given(yaml_texts())
def test_line_ends_of_windows(text: str) -> None:
    assert same(read(text.replace("\n", "\r\n")).data, read(text).data)


@given(yaml_texts())
def test_line_ends_of_old_macintoshes(text: str) -> None:
    assert same(read(text.replace("\n", "\r")).data, read(text).data)


@given(yaml_texts())
def test_byte_order_mark(text: str) -> None:
    marked, plain = read(f"\ufeff{text}"), read(text)
    assert same(marked.data, plain.data)
    assert marked.values == {
        route: Span(start + 1, end + 1) for route, (start, end) in plain.values.items()
    }


@given(yaml_texts())
def test_spans(text: str) -> None:
    document = read(text)
    for route, (start, end) in document.values.items():
        assert 0 <= start <= end <= len(text)
        written = text[start:end]
        value = document.data
        for step in route:
            value = value[step]  # type: ignore[index]
        if written[:1] in {"|", ">"} and isinstance(value, str):
            assert not written[-1:].isspace()
        elif not isinstance(value, dict | list):
            assert same(read(written).data, value)
    for route, (start, end) in document.keys.items():
        assert key_of(text[start:end]) == route[-1]


def key_of(written: str) -> object:
    """A key, read by itself. Of a plain one that is its text."""
    if written[:1] in {'"', "'"}:
        return read(written).data
    return " ".join(written.split(" "))


@given(yaml_texts())
def test_spans_lie_in_one_another(text: str) -> None:
    document = read(text)
    for route, (start, end) in document.values.items():
        if route:
            outer = document.values[route[:-1]]
            assert outer.start <= start <= end <= outer.end
        if route in document.keys:
            assert document.keys[route].end <= start or start == end
