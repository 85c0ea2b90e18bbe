"""Circles among things that lead to one another: reports to, depends on."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Mapping, Sequence

MOST_NAMED = 5

Links = Mapping[str, Sequence[str]]


def knots(links: Links) -> dict[str, int]:
    """The number of the knot that each thing is in. Things in one knot lead to each other.

    What is in no circle with others has a knot to itself. Links to what is no key are left out.
    """
    back: dict[str, list[str]] = {each: [] for each in links}
    for each, others in links.items():
        for other in others:
            if other in back:
                back[other].append(each)
    found: dict[str, int] = {}
    for number, start in enumerate(reversed(_by_end(links))):
        waiting = [start]
        while waiting:
            each = waiting.pop()
            if each not in found:
                found[each] = number
                waiting += back[each]
    return found


def circles(links: Links) -> Iterator[tuple[str, ...]]:
    """One circle of each knot, the shortest that its first thing lies in, beginning with that."""
    knot_of = knots(links)
    seen: set[int] = set()
    for each in links:
        if knot_of[each] in seen:
            continue
        circle = _round_from(each, links, knot_of)
        if circle:
            seen.add(knot_of[each])
            yield circle


def in_a_circle(others: Sequence[str], leads_to: str) -> str:
    """The rest of a circle in words: "B, which reports to C, which in turn reports to it"."""
    if not others:
        return "itself"
    named = f", which {leads_to} ".join(others[:MOST_NAMED])
    if len(others) <= MOST_NAMED:
        return f"{named}, which in turn {leads_to} it"
    return f"{named}, and so on through {len(others) - MOST_NAMED} more, back to it"


def _by_end(links: Links) -> list[str]:
    """All things in the order in which a walk in depth leaves them."""
    left: list[str] = []
    met: set[str] = set()
    for start in links:
        if start in met:
            continue
        met.add(start)
        path = [(start, iter(links[start]))]
        while path:
            each, others = path[-1]
            further = next((other for other in others if other in links and other not in met), None)
            if further is None:
                left.append(each)
                path.pop()
            else:
                met.add(further)
                path.append((further, iter(links[further])))
    return left


def _round_from(start: str, links: Links, knot_of: dict[str, int]) -> tuple[str, ...]:
    """The shortest way from a thing back to itself, or nothing."""
    came_from = {start: start}
    waiting = deque([start])
    while waiting:
        each = waiting.popleft()
        for other in links[each]:
            if other == start:
                return _way(each, start, came_from)
            if knot_of.get(other) == knot_of[start] and other not in came_from:
                came_from[other] = each
                waiting.append(other)
    return ()


def _way(end: str, start: str, came_from: dict[str, str]) -> tuple[str, ...]:
    way = [end]
    while way[-1] != start:
        way.append(came_from[way[-1]])
    return tuple(reversed(way))
