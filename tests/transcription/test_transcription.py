"""The five plans are transcribed whole and word for word; and the measure sees where one is not."""

from __future__ import annotations

import re

import pytest

from planlint.reading.calendar import read_date
from planlint.reading.document import read_document
from planlint.reading.plan import read_plan as load_plan
from planlint.rules.course import courses_of
from tests.transcription.measure import (
    FACTS,
    ONGOING,
    TAG,
    Data,
    Facts,
    Measure,
    Stretch,
    cells_of,
    expected_refs,
    forwards_of_actions,
    listed,
    measure,
    plan_of,
    plan_path,
    read_plan,
    refs_of,
    source_text,
    values_of,
    words_of,
)

ENOUGH = 97.0  # per cent of the words

# The words that do not stand, each with its reason: what else is missed is seen at once.
A_HEADING = "the heading of a row or list, for which a key of the plan stands"
MISSED = {
    "brent-2009": {
        "to be established": "the forum has the status proposed",
        "ni 16": "the id of the indicator is NI16",
        "07 08 baseline 8689 08": "the baseline of the indicator, with its period and that of the next",
        "29": "of NI28, 29 the second is the indicator NI29",
        "kpi 1": "the id of the indicator is KPI1",
        "contd kpi 2": "the id of the indicator is KPI2, and the row belongs to the one above it",
        "target 09 10 95": "the target of the indicator, with its period",
        "09 10 target 95": "the target of the indicator, with its period",
        "09 10 target 95 kpi 3": "the target of one indicator and the id of the next",
        "09 10 target 85 kpi 4": "the target of one indicator and the id of the next",
        "09 10 target 8263 5": "the target of the indicator, with its period",
        "10 11 target 8002 8": "the target of the indicator, with its period",
        "objective": A_HEADING,
    },
    "harrow-2008": {
        "aspect": A_HEADING,
        "objectives": A_HEADING,
        "focus": A_HEADING,
        "priority actions and accountability": A_HEADING,
        "actions": A_HEADING,
        "glossary": A_HEADING,
    },
    "barnet-2013": {
        "baseline strategy": "the head of a column, and so the note of each baseline",
        "strategy": "the head of a column, and so the note of each baseline",
        "three weekly": "the format's word for what the source writes as 3 weekly",
    },
    "brentwood-2017": {
        "version control": A_HEADING,
        "focusing on": A_HEADING,
        "why": A_HEADING,
        "priority": A_HEADING,
        "priority burglary": "the heading of a table; the title of the priority",
    },
    "brent-2020": {"name": A_HEADING, "organisation": A_HEADING, "role": A_HEADING},
}
A_DATE = re.compile(r"\d{1,2}[./]\d{1,2}[./]\d{4}|[A-Z][a-z]{2}-\d\d")
IN_BRACKETS = re.compile(r"\[([^]]*)\]")


# --- The five plans -----------------------------------------------------------------------------


@pytest.fixture(scope="module", params=FACTS)
def name(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module")
def found(name: str) -> Measure:
    return measure(source_text(name), FACTS[name], read_plan(name))


def test_all_five_plans_are_there() -> None:
    assert [name for name in FACTS if not plan_path(name).exists()] == []


def test_the_source_stands_in_the_plan(found: Measure) -> None:
    assert found.forwards.percent >= ENOUGH, f"not in the plan:\n{listed(found.forwards)}"


def test_the_rows_of_actions_stand_in_the_plan(found: Measure) -> None:
    assert found.actions.percent >= ENOUGH, f"not so often in the plan:\n{listed(found.actions)}"


def test_the_plan_stands_in_the_source(found: Measure) -> None:
    assert found.backwards.percent >= ENOUGH, f"not in the source:\n{listed(found.backwards)}"


def test_every_word_that_is_missed_has_its_reason(name: str, found: Measure) -> None:
    missed = [each for share in found for each in share.missed]
    words = {words for each in missed for words in IN_BRACKETS.findall(each.text)}
    assert words == set(MISSED[name])


def test_the_actions_and_their_refs(name: str) -> None:
    assert refs_of(read_plan(name)) == expected_refs(FACTS[name])


@pytest.mark.parametrize(
    ("name", "keys", "dates", "ongoing", "remarks"),
    [("barnet-2013", ["end"], 23, 17, 0), ("brent-2020", ["start", "end"], 108, 0, 1)],
)
def test_the_dates_of_the_rows_stand_in_their_order(
    name: str, keys: list[str], dates: int, ongoing: int, remarks: int
) -> None:
    """Dates are no words, nor is "ongoing", however spelt: the measure passes over both."""
    lines = source_text(name).splitlines()
    rows = [line for line in lines if not line.startswith("Outcome description")]
    cells = [TAG.sub("", cell).strip() for row in rows for cell in row.split("\t")]
    told = list(courses_of(load_plan(read_document(name, plan_path(name).read_bytes()), name)))
    written = [date for each in told for key in keys if (date := getattr(each, key))]
    assert [date.begin for date in written] == [
        read_date(cell).begin for cell in cells if A_DATE.fullmatch(cell)
    ]
    assert len(written) == dates
    assert sum(each.ongoing for each in told) == ongoing
    assert sum(bool(ONGOING.fullmatch(cell)) for cell in cells) == ongoing + remarks


def test_it_is_seen_if_a_tenth_of_the_actions_is_dropped(name: str) -> None:
    cells, plan = cells_of(source_text(name), FACTS[name]), read_plan(name)
    shares = [
        forwards_of_actions(cells, values_of(without_actions(plan, every=10, first=first)))
        for first in range(10)
    ]
    assert max(share.percent for share in shares) < ENOUGH


def without_actions(plan: Data, *, every: int, first: int) -> Data:
    assert isinstance(plan, dict)
    priorities: list[Data] = []
    seen = 0
    for priority in plan["priorities"]:
        assert isinstance(priority, dict)
        actions = list(priority.get("actions", []))
        kept = [
            action for at, action in enumerate(actions, start=seen) if at % every != first % every
        ]
        seen += len(actions)
        priorities.append(priority | {"actions": kept})
    return plan | {"priorities": priorities}


def test_230_actions_are_expected() -> None:
    assert [len(expected_refs(facts)) for facts in FACTS.values()] == [65, 48, 38, 23, 56]


# --- What are words -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Anti-Social  Behaviour", ["anti", "social", "behaviour"]),
        ("RSL's, RSL’s", ["rsls", "rsls"]),
        ("NI:17, NI 17, NI17", ["ni", "17"] * 3),
        ("£1,221,207; 1221207", ["1221207"] * 2),
        ("£40k, 40000", ["40000"] * 2),
        ("-4.70%, -4.7; 5.0, 5", ["4.7", "4.7", "5", "5"]),
        ("- **bold** text | ????", ["bold", "text"]),
        ("[the site](https://www.fearless.org/en)", ["the", "site"]),
        ("30.3.2014 31/07/2013 28.07.17 Feb-14 2014-02 2014-02-28", []),
        ("8th July 2020 - Brent; August 2020: WDP; Sept 2009", ["brent", "wdp"]),
        ("2013/14, 2011-14, Oct-Dec 20", ["2013", "14", "2011", "14", "oct", "dec", "20"]),
        ("café Ünal", ["café", "ünal"]),
    ],
)
def test_words(text: str, words: list[str]) -> None:
    assert list(words_of(text)) == words


# --- What the measure sees ----------------------------------------------------------------------

HOUSE = Facts(
    refs="1.1-2",
    tables=Stretch(("Objective 1",), ("Notes",)),
    rows=Stretch(("Objective 1",), ("Notes",)),
    furniture="Page",
    headers="Outcome | What will be done | Lead",
    split=("Communit y",),
)

SOURCE = """\
Introduction.....\t1
**Introduction**
Hartley is a safe place to live, and its residents say so every year.
Objective 1: Fewer burglaries
\tOutcome\tWhat will be done\tLead
1.1\t<p>Residents feel safe at home.</p>\t<ul><li>Locks &amp; lights for 1,200 homes in the \
hotspots of the borough</li></ul>\tAnn Lowe Head of Communit y Safety
Page
\t\tand in the sheltered homes along the canal\t
\tOutcome\tWhat will be done\tLead
1.2\tBurglars are brought to justice.\tA list of the most active burglars is kept by the police\t\
Ann Lowe Head of Communit y Safety
Notes
Agreed in March 2013 by the board of the partnership
"""

PLAN = """\
format: planlint/1
title: Introduction
sections:
  - id: introduction
    title: Introduction
    text: |
      Hartley is a safe place to live,
      and its residents say so every year.
  - {id: notes, title: Notes, text: Agreed in March 2013 by the board of the partnership}
labels: {priority: Objective}
people:
  ann: {name: Ann Lowe, role: Head of Community Safety}
priorities:
  - id: "1"
    title: Fewer burglaries
    actions:
      - ref: "1.1"
        outcomes:
          - Residents feel safe at home.
        activities:
          - Locks & lights for 1,200 homes in the hotspots of the borough and in the sheltered
            homes along the canal
        lead: {strategic: ann}
      - ref: "1.2"
        outcomes:
          - Burglars are brought to justice.
        activities:
          - A list of the most active burglars is kept by the police
        lead: {strategic: ann}
"""


def measured(old: str = "", new: str = "", source: str = SOURCE) -> Measure:
    """The measure of the made-up plan, one place of which has been changed."""
    assert old in PLAN
    return measure(source, HOUSE, plan_of(PLAN.replace(old, new, 1)))


def test_a_whole_transcription_misses_nothing() -> None:
    assert [share.missed for share in measured()] == [(), (), ()]


def test_a_missing_cell_is_seen() -> None:
    found = measured("          - Burglars are brought to justice.", "          - TBC")
    assert listed(found.forwards) == "    line 10, cell 2: [burglars are brought to justice]\n"


def test_missing_words_are_seen_in_their_place() -> None:
    found = measured("and its residents say so every year.", "every day.")
    assert listed(found.forwards) == (
        "    line 3, cell 1: … to live [and its residents say so every year]\n"
    )


def test_a_missing_line_of_prose_is_seen() -> None:
    found = measured("Agreed in March 2013 by the board of the partnership", "Agreed")
    assert listed(found.forwards) == (
        "    line 12, cell 1: [agreed in by the board of the partnership]\n"
    )


def test_an_invented_sentence_is_seen() -> None:
    found = measured("every year.", "every year. Crime has been falling for ten years in a row.")
    assert listed(found.backwards) == (
        "    sections.0.text: … every year [crime has been falling for ten years in a row]\n"
    )


def test_an_invented_short_value_is_seen() -> None:
    found = measured("role: Head of Community Safety", "role: Head of Road Safety")
    assert "people.ann.role: [head of road safety]" in listed(found.backwards)


def test_text_of_an_action_table_that_stands_only_in_sections_is_seen() -> None:
    kept = "A list of the most active burglars is kept by the police"
    found = measured(kept, "TBC")
    again = PLAN.replace(kept, "TBC").replace("every year.", f"every year. {kept}")
    moved = measure(SOURCE, HOUSE, plan_of(again))
    assert f"cell 3: [{kept.lower()}]" in listed(found.forwards)
    assert moved.forwards.missed == found.forwards.missed


@pytest.mark.parametrize("hidden", ["# {}", "x-kept: {}"])
def test_comments_and_own_keys_do_not_count(hidden: str) -> None:
    kept = "Burglars are brought to justice."
    found = measured(f"          - {kept}\n", f"          - TBC\n        {hidden.format(kept)}\n")
    assert "[burglars are brought to justice]" in listed(found.forwards)


def test_a_person_stands_where_an_action_refers_to_them() -> None:
    found = measured("        lead: {strategic: ann}\n")
    assert found.forwards.missed == ()  # the person is still in the register
    assert "line 10, cell 4: ann lowe [head of community safety]" in listed(found.actions)


def test_an_id_is_no_text() -> None:
    found = measured("{name: Ann Lowe, role: Head of Community Safety}", "{role: TBC}")
    assert "cell 4: [ann lowe head of community safety]" in listed(found.forwards)


def test_a_dropped_action_is_seen_though_its_words_stand_elsewhere() -> None:
    twice = SOURCE.replace(
        "Notes\n",
        "\tResidents feel safe at home.\tA list of the most active burglars is kept by the "
        "police\tAnn Lowe Head of Communit y Safety\nNotes\n",
    )
    found = measured(source=twice)
    assert found.forwards.missed == ()
    assert "line 11, cell 2: [residents feel safe" in listed(found.actions)
    assert "line 11, cell 3: [a list of" in listed(found.actions)


@pytest.mark.parametrize(
    ("cell", "stands"),
    [
        ("Head of Community Safety, Ann Lowe", True),
        ("Head of the Community Safety: Ann Lowe", True),
        ("Head of Waste, Roads and Parks: Ann Lowe", False),
    ],
)
def test_nearly_all_words_of_a_short_cell_are_enough(cell: str, stands: bool) -> None:
    found = measured(source=SOURCE.replace("Ann Lowe Head of Communit y Safety", cell))
    assert (found.forwards.missed == ()) == stands


def test_refs_are_told_one_by_one_in_their_order() -> None:
    assert expected_refs(HOUSE._replace(refs="AS1-2 2.9-11")) == (
        "AS1",
        "AS2",
        "2.9",
        "2.10",
        "2.11",
    )
    assert refs_of(plan_of(PLAN)) == expected_refs(HOUSE)
