"""What plain scalars mean: the core schema of YAML 1.2, with dates left as text."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planlint.reading.scalars import resolve
from tests.reading.yaml_texts import Node

MEANT: list[tuple[str, object]] = [
    ("~", None),
    ("null", None),
    ("Null", None),
    ("NULL", None),
    ("true", True),
    ("True", True),
    ("TRUE", True),
    ("false", False),
    ("0", 0),
    ("-1", -1),
    ("+12", 12),
    ("017", 17),
    ("0o17", 15),
    ("0x1F", 31),
    ("1.10", 1.1),
    ("1.", 1.0),
    ("-.5", -0.5),
    ("1e3", 1000.0),
    ("1.5E-3", 0.0015),
    (".inf", math.inf),
    ("+.Inf", math.inf),
    ("-.INF", -math.inf),
    ("1e999", math.inf),
    # texts, though YAML 1.1 has other ideas of most of them
    ("no", "no"),
    ("yes", "yes"),
    ("on", "on"),
    ("y", "y"),
    ("nULL", "nULL"),
    ("tRUE", "tRUE"),
    ("12:30:45", "12:30:45"),
    ("190:20:30.15", "190:20:30.15"),
    ("2013-02-30", "2013-02-30"),
    ("2013-07-01", "2013-07-01"),
    ("2001-12-14t21:59:43.10-05:00", "2001-12-14t21:59:43.10-05:00"),
    ("2013/14", "2013/14"),
    ("1.1.1", "1.1.1"),
    ("1,221", "1,221"),
    ("£40", "£40"),
    ("40%", "40%"),
    ("0o8", "0o8"),
    ("0xG", "0xG"),
    ("1e", "1e"),
    ("e3", "e3"),
    (".", "."),
    ("..", ".."),
    ("+", "+"),
    ("--1", "--1"),
    ("+-1", "+-1"),
    ("-.inf.", "-.inf."),
    ("inf", "inf"),
    ("nan", "nan"),
    ("-.nan", "-.nan"),
    ("=", "="),
    ("<<", "<<"),
    ("٣", "٣"),
    ("１", "１"),
    ("9" * 300, int("9" * 300)),
    ("9" * 301, "9" * 301),
    ("0x" + "f" * 400, "0x" + "f" * 400),
]
# ruamel.yaml 0.19 keeps more of YAML 1.1 than it says. The core schema has no underscores in
# numbers, no base 2 and no signs before base 8 and 16; and its exponents need no sign.
OTHERWISE_IN_RUAMEL: list[tuple[str, object]] = [
    ("1_000", "1_000"),
    ("0b11", "0b11"),
    ("-0o17", "-0o17"),
    ("-0x1F", "-0x1F"),
    (".5e3", 500.0),
    ("9" * 301, "9" * 301),
    ("0x" + "f" * 400, "0x" + "f" * 400),
    ("=", "="),
    ("<<", "<<"),
]


@pytest.mark.parametrize(
    ("text", "value"), MEANT + OTHERWISE_IN_RUAMEL, ids=lambda each: str(each)[:20]
)
def test_meaning(text: str, value: object) -> None:
    found = resolve(text)
    assert type(found) is type(value)
    assert found == value


@pytest.mark.parametrize("text", [".nan", ".NaN", ".NAN"])
def test_not_a_number(text: str) -> None:
    found = resolve(text)
    assert isinstance(found, float)
    assert math.isnan(found)


@pytest.mark.parametrize("text", [text for text, _ in MEANT], ids=lambda each: each[:20])
def test_ruamel_agrees(text: str) -> None:
    if text in dict(OTHERWISE_IN_RUAMEL):
        return
    found = Node(f"- {text}\n").data
    assert isinstance(found, list)
    assert type(found[0]) is type(resolve(text))
    assert found[0] == resolve(text)


@given(st.text("0123456789+-.eExoafinAN:_", min_size=1, max_size=8))
def test_number_is_one_of_the_core_schema(text: str) -> None:
    value = resolve(text)
    if isinstance(value, str):
        assert value == text
    elif isinstance(value, float):
        assert math.isnan(value) or text.lstrip("+-")[:1] in ".0123456789"
    else:
        assert isinstance(value, int)
        assert "_" not in text
