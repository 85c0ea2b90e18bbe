"""The delivery structure: what reports to what, and oversees what."""

from __future__ import annotations

from datetime import date
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from planlint.showing.facts.structure import DEEPEST
from planlint.showing.views.plan.structure import StructureView, view
from planlint.world.shipped import shipped
from tests.showing.making import facts_of
from tests.showing.redaction.test_redaction import PLAN


def of(path: str) -> StructureView:
    shown = view(facts_of(shipped(path).read_text(encoding="utf-8"), as_of=date(2013, 8, 15)))
    assert shown
    return shown


def plan_of(forums: dict[str, Any], *actions: dict[str, Any], **keys: Any) -> dict[str, Any]:
    numbered = [
        {"ref": str(place), "title": f"Act {place}", **each}
        for place, each in enumerate(actions, 1)
    ]
    named = {id_: {"name": id_.upper(), **each} for id_, each in forums.items()}
    priorities = [{"id": "one", "title": "One", "actions": numbered}]
    return {**PLAN, "forums": named, "priorities": priorities, **keys}


def shown(forums: dict[str, Any], *actions: dict[str, Any], **keys: Any) -> StructureView:
    made = view(facts_of(plan_of(forums, *actions, **keys)))
    assert made
    return made


def outline(made: StructureView) -> list[tuple[str, int, str]]:
    return [(each.forum.who.name, each.forum.depth, each.forum.over) for each in made.joined]


def to(*ids: str) -> dict[str, Any]:
    return {"reports_to": list(ids)}


def test_example() -> None:
    example = of("tests/example.yaml")
    assert example.sentences == ("2 forums: 1 says what it reports to.",)
    assert outline(example) == [
        ("Safer Hartley Board", 0, ""),
        ("Anti-Social Behaviour Action Group", 1, "Safer Hartley Board"),
    ]
    group = example.joined[1].forum
    assert (group.meets, group.oversees) == ("every month", 2)
    assert [each.name for each in group.chair] == ["Raj Mistry"]
    assert example.tree_words == (
        "Safer Hartley Board is at the top. "
        "Anti-Social Behaviour Action Group reports to Safer Hartley Board."
    )
    assert example.tree
    leadership, *boxes = example.tree.boxes
    assert [words for _, words in leadership.name] == ["Leadership"]
    assert [words for _, words in leadership.said] == ["Ann Lowe; Raj Mistry"]
    assert [box.x for box in boxes] == [1.0, 25.0]
    assert len(example.tree.links) == 1


def test_brent() -> None:
    brent = of("plans/brent-2009.yaml")
    assert brent.sentences == (
        "11 forums: 2 say what they report to.",
        "15 more are named, and not described.",
        "26 of 65 actions have no forum.",
    )
    assert [(name, depth) for name, depth, _ in outline(brent)] == [
        ("Crime Prevention Strategy Group", 0),
        ("Operational Delivery Group", 1),
        ("Brent Anti-Social Behaviour Action Group", 0),
        ("Brent ASB Youth Panel", 1),
    ]
    first = brent.structure.named[0]
    assert (first.name, set(first.others), first.oversees) == (
        "Performance Delivery Group (PDG)",
        {"PDG", "(PDG)", "Performance Delivery Group"},
        4,
    )


def test_forums_that_report_to_nothing_have_no_picture() -> None:
    brent = of("plans/brent-2020.yaml")
    assert brent.sentences == (
        "21 forums. None says what it reports to.",
        "None of the 56 actions has a forum.",
    )
    assert brent.tree is None
    assert len(brent.structure.alone) == 21
    assert len(brent.leadership) == 19


def test_children_stand_below_their_parents_in_the_order_of_the_file() -> None:
    made = shown({"c": to("a"), "a": {}, "d": to("c"), "b": to("a"), "e": {}})
    assert outline(made) == [("A", 0, ""), ("C", 1, "A"), ("D", 2, "C"), ("B", 1, "A")]
    assert [(each.opens, each.ends, each.closes) for each in made.joined] == [
        (True, False, 0),
        (True, False, 0),
        (True, True, 1),
        (False, True, 2),
    ]
    assert [each.who.name for each in made.structure.alone] == ["E"]


def test_what_reports_to_several_stands_below_the_first() -> None:
    made = shown({"a": {}, "b": {}, "c": to("a", "b", "Police Board")})
    assert outline(made) == [("A", 0, ""), ("C", 1, "A")]
    assert made.joined[1].forum.also == ("B", "Police Board")


def test_a_circle_is_drawn_once_and_told() -> None:
    made = shown({"top": {}, "a": to("b"), "b": to("c"), "c": to("a")})
    assert [(name, depth) for name, depth, _ in outline(made)] == [("A", 0), ("C", 1), ("B", 2)]
    assert made.joined[0].forum.circle == "B, which reports to C, which in turn reports to it"


def test_a_forum_that_reports_to_itself() -> None:
    made = shown({"a": to("a")})
    (node,) = made.structure.alone
    assert (node.circle, node.over) == ("itself", "")
    assert made.sentences[0] == "1 forum: 1 says what it reports to."


def test_a_proposed_forum_says_so() -> None:
    made = shown({"a": {}, "b": {**to("a"), "status": "proposed", "meets": "bi-monthly"}})
    assert made.tree
    box = made.tree.boxes[1]
    assert box.proposed
    assert [words for _, words in box.said] == ["Proposed · Meets every two months"]


def test_actions_are_counted_once_by_whatever_name_their_forum_has() -> None:
    forums = {"a": {"name": "Action Group", "short": "AG"}}
    actions: list[dict[str, Any]] = [
        {"overseen_by": ["a", "AG"]},
        {"overseen_by": ["Action group"]},
        {"overseen_by": ["Police Board", "police boards"]},
        {"overseen_by": ["Is there a group?"]},
        {},
        {"not_needed": {"forum": "None"}},
        {"withdrawn": {"reason": "Merged"}},
    ]
    made = shown(forums, *actions)
    assert made.structure.alone[0].oversees == 2
    assert [(each.name, each.oversees) for each in made.structure.named] == [("Police Board", 1)]
    assert made.sentences[1:] == (
        "1 more is named, and not described.",
        "2 of 6 actions have no forum.",
    )


def test_a_plan_without_forums_or_leadership_has_no_page() -> None:
    assert view(facts_of(plan_of({}))) is None


LINKS = st.dictionaries(
    st.sampled_from("abcdefgh"), st.lists(st.sampled_from("abcdefghx"), max_size=3), max_size=8
)


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None, max_examples=40)
@given(LINKS)
def test_every_forum_stands_once_whatever_reports_to_what(links: dict[str, list[str]]) -> None:
    made = view(facts_of(plan_of({id_: to(*over) for id_, over in links.items()})))
    if not links:
        return
    assert made
    names = [each.forum.who.name for each in made.joined]
    names += [each.who.name for each in made.structure.alone]
    assert sorted(names) == sorted(id_.upper() for id_ in links)
    opened = sum(each.opens for each in made.joined)
    assert opened == sum(each.closes for each in made.joined)


def test_a_chain_of_many_is_drawn_and_no_deeper_than_can_be_read() -> None:
    chain = {f"f{place}": to(f"f{place - 1}") if place else {} for place in range(2000)}
    made = shown(chain)
    assert len(made.joined) == 2000
    assert max(each.forum.depth for each in made.joined) == DEEPEST
    assert made.joined[-1].forum.over == "F1998"
