"""Known findings: what an entry is made of, and the file that holds them."""

from __future__ import annotations

import json
from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planlint.checking.known import (
    BadKnownFindings,
    KnownFinding,
    place_key,
    read_known,
    value_key,
    write_known,
)
from planlint.model.finding import Finding
from planlint.model.route import Route
from planlint.model.source import Span
from planlint.reading.document import read_document

PLAN = """\
title:  "Safer   Hartley"
people:
  ann-lowe: {name: Ann Lowe}
priorities:
  - id: asb
    actions:
      - ref: "1.1"
        lead: {strategic: [ann-lowe, Name of officer]}
        outputs:
          - Monthly figures
          - {text: Shops   visited, target: 25}
        funding:
          - {amount: 5000, fund: safety}
      - ref: 1.10
      - title: Without a ref
        end: 2014-03-31
      - end: |
          by
            and by
        start:
    communications:
      - message: Where to report
"""
ACTIONS: Route = ("priorities", 0, "actions")


def key(route: Route, text: str = PLAN) -> str:
    return place_key(read_document("plan.yaml", text.encode()), route)


def value(route: Route, text: str = PLAN, finding: Finding | None = None) -> str:
    finding = finding or Finding(route, "x", "y")
    return value_key(read_document("plan.yaml", text.encode()), finding)


# The place.


@pytest.mark.parametrize(
    ("route", "place"),
    [
        ((), ""),
        (("title",), "title"),
        (("people", "ann-lowe", "role"), "people/ann-lowe/role"),
        (("priorities", 0, "lead"), "priorities/asb/lead"),
        ((*ACTIONS, 0, "end"), "priorities/asb/actions/1.1/end"),
        ((*ACTIONS, 1, "ref"), "priorities/asb/actions/1.10/ref"),
    ],
    ids=lambda each: "/".join(map(str, each)) if isinstance(each, tuple) else "",
)
def test_a_place_is_told_by_refs_and_ids(route: Route, place: str) -> None:
    assert key(route) == place


@pytest.mark.parametrize(
    ("route", "same", "other"),
    [
        ((*ACTIONS, 2, "end"), ("2014-03-31", "2014-04-01"), ("Without a ref", "Without refs")),
        ((*ACTIONS, 2, "end"), ("Without a ref", '"Without  a ref"'), ("Without a ref", "No")),
        (
            (*ACTIONS, 0, "outputs", 0),
            ("Monthly figures", "'Monthly  figures'"),
            ("Monthly f", "F"),
        ),
        ((*ACTIONS, 0, "outputs", 1, "due"), ("target: 25", "target: 30"), ("visited", "seen")),
        ((*ACTIONS, 0, "funding", 0), ("{amount: 5000", "{amount:   5000"), ("5000", "6000")),
        (
            ("priorities", 0, "communications", 0, "end"),
            ("message: Where", "message:   Where"),
            ("Where to", "How to"),
        ),
    ],
    ids=lambda each: "/".join(map(str, each)) if isinstance(each, tuple) else "",
)
def test_an_item_without_either_is_told_by_a_hash_of_its_text(
    route: Route, same: tuple[str, str], other: tuple[str, str]
) -> None:
    assert PLAN.replace(*same) != PLAN != PLAN.replace(*other)
    assert key(route, PLAN.replace(*same)) == key(route)
    assert key(route, PLAN.replace(*other)) != key(route)
    assert "#" in key(route)


def test_a_place_never_has_an_index() -> None:
    moved = PLAN.replace('      - ref: "1.1"', '      - ref: "0"\n      - ref: "1.1"')
    for number in range(4):
        before = key((*ACTIONS, number, "end"))
        assert key((*ACTIONS, number + 1, "end"), moved) == before


# The value.


def test_a_value_is_what_is_meant_with_white_space_folded() -> None:
    assert value(("title",)) == "Safer Hartley"
    assert value((*ACTIONS, 3, "end")) == "by and by"
    assert value((*ACTIONS, 1, "ref")) == "1.10"
    assert value((*ACTIONS, 0, "lead", "strategic", 1)) == "Name of officer"
    assert value((*ACTIONS, 3, "start")) == ""


def test_what_is_missing_or_has_no_text_of_its_own_says_so() -> None:
    assert value(("area",)) == "missing"
    assert value((*ACTIONS, 0, "lead")) == "present"
    assert value((*ACTIONS, 0, "outputs")) == "present"
    assert value(("titel",), finding=Finding(("title",), "x", "y", part="key")) == "present"
    assert value((), finding=Finding((), "x", "y", span=Span(0, 1))) == "present"


def test_a_long_value_is_cut_short() -> None:
    text = f"title: {'word ' * 1000}\n"
    assert value(("title",), text) == ("word " * 60)[:300]


# The file.


ENTRIES = st.dictionaries(
    st.builds(KnownFinding, st.text(), st.text(), st.text(), st.text()), st.integers(1, 9)
)


@given(entries=ENTRIES)
@settings(deadline=None, max_examples=50)
def test_what_is_written_is_read_again(entries: dict[KnownFinding, int]) -> None:
    known = Counter(entries)
    written = write_known(known)
    assert read_known(written.encode("utf-8", "surrogatepass")) == known
    assert write_known(Counter(dict(reversed(entries.items())))) == written
    assert len(json.loads(written)["known"]) == len(known)


def test_an_entry_is_a_line_so_that_merges_are_easy() -> None:
    known = Counter({KnownFinding("b", "r", "p", "v"): 1, KnownFinding("a", "r", "p", "é"): 2})
    assert write_known(known) == (
        '{\n  "version": 1,\n  "known": [\n'
        '    {"plan": "a", "rule": "r", "place": "p", "value": "é", "count": 2},\n'
        '    {"plan": "b", "rule": "r", "place": "p", "value": "v"}\n  ]\n}\n'
    )
    assert write_known(Counter()) == '{\n  "version": 1,\n  "known": []\n}\n'


def test_a_file_with_a_byte_order_mark_is_read() -> None:
    assert read_known(b'\xef\xbb\xbf{"version": 1, "known": []}') == Counter()


@pytest.mark.parametrize("data", [b"", b"\xff", b"null", b"{}", b'{"version": 1, "known": 3}'])
def test_what_is_not_such_a_file_is_refused(data: bytes) -> None:
    with pytest.raises(BadKnownFindings, match="it is not a file of known findings"):
        read_known(data)


def test_a_later_version_is_refused() -> None:
    with pytest.raises(
        BadKnownFindings, match="it is of version 2, but this planlint reads version 1"
    ):
        read_known(b'{"version": 2, "known": []}')
