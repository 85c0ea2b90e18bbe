"""A tree of boxes."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from planlint.showing.pictures import WIDTH
from planlint.showing.pictures.tree import NARROWEST, Thing, tree_of


def test_what_is_below_is_set_in_and_joined() -> None:
    tree = tree_of([Thing("Board", "Meets every quarter", 0), Thing("Group", "", 1, proposed=True)])
    board, group = tree.boxes
    assert (board.x, board.y, board.width, board.height) == (1.0, 1.0, 358.0, 48.0)
    assert (group.x, group.y, group.width, group.height) == (25.0, 61.0, 334.0, 32.0)
    assert tree.links == ("M13 49V77H25",)
    assert tree.height == 94.0
    assert [words for _, words in board.name] == ["Board"]
    assert [words for _, words in board.said] == ["Meets every quarter"]
    assert (board.proposed, group.proposed) == (False, True)


def test_brothers_are_joined_to_the_same() -> None:
    tree = tree_of([Thing("A", "", 0), Thing("B", "", 1), Thing("C", "", 2), Thing("D", "", 1)])
    starts = [link.partition("V")[0] for link in tree.links]
    assert starts[0] == starts[2] != starts[1]


def test_nothing() -> None:
    assert tree_of([]) == (WIDTH, 0.0, (), ())


@given(
    st.lists(st.tuples(st.text("ab ", min_size=1, max_size=90), st.integers(0, 12)), max_size=30)
)
def test_boxes_lie_in_the_picture_one_below_the_other(given_things: list[tuple[str, int]]) -> None:
    tree = tree_of([Thing(name, "Meets every month", depth) for name, depth in given_things])
    for box in tree.boxes:
        assert box.x + box.width <= WIDTH
        assert box.width >= NARROWEST - 2
        assert all(box.y < y < box.y + box.height for y, _ in box.name + box.said)
    for above, below in pairwise(tree.boxes):
        assert above.y + above.height < below.y
    if tree.boxes:
        assert tree.boxes[-1].y + tree.boxes[-1].height < tree.height
