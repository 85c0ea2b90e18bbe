"""A report that is kept and read back is the report; anything else is none."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planlint.checking.check import check
from planlint.checking.kept import FORM, NotKept, read_kept, write_kept
from planlint.model.report import PlanReport
from tests.rules.fragments import AS_OF, checker
from tests.showing.screens import HARTLEY
from tests.sites import EXAMPLE, PLANS

FOLDER = Path(__file__).parents[1]
BAD = HARTLEY.encode()


def report_of(data: bytes) -> PlanReport:
    return check("plans/a.yaml", "a", data, checker(AS_OF))


def kept_of(data: bytes) -> list[Any]:
    """What is kept of a plan, as JSON has it."""
    parts: list[Any] = json.loads(write_kept(report_of(data), data))
    return parts


def read(parts: object, data: bytes = BAD) -> PlanReport:
    return read_kept(json.dumps(parts).encode(), "plans/a.yaml", data)


@pytest.mark.parametrize("path", [EXAMPLE, *PLANS], ids=lambda path: path.stem)
def test_the_report_of_a_plan_comes_back_as_it_was(path: Path) -> None:
    data = path.read_bytes()
    report = report_of(data)
    assert read_kept(write_kept(report, data), "plans/a.yaml", data) == report


@pytest.mark.parametrize(
    "data",
    [b"", BAD, BAD[:700], b"\xef\xbb\xbf" + BAD, BAD + b"\xff\xfe", BAD.replace(b"\n", b"\r"), b"a: [\x00"],
    ids=["empty", "bad", "cut", "byte-order mark", "not UTF-8", "lone CR", "not YAML"],
)  # fmt: skip
def test_so_does_that_of_what_is_none(data: bytes) -> None:
    report = report_of(data)
    assert read_kept(write_kept(report, data), "plans/a.yaml", data) == report


def changes() -> list[tuple[str, list[Any]]]:
    """What is kept, with one thing in it that it cannot be."""
    made = []

    def changed(name: str, *route: int, to: object) -> None:
        parts = kept_of(BAD)
        inner: Any = parts
        for step in route[:-1]:
            inner = inner[step]
        inner[route[-1]] = to
        made.append((name, parts))

    changed("another form", 0, to=FORM + 1)
    changed("a plan that is no text", 1, to=3)
    changed("a negative count", 3, to=-1)
    changed("a count that is a switch", 3, to=True)
    changed("no list of findings", 5, to="x")
    changed("a finding too short", 5, 0, to=["x"])
    changed("a rule that is no text", 5, 0, 1, to=None)
    changed("a severity that is none", 5, 0, 3, to="grave")
    changed("a state that is none", 5, 0, 15, to="old")
    changed("a route that is a text", 5, 0, 0, 0, to="priorities")
    changed("a place without lines", 5, 0, 10, to=[[0, 1]])
    changed("a place outside the text", 5, 0, 10, to=[[0, 10**9], [1, 1], [1, 2]])
    changed("a line outside the text", 5, 0, 10, to=[[0, 1], [1, 1], [10**9, 2]])
    changed("line nought", 5, 0, 10, to=[[0, 1], [0, 1], [1, 2]])
    changed("a place that ends before it begins", 5, 0, 10, to=[[9, 1], [1, 1], [1, 2]])
    changed("judged or not", 7, to="yes")
    made.append(("too few parts", kept_of(BAD)[:-1]))
    made.append(("a mapping", dict.fromkeys("abcdefghi")))  # type: ignore[arg-type]
    return made


@pytest.mark.parametrize(
    ("name", "parts"), changes(), ids=lambda each: each if isinstance(each, str) else ""
)
def test_what_no_report_can_say_is_none(name: str, parts: list[Any]) -> None:
    with pytest.raises(NotKept):
        read(parts)


@pytest.mark.parametrize("kept", [b"", b"{", b"null", b"[" * 100_000, b"\xff", b"[2]", b"NaN"])
def test_nor_is_what_is_not_json(kept: bytes) -> None:
    with pytest.raises(NotKept):
        read_kept(kept, "plans/a.yaml", BAD)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=2)
    ),
    max_leaves=8,
)


@given(st.data())
@settings(max_examples=150, deadline=None)
def test_whatever_stands_in_one_place_is_a_report_or_none(data: st.DataObject) -> None:
    """Nothing that anyone writes into it ends in another fault."""
    parts = kept_of(BAD)
    inner: Any = parts
    while True:
        index = data.draw(st.integers(0, len(inner) - 1))
        below = inner[index]
        if not isinstance(below, list) or not below or data.draw(st.booleans()):
            break
        inner = below
    inner[index] = data.draw(JSON)
    try:
        report = read(parts)
    except NotKept:
        return
    assert isinstance(report, PlanReport)
    hash(report.diagnostics)
