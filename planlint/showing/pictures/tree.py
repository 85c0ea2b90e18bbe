"""A tree, drawn downwards: each thing below what it belongs to, and set in from it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from planlint.showing.pictures import WIDTH
from planlint.showing.pictures.words import lines_of

NARROWEST = 190.0
STEP = 24.0
LINE = 16.0
PADDING = 8.0
GAP = 12.0
MOST_LINES = 3
WIDER = 1.08
"""How much wider the letters of a name are than those of what is said of it."""


class Thing(NamedTuple):
    """What is to be drawn: its name, what is said of it, how deep it lies, whether it is only proposed."""

    name: str
    said: str
    depth: int
    proposed: bool = False


class DrawnBox(NamedTuple):
    """A box: its place and size, and the lines in it with their heights."""

    x: float
    y: float
    width: float
    height: float
    name: tuple[tuple[float, str], ...]
    said: tuple[tuple[float, str], ...]
    proposed: bool


class Tree(NamedTuple):
    """A tree, ready to be drawn; `links` are the ways from what a thing belongs to."""

    width: float
    height: float
    boxes: tuple[DrawnBox, ...]
    links: tuple[str, ...]


def tree_of(things: Sequence[Thing]) -> Tree:
    """The tree of some things, each after what it belongs to, and one deeper than that."""
    deepest = max((thing.depth for thing in things), default=0)
    step = min(STEP, (WIDTH - NARROWEST) / max(deepest, 1))
    boxes: list[DrawnBox] = []
    links: list[str] = []
    last: dict[int, DrawnBox] = {}
    y = 1.0
    for thing in things:
        box = _box(thing, round(thing.depth * step + 1, 1), round(y, 1))
        above = last.get(thing.depth - 1)
        if above is not None:
            links.append(_link(above, box, step))
        last = {depth: other for depth, other in last.items() if depth < thing.depth}
        last[thing.depth] = box
        boxes.append(box)
        y = box.y + box.height + GAP
    return Tree(WIDTH, round(y - GAP + 1, 1) if boxes else 0.0, tuple(boxes), tuple(links))


def _box(thing: Thing, x: float, y: float) -> DrawnBox:
    room = WIDTH - x - 1
    name = lines_of(thing.name, (room - 2 * PADDING) / WIDER, MOST_LINES)
    said = lines_of(thing.said, room - 2 * PADDING, MOST_LINES)
    heights = [round(y + PADDING + LINE * (place + 0.75), 1) for place in range(len(name + said))]
    return DrawnBox(
        x,
        y,
        round(room, 1),
        round(2 * PADDING + LINE * len(heights), 1),
        tuple(zip(heights, name, strict=False)),
        tuple(zip(heights[len(name) :], said, strict=True)),
        thing.proposed,
    )


def _link(above: DrawnBox, below: DrawnBox, step: float) -> str:
    """Down from the one, and across to the other."""
    x = round(above.x + step / 2, 1)
    middle = round(below.y + below.height / 2, 1)
    return f"M{x:g} {above.y + above.height:g}V{middle:g}H{below.x:g}"
