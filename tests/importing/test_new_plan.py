"""A new plan: what was answered is read back, in the order of the format, with notes that hold."""

from __future__ import annotations

import json
import re
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planlint.checking.check import check
from planlint.editing.ignores import add_ignores
from planlint.importing.new_plan import (
    Answers,
    last_day_of_drafting,
    one_line,
    read_plan_period,
    write_new_plan,
)
from planlint.model.report import PlanReport
from planlint.reading.document import read_document
from planlint.reading.expectations import FIELDS
from planlint.world.shipped import shipped
from tests.rules.fragments import checker

DAY = date(2026, 11, 21)
USUAL = ("operational-lead", "forum", "output", "outcome", "progress", "rag")
ANSWERS = Answers(
    "Safer Hartley action plan 2027/28",
    "Hartley",
    "Safer Hartley Partnership",
    "2027/28",
    USUAL,
    ("Anti-social behaviour", "Domestic abuse"),
)
PERIODS = ("2027", "2027-04", "2027/28 Q2", "2027-04-02", "2027 to 2029", "2027/28 to 2029/30")
WHOLE = """\
# yaml-language-server: $schema=../plan.schema.json
# This plan is a draft. Lines that begin with # are notes to its writer. Do this next:
#   1. Say who takes part: remove the # from the examples of organisations, people and
#      forums, and write your own in their place.
#   2. Overwrite the example action of each priority, and add the others below it.
#   3. Run planlint check, and put right what it finds.
# What is missing so far is ignored until 28 February 2027, because of the comments
# “planlint: ignore[…]”. Remove each one once nothing is missing below it. From 1 March
# 2027, the check fails where they are left.
format: planlint/1
title: Safer Hartley action plan 2027/28
area:
  name: Hartley
partnership: Safer Hartley Partnership
period: 2027/28
status: draft  # draft, agreed or closed
# agreed: 2027-03-18
# reporting: quarterly  # monthly, quarterly, six-monthly or annual
# What every action must have, besides a lead and an end. It may be any of:
# strategic-lead, operational-lead, lead-organisation, forum, output, outcome, indicator,
# funding, progress, rag.
expects: [operational-lead, forum, output, outcome, progress, rag]

# The team that people may write to:
# contact: {name: Community Safety Team, email: community.safety@hartley.example}

# Who takes part, each under a short id:
# organisations:
#   council: {name: Hartley Borough Council, short: HBC, kind: statutory}
#   police: {name: Hartley Police, kind: statutory}

# Who leads. The public is shown a name only where “public: true” stands beside it:
# people:
#   ann-lowe: {name: Ann Lowe, role: Head of Community Safety, organisation: council}
#   raj-mistry: {name: Raj Mistry, role: Chief Inspector, organisation: police}

# The boards and groups that oversee it:
# forums:
#   board:
#     name: Safer Hartley Board
#     meets: quarterly
#     chair: ann-lowe
#     members: [council, police]

# What the colours mean here:
# rag:
#   red: Not begun, or on course to miss its end date
#   amber: In progress, with a risk to its end date
#   green: In progress and on course, or complete

priorities:
  - id: anti-social-behaviour
    title: Anti-social behaviour
    actions:
      - ref: "1.1"
        title: Overwrite this example with what will be done about “Anti-social behaviour”
        # What else every action of this plan has:
        # outputs:
        #   - {text: Shops visited, target: 25, due: 2028-03-31}
        # outcomes:
        #   - Residents feel at ease in the square
        # lead: {operational: raj-mistry}
        # overseen_by: [board]
        # end: 2028-03-31
        # progress:
        #   - {period: 2027/28 Q1, rag: green, text: Begun in April.}
  - id: domestic-abuse
    title: Domestic abuse
    actions:
      - ref: "2.1"
        title: Overwrite this example with what will be done about “Domestic abuse”
"""


def written(answers: Answers = ANSWERS, day: date = DAY, schema: str = "") -> str:
    return write_new_plan(answers, last_day=last_day_of_drafting(day), schema=schema)


def report_of(text: str, day: date = DAY) -> PlanReport:
    return check("new.yaml", "new", text.encode(), checker(day))


def suppressed(text: str, day: date = DAY) -> str:
    """The text with its gaps set aside, as the command writes it."""
    document = read_document("new.yaml", text.encode())
    found = report_of(text, day).diagnostics
    return add_ignores(document, found, last_day_of_drafting(day), "while it is written").text


def test_the_whole_of_it() -> None:
    assert written(schema="../plan.schema.json") == WHOLE
    assert written() == WHOLE.partition("\n")[2]


def test_the_keys_stand_in_the_order_of_the_format() -> None:
    keys = list(json.loads(shipped("schema/plan.schema.json").read_bytes())["properties"])
    every = written(ANSWERS._replace(expects=FIELDS))
    noted = [
        match for match in re.findall(r"^(?:# )?([a-z]+):", every, re.MULTILINE) if match in keys
    ]
    assert noted == sorted(noted, key=keys.index)
    assert len(noted) == 16


@pytest.mark.parametrize(
    ("expects", "period"),
    [
        *((each, "2027/28") for each in ((), FIELDS, USUAL, *((each,) for each in FIELDS))),
        *((FIELDS, period) for period in PERIODS),
    ],
)
def test_the_notes_become_a_plan_in_which_nothing_is_found(
    expects: tuple[str, ...], period: str
) -> None:
    """Taking "# " from what is shown, and writing the second example action like the first."""
    answers = ANSWERS._replace(expects=expects, period=period, priorities=("Burglary",))
    text = written(answers)
    shown = re.compile(r"^( *)# ( *(?:- |[a-z_-]+:).*)$", re.MULTILINE)
    filled = shown.sub(r"\1\2", text)
    filled = filled.replace(
        "Overwrite this example with what will be done about", "Visit shops for"
    )
    read = read_plan_period(period)
    assert read is not None
    report = report_of(filled, read.begin.replace(day=2))
    unused = ("unused-forum", "unused-person", "unused-entry")
    assert [each.message for each in report.diagnostics if each.rule not in unused] == []
    assert report.judged


@pytest.mark.parametrize(
    ("period", "line"),
    [
        ("2027/28", "period: 2027/28"),
        ("2027", 'period: "2027"'),
        ("2027 to 2030", "period: {start: 2027, end: 2030}"),
        ("2027-04 to 2028-09-30", "period: {start: 2027-04, end: 2028-09-30}"),
        ("2027/28 to 2029/30", "period: {start: 2027-04-01, end: 2030-03-31}"),
        ("2027/28 Q2 to 2028", "period: {start: 2027-07-01, end: 2028-12-31}"),
    ],
)
def test_a_period_is_one_of_the_format_or_from_one_to_another(period: str, line: str) -> None:
    text = written(ANSWERS._replace(period=period))
    assert line in text.splitlines()
    read, ours = read_plan_period(period), report_of(text)
    assert read is not None
    assert not [each for each in ours.diagnostics if each.pointer.startswith("/period")]


@pytest.mark.parametrize(
    "period",
    ["", "next year", "2027/29", "2027-28", "2030 to 2027", "2027 to", "to 2027", "2027 to x",
     "2027 to 2028 to 2029", "1.4.2027", "1.4.2027 to 31.3.2028"],
)  # fmt: skip
def test_what_is_no_period(period: str) -> None:
    assert read_plan_period(period) is None
    with pytest.raises(ValueError, match="no period"):
        written(ANSWERS._replace(period=period))


@pytest.mark.parametrize(
    ("title", "line"),
    [
        ("Safer Hartley: 2027", 'title: "Safer Hartley: 2027"'),
        ('A "good": plan', "title: 'A \"good\": plan'"),
        ("😀: smile", "title: '😀: smile'"),
        ("Plain", "title: Plain"),
    ],
)
def test_quotes_are_double_where_that_reads_well(title: str, line: str) -> None:
    assert line in written(ANSWERS._replace(title=title)).splitlines()


def test_lines_are_short_enough_to_read() -> None:
    for answers in (ANSWERS, ANSWERS._replace(expects=FIELDS)):
        notes = [line for line in written(answers).splitlines() if line.lstrip().startswith("#")]
        assert max(map(len, notes)) <= 90


@pytest.mark.parametrize(
    ("titles", "ids"),
    [
        (("Burglary", "Burglary", "BURGLARY"), ["burglary", "burglary-2", "burglary-3"]),
        (("Violence against women and girls, and domestic abuse",), ["violence-against-women-and-girls-and"]),
        (("犯罪", "?", "Café & bar"), ["priority-1", "priority-2", "caf-bar"]),
        (("2027", "yes", "1.10", "null"), ["2027", "yes", "1-10", "null"]),
        (("x" * 1000, "con"), ["x" * 40, "x-con"]),
    ],
)  # fmt: skip
def test_ids_are_words_of_the_titles(titles: tuple[str, ...], ids: list[str]) -> None:
    data: object = read_document("p", written(ANSWERS._replace(priorities=titles)).encode()).data
    assert isinstance(data, dict)
    assert [each["id"] for each in data["priorities"]] == ids
    assert [each["actions"][0]["ref"] for each in data["priorities"]] == [
        f"{number}.1" for number in range(1, len(titles) + 1)
    ]


@pytest.mark.parametrize(
    ("day", "last"),
    [
        (date(2026, 11, 21), date(2027, 2, 28)),
        (date(2026, 11, 30), date(2027, 2, 28)),
        (date(2026, 9, 30), date(2026, 12, 31)),
        (date(2026, 1, 1), date(2026, 4, 30)),
        (date(2027, 11, 1), date(2028, 2, 29)),
        (date(9999, 12, 31), date(9999, 3, 31)),
    ],
)
def test_drafting_ends_with_the_third_month_from_now(day: date, last: date) -> None:
    assert last_day_of_drafting(day) == last


def test_what_is_set_aside_lapses() -> None:
    text = suppressed(written())
    now = report_of(text)
    assert {each.state for each in now.diagnostics} == {"suppressed"}
    assert {each.state for each in report_of(text, date(2027, 2, 28)).diagnostics} == {"suppressed"}
    later = report_of(text, date(2027, 3, 1))
    assert {each.state for each in later.diagnostics} == {"new"}
    said = {each.message.partition(": ")[2] for each in later.diagnostics}
    assert "this comment has lapsed: its last day was 2027-02-28" in said
    assert "error" in {each.severity for each in later.diagnostics}


HOSTILE = (
    'Quotes "double" and \'single\'', "A: colon", "key: {a: [b", "#hash", "a #hash", "- a dash", "-",
    "--help", "yes", "No", "on", "null", "~", "true", "2027", "1.10", "0x1F", "1e3", "1_000", ".inf",
    "12:30:00", "2027-01-01", "x" * 1000, "word " * 200, "😀👩‍👩‍👧 fun", "犯罪", "café", "%percent", "@at", "`tick`",
    "&anchor", "*alias", "!tag", "!!str x", "|", ">", "? a", "[", "]", "{", "}", ",", "...", "---",
    "<<", "=", "\\", "C:\\new\\x", "$HOME", "{{priority}}", "{priority}", "{0}", "%s", "it's", "''",
    "planlint: ignore[missing-end]", "# planlint: ignore-file[dates]", "TBC", "Name of officer", "a\u00a0b",
)  # fmt: skip
TEXTS = st.one_of(
    st.sampled_from(HOSTILE),
    st.text(min_size=1, max_size=30),
    st.text("ab:#-'\"{}[]&*!|>%@`,? \t\n\\\x85\u2028\u202e\ufeff\x00é", min_size=1, max_size=12),
    st.builds("{}\n{}".format, st.sampled_from(HOSTILE), st.sampled_from(HOSTILE)),
).filter(one_line)


@settings(max_examples=50, deadline=None)
@given(
    st.builds(
        Answers,
        TEXTS,
        TEXTS,
        TEXTS,
        st.sampled_from(["2027/28", "2027", "2027-01-31", "2027-01", "2027/28 Q1", "0001", "9999"]),
        st.lists(st.sampled_from(FIELDS), unique=True).map(tuple),
        st.lists(TEXTS, min_size=1, max_size=4).map(tuple),
    )
)
def test_law_what_was_answered_is_read_back_and_nothing_is_left_open(answers: Answers) -> None:
    text = suppressed(written(answers))
    document = read_document("new.yaml", text.encode())
    assert document.faults == ()
    data: object = document.data
    assert isinstance(data, dict)
    assert data["title"] == one_line(answers.title)
    assert data["area"] == {"name": one_line(answers.area)}
    assert data["partnership"] == one_line(answers.partnership)
    assert data["period"] == answers.period
    assert data["expects"] == list(answers.expects)
    assert [each["title"] for each in data["priorities"]] == [*map(one_line, answers.priorities)]
    assert {each.state for each in report_of(text).diagnostics} <= {"suppressed"}


@pytest.mark.parametrize("answer", HOSTILE)
def test_hostile_answers(answer: str) -> None:
    answers = Answers(answer, answer, answer, "2027/28", USUAL, (answer, answer))
    data: object = read_document("p", written(answers).encode()).data
    assert isinstance(data, dict)
    assert (data["title"], data["priorities"][1]["title"]) == (one_line(answer), one_line(answer))
    assert "\n".join(written(answers).split("\n")) == written(answers)
    assert all(line == line.rstrip() for line in written(answers).splitlines())
