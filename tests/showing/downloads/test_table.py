"""The table of actions: read back as it was written, and harmless in a spreadsheet."""

from __future__ import annotations

import csv
import io
import re
from typing import Any

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planlint.showing.downloads.table import NAME, cell, files_of
from planlint.showing.markdown import words
from tests.showing.making import facts_of
from tests.showing.test_facts import plan_of
from tests.sites import EXAMPLE


def table_of(data: str | dict[str, Any]) -> list[dict[str, str]]:
    ((name, text),) = files_of(facts_of(data))
    assert name == NAME
    assert text.startswith("\ufeff")
    assert text.endswith("\r\n")
    return list(csv.DictReader(io.StringIO(text[1:], newline="")))


def test_the_example() -> None:
    first, second = table_of(EXAMPLE.read_text(encoding="utf-8"))
    assert {name: value for name, value in first.items() if value} == {
        "Ref": "1.1",
        "Objective": "Anti-social behaviour",
        "Action": "Move street drinkers on to treatment",
        "Description": "Outreach, then enforcement.",
        "Colour": "Green",
        "Status": "Not due yet: in 7 months",
        "Start": "2013-04-15",
        "End": "2014-01-31",
        "Strategic lead": "Ann Lowe",
        "Operational lead": "Raj Mistry",
        "Lead organisation": "Hartley Borough Council",
        "Partners": "Hartley Police",
        "Overseen by": "Anti-Social Behaviour Action Group",
        "Outcomes": "Residents feel at ease in the square\nStreet drinkers",
        "Activities": "Weekly outreach in the town centre",
        "Outputs": "Monthly figures to the group\nPeople referred to treatment\nMap of the square agreed",
        "Indicators": "asb-calls: Calls about anti-social behaviour",
        "Pounds": "5000",
        "Funding": "5000 Community safety fund for Outreach workers (secured)\nin kind: Officer time",
        "Contributes to": "Police and Crime Plan: Crack down on anti-social behaviour",
        "Places": "Hartley Square",
        "Tags": "hotspots\nprevention",
        "Risks": "The clinic has no room before June",
        "Newest progress": "2013/14 Q1",
        "What it says": "Outreach began in April.",
        "Documents": "Community strategy",
        "Note": "Linked to the licensing review.",
        "Findings": "0",
    }
    assert second["Depends on"] == "1.1"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("=1+1", "'=1+1"),
        ("+44 7700 900123", "'+44 7700 900123"),
        ("-2+3", "'-2+3"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\t=1+1", "'=1+1"),
        ("\r=1+1", "'=1+1"),
        ("  =1+1", "'=1+1"),
        ("\u00a0\u200b=1+1", "'\u200b=1+1"),
        ('"=1+1', "'\"=1+1"),
        ("'=1+1", "''=1+1"),
        ("＝1+1", "'＝1+1"),
        ("\u202e=1+1", "'=1+1"),
        ("- by outreach", "'- by outreach"),
        ("|cmd", "'|cmd"),
        ("01632960001", "'01632960001"),
        ("1.10", "'1.10"),
        ("1-2", "'1-2"),
        ("1/2", "'1/2"),
        ("2013/10", "'2013/10"),
        ("1e5", "'1e5"),
        ("12:30", "'12:30"),
        ("12345678901234567890", "'12345678901234567890"),
    ],
)
def test_what_a_spreadsheet_would_run_or_change(text: str, shown: str) -> None:
    assert cell(text) == shown


@pytest.mark.parametrize(
    "text",
    [
        "",
        "5",
        "-2.4",
        "1.1",
        "40000.5",
        "5%",
        "2013-07-01",
        "01632 960001",
        "A = B",
        "a@b.example",
        "£5",
    ],
)
def test_what_stays(text: str) -> None:
    assert cell(text) == text


ANY = st.text(max_size=40) | st.text("=+-@\t\r\n '\"\u200b1.", max_size=6)


@given(ANY)
def test_no_cell_is_a_formula(text: str) -> None:
    shown = cell(text)
    bare = re.sub(r"[\s\u200b-\u200f\u2060\ufeff'\"]", "", shown)
    if bare[:1] in {*"=+-@"}:
        assert shown.startswith("'") or re.fullmatch(r"-\d+(\.\d+)?%?", shown)


@given(st.lists(ANY.map(cell), min_size=2, max_size=5))
def test_cells_are_read_back_by_openpyxl_as_texts(cells: list[str]) -> None:
    sheet = openpyxl.Workbook().active
    assert sheet is not None
    for place, text in enumerate(cells, 1):
        assert sheet.cell(1, place, text).data_type != "f"


@settings(max_examples=30, deadline=None)
@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=40))
def test_a_title_is_read_back(title: str) -> None:
    (row,) = table_of(plan_of({"ref": "one", "title": "x", "places": [f"a{title}"]}))
    assert row["Places"] == cell(words(f"a{title}"))
