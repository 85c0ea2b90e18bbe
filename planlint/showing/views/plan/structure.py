"""The delivery structure as a picture and a list: who reports to whom, and oversees what."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from planlint.showing.counts import count_of
from planlint.showing.facts.people import Who
from planlint.showing.facts.plans import PlanFacts
from planlint.showing.facts.structure import ForumNode, Structure, structure_of
from planlint.showing.pictures.tree import Thing, Tree, tree_of


class Listed(NamedTuple):
    """A forum in a nested list.

    A list `opens` before it; where nothing is set in below it, it `ends`, and so many lists close.
    """

    forum: ForumNode
    opens: bool
    ends: bool
    closes: int


class StructureView(NamedTuple):
    """The page: what there is to say first, the picture, and the lists."""

    sentences: tuple[str, ...]
    leadership: tuple[Who, ...]
    tree: Tree | None
    tree_words: str
    joined: tuple[Listed, ...]
    structure: Structure


def view(plan: PlanFacts) -> StructureView | None:
    """The delivery structure; none where the plan has neither forums nor leadership."""
    structure = structure_of(plan)
    if not (structure.joined or structure.alone or structure.named or plan.leadership):
        return None
    things = [_thing(node) for node in structure.joined]
    if things and plan.leadership:
        names = "; ".join(each.name for each in plan.leadership)
        things = [Thing("Leadership", names, 0), *things]
    return StructureView(
        tuple(_sentences(plan, structure)),
        plan.leadership,
        tree_of(things) if things else None,
        _words(structure.joined),
        tuple(_listed(structure.joined)),
        structure,
    )


def _thing(node: ForumNode) -> Thing:
    said = [
        "Proposed" if node.proposed else "",
        f"Meets {node.meets}" if node.meets else "",
        f"oversees {count_of(node.oversees, 'action')}" if node.oversees else "",
    ]
    words = " · ".join(filter(None, said))
    return Thing(node.who.name, words[:1].upper() + words[1:], node.depth, node.proposed)


def _sentences(plan: PlanFacts, structure: Structure) -> Iterator[str]:
    forums = [*structure.joined, *structure.alone]
    reporting = sum(bool(node.over or node.also or node.circle) for node in forums)
    if not forums:
        yield "No forum is described."
    elif not reporting:
        yield f"{count_of(len(forums), 'forum')}. None says what it reports to."
    else:
        says = "says" if reporting == 1 else "say"
        yield f"{count_of(len(forums), 'forum')}: {reporting} {says} what {'it reports' if reporting == 1 else 'they report'} to."
    if structure.named:
        are = "is" if len(structure.named) == 1 else "are"
        more = count_of(len(structure.named), "more" if forums else "forum")
        yield f"{more} {are} named, and not described."
    actions = sum(not action.withdrawn for action in plan.model.actions)
    if structure.without == actions > 1:
        yield f"None of the {actions} actions has a forum."
    elif structure.without:
        have = "has" if structure.without == 1 else "have"
        yield f"{structure.without} of {count_of(actions, 'action')} {have} no forum."


def _words(nodes: Sequence[ForumNode]) -> str:
    """What the picture shows, in words: each forum with what it reports to."""
    return " ".join(
        f"{node.who.name} reports to {node.over}."
        if node.over
        else f"{node.who.name} is at the top."
        for node in nodes
    )


def _listed(nodes: Sequence[ForumNode]) -> Iterator[Listed]:
    depths = [node.depth for node in nodes]
    for node, before, after in zip(nodes, [-1, *depths], [*depths[1:], -1], strict=False):
        yield Listed(node, node.depth > before, after <= node.depth, max(node.depth - after, 0))
