"""How rules speak: where, how often, of whom, and what they never ask. All rules together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from planlint.checking.check import check
from planlint.model.finding import Diagnostic
from planlint.reading.document import read_document
from tests.rules.fragments import AS_OF, checker, findings_of

PLANS = sorted((Path(__file__).parents[2] / "plans").glob("*.yaml"))
NAMES = [path.stem for path in PLANS]

# What these say of a place depends on what else the plan has: they look for two of a kind, for the
# first or last of something, for a gap, or for what nothing leads to.
ACROSS_THE_PLAN = {
    *("lead-overload", "name-variant", "partial-name", "unused-person"),
    *("forum-alias", "undefined-forum", "unused-forum", "empty-forum", "shared-deadline"),
    *("undefined-indicator", "overspent-fund", "unused-entry"),
    *("ref-gap", "duplicate-ref", "near-duplicate", "empty-priority", "late-dependency"),
    *("undefined-acronym", "acronym-clash", "term-variant"),
}


@cache
def text_of(name: str) -> str:
    return next(path for path in PLANS if path.stem == name).read_text(encoding="utf-8")


def found_in(text: str, day: date) -> tuple[Diagnostic, ...]:
    return check("plan.yaml", "plan", text.encode(), checker(day)).diagnostics


def told(found: tuple[Diagnostic, ...]) -> Counter[tuple[str, str]]:
    return Counter((each.rule, each.message) for each in found)


def rules_in(fragment: str, day: date = AS_OF) -> list[str]:
    return [each.rule for each in findings_of(fragment, day)[1]]


def marked(fragment: str, *rules: str) -> list[tuple[str, str]]:
    """What these rules say in a fragment: whose finding it is, and what they mark."""
    plan, found = findings_of(fragment)
    return [
        (each.subject, plan.text[each.place.span.start : each.place.span.end])
        for each in found
        if each.rule in rules
    ]


# A finding is of one place.


def without_actions(text: str) -> Iterator[tuple[str, str]]:
    """A plan without each seventh of its actions, and the ref of what was taken out."""
    document = read_document("plan.yaml", text.encode())
    actions = [
        (route, span)
        for route, span in document.values.items()
        if len(route) == 4 and route[0] == "priorities" and route[2] == "actions"
    ]
    for route, span in actions[::7]:
        begin = text.rindex("\n", 0, span.start) + 1
        ref = document.values[(*route, "ref")]
        yield text[:begin] + text[span.end :].lstrip("\n"), text[ref.start : ref.end].strip('"')


@pytest.mark.parametrize("name", NAMES)
def test_a_finding_stays_as_it_is_when_another_action_goes(name: str) -> None:
    day = date(2026, 11, 21)
    text = text_of(name)
    whole = found_in(text, day)
    for rest, ref in without_actions(text):
        assert told(_of_others(found_in(rest, day), ref)) == told(_of_others(whole, ref)), ref


def _of_others(found: tuple[Diagnostic, ...], ref: str) -> tuple[Diagnostic, ...]:
    """What is said of single places, those of one action left out."""
    return tuple(each for each in found if each.rule not in ACROSS_THE_PLAN and each.action != ref)


def test_rules_about_a_person_speak_once_at_the_entry() -> None:
    actions = "".join(
        f'      - ref: "{number}"\n        title: Visit repeat victims in ward {number}\n'
        f"        lead: {{operational: bell}}\n        end: 2014-03-{number:02}\n"
        for number in range(1, 21)
    )
    fragment = f"""\
people:
  bell: {{name: PC Bell, organisation: police}}
  anne-low: {{name: Ann Lowe}}
  ann-lowe: {{name: Anne Lowe}}
leadership: [ann-lowe, anne-low]
priorities:
  - id: burglary
    title: Burglary
    actions:
{actions}"""
    assert marked(fragment, "lead-overload") == [("person PC Bell", "bell")]
    assert marked(fragment, "partial-name") == [("person PC Bell", "PC Bell")]
    assert marked(fragment, "name-variant") == [("person Anne Lowe", "Anne Lowe")]


def test_without_an_entry_they_speak_at_the_first_use() -> None:
    actions = "".join(
        f'- ref: "{number}"\n  title: Visit repeat victims in ward {number}\n'
        f"  lead: {{operational: PC Fox}}\n  end: 2014-03-{number:02}\n"
        for number in range(1, 21)
    )
    assert marked(actions, "lead-overload") == [("action 1", "PC Fox")]
    assert marked(actions, "partial-name") == [("action 1", "PC Fox")]


def test_self_oversight_and_unnamed_lead_speak_at_each_action() -> None:
    fragment = """\
people:
  ann-lowe: {name: Ann Lowe, role: Head of Community Safety}
  chair: {role: Chair of the board}
leadership: [ann-lowe]
priorities:
  - id: burglary
    title: Burglary
    actions:
      - ref: "1"
        title: Visit repeat victims of burglary
        lead: {strategic: chair, operational: chair}
        end: 2014-03-31
      - ref: "2"
        title: Mark bicycles at the station
        lead: {strategic: chair, operational: chair}
        end: 2014-03-31
"""
    assert marked(fragment, "self-oversight") == [("action 1", "chair"), ("action 2", "chair")]
    assert len(marked(fragment, "unnamed-lead")) == 4


# What stands is judged wherever it stands; what is missing is asked of actions alone.


def test_what_stands_in_a_lead_s_place_is_judged_wherever_that_is() -> None:
    fragment = """\
priorities:
  - id: burglary
    title: Burglary
    lead: {strategic: TBC}
    actions:
      - ref: "1"
        title: Visit repeat victims of burglary
        lead: {operational: TBC}
        activities:
          - {text: Train the visitors, lead: {operational: TBC}}
        outputs:
          - {text: 40 homes visited, lead: {organisation: TBC}}
        end: 2014-03-31
    communications:
      - {message: Lock your doors, lead: {operational: TBC}, end: 2014-03-31}
"""
    assert [subject for subject, _ in marked(fragment, "placeholder-lead")] == [
        "priority burglary",
        *["action 1"] * 3,
        'message "Lock your doors"',
    ]


def test_priorities_and_parts_are_asked_for_nothing_and_messages_for_a_lead_and_an_end() -> None:
    fragment = """\
expects: [strategic-lead, operational-lead, lead-organisation, forum, output, outcome, indicator, funding, progress, rag]
priorities:
  - id: burglary
    title: Burglary
    actions:
      - ref: "1"
        title: Visit repeat victims of burglary
        outputs:
          - {text: 40 homes visited}
    communications:
      - message: Lock your doors
"""
    _, found = findings_of(fragment)
    asked = [(each.subject, each.rule) for each in found if each.rule.startswith(("miss", "unmea"))]
    assert [rule for subject, rule in asked if subject.startswith("priority")] == []
    assert sorted(rule for subject, rule in asked if subject.startswith("message")) == [
        "missing-end",
        "missing-lead",
    ]
    assert sorted(rule for subject, rule in asked if subject == "action 1") == [
        "missing-end",
        "missing-forum",
        "missing-funding",
        "missing-lead",
        "missing-lead-organisation",
        "missing-outcome",
        "missing-progress",
    ]


def test_a_fault_in_what_actions_inherit_is_said_at_the_priority_once() -> None:
    fragment = """\
priorities:
  - id: burglary
    title: Burglary
    lead: {strategic: TBC, operational: [Ann Lowe or Jo Bell, Housing Team, sam-fox]}
    overseen_by: ["Is there a group?"]
    actions:
      - {ref: "1", title: Visit repeat victims, end: 2014-03-31}
      - {ref: "2", title: Mark bicycles at the station, end: 2014-03-31}
"""
    faults = [
        *("placeholder-lead", "alternative-lead", "department-as-lead", "undefined-lead"),
        "placeholder-forum",
    ]
    assert [subject for subject, _ in marked(fragment, *faults)] == ["priority burglary"] * 5


# Who is excused, and from what.

FAULTY = """\
expects: [strategic-lead, operational-lead, lead-organisation, forum, output, outcome, indicator, funding, progress, rag]
people:
  ann-lowe: {name: Ann Lowe, role: Head of Community Safety}
leadership: [ann-lowe]
priorities:
  - id: burglary
    title: Burglary
    actions:
      - ref: "1"
        title: Consider visiting repeat victims for the
        lead: {strategic: TBC, operational: [Housing Team, Ann Lowe or Jo Bell], organisation: sam}
        overseen_by: ["Is there a group?"]
        activities: [Ask the board (TBC), Visits by <b>wardens</b>]
        outputs:
          - Number of visits
          - {text: Visits, target: TBC, due: 2013-05-01}
        indicators: [calls]
        start: 31.4.2013
        end: 2012-02-01
        review: soon
        funding: [{amount: £xx}, {amount: £40k}, {amount: lots, fund: nobody}]
        depends_on: ["9"]
        documents: [nowhere]
        progress: [{text: Begun.}, {period: 2013-04, text: Begun., rag: green, by: sam}]
        note: "Ring Jo on 020 7946 0000: [page](nowhere)"
        WITHDRAWN
      - ref: "1"
        title: Mark bicycles at the station
        lead: {strategic: ann-lowe, operational: ann-lowe}
        overseen_by: [board]
        not_needed: {lead: y, forum: y, output: y, outcome: y, indicator: y, funding: y, progress: y}
        end: 2014-03-31
"""


def test_a_withdrawn_action_is_excused_from_everything_but_its_identity() -> None:
    judged = marked_rules(FAULTY.replace("WITHDRAWN", "places: [Hartley]"))
    assert len(judged) > 20
    withdrawn = marked_rules(
        FAULTY.replace("WITHDRAWN", "withdrawn: {date: 2013-06-01, reason: Merged}")
    )
    # Its page stays, and may not publish these; and what the schema refuses, others refuse too.
    assert withdrawn == {"personal-contact", "unsafe-markup", "broken-link", "bad-value"}
    assert marked(FAULTY.replace("WITHDRAWN", "withdrawn: {}"), "duplicate-ref")


def marked_rules(fragment: str) -> set[str]:
    """The rules that speak of the first action."""
    _, found = findings_of(fragment)
    return {each.rule for each in found if each.pointer.startswith("/priorities/0/actions/0")}


EXCUSED = {
    "lead": {
        *("missing-lead", "missing-strategic-lead", "missing-operational-lead"),
        "missing-lead-organisation",
    },
    "forum": {"missing-forum"},
    "end": {"missing-end"},
    "output": {"missing-output"},
    "outcome": {"missing-outcome"},
    "indicator": {"unmeasured-outcome"},
    "funding": {"missing-funding"},
    "progress": {"missing-progress"},
}


@pytest.mark.parametrize("field", EXCUSED)
def test_what_is_not_needed_is_not_asked_for(field: str) -> None:
    fragment = """\
expects: [strategic-lead, operational-lead, lead-organisation, forum, output, outcome, indicator, funding, progress, rag]
priorities:
  - id: burglary
    title: Burglary
    actions:
      - ref: "1"
        title: Visit repeat victims of burglary
"""
    outcome = "        outcomes: [Fewer repeats]\n" if field == "indicator" else ""
    everything = Counter(rules_in(fragment + outcome))
    without = Counter(
        rules_in(f"{fragment}{outcome}        not_needed: {{{field}: It is a duty.}}\n")
    )
    gone = everything - without
    assert gone
    assert set(gone) <= EXCUSED[field]
    assert not set(without) & EXCUSED[field]
    assert not without - everything


def test_progress_that_is_not_needed_needs_no_colour_either() -> None:
    fragment = """\
expects: [progress, rag]
priorities:
  - id: burglary
    title: Burglary
    actions:
      - ref: "1"
        title: Visit repeat victims of burglary
        lead: {operational: jo-bell}
        end: 2014-03-31
        progress: [{period: 2013/14 Q1, text: Ten homes visited.}]
"""
    assert "missing-rag" in rules_in(fragment)
    assert "missing-rag" not in rules_in(f"{fragment}        not_needed: {{progress: A duty.}}\n")


def test_lead_that_is_not_needed_means_all_three_kinds() -> None:
    fragment = """\
expects: [strategic-lead, operational-lead, lead-organisation]
priorities:
  - id: burglary
    title: Burglary
    actions:
      - {ref: "1", title: Visit repeat victims, end: 2014-03-31, lead: {KIND}}
      - {ref: "2", title: Visit the station, end: 2014-03-31, lead: {KIND}, not_needed: {lead: A duty.}}
"""
    for kind in ("strategic: ann-lowe", "operational: jo-bell"):
        _, found = findings_of(fragment.replace("KIND", kind))
        assert [each.action for each in found if each.rule.startswith("missing-")] == ["1", "1"]


# Names that are one are counted as one.


def test_two_spellings_of_one_person_and_of_one_forum_are_one() -> None:
    fragment = """\
people:
  ann-lowe: {name: Ann Lowe, role: [Head of Community Safety, Chair of the board], organisation: council}
  anne-lowe: {name: Anne Lowe, organisation: council}
leadership: [ann-lowe]
forums:
  board: {name: Hartley Victims Board, meets: quarterly}
  board-2: {name: The Victims Board, chair: ann-lowe}
priorities:
  - id: burglary
    title: Burglary
    overseen_by: [board]
    lead: {strategic: [ann-lowe, anne-lowe], organisation: police}
    actions:
      - {ref: "1", title: Visit repeat victims, lead: {operational: jo}, end: 2014-03-31}
"""
    assert sorted(set(rules_in(fragment)) - {"undefined-lead"}) == ["forum-alias", "name-variant"]
