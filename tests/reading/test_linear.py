"""Twice as many entries are about twice as much work: counted in calls, so that no clock is needed."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import Any

import pytest

from planlint.checking.check import check
from planlint.model.report import Report
from planlint.rules.catalogue import OF_THE_FILE
from planlint.showing.formats import full, json
from planlint.showing.screen import Screen
from tests.reading.large import PLAN
from tests.rules.fragments import AS_OF, checker

SMALL = 60
MOST_TIMES = 2.4

ENTRIES: dict[str, Callable[[int], str]] = {
    "actions": lambda n: f"      - {{ref: '{n}', title: A}}\n",
    "actions without anything": lambda n: "      - {}\n",
    "actions with misspelt keys": lambda n: f"      - {{ref: {n}, tilte: A, ends: 2014}}\n",
    "actions that are texts": lambda n: "      - a\n",
    "unknown keys": lambda n: f"k{n}: 1\n",
    "duplicate keys": lambda n: "title: a\n",
    "aliases": lambda n: f"x-{n}: *a\n",
    "tags": lambda n: f"x-{n}: !a b\n",
    "comments": lambda n: f"# {n}\n",
    "suppressions": lambda n: "# planlint: ignore[missing-end] why\n",
    "control characters": lambda n: f"x-{n}: a\x07b\n",
    "lines": lambda n: f"x-{n}: a\n",
}
REGISTERS = ("people", "organisations", "forums", "funds", "documents", "indicators", "frameworks")


@pytest.mark.parametrize("name", ENTRIES)
def test_entries(name: str) -> None:
    hold(lambda count: PLAN + "".join(map(ENTRIES[name], range(count))))


@pytest.mark.parametrize("register", REGISTERS)
@pytest.mark.parametrize("entry", ["{}", "{name: A, title: B}", "a"])
def test_registers(register: str, entry: str) -> None:
    hold(
        lambda count: (
            f"{PLAN}{register}:\n" + "".join(f"  e{number}: {entry}\n" for number in range(count))
        )
    )


@pytest.mark.parametrize("register", REGISTERS)
def test_bad_ids(register: str) -> None:
    hold(
        lambda count: (
            f"{PLAN}{register}:\n"
            + "".join(f"  e {number}: {{name: A, title: B}}\n" for number in range(count))
        )
    )


@pytest.mark.parametrize(
    "key", ["activities", "outputs", "outcomes", "progress", "funding", "tags"]
)
@pytest.mark.parametrize("item", ["a", "1", "{text: a, amount: x, rag: y}"])
def test_lists(key: str, item: str) -> None:
    hold(
        lambda count: f"{PLAN}      - ref: '1'\n        {key}:\n" + f"          - {item}\n" * count
    )


def hold(make: Callable[[int], str]) -> None:
    few, many = calls_of(make(SMALL)), calls_of(make(2 * SMALL))
    assert many < few * MOST_TIMES


def calls_of(text: str) -> int:
    """How many functions are called to read, judge and show a plan."""
    rules = checker(AS_OF)
    of_the_file = rules._replace(
        rules=tuple(rule for rule in rules.rules if rule.family in OF_THE_FILE)
    )
    count = 0

    def counted(frame: Any, event: str, argument: Any) -> None:
        nonlocal count
        count += event in {"call", "c_call"}

    sys.setprofile(counted)
    try:
        report = check("plan.yaml", "plan", text.encode(), of_the_file)
        shown = Report(AS_OF, (report._replace(shown=report.diagnostics),), folds=False)
        full.show(shown, Screen())
        full.show(shown._replace(folds=True), Screen())
        json.show(shown, Screen())
    finally:
        sys.setprofile(None)
    return count
