"""What is promised of the speed of planlint, and whether the figures of a run keep it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NamedTuple

from bench.measure import Result

CHECK = "planlint check"
KEPT = "planlint check, again, nothing changed"
CHANGED = "planlint check, again, one plan changed"
VERSION = "planlint --version"
PASS = "python -c pass"
STYLE_ONLY = "yamllint (style only)"
SCHEMA_ONLY = "check-jsonschema (schema only, no lines)"
BUILD = "planlint build"
BUILD_CHANGED = "planlint build, one plan edited"
DOORSTOP = "Doorstop, publish"
NEEDS = "sphinx-needs"
NEEDS_CHANGED = "sphinx-needs, one document edited"
STRICTDOC = "StrictDoc"
REAL = "five real plans"
LARGEST = 100

Results = Mapping[str, Result]
Figure = Callable[[Results], float | None]


class Promise(NamedTuple):
    """A figure of one column of results, and the most that it may be."""

    words: str
    heading: str
    figure: Figure
    most: float
    unit: str


def times(name: str, other: str) -> Figure:
    """How many times the seconds of another command one takes."""

    def figure(results: Results) -> float | None:
        one, two = _measured(results, name), _measured(results, other)
        return one.seconds / two.seconds if one and two and two.seconds else None

    return figure


def seconds(name: str) -> Figure:
    """The seconds that a command takes."""

    def figure(results: Results) -> float | None:
        measured = _measured(results, name)
        return measured.seconds if measured else None

    return figure


def megabytes(name: str) -> Figure:
    """The peak memory of a command's largest process."""

    def figure(results: Results) -> float | None:
        measured = _measured(results, name)
        return measured.megabytes if measured else None

    return figure


def _measured(results: Results, name: str) -> Result | None:
    result = results.get(name)
    return None if result is None or result.trouble else result


_ONE, _MANY = "N = 1", f"N = {LARGEST}"

PROMISES = (
    Promise("`planlint --version`", "start", times(VERSION, PASS), 5, "× python -c pass"),
    Promise("one plan", _ONE, times(CHECK, PASS), 10, "× python -c pass"),
    Promise("one plan", _ONE, times(CHECK, STYLE_ONLY), 1 / 4, "× yamllint"),
    Promise("100 plans", _MANY, times(CHECK, STYLE_ONLY), 1 / 15, "× yamllint"),
    Promise("100 plans", _MANY, times(CHECK, SCHEMA_ONLY), 1 / 15, "× check-jsonschema"),
    Promise("100 plans", _MANY, megabytes(CHECK), 200, "MB at most in a process"),
    Promise("100 plans again, nothing changed", _MANY, seconds(KEPT), 0.4, "s"),
    Promise("100 plans again, one changed", _MANY, seconds(CHANGED), 0.5, "s"),
    Promise("site of the five real plans", REAL, seconds(BUILD), 2, "s"),
    Promise("site of 100 plans", _MANY, seconds(BUILD), 15, "s"),
    Promise("site of 100 plans", _MANY, megabytes(BUILD), 200, "MB at most in a process"),
    Promise("site of 100 plans again, one changed", _MANY, seconds(BUILD_CHANGED), 1.5, "s"),
    Promise("site of 100 plans", _MANY, times(BUILD, DOORSTOP), 1 / 8, "× Doorstop"),
    Promise("site of 100 plans", _MANY, times(BUILD, NEEDS), 1 / 10, "× sphinx-needs"),
    Promise("site of 100 plans", _MANY, times(BUILD, STRICTDOC), 1 / 10, "× StrictDoc"),
    Promise(
        "that, one changed", _MANY, times(BUILD_CHANGED, NEEDS_CHANGED), 1 / 4, "× sphinx-needs"
    ),
)


def promises_table(columns: Mapping[str, Results]) -> str:
    """A Markdown table of the promises that the figures speak of."""
    rows = [
        f"| {each.words} | {_written(each.most)} {each.unit} | {_written(figure)} | "
        f"{'yes' if figure <= each.most else 'no'} |"
        for each in PROMISES
        if (figure := each.figure(columns.get(each.heading, {}))) is not None
    ]
    return "\n".join(["| | at most | measured | kept |", "| --- | ---: | ---: | --- |", *rows])


def _written(figure: float) -> str:
    return f"{figure:.3f}" if figure < 1 else f"{figure:.3g}"
