"""Subjects: whose finding it is, in words."""

from __future__ import annotations

import pytest

from planlint.checking.subjects import action_of, ref_of, subject_of
from planlint.model.route import Route
from planlint.reading.document import read_document

PLAN = read_document(
    "plan.yaml",
    b"""\
people:
  ann-lowe: {name: Ann Lowe}
  jo-bell: Jo Bell
organisations:
  hbc: {name: Hartley Borough Council, short: HBC}
forums:
  board: {meets: quarterly}
indicators:
  asb-calls: {title: Calls about anti-social behaviour}
funds:
  safety: {name: Community safety fund}
documents:
  strategy: {title: Community strategy}
frameworks:
  pcc: {title: Police and Crime Plan}
sections:
  - {id: introduction, title: Introduction}
  - {text: Words}
versions:
  - {label: First draft}
priorities:
  - id: asb
    title: Anti-social behaviour
    actions:
      - {ref: "1.1", title: Move on}
      - {ref: 1.10, title: A ref without quotes}
      - {title: "  Without   a ref  "}
      - {end: 2014-03-31}
      - {ref: "", title: ""}
      - {ref: [1], title: "A title that goes on for a good deal longer than sixty letters in all"}
      - not a mapping
    communications:
      - {message: Where to report a problem}
      - {end: 2014-03-31}
  - title: Without an id
    actions:
      - {end: 2014-03-31}
  - {actions: []}
""",
)


def action(number: int) -> Route:
    return ("priorities", 0, "actions", number)


@pytest.mark.parametrize(
    ("route", "subject"),
    [
        ((), "the plan"),
        (("title",), "the plan"),
        (("people",), "the plan"),
        (("priorities",), "the plan"),
        (("people", "ann-lowe"), "person Ann Lowe"),
        (("people", "ann-lowe", "role"), "person Ann Lowe"),
        (("people", "jo-bell"), "person jo-bell"),
        (("organisations", "hbc", "name"), "organisation HBC"),
        (("forums", "board", "chair"), "forum board"),
        (("forums", "gone", "chair"), "forum gone"),
        (("indicators", "asb-calls"), "indicator asb-calls"),
        (("funds", "safety", "amount"), "fund safety"),
        (("documents", "strategy", "url"), "document Community strategy"),
        (("frameworks", "pcc"), "framework pcc"),
        (("sections", 0, "text"), "section introduction"),
        (("sections", 1, "title"), "section 2"),
        (("versions", 0, "date"), "version First draft"),
        (("priorities", 0, "lead"), "priority asb"),
        (("priorities", 0, "actions"), "priority asb"),
        (("priorities", 1), "priority Without an id"),
        (("priorities", 2, "id"), "priority 3"),
        (("priorities", 9, "id"), "priority 10"),
        ((*action(0), "lead", "strategic"), "action 1.1"),
        (action(1), "action 1.10"),
        (action(2), 'action "Without a ref"'),
        (action(3), "action 4 of priority asb"),
        (action(4), "action 5 of priority asb"),
        (action(5), 'action "A title that goes on for a good deal longer than sixty…"'),
        (action(6), "action 7 of priority asb"),
        (("priorities", 1, "actions", 0, "end"), "action 1 of priority Without an id"),
        (("priorities", 0, "communications", 0, "lead"), 'message "Where to report a problem"'),
        (("priorities", 0, "communications", 1, "lead"), "message 2"),
    ],
    ids=lambda each: "/".join(map(str, each)) if isinstance(each, tuple) else "",
)
def test_subject(route: Route, subject: str) -> None:
    assert subject_of(PLAN, route) == subject


def test_the_action_is_its_ref_as_it_is_written() -> None:
    assert action_of(PLAN, (*action(0), "lead")) == "1.1"
    assert action_of(PLAN, action(1)) == "1.10"
    assert ref_of(PLAN, action(1)) == "1.10"


def test_outside_actions_and_without_a_ref_there_is_none() -> None:
    for route in ((), ("title",), ("priorities", 0), ("priorities", 0, "actions"), action(2)):
        assert action_of(PLAN, route) is None
    assert action_of(PLAN, ("priorities", 0, "communications", 0, "lead")) is None


def test_of_what_is_no_plan_it_is_the_plan() -> None:
    for text in (b"", b"- a\n", b"priorities: 3\n"):
        document = read_document("plan.yaml", text)
        assert subject_of(document, ()) == "the plan"
        assert subject_of(document, ("priorities", 0, "actions", 0)).startswith("action 1 of ")
