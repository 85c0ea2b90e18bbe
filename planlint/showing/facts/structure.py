"""The delivery structure of a plan: its forums, what they report to, and what they oversee."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from planlint.model.plan import Plan
from planlint.model.registers import Forum
from planlint.rules.circles import circles, in_a_circle
from planlint.rules.forum_names import is_proposed
from planlint.showing.facts.meetings import MEETS
from planlint.showing.facts.oversight import oversight_of
from planlint.showing.facts.people import Who
from planlint.showing.facts.plans import PlanFacts

DEEPEST = 12


class ForumNode(NamedTuple):
    """A forum in its place below what it reports to, `over`; nothing where that is not described.

    `also` are the others that it reports to, by name, and those that are not described; `circle`
    says where it reports to itself in the end. `oversees` counts actions.
    """

    who: Who
    depth: int
    over: str
    meets: str
    chair: tuple[Who, ...]
    purpose: str
    oversees: int
    proposed: bool
    also: tuple[str, ...]
    circle: str


class NamedForum(NamedTuple):
    """A forum that is named and not described: what it is called, also otherwise, and what it oversees."""

    name: str
    others: tuple[str, ...]
    oversees: int


class Structure(NamedTuple):
    """The forums that hang together, each after what it reports to; those that do not; those only named."""

    joined: tuple[ForumNode, ...]
    alone: tuple[ForumNode, ...]
    named: tuple[NamedForum, ...]
    without: int


def structure_of(plan: PlanFacts) -> Structure:
    """The delivery structure of a plan."""
    model = plan.model
    above = {id_: _above(forum) for id_, forum in model.forums.items()}
    rings = _rings(model, above)
    overseen = oversight_of(model)
    below: dict[str, list[str]] = {id_: [] for id_ in above}
    for id_, over in above.items():
        if over:
            below[over[0]].append(id_)
    joined: list[ForumNode] = []
    alone: list[ForumNode] = []
    for id_, depth in _in_order(above, below):
        forum = model.forums[id_]
        node = ForumNode(
            plan.directory.forum(id_),
            depth,
            _name(model.forums[above[id_][0]]) if above[id_] else "",
            MEETS.get(forum.meets, ""),
            plan.directory.each_once(forum.chair),
            " ".join(forum.purpose.split()),
            len(overseen.described[id_]),
            is_proposed(forum),
            tuple(_also(forum, above[id_], plan)),
            rings.get(id_, ""),
        )
        (joined if depth or below[id_] else alone).append(node)
    named = (NamedForum(each.name, each.others, len(each.actions)) for each in overseen.named)
    return Structure(
        tuple(joined),
        tuple(alone),
        tuple(sorted(named, key=lambda each: -each.oversees)),
        len(overseen.none),
    )


def _above(forum: Forum) -> list[str]:
    """The other forums that a forum reports to."""
    targets = (each.target for each in forum.reports_to)
    ids = (each.id for each in targets if each and each.register == "forums")
    return [id_ for id_ in dict.fromkeys(ids) if id_ != forum.id]


def _in_order(
    above: Mapping[str, Sequence[str]], below: Mapping[str, Sequence[str]]
) -> Iterator[tuple[str, int]]:
    """Every forum once with its depth: from those that report to none, then from what is left in circles."""
    seen: set[str] = set()
    for start in [*(id_ for id_, over in above.items() if not over), *above]:
        waiting = [(start, 0)]
        while waiting:
            id_, depth = waiting.pop()
            if id_ not in seen:
                seen.add(id_)
                yield id_, depth
                waiting += [(each, min(depth + 1, DEEPEST)) for each in reversed(below[id_])]


def _rings(plan: Plan, above: Mapping[str, Sequence[str]]) -> dict[str, str]:
    """Where forums report in a circle, in words, by the first of each."""
    own = {
        id_: "itself"
        for id_, forum in plan.forums.items()
        if any(each.target and each.target.id == id_ for each in forum.reports_to)
    }
    found = {
        circle[0]: in_a_circle([_name(plan.forums[id_]) for id_ in circle[1:]], "reports to")
        for circle in circles(above)
    }
    return own | found


def _name(forum: Forum) -> str:
    return forum.name or forum.id


def _also(forum: Forum, over: Sequence[str], plan: PlanFacts) -> Iterator[str]:
    """What else a forum reports to."""
    for reference in forum.reports_to:
        target = reference.target
        if target is None or (target.id != forum.id and target.id not in over[:1]):
            yield plan.directory.who(reference).name
