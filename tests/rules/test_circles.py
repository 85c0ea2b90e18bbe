"""Circles: each is one, none is left out, and what is in none has none."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from planlint.rules.circles import circles, in_a_circle, knots

LINKS = st.dictionaries(
    st.sampled_from("abcdefgh"), st.lists(st.sampled_from("abcdefghxy"), max_size=4)
)


def reached(links: dict[str, list[str]], start: str) -> set[str]:
    found: set[str] = set()
    waiting = [other for other in links[start] if other in links]
    while waiting:
        each = waiting.pop()
        if each not in found:
            found.add(each)
            waiting += [other for other in links[each] if other in links]
    return found


@given(LINKS)
def test_each_is_a_circle_and_none_is_left_out(links: dict[str, list[str]]) -> None:
    found = list(circles(links))
    for circle in found:
        assert len(set(circle)) == len(circle)
        for each, other in zip(circle, (*circle[1:], circle[0]), strict=True):
            assert other in links[each]
    in_a_knot = {each for each in links if each in reached(links, each)}
    knot_of = knots(links)
    assert {knot_of[circle[0]] for circle in found} == {knot_of[each] for each in in_a_knot}
    assert len({knot_of[circle[0]] for circle in found}) == len(found)


@given(LINKS)
def test_things_in_one_knot_lead_to_each_other(links: dict[str, list[str]]) -> None:
    knot_of = knots(links)
    for each in links:
        for other in links:
            if each != other:
                together = other in reached(links, each) and each in reached(links, other)
                assert (knot_of[each] == knot_of[other]) == together


def test_a_long_line_is_no_trouble() -> None:
    links = {str(place): [str(place + 1)] for place in range(20_000)}
    assert list(circles(links)) == []
    links["19999"] = ["0"]
    (circle,) = circles(links)
    assert len(circle) == 20_000


def test_in_words() -> None:
    assert in_a_circle([], "reports to") == "itself"
    assert in_a_circle(["B"], "reports to") == "B, which in turn reports to it"
    assert in_a_circle("BCDEFGH", "leads to").endswith("F, and so on through 2 more, back to it")
