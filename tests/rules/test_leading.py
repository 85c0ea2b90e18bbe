"""What stands in a lead's place."""

from __future__ import annotations

import pytest

from planlint.rules.leading import bodies_of, is_alternative, is_post, is_somebodys_name
from tests.rules.test_people import case_of

PLAN = case_of("summary: A plan.\n").plan
BODIES = bodies_of(PLAN)


@pytest.mark.parametrize(
    "text",
    [
        "Hartley Borough Council",
        "hbc",
        "Burglary Group",
        "Community Safety",
        "Public Health / Strategy and Partnership",
        "Public Health/ CCG/ Community Safety",
        "CYP/ School",
        "CYP / Community S",
        "Community Safety /",
        "Children & Families",
        "Housing and Community Care",
        "Safer Neighbourhood board / IAG/ MPS",
        "LA comms / SNB",
        "Ward Panels",
        "All partners",
        "C&F",
    ],
)
def test_bodies(text: str) -> None:
    assert BODIES.are(text)


@pytest.mark.parametrize(
    "text",
    [
        "Ann Lowe",
        "Ann Lowe / Jo Bell",
        "Ann Lowe / Community Safety",
        "Head of Community Safety",
        "Community Safety Manager",
        "Sector inspectors",
        "Rep of the council",
        "CI Smith",
        "AL",
        "Lauren School",
        "Steve Leader",
        "Rosa Parks",
        "",
        "/",
        "?",
    ],
)
def test_no_bodies(text: str) -> None:
    assert not BODIES.are(text)


@pytest.mark.parametrize("name", ["Community Safety Team", "hartley police", "All partners", "HBC"])
def test_bodies_among_people(name: str) -> None:
    assert BODIES.is_named(name)


@pytest.mark.parametrize("name", ["Lauren School", "Jo Housing", "Police Sergeant Hall", "MPS", ""])
def test_no_bodies_among_people(name: str) -> None:
    assert not BODIES.is_named(name)


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("Ann Lowe", True),
        ("CI Smith", True),
        ("Insp Roy Hill", True),
        ("Lowe, Ann", True),
        ("Jan de Vries", True),
        ("Smith", False),
        ("the usual officers", False),
        ("Head of Housing", False),
        ("Housing Team", False),
        ("Public Health", False),
        ("Ann Lowe?", False),
        ("Ann Lowe or Jo Bell", False),
        ("Ann Lowe / Jo Bell", False),
        ("Roy Hill Borough Commander", False),
        ("TBC Lowe", False),
        ("", False),
    ],
)
def test_names(text: str, is_one: bool) -> None:
    assert is_somebodys_name(text, BODIES, ()) is is_one


def test_own_phrases_are_no_names() -> None:
    assert is_somebodys_name("Kim Osei", BODIES, ("Mo *",))
    assert not is_somebodys_name("Kim Osei", BODIES, ("Kim *",))


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("Ann Lowe or Jo Bell", True),
        ("Ann Lowe OR\nJo Bell", True),
        ("Ann Lowe and/or Jo Bell", True),
        ("either of the two", True),
        ("Orla Norton", False),
        ("Or Ben-David", False),
        ("Ann Lowe or nominee", False),
        ("Inspector or above", False),
        ("Ann Lowe or Jo Bell or deputy", True),
        ("Ann Lowe and Jo Bell", False),
        ("", False),
    ],
)
def test_alternatives(text: str, is_one: bool) -> None:
    assert is_alternative(text) is is_one


@pytest.mark.parametrize("text", ["Head of Community Safety", "Crime Analyst", "Sector inspectors"])
def test_posts(text: str) -> None:
    assert is_post(text)
