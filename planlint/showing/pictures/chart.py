"""The chart of an indicator: its readings as a line, where it started, and what is to be reached."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise
from typing import Literal, NamedTuple

from planlint.showing.pictures import WIDTH
from planlint.showing.pictures.scale import Scale, scale_of
from planlint.showing.pictures.words import HEIGHT, Box, Words, box_of, fitting, width_of

HEIGHT_OF_CHART = 230.0
TOP, RIGHT, BOTTOM = 20.0, 14.0, 190.0
LEAST_LEFT, MOST_LEFT = 30.0, 90.0
SIDES = 26.0
SIZE = 4.5
MOST_NAMED = 40

Kind = Literal["baseline", "before", "reading", "target"]

_NAMES: dict[Kind, str] = {
    "baseline": "Baseline",
    "before": "Before",
    "reading": "Reading",
    "target": "Target",
}


class Point(NamedTuple):
    """A figure to be drawn: its value, also in words, and when it is of.

    `when` is what stands below it, `day` where it lies in time. A target without `when` is of no
    time in particular.
    """

    kind: Kind
    value: float
    words: str
    when: str = ""
    day: date | None = None


class Mark(NamedTuple):
    """A point where it is drawn."""

    kind: Kind
    x: float
    y: float


class Level(NamedTuple):
    """A line across: at the baseline, and at what is to be reached."""

    kind: Kind
    left: float
    right: float
    y: float


class Chart(NamedTuple):
    """A chart, ready to be drawn, and what it shows in words.

    `begins` is where its scale begins, in words, unless at nought.
    """

    width: float
    height: float
    left: float
    right: float
    bottom: float
    scale: tuple[Words, ...]
    below: tuple[Words, ...]
    ticks: tuple[float, ...]
    line: str
    marks: tuple[Mark, ...]
    levels: tuple[Level, ...]
    labels: tuple[Words, ...]
    begins: str
    words: str


def chart_of(points: Sequence[Point]) -> Chart | None:
    """The chart of some figures; none where there is no reading, or nothing to see it beside."""
    if not any(point.kind == "reading" for point in points) or len(points) < 2:
        return None
    scale = scale_of(point.value for point in points)
    marked = [(mark, compact(mark)) for mark in scale.marks]
    left = min(max(LEAST_LEFT, *(width_of(words) + 8 for _, words in marked)), MOST_LEFT)
    right = WIDTH - RIGHT
    placed = tuple(_marks(points, scale, left + SIDES, right - SIDES))
    levels = tuple(_levels(points, scale, placed, left, right))
    ticks = tuple(sorted({mark.x for _, mark in placed if mark}))
    return Chart(
        WIDTH,
        HEIGHT_OF_CHART,
        left,
        right,
        BOTTOM,
        tuple(
            Words(words, left - 6, scale.at(mark, BOTTOM, TOP) + 4, "end") for mark, words in marked
        ),
        tuple(_below(placed, left)),
        ticks,
        " ".join(f"{mark.x:g},{mark.y:g}" for _, mark in placed if mark and _is_joined(mark)),
        tuple(mark for _, mark in placed if mark),
        levels,
        tuple(_labels(placed, levels, left, right)),
        marked[0][1] if scale.low else "",
        " ".join(map(_in_words, points)),
    )


def compact(value: float) -> str:
    """A round figure where there is little room: `4,400`, `1.2m`."""
    for size, sign in ((1e12, "tn"), (1e9, "bn"), (1e6, "m")):
        if abs(value) >= size:
            return f"{value / size:.10g}{sign}".replace("-", "−")
    return f"{value:,.10g}".replace("-", "−")


def _in_words(point: Point) -> str:
    when = f", {point.when}" if point.when else ""
    return f"{_NAMES[point.kind]}: {point.words}{when}."


def _is_joined(mark: Mark) -> bool:
    return mark.kind != "target"


def _marks(
    points: Sequence[Point], scale: Scale, start: float, end: float
) -> Iterator[tuple[Point, Mark | None]]:
    """Each point with its mark; by time where all points have a day, else one beside the other."""
    timed = [point for point in points if point.kind != "target" or point.when]
    days = [point.day for point in timed]
    spans = [day.toordinal() for day in days if day]
    by_time = len(spans) == len(timed) and len(set(spans)) > 1
    for point in points:
        if point not in timed:
            yield point, None
            continue
        if by_time and point.day:
            part = (point.day.toordinal() - min(spans)) / (max(spans) - min(spans))
        else:
            part = timed.index(point) / max(len(timed) - 1, 1)
        x = round(start + (end - start) * part, 1)
        yield point, Mark(point.kind, x, scale.at(point.value, BOTTOM, TOP))


def _levels(
    points: Sequence[Point],
    scale: Scale,
    placed: Sequence[tuple[Point, Mark | None]],
    left: float,
    right: float,
) -> Iterator[Level]:
    """The line of the baseline; that of one target across, those of several each up to its own mark."""
    targets = [(point, mark) for point, mark in placed if point.kind == "target"]
    yield from (
        Level("baseline", left, right, scale.at(point.value, BOTTOM, TOP))
        for point in points
        if point.kind in {"baseline", "before"}
    )
    at = left
    for point, mark in targets:
        to = mark.x if mark and len(targets) > 1 else right
        yield Level("target", min(at, to), to, scale.at(point.value, BOTTOM, TOP))
        at = to


def _below(placed: Sequence[tuple[Point, Mark | None]], left: float) -> Iterator[Words]:
    """What is said below the points: of the first and last, and of those between as far as there is room."""
    named = [(mark.x, point.when) for point, mark in placed if mark and point.when]
    first_to_last = sorted(dict(named).items())
    room = Box(0, BOTTOM, WIDTH, HEIGHT_OF_CHART)
    taken: list[Box] = []
    between = first_to_last[1:-1]
    for x, when in [*first_to_last[:1], *first_to_last[1:][-1:], *between]:
        half = width_of(when) / 2
        middle = min(max(x, half), WIDTH - half)
        words = fitting([Words(when, round(middle, 1), BOTTOM + 20, "middle")], taken, room)
        if words:
            yield words
            box = box_of(words)
            taken.append(box._replace(left=box.left - 6, right=box.right + 6))


def _labels(
    placed: Sequence[tuple[Point, Mark | None]],
    levels: Sequence[Level],
    left: float,
    right: float,
) -> Iterator[Words]:
    """The figures beside their points and lines, where there is room for them; newest and targets first."""
    room = Box(left, 0, WIDTH, BOTTOM)
    taken = [
        Box(mark.x - SIZE, mark.y - SIZE, mark.x + SIZE, mark.y + SIZE)
        for _, mark in placed
        if mark
    ]
    lines = [_box_of_line(level.left, level.y, level.right, level.y) for level in levels]
    joined = [mark for _, mark in placed if mark and _is_joined(mark)]
    for one, other in pairwise(joined):
        lines += _boxes_between(one, other)
    for words, x, y in _in_order(placed, levels, right):
        near = _places(words, x, y, right)
        found = fitting(near, [*taken, *lines], room) or fitting(near, taken, room)
        if found:
            yield found
            taken.append(box_of(found))


def _in_order(
    placed: Sequence[tuple[Point, Mark | None]], levels: Sequence[Level], right: float
) -> Iterator[tuple[str, float, float]]:
    """What is to be labelled, with its place: the newest reading, targets, where it started, the rest."""
    readings = [(point.words, mark) for point, mark in placed if mark and point.kind == "reading"]
    targets = [level for level in levels if level.kind == "target"]
    yield from ((words, mark.x, mark.y) for words, mark in readings[-1:])
    of_targets = [(point, mark) for point, mark in placed if point.kind == "target"]
    for (point, mark), level in zip(of_targets, targets, strict=True):
        yield f"Target {point.words}", mark.x if mark else right, level.y
    for point, mark in placed:
        if mark and point.kind in {"baseline", "before"}:
            start = "Baseline " if point.kind == "baseline" else ""
            yield f"{start}{point.words}", mark.x, mark.y
    yield from ((words, mark.x, mark.y) for words, mark in readings[:-1][-MOST_NAMED:])


def _places(words: str, x: float, y: float, right: float) -> list[Words]:
    """Where words may stand that belong to a point: above it, below it, to its sides."""
    half = width_of(words) / 2
    places = []
    for up in (-9.0, 9.0 + HEIGHT - 3, -24.0, 24.0 + HEIGHT - 3):
        line = round(y + up, 1)
        places.append(Words(words, x, line, "middle"))
        places.append(Words(words, round(min(x + 2 * half, right + 10), 1), line, "end"))
        places.append(Words(words, round(x - 4, 1), line, "end"))
        places.append(Words(words, round(x + 4, 1), line, "start"))
    return places


def _box_of_line(left: float, top: float, right: float, bottom: float) -> Box:
    low, high = sorted((top, bottom))
    return Box(left, low - 1, right, high + 1)


def _boxes_between(one: Mark, other: Mark) -> Iterator[Box]:
    """What a sloping line fills, in pieces."""
    pieces = 8
    steps = [
        (
            one.x + (other.x - one.x) * step / pieces,
            one.y + (other.y - one.y) * step / pieces,
        )
        for step in range(pieces + 1)
    ]
    for (x, y), (next_x, next_y) in pairwise(steps):
        yield _box_of_line(x, y, next_x, next_y)
