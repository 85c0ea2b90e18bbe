"""Who is who: names that are one person's, and whom references mean."""

from __future__ import annotations

import json
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planlint.model.case import Case
from planlint.reading.case import read_case
from planlint.reading.document import read_document
from planlint.reading.validator import make_validator
from planlint.rules.merging import Named, merged
from planlint.rules.names import grade_of, read_name
from planlint.rules.people import people_of
from planlint.world.shipped import shipped
from tests.rules.fragments import AS_OF, plan_of

SCHEMA = json.loads(shipped("schema/plan.schema.json").read_bytes())


def named(text: str, works_for: str = "", role: str = "") -> Named:
    name = read_name(text)
    return Named(
        (name,),
        frozenset(works_for.split()),
        frozenset({name.grade, grade_of(role)} - {""}),
        bool(role),
    )


def groups(*people: Named | str) -> list[list[int]]:
    return merged([named(each) if isinstance(each, str) else each for each in people])


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Sarah Acton", "Sara Acton"),
        ("DCI Randall", "DCI Gary Randall"),
        ("CI Mariner", "Andy Mariner"),
        ("Supt Corkill", "Simon Corkill"),
        ("Chief Inspector Ian Vincent", "Ian Vincent"),
        ("Lowe, Ann", "Ann Lowe"),
        ("Lowe Ann", "Ann Lowe"),
        ("A Lowe", "Ann Lowe"),
        ("Mrs Lowe", "Ann Lowe"),
        ("Andy Brown", "Andrew Brown"),
        ("Chris Brown", "Christopher Brown"),
        ("Manju Likhman", "Manju Lukhman"),
        ("Marc Davies", "Mark Davis"),
        ("Ann Mary Lowe", "Ann M Lowe"),
        ("CI Smith", "Chief Inspector Smith"),
        ("Ann Lowe", "ann  lowe"),
    ],
)
def test_one_person(one: str, other: str) -> None:
    assert groups(one, other) == [[0, 1]]
    assert groups(other, one) == [[0, 1]]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ann Lowe", "Jo Lowe"),
        ("Ann Lowe", "Ann Hall"),
        ("Mark Hill", "Mary Hill"),
        ("Simon Hill", "Simone Hill"),
        ("Lauren Scott", "Lauren School"),
        ("Tim Barker", "Tim Parker"),
        ("Jo Bell", "Jo Ball"),
        ("CI Smith", "Supt Smith"),
        ("Supt Smith", "CI Roy Smith"),
        ("Mr Lowe", "Mrs Lowe"),
        ("J Bell", "Ann Bell"),
        ("Ann Mary Lowe", "Ann Jane Lowe"),
        ("Marlene Vossler", "Marlane Vosslar"),
    ],
)
def test_two_people(one: str, other: str) -> None:
    assert groups(one, other) == [[0], [1]]
    assert groups(other, one) == [[0], [1]]


def test_three_of_one_person() -> None:
    assert groups("Supt Simon Cork", "Simon Cork", "Ann Lowe", "Supt Cork") == [[0, 1, 3], [2]]


def test_a_part_that_fits_two_is_neither() -> None:
    assert groups("CI Smith", "Mo Smith", "Roy Smith") == [[0], [1], [2]]
    assert groups("Chris Pike", "Christine Pike", "Christopher Pike") == [[0], [1], [2]]


def test_a_part_that_fits_one_of_two_by_its_initial_or_rank() -> None:
    assert groups("R Smith", "Mo Smith", "Roy Smith") == [[0, 2], [1]]
    assert groups("CI Smith", "Supt Mo Smith", "CI Roy Smith") == [[0, 2], [1]]


def test_organisations_speak_against_it() -> None:
    apart = named("Sarah Hale", "police"), named("Sara Hale", "council")
    together = named("Sarah Hale", "police"), named("Sara Hale", "council police")
    unknown = named("Sarah Hale", "police"), named("Sara Hale")
    assert groups(*apart) == [[0], [1]]
    assert groups(*together) == groups(*unknown) == [[0, 1]]


def test_one_name_is_one_person_whatever_the_organisation() -> None:
    assert groups(named("Ann Lowe", "police"), named("Ann Lowe", "council")) == [[0, 1]]


def test_a_role_without_a_rank_speaks_against_a_rank_and_a_surname() -> None:
    director = named("Mo Smith", role="Director of Public Health")
    inspector = named("Mo Smith", role="Chief Inspector Partnerships")
    colleague = named("Mo Smith", "police", "Crime Analyst")
    assert groups("CI Smith", director) == [[0], [1]]
    assert groups("CI Smith", inspector) == [[0, 1]]
    assert groups(named("CI Smith", "police"), colleague) == [[0, 1]]


SOME = """\
Ann Lowe, A Lowe, Anne Lowe, CI Lowe, Lowe, Jo Bell, Joe Bell, Joseph Bell, J Bell, Roy Marriner,
Roy Mariner, CI Mariner, Supt Roy Mariner, ?
"""
NAMES = st.lists(st.sampled_from([name.strip() for name in SOME.split(",")]))


@given(NAMES)
def test_everybody_is_in_one_group(names: list[str]) -> None:
    found = groups(*names)
    assert sorted(number for group in found for number in group) == list(range(len(names)))
    assert all(group == sorted(group) for group in found)
    assert all(one[0] < other[0] for one, other in pairwise(found))


@given(NAMES)
def test_equal_names_are_in_one_group(names: list[str]) -> None:
    found = groups(*names)
    group_of = {number: index for index, group in enumerate(found) for number in group}
    first: dict[str, int] = {}
    for number, name in enumerate(names):
        if read_name(name).full:
            assert group_of[number] == group_of[first.setdefault(name, number)]


def test_many_people_take_no_longer_than_their_number() -> None:
    alike = [f"Marlene Voss{letter}{other}" for letter in "abcdefghij" for other in "abcdefghij"]
    assert len(groups(*alike * 30)) < len(alike)


# People of a plan


def case_of(fragment: str) -> Case:
    document = read_document("plan.yaml", plan_of(fragment).text.encode())
    return read_case(
        document, "plan", schema=SCHEMA, validate=make_validator(SCHEMA), phrases=(), day=AS_OF
    )


FRAGMENT = """\
people:
  ann-lowe: {name: Ann Lowe, role: Head of Community Safety}
  mrs-lowe: {name: Mrs Lowe}
  analyst: {role: Crime Analyst}
  chair: {name: Chair of the board}
  team: {name: Community Safety Team}
  tbc: {name: TBC}
priorities:
  - id: burglary
    title: Burglary
    actions:
      - ref: "1"
        title: Mark bicycles at the station
        lead:
          strategic: [ann-lowe, Lowe Ann, council, Housing, TBC, Kim Osei or Mo Hall, team]
          operational: [Kim Osei, kim  osei, DCI Osei, mrs-lowe, analyst, Crime Analyst]
        end: 2014-03-31
"""


def test_persons_of_a_plan() -> None:
    people = people_of(case_of(FRAGMENT))
    assert [[mention.id or mention.called for mention in person] for person in people.persons] == [
        ["ann-lowe", "mrs-lowe", "Lowe Ann"],
        ["analyst"],
        ["chair"],
        ["Kim Osei", "DCI Osei"],
    ]
    assert [mention.is_post for (mention, *_) in people.persons] == [False, True, True, False]


def test_whom_references_mean() -> None:
    case = case_of(FRAGMENT)
    people = people_of(case)
    lead = case.plan.actions[0].lead
    ann, analyst, _, kim = range(len(people.persons))
    strategic = [people.meant_by(reference) for reference in lead.strategic]
    assert strategic == [ann, ann, None, None, None, None, None]
    operational = [people.meant_by(reference) for reference in lead.operational]
    assert operational == [kim, kim, kim, ann, analyst, None]


def test_of_a_text_the_first_place_counts() -> None:
    people = people_of(case_of(FRAGMENT))
    kim = people.persons[-1][0]
    assert kim.route == ("priorities", 0, "actions", 0, "lead", "operational", 0)
