"""What a plan uses, by whatever it is referred to."""

from __future__ import annotations

import pytest

from planlint.model.case import Case
from planlint.model.values import Target
from planlint.reading.document import read_document
from planlint.reading.plan import read_plan
from planlint.rules.referring import judged_references, references_of
from planlint.rules.uses import leading
from tests.rules.fragments import AS_OF

PLAN = """\
indicators:
  NI15: {title: Serious violence}
  NI16: {title: Serious acquisitive crime}
documents:
  strategy: {title: Community strategy}
  plan-north: {title: Plan for the north}
  plan-south: {title: Plan for the south}
people:
  jo-bell: {name: Jo Bell}
forums:
  board: {name: Board}
priorities:
  - id: burglary
    title: Burglary
    actions:
      - ref: "1.1"
        title: Visit victims
"""


def case_with(more: str) -> Case:
    text = PLAN + "".join(f"        {line}\n" for line in more.splitlines())
    document = read_document("plan.yaml", text.encode())
    plan = read_plan(document, "plan")
    return Case(document, (), frozenset(), plan, (), (), AS_OF, {})


def used(case: Case) -> set[Target]:
    return {each.target for each in leading(references_of(case), case)}


@pytest.mark.parametrize(
    ("line", "target"),
    [
        ("indicators: [NI16]", Target("indicators", "NI16")),
        ('indicators: ["ni: 16"]', Target("indicators", "NI16")),
        ("indicators: [N115]", Target("indicators", "NI15")),
        ("documents: [Community strategy]", Target("documents", "strategy")),
        ("documents: [stratgey]", Target("documents", "strategy")),
        ("lead: {operational: jo-bel}", Target("people", "jo-bell")),
        ("lead: {operational: bord}", Target("forums", "board")),
        ("lead: {operational: board}", Target("forums", "board")),
        ("outputs: [{text: A, overseen_by: [board]}]", Target("forums", "board")),
        ("withdrawn: {into: '1.1'}", Target("actions", "1.1")),
        ("progress: [{text: Done, by: jo-bell}]", Target("people", "jo-bell")),
        ("contributes_to: [burglary]", Target("priorities", "burglary")),
    ],
)
def test_used(line: str, target: Target) -> None:
    assert used(case_with(line)) == {target}


@pytest.mark.parametrize(
    "line",
    [
        "indicators: [NI17]",
        "documents: [plan-north-south]",
        "documents: [plan]",
        "documents: ['???']",
        "lead: {operational: TBC}",
        "documents: {strategy: 1}",
        "depends_on: ['1.2']",
    ],
)
def test_not_used(line: str) -> None:
    assert used(case_with(line)) == set()


def test_of_a_withdrawn_action_only_what_takes_its_place_is_judged() -> None:
    case = case_with("documents: [audit]\nwithdrawn: {into: '1.2'}")
    assert [each.key for each in references_of(case)] == ["documents", "into"]
    assert [each.key for each in judged_references(case)] == ["into"]


def test_what_an_action_does_not_need_is_not_judged() -> None:
    case = case_with("overseen_by: [x]\nlead: {strategic: y}\nnot_needed: {forum: a, lead: b}")
    assert [each.key for each in references_of(case)] == ["lead", "overseen_by"]
    assert list(judged_references(case)) == []
