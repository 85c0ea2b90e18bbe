"""Large plans, put together from a line or a text that is repeated.

Each has one in forty of what would make it too large for the limits of the reader, unless
PLANLINT_FULL_SIZE is set: `make limits` tries all of them at full size, in some minutes.
"""

from __future__ import annotations

import os
from collections.abc import Callable

PLAN = (
    "format: planlint/1\ntitle: A plan\narea: {name: Hartley}\nperiod: 2013/14\nstatus: agreed\n"
    "expects: []\npriorities:\n  - id: asb\n    title: Anti-social behaviour\n    actions:\n"
)
ACTION = '      - ref: "1.1"\n        title: Move street drinkers on to treatment\n        end: 2014-01-31\n'
NEARLY_ALL = 1_900_000
FEWEST = 100

DIVIDED_BY = 1 if os.environ.get("PLANLINT_FULL_SIZE") else 40


def is_full_size() -> bool:
    return DIVIDED_BY == 1


def some(count: int) -> int:
    """The share of a number that plans have now."""
    return count // DIVIDED_BY


def many(count: int, line: Callable[[int], str]) -> str:
    """Lines, as many as plans have now, but a hundred at least."""
    return every(max(some(count), min(count, FEWEST)), line)


def every(count: int, line: Callable[[int], str]) -> str:
    return "".join(line(number) for number in range(count))


def plan(tail: str = "", actions: str = ACTION) -> bytes:
    return (PLAN + actions + tail).encode()


def under(key: str, body: str) -> bytes:
    """A plan in which a key of its own holds a body."""
    return f"{PLAN}{ACTION}{key}: {body}\n".encode()


def register(name: str, count: int, entry: str) -> bytes:
    return plan(f"{name}:\n" + many(count, lambda number: f"  e{number}: {entry}\n"))


def actions(count: int, line: Callable[[int], str]) -> bytes:
    return plan(actions=many(count, line))


def text(text: str) -> bytes:
    """A plan whose one section holds a text of a single line, in quotation marks."""
    return plan(f'sections:\n  - id: a\n    text: "{text}"\n')
