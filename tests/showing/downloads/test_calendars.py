"""Calendars: read back by another program's reader, with identities that stay."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import icalendar
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planlint.showing.downloads.calendars import MOST_OCTETS, escaped, files_of, folded
from tests.showing.making import AS_OF, facts_of
from tests.showing.test_facts import plan_of
from tests.sites import EXAMPLE

FORUMS = {"board": {"name": "Safer Hartley Board", "meetings": ["2013-07-09"]}}


def calendars(data: str | dict[str, Any], **keys: Any) -> dict[str, icalendar.Calendar]:
    found = {}
    for name, text in files_of(facts_of(data, **keys)):
        lines = text.encode().split(b"\r\n")
        assert lines.pop() == b""
        assert all(len(line) <= MOST_OCTETS and b"\n" not in line for line in lines)
        calendar = icalendar.Calendar.from_ical(text)
        assert isinstance(calendar, icalendar.Calendar)
        assert not [each.errors for each in calendar.walk() if each.errors]
        found[name] = calendar
    return found


def days(calendar: icalendar.Calendar) -> list[tuple[date, str]]:
    return [(each.decoded("DTSTART"), str(each["SUMMARY"])) for each in calendar.walk("VEVENT")]


def uids(calendar: icalendar.Calendar) -> dict[str, str]:
    return {str(each["SUMMARY"]): str(each["UID"]) for each in calendar.walk("VEVENT")}


def test_the_example() -> None:
    found = calendars(EXAMPLE.read_text(encoding="utf-8"))
    assert list(found) == [
        "dates.ics",
        "forums/asb-group.ics",
        "organisations/hbc.ics",
        "organisations/police.ics",
        "people/ann-lowe.ics",
        "people/raj-mistry.ics",
    ]
    assert days(found["dates.ics"]) == [
        (date(2013, 7, 9), "Meeting: Anti-Social Behaviour Action Group"),
        (date(2013, 8, 13), "Meeting: Anti-Social Behaviour Action Group"),
        (date(2013, 10, 31), "Message: Where to report a problem"),
        (date(2013, 12, 31), "Due: People referred to treatment (1.1)"),
        (date(2013, 12, 31), "Message: What the patrols have found"),
        (date(2014, 1, 31), "Due: 1.1 Move street drinkers on to treatment"),
        (date(2014, 3, 15), "Due: Shops visited (1.2)"),
        (date(2014, 3, 31), "Due: 1.2 Write to every shop that sells strong beer"),
    ]
    assert len(days(found["forums/asb-group.ics"])) == 6
    assert len(days(found["people/raj-mistry.ics"])) > 3
    entry = found["dates.ics"].walk("VEVENT")[3]
    assert str(entry["DESCRIPTION"]) == (
        "Part of 1.1 Move street drinkers on to treatment\n"
        "Strategic lead: Ann Lowe\nOperational lead: Raj Mistry\n"
        "Lead organisation: Hartley Borough Council\n"
        "Overseen by: Anti-Social Behaviour Action Group\n"
        "Plan: Safer Hartley action plan 2013/14"
    )


def test_the_public_has_no_calendars_of_people() -> None:
    found = calendars(EXAMPLE.read_text(encoding="utf-8"), audience="public")
    assert not [name for name in found if name.startswith("people/")]
    assert "Raj" not in "".join(
        text
        for _, text in files_of(facts_of(EXAMPLE.read_text(encoding="utf-8"), audience="public"))
    )


def test_reviews_and_what_is_late() -> None:
    data = plan_of(
        {"ongoing": True, "review": "2013-09-01"},
        {"end": "2013-06-01"},
        {"end": "2013-06-01", "completed": "2013-05-01"},
        {"end": "2013-08-01", "withdrawn": {"date": "2013-05-01", "reason": "Merged"}},
    )
    found = calendars(data)["dates.ics"]
    assert days(found) == [
        (date(2013, 6, 1), "Due: 2 Act 2"),
        (date(2013, 9, 1), "Review: 1 Act 1"),
    ]
    assert "Not done as of 1 July 2013" in str(found.walk("VEVENT")[0]["DESCRIPTION"])


def test_identities_stay_when_days_move_and_other_things_come() -> None:
    before = uids(
        calendars(plan_of({"ref": "a", "end": "2013-08-01"}, {"ref": "b", "end": "2013-09-01"}))[
            "dates.ics"
        ]
    )
    moved = plan_of(
        {"ref": "c", "end": "2013-08-01", "title": "New"},
        {"ref": "a", "end": "2014-02-01", "title": "Act 1"},
        {"ref": "b", "end": "2013-09-01", "title": "Act 2"},
    )
    after = uids(calendars(moved, as_of=AS_OF + timedelta(days=3))["dates.ics"])
    assert before.items() <= after.items()


def test_two_actions_with_one_ref_are_two_entries() -> None:
    data = plan_of({"ref": "a", "end": "2013-08-01"}, {"ref": "a", "end": "2013-08-01"})
    assert len(set(uids(calendars(data)["dates.ics"]).values())) == 2


@pytest.mark.parametrize("status", ["closed"])
def test_a_closed_plan_has_none(status: str) -> None:
    assert calendars(plan_of({"end": "2013-08-01"}, status=status, forums=FORUMS)) == {}


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=200))
def test_any_title_is_read_back(title: str) -> None:
    data = plan_of({"end": "2013-08-01", "title": f"x {title}"}, forums=FORUMS)
    found = calendars(data)
    assert len(found["dates.ics"].walk("VEVENT")) == 2


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=300))
def test_lines_are_folded_and_unfolded(text: str) -> None:
    line = f"SUMMARY:{escaped(text)}"
    made = folded(line)
    assert all(len(piece) <= MOST_OCTETS for piece in made.encode().split(b"\r\n"))
    assert made.replace("\r\n ", "").removesuffix("\r\n") == line
