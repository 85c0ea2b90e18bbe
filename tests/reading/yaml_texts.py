"""YAML texts of every style, made of random data, and what ruamel.yaml reads in them."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any

from hypothesis import strategies as st
from ruamel.yaml import YAML
from ruamel.yaml.constructor import SafeConstructor
from ruamel.yaml.nodes import MappingNode, ScalarNode, SequenceNode
from ruamel.yaml.scalarstring import (
    DoubleQuotedScalarString,
    FoldedScalarString,
    LiteralScalarString,
    SingleQuotedScalarString,
)

from planlint.model.route import Route
from planlint.model.source import Span

# ruamel.yaml takes U+0085, U+2028 and U+2029 for line ends, as YAML 1.1 did; see test_line_ends.py.
_LETTERS = st.characters(
    codec="utf-8",
    exclude_characters="\x00\x85\u2028\u2029\ufeff\ufffe\uffff\r",
    exclude_categories=("Cc", "Cs", "Co", "Cn"),
)
_WORDS = st.sampled_from(
    [
        "a",
        "b:",
        "#c",
        "'d'",
        '"e"',
        "-",
        "f,g",
        "[h]",
        "{i}",
        "&j",
        "*k",
        "!l",
        "|m",
        ">n",
        "%o",
        "@p",
        "`q`",
        "?",
        ":",
        "~",
        "null",
        "true",
        "no",
        "1.10",
        "2013-02-30",
        "12:30:45",
        "0o17",
        "0x1F",
        ".inf",
        "-.5",
        "1e3",
        "1.1",
        "£40k",
        "what’s",
        "“so”",
        "日本語",
        "👍",
        "مرحبا",
        "-",
        "--",
        "---",
        "...",
        "#",
        "##",
        "a:b",
        "a#b",
    ]
)
_TEXTS = st.one_of(
    st.lists(_WORDS, max_size=8).map(" ".join),
    st.lists(st.lists(_WORDS, max_size=5).map(" ".join), max_size=5).map("\n".join),
    st.text(_LETTERS, max_size=20),
)
_STYLES = (
    str,
    SingleQuotedScalarString,
    DoubleQuotedScalarString,
    LiteralScalarString,
    FoldedScalarString,
)
_KEYS = st.one_of(
    st.lists(_WORDS, min_size=1, max_size=3).map(" ".join), st.text(_LETTERS, max_size=8)
)
_SCALARS = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-(10**9), 10**9),
    st.floats(allow_nan=False, allow_infinity=False, width=32),
    st.tuples(st.sampled_from(_STYLES), _TEXTS).map(lambda pair: pair[0](pair[1])),
)
_DATA = st.recursive(
    _SCALARS,
    lambda inside: st.one_of(
        st.lists(inside, max_size=4), st.dictionaries(_KEYS, inside, max_size=4)
    ),
    max_leaves=12,
)
# A text that is a block scalar and nothing else may begin at the margin, and libyaml does not read it.
_COLLECTIONS = _DATA.filter(lambda data: isinstance(data, list | dict))


@st.composite
def yaml_texts(draw: st.DrawFn) -> str:
    """A text that ruamel.yaml has written, in any of its styles, here and there with comments."""
    yaml = YAML()
    yaml.default_flow_style = draw(st.sampled_from([None, True, False]))
    yaml.width = draw(st.sampled_from([20, 80, 4096]))
    yaml.allow_unicode = draw(st.booleans())
    mapping, sequence, offset = draw(st.sampled_from([(2, 2, 0), (2, 4, 2), (4, 6, 3)]))
    yaml.indent(mapping=mapping, sequence=sequence, offset=offset)
    stream = io.StringIO()
    yaml.dump(draw(_COLLECTIONS), stream)
    lines = stream.getvalue().splitlines(keepends=True)
    for _ in range(draw(st.integers(0, 3))):
        lines.insert(draw(st.integers(0, len(lines))), draw(st.sampled_from(_BETWEEN)))
    return "".join(lines)


_BETWEEN = ("# a comment\n", "   # set in: 'so'\n", "\n", "#\n", "                    # far\n")


class Node:
    """What ruamel.yaml reads: its data by the rules of YAML 1.2, and where keys and scalars stand."""

    def __init__(self, text: str) -> None:
        self.keys: dict[Route, Span] = {}
        self.scalars: dict[Route, tuple[Span, str]] = {}
        node = YAML(typ="safe", pure=True).compose(text)
        self.data = self._data(node, ()) if node is not None else None

    def _data(self, node: Any, route: Route) -> object:
        if isinstance(node, ScalarNode):
            span = Span(node.start_mark.index, node.end_mark.index)
            self.scalars[route] = (span, node.style or "")
            return _scalar(node)
        if isinstance(node, SequenceNode):
            return [self._data(item, (*route, index)) for index, item in enumerate(node.value)]
        assert isinstance(node, MappingNode)
        data: dict[str, object] = {}
        for key, value in node.value:
            assert isinstance(key, ScalarNode)
            below = (*route, key.value)
            self.keys[below] = Span(key.start_mark.index, key.end_mark.index)
            data[key.value] = self._data(value, below)
        return data


def _scalar(node: ScalarNode) -> object:
    """The value of a scalar. Dates stay text."""
    tag = str(node.tag).rpartition(":")[2]
    construct = {
        "null": lambda _: None,
        "bool": _CONSTRUCTOR.construct_yaml_bool,
        "int": _CONSTRUCTOR.construct_yaml_int,
        "float": _CONSTRUCTOR.construct_yaml_float,
    }.get(tag)
    return construct(node) if construct else node.value


_CONSTRUCTOR = SafeConstructor(loader=YAML(typ="safe", pure=True))


def comments_by_ruamel(text: str) -> list[str]:
    """The comments that ruamel.yaml's round-trip scanner finds, in order of their texts."""
    return sorted(_comments(YAML(typ="rt", pure=True).scan(text)))


def _comments(tokens: Iterator[Any]) -> Iterator[str]:
    for token in tokens:
        for value in _values(getattr(token, "_comment", None)):
            yield from (line.strip() for line in value.splitlines() if line.strip())


def _values(comment: Any) -> Iterator[str]:
    if isinstance(comment, list | tuple):
        for each in comment:
            yield from _values(each)
    elif comment is not None:
        yield comment.value
