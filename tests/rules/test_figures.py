"""What the rules reckon with the figures of indicators."""

from __future__ import annotations

from decimal import Decimal

import pytest

from planlint.model.plan import Plan
from planlint.model.values import Number
from planlint.reading.document import read_document
from planlint.reading.plan import read_plan
from planlint.rules.figures import ancestry, change, newest_reading, places, rounded


def number(text: str) -> Number:
    return Number((), text, Decimal(text))


@pytest.mark.parametrize(
    ("base", "value", "given"),
    [("640", "625", "-2.34375"), ("50", "100", "100"), ("640", "640", "0"), ("0.5", "0.25", "-50")],
)
def test_change(base: str, value: str, given: str) -> None:
    assert change(number(base), number(value)) == Decimal(given)


def test_no_change_from_nothing() -> None:
    assert change(number("0"), number("5")) is None
    assert change(None, number("5")) is None
    assert change(number("5"), Number((), "five", None)) is None


@pytest.mark.parametrize(
    ("text", "digits"), [("-4.70", 1), ("-4.74", 2), ("-5.00", 0), ("10", 0), ("0", 0), ("0.0", 0)]
)
def test_places(text: str, digits: int) -> None:
    assert places(Decimal(text)) == digits


@pytest.mark.parametrize(
    ("text", "digits", "shown"),
    [
        ("-2.0716", 2, "-2.07"),
        ("-6.25", 1, "-6.3"),
        ("0.04", 1, "0.0"),
        ("9" * 80, 35, "9" * 80 + "." + "0" * 35),
    ],
)
def test_rounded(text: str, digits: int, shown: str) -> None:
    assert str(rounded(Decimal(text), digits)) == shown


def plan_of(text: str) -> Plan:
    return read_plan(read_document("plan.yaml", text.encode()), "plan")


def test_ancestry_ends() -> None:
    lines = [f"  i{index}: {{title: T, part_of: i{index + 1}}}" for index in range(5000)]
    plan = plan_of("indicators:\n" + "\n".join(lines))
    assert 1 < len(list(ancestry(plan, plan.indicators["i0"]))) < 100
    circle = plan_of("indicators:\n  a: {title: T, part_of: b}\n  b: {title: T, part_of: a}")
    assert [each.id for each in ancestry(circle, circle.indicators["a"])] == ["a", "b"]


@pytest.mark.parametrize(
    ("periods", "newest"),
    [
        (["2013/14 Q1", "2013/14 Q2"], 1),
        (["2013/14 Q2", "2013/14 Q1"], 0),
        (["2013/14 Q2", ""], 1),
        (["", "2013/14 Q1", "spring"], 2),
    ],
)
def test_newest_reading(periods: list[str], newest: int) -> None:
    readings = "".join(
        f"      - {{value: {index}{', period: ' + period if period else ''}}}\n"
        for index, period in enumerate(periods)
    )
    plan = plan_of(f"indicators:\n  a:\n    title: T\n    readings:\n{readings}")
    found = newest_reading(plan.indicators["a"])
    assert found is not None
    assert found.value is not None
    assert found.value.text == str(newest)
