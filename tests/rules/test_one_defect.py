"""One defect, one finding: of all rules together, the one that is meant to speak does, alone."""

from __future__ import annotations

from datetime import date

import pytest

from tests.rules.fragments import AS_OF, findings_of

IN_A_LEAD = """\
- ref: "1.4"
  title: Visit repeat victims of burglary
  lead: {{strategic: ann-lowe, operational: {}}}
  end: 2014-03-31
"""
IN_A_FORUM = """\
forums:
  board: {{name: Safer Hartley Board, meets: quarterly, chair: ann-lowe}}
  asb: {{name: Victims Group, meets: monthly, chair: jo-bell, reports_to: board}}
  planned: {{name: Youth Panel, status: proposed}}
priorities:
  - id: burglary
    title: Burglary
    overseen_by: [asb]
    actions:
      - ref: "1.4"
        title: Visit repeat victims of burglary
        lead: {{operational: jo-bell}}
        overseen_by: [{}]
        end: 2014-03-31
"""
AN_END = """\
- ref: "1.4"
  title: Visit repeat victims of burglary
  lead: {{operational: jo-bell}}
  end: {}
"""
AN_AMOUNT = """\
- ref: "1.4"
  title: Visit repeat victims of burglary
  lead: {{operational: jo-bell}}
  end: 2014-03-31
  funding:
    - {{amount: {}, fund: police}}
"""
AN_OUTPUT = """\
- ref: "1.4"
  title: Visit repeat victims of burglary
  outputs:
    - {}
  lead: {{operational: jo-bell}}
  end: 2014-03-31
"""
A_REF = """\
- ref: {}
  title: Visit repeat victims of burglary
  lead: {{operational: jo-bell}}
  end: 2014-03-31
"""


def said(fragment: str, day: date = AS_OF) -> list[tuple[str, str]]:
    """What is found in the plan of a fragment: rules, and what they mark."""
    plan, found = findings_of(fragment, day)
    return [(each.rule, plan.text[each.place.span.start : each.place.span.end]) for each in found]


@pytest.mark.parametrize(
    ("form", "value", "rule"),
    [
        (A_REF, "1.10", "unquoted-ref"),
        (A_REF, '["1.10"]', "wrong-type"),
        (IN_A_LEAD, "Named senior officer responsible for progress", "template-text"),
        (IN_A_LEAD, "Lead individual(s) responsible for delivery", "template-text"),
        (IN_A_LEAD, "TBC", "placeholder-lead"),
        (IN_A_LEAD, "Community Safety Team?", "placeholder-lead"),
        (IN_A_LEAD, "Ann Lowe or Jo Bell?", "placeholder-lead"),
        (IN_A_LEAD, "Ann Lowe or Jo Bell", "alternative-lead"),
        (IN_A_LEAD, "Housing Team or Trading Standards", "alternative-lead"),
        (IN_A_LEAD, "Community Safety Team", "department-as-lead"),
        (IN_A_LEAD, "Hartley Police", "department-as-lead"),
        (IN_A_LEAD, "PC Jo Bell", "name-variant"),
        (IN_A_LEAD, "Jo Bell", "reference-by-name"),
        (IN_A_LEAD, "Sam Fox", "undefined-lead"),
        (IN_A_FORUM, "Please insert the name of the group", "template-text"),
        (IN_A_FORUM, '"Is there a group?"', "placeholder-forum"),
        (IN_A_FORUM, "Youth Panel", "proposed-forum"),
        (IN_A_FORUM, "The Victims' Groups", "forum-alias"),
        (IN_A_FORUM, "Victims Group", "reference-by-name"),
        (IN_A_FORUM, "Hartley Police", "undefined-forum"),
        (IN_A_FORUM, "Traders Forum", "undefined-forum"),
        (AN_END, "TBC", "vague-date"),
        (AN_END, "31.2.2014", "impossible-date"),
        (AN_END, "28.2.2014", "date-format"),
        (AN_END, "[2014-03-31]", "wrong-type"),
        (AN_AMOUNT, "£xxx", "placeholder-amount"),
        (AN_AMOUNT, "TBC", "placeholder-amount"),
        (AN_AMOUNT, "£40k", "amount-format"),
        (AN_AMOUNT, '"£3 5k"', "unreadable-amount"),
        (AN_OUTPUT, "e.g. number of visits (TBC)", "template-text"),
        (AN_OUTPUT, "\"Number of visits raised by 'x' % (TBC)\"", "placeholder-target"),
        (AN_OUTPUT, "Number of visits (TBC)", "placeholder-text"),
        (AN_OUTPUT, "Number of visits", "unquantified-output"),
    ],
)
def test_of_one_value_one_rule_speaks(form: str, value: str, rule: str) -> None:
    found = said(form.format(value))
    assert [each for each, _ in found] == [rule], found


@pytest.mark.parametrize(
    "target", ["TBC", "\"'x' %\""], ids=["in words", "a figure with its place kept"]
)
def test_a_target_that_only_holds_the_place_is_no_bad_number_as_well(target: str) -> None:
    output = f"{{text: Number of visits, target: {target}}}"
    assert [rule for rule, _ in said(AN_OUTPUT.format(output))] == ["placeholder-target"]


def test_two_defects_of_one_action_are_two_findings() -> None:
    found = said(IN_A_LEAD.format("TBC").replace("2014-03-31", "28.2.2014"))
    assert found == [("placeholder-lead", "TBC"), ("date-format", "28.2.2014")]


# Dates that contradict each other are spoken of once.


def test_a_start_and_an_end_that_contradict_each_other_are_used_by_no_other_rule() -> None:
    fragment = """\
- ref: "1.4"
  title: Visit repeat victims of burglary
  lead: {operational: jo-bell}
  start: 2015-01-01
  end: 2012-01-01
  depends_on: ["1.5"]
  progress:
    - {period: 2013-06, text: Ten homes visited., rag: green}
- ref: "1.5"
  title: Train the visitors
  lead: {operational: jo-bell}
  end: 2014-03-31
  depends_on: []
"""
    assert [rule for rule, _ in said(fragment)] == ["end-before-start", "undefined-rag"]


def test_a_late_dependency_inside_a_circle_is_the_circle_alone() -> None:
    fragment = """\
- ref: "1.4"
  title: Visit repeat victims of burglary
  lead: {operational: jo-bell}
  start: 2013-05-01
  end: 2014-01-31
  depends_on: ["1.5"]
- ref: "1.5"
  title: Train the visitors
  lead: {operational: jo-bell}
  start: 2013-06-01
  end: 2014-03-31
  depends_on: ["1.4"]
"""
    assert [rule for rule, _ in said(fragment)] == ["dependency-cycle"]


def test_a_green_action_that_is_late_is_not_overdue_as_well() -> None:
    fragment = """\
rag: {green: In progress and on course, red: Late}
priorities:
  - id: burglary
    title: Burglary
    overseen_by: [burglary-group]
    actions:
      - ref: "1.4"
        title: Visit repeat victims of burglary
        lead: {operational: jo-bell}
        end: 2013-06-28
        progress:
          - {period: 2013/14 Q1, rag: COLOUR, text: Ten homes visited.}
"""
    late = date(2013, 7, 5)
    assert [rule for rule, _ in said(fragment.replace("COLOUR", "green"), late)] == [
        "rag-against-dates"
    ]
    assert [rule for rule, _ in said(fragment.replace("COLOUR", "red"), late)] == ["overdue"]


# What is misspelt, of the wrong kind or malformed is not missing.


@pytest.mark.parametrize(
    ("written", "rule"),
    [
        ("endd: 2014-03-31", "unknown-key"),
        ("end: [2014-03-31]", "wrong-type"),
        ("end: soon", "vague-date"),
        ("end: 2014-02-31", "impossible-date"),
    ],
)
def test_an_end_that_cannot_be_used_is_not_missing(written: str, rule: str) -> None:
    fragment = AN_END.format("2014-03-31").replace("end: 2014-03-31", written)
    assert [each for each, _ in said(fragment)] == [rule]


@pytest.mark.parametrize(
    ("written", "rules"),
    [
        ("lead: {strategic: ann-lowe}", ["missing-operational-lead"]),
        ("lead: {operational: jo-bell}", ["missing-strategic-lead"]),
        ("lead: {organisation: police}", ["missing-lead"]),
        ("note: Not yet.", ["missing-lead"]),
        ("laed: {operational: jo-bell}", ["unknown-key"]),
        ("lead: jo-bell", ["wrong-type"]),
    ],
)
def test_where_nobody_leads_the_kinds_of_lead_are_not_asked_for(
    written: str, rules: list[str]
) -> None:
    fragment = f"""\
expects: [strategic-lead, operational-lead]
priorities:
  - id: burglary
    title: Burglary
    overseen_by: [burglary-group]
    actions:
      - ref: "1.4"
        title: Visit repeat victims of burglary
        {written}
        end: 2014-03-31
"""
    assert [rule for rule, _ in said(fragment)] == rules


@pytest.mark.parametrize(
    ("written", "rules"),
    [
        ("overseen_by: [burglary-gruop]", ["undefined-forum"]),
        ("overseen_by: [burglary-group]", []),
        ("overseen_by: [board]", ["unused-forum"]),
    ],
)
def test_an_id_with_a_slip_is_undefined_and_its_entry_is_used(
    written: str, rules: list[str]
) -> None:
    fragment = f"""\
priorities:
  - id: burglary
    title: Burglary
    {written}
    actions:
      - ref: "1.4"
        title: Visit repeat victims of burglary
        lead: {{operational: jo-bell}}
        end: 2014-03-31
"""
    assert sorted(rule for rule, _ in said(fragment)) == rules
