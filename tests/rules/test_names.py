"""Names taken apart."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planlint.rules.names import Name, grade_of, read_name, spellings_of
from planlint.rules.words import titles
from planlint.rules.words.given_names import SPELLINGS
from planlint.rules.words.phrases import Phrase
from planlint.rules.words.titles import RANKS, RANKS_IN_CAPITALS, Rank


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ann Lowe", Name("", "", ("ann",), "lowe")),
        ("Lowe, Ann", Name("", "", ("ann",), "lowe")),
        ("ANN LOWE", Name("", "", ("ann",), "lowe")),
        ("DCI Roy Hill", Name("chief inspector", "", ("roy",), "hill")),
        ("D Supt Mark Strong", Name("superintendent", "", ("mark",), "strong")),
        ("T/DCI Roy Hill", Name("chief inspector", "", ("roy",), "hill")),
        ("Det. Ch. Insp. Hill", Name("chief inspector", "", (), "hill")),
        ("Hill, Insp Roy", Name("inspector", "", ("roy",), "hill")),
        ("Chief Superintendent Roy Hill", Name("chief superintendent", "", ("roy",), "hill")),
        ("Borough Commander Roy Hill", Name("commander", "", ("roy",), "hill")),
        ("Cllr Mrs Lowe", Name("councillor", "mrs", (), "lowe")),
        ("Dr. Ann Lowe", Name("", "dr", ("ann",), "lowe")),
        ("J.R. Bell MBE", Name("", "", ("j", "r"), "bell")),
        ("JR Bell", Name("", "", ("j", "r"), "bell")),
        ("JR BELL", Name("", "", ("jr",), "bell")),
        ("Di Bell", Name("", "", ("di",), "bell")),
        ("DI Bell", Name("inspector", "", (), "bell")),
        ("D Bell", Name("", "", ("d",), "bell")),
        ("T Smith", Name("", "", ("t",), "smith")),
        ("Ann Lowe, Head of Community Safety", Name("", "", ("ann",), "lowe")),
        ("Ann Lowe (HBC)", Name("", "", ("ann",), "lowe")),
        ("Ann Lowe - Chair", Name("", "", ("ann",), "lowe")),
        ("Subira Price-Kenny", Name("", "", ("subira", "price"), "kenny")),
        ("Pat O’Dowd", Name("", "", ("pat",), "odowd")),
        ("José Marín", Name("", "", ("jose",), "marin")),
        ("Renwick", Name("", "", (), "renwick")),
        ("DCI", Name("", "", (), "dci")),
        ("????", Name("", "", (), "")),
        ("", Name("", "", (), "")),
    ],
)
def test_parts(text: str, name: Name) -> None:
    assert read_name(text) == name


@pytest.mark.parametrize(
    ("text", "full"),
    [
        ("Ann Lowe", True),
        ("J Robert Hall", True),
        ("J Hall", False),
        ("CI Hall", False),
        ("Ann L", False),
        ("Hall", False),
        ("", False),
    ],
)
def test_full(text: str, full: bool) -> None:
    assert read_name(text).full is full


@pytest.mark.parametrize(
    ("role", "grade"),
    [
        ("Chief Inspector Safer Neighbourhoods", "chief inspector"),
        ("Borough Commander", "commander"),
        ("DCI, Crime", "chief inspector"),
        ("Head of Community Safety", ""),
        ("Inspectorate lead", ""),
        ("", ""),
    ],
)
def test_grade_of_a_role(role: str, grade: str) -> None:
    assert grade_of(role) == grade


@pytest.mark.parametrize("rank", RANKS + RANKS_IN_CAPITALS, ids=lambda rank: rank.phrase.example)
def test_example_of_a_rank(rank: Rank) -> None:
    assert read_name(f"{rank.phrase.example} Hill") == Name(rank.grade, "", (), "hill")


@pytest.mark.parametrize("phrase", [titles.DETECTIVE, titles.ACTING], ids=lambda each: each.example)
def test_example_before_a_rank(phrase: Phrase) -> None:
    assert re.fullmatch(phrase.pattern, phrase.example.casefold())
    assert read_name(f"{phrase.example} Insp Hill").grade == "inspector"


def test_spellings() -> None:
    assert spellings_of("sarah") == spellings_of("sara")
    assert len(spellings_of("chris")) == 2
    assert not spellings_of("mark") & spellings_of("mary")
    assert not spellings_of("zebedee")


@pytest.mark.parametrize("line", SPELLINGS)
def test_spellings_are_several_names_in_small_letters(line: str) -> None:
    ways = line.split()
    assert len(ways) == len(set(ways)) > 1
    assert all(way.isascii() and way.isalpha() and way.islower() for way in ways)


@given(st.text())
def test_anything_can_be_read(text: str) -> None:
    name = read_name(text)
    assert all(name.given)
    assert not any(letter.isupper() for letter in name.surname)


@given(st.sampled_from(["DCI", "Insp", "Cllr", "Mrs", "D/Supt", "T/CI"]))
def test_a_title_is_no_part_of_a_name(title: str) -> None:
    titled = read_name(f"{title} Ann Lowe")
    assert (titled.given, titled.surname) == (("ann",), "lowe")
