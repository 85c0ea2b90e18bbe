"""Addresses: safe as paths on any system, unique, and the same when other things change."""

from __future__ import annotations

import re
from pathlib import PurePosixPath, PureWindowsPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planlint.showing.addresses import (
    MOST_LETTERS,
    folders_of,
    root_from,
    rule_address,
    slug_of,
    slugs_of,
)

DEVICES = {
    "con",
    "prn",
    "aux",
    "nul",
    *(f"com{n}" for n in range(10)),
    *(f"lpt{n}" for n in range(10)),
}
NAMES = st.one_of(
    st.text(max_size=80),
    st.text("ab.-/\\12: ", max_size=8),
    st.sampled_from(
        ["..", ".", "", "con", "NUL.txt", "../../x", "a/../b", "com1", "x" * 70, "-", "…"]
    ),
)


def is_safe_part(part: str) -> bool:
    """Whether a part of a path is a plain name on Linux, macOS and Windows."""
    return (
        bool(part)
        and part not in {".", ".."}
        and not part.startswith(".")
        and not part.endswith((".", " "))
        and part.partition(".")[0].lower() not in DEVICES
        and PurePosixPath(part).parts == (part,)
        and PureWindowsPath(part).parts == (part,)
    )


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("1.4", "1.4"),
        ("CE1", "ce1"),
        ("P 1/a", "p-1-a"),
        ("Åsa", "-sa"),
        ("con", "x-con"),
        ("CON.1", "x-con.1"),
        ("com1", "x-com1"),
        ("console", "console"),
        ("../../x", "---..-x"),
        ("..", "--"),
        (".hidden", "-hidden"),
        ("1.", "1"),
        ("", "-"),
        ("x" * 400, "x" * 60),
        ("🚓", "-"),
    ],
)
def test_slug(name: str, slug: str) -> None:
    assert slug_of(name) == slug


@given(NAMES)
def test_slug_has_the_form_of_the_contract(name: str) -> None:
    slug = slug_of(name)
    assert re.fullmatch(r"[a-z0-9.-]{1,60}", slug)
    assert is_safe_part(slug)
    assert is_safe_part(f"{slug}.html")


@given(st.lists(NAMES, max_size=12))
def test_slugs_are_unique_and_safe(names: list[str]) -> None:
    slugs = slugs_of(names)
    assert len(slugs) == len(names)
    assert len(set(slugs)) == len(slugs)
    assert all(is_safe_part(slug) and len(slug) <= MOST_LETTERS for slug in slugs)


@given(st.lists(NAMES, max_size=8), st.lists(NAMES, max_size=8), NAMES)
def test_a_slug_does_not_change_when_other_things_change(
    before: list[str], after: list[str], name: str
) -> None:
    alone = slug_of(name)
    others = [each for each in before + after if slug_of(each) != alone]
    split = min(len(before), len(others))
    assert slugs_of([*others[:split], name, *others[split:]])[split] == alone


def test_the_second_of_one_slug_is_numbered() -> None:
    assert slugs_of(["2.1", "2.1", "2.2", "2.1"]) == ["2.1", "2.1-2", "2.2", "2.1-3"]
    assert slugs_of(["A", "a"]) == ["a", "a-2"]


def test_a_number_takes_no_slug_that_another_name_has() -> None:
    assert slugs_of(["a", "a", "a-2"]) == ["a", "a-3", "a-2"]


def test_a_numbered_slug_is_not_too_long() -> None:
    first, second = slugs_of(["x" * 80, "x" * 90])
    assert (len(first), second) == (60, "x" * 58 + "-2")


@pytest.mark.parametrize(
    ("plan", "folder"),
    [
        ("brent-2009", "brent-2009"),
        ("London/Brent/2009", "London/Brent/2009"),
        ("..", "--"),
        ("a/../../b", "a/--/--/b"),
        ("con/aux.1", "x-con/x-aux.1"),
        ("a//b", "a/-/b"),
        (".hidden/x.", "-hidden/x"),
    ],
)
def test_folders(plan: str, folder: str) -> None:
    assert folders_of([plan]) == [folder]


@given(st.lists(st.text(max_size=30), max_size=6))
def test_folders_are_safe_and_differ_regardless_of_case(plans: list[str]) -> None:
    folders = folders_of(plans)
    assert len({folder.lower() for folder in folders}) == len(plans)
    for folder in folders:
        assert all(is_safe_part(part) for part in folder.split("/"))


def test_ways_between_pages() -> None:
    assert root_from("index.html") == ""
    assert root_from("plans/brent-2009/actions/1.4.html") == "../../../"
    assert rule_address("https://x.example/", "overdue") == "https://x.example/rules/overdue.html"
    assert rule_address("", "overdue") == ""
