"""What there is of a plan besides its pages: files for spreadsheets, calendars and programs."""

from __future__ import annotations

from typing import NamedTuple

from planlint.showing.downloads import data, report, table, texts_of
from planlint.showing.facts.calendars import Calendar, calendars_of
from planlint.showing.facts.plans import PlanFacts
from planlint.showing.facts.state import no_longer_followed

_UNIT = 1_000


class File(NamedTuple):
    """A file: its address below the plan's folder, what it is, how large, and what it is for."""

    address: str
    name: str
    kind: str
    size: str
    use: str = ""


class Shelf(NamedTuple):
    """The calendars of one sort of things."""

    heading: str
    files: tuple[File, ...]


class Downloads(NamedTuple):
    """The files of a plan; `calendars` are those that are not of the plan as a whole.

    `dates` is that one, and none where nothing is to be done by a day; `closed` says why.
    """

    files: tuple[File, ...]
    dates: File | None
    calendars: tuple[Shelf, ...]
    closed: str


def view(plan: PlanFacts) -> Downloads:
    """The files of a plan."""
    texts = plan.once(texts_of)
    calendars = plan.once(calendars_of)
    whole = (
        (table.NAME, f"All {plan.labels['action'].lower()}s", "CSV", _TABLE),
        (report.NAME, "The whole plan to read", "Markdown", _REPORT),
        (data.NAME, "The whole plan as data", "JSON", _DATA),
    )
    shelves = (
        ("forums", "Of one forum"),
        ("organisations", "Of one organisation"),
        ("people", "Of one lead"),
    )
    return Downloads(
        tuple(
            File(address, name, kind, _size(texts[address]), use)
            for address, name, kind, use in whole
            if address in texts
        ),
        next((_calendar(each, texts) for each in calendars if not each.register), None),
        tuple(
            Shelf(heading, files)
            for register, heading in shelves
            if (
                files := tuple(
                    _calendar(each, texts) for each in calendars if each.register == register
                )
            )
        ),
        no_longer_followed(plan.on),
    )


_TABLE = "A row for each, to sort and to count in a spreadsheet. What a spreadsheet would run or change begins with an apostrophe."
_REPORT = "One document, as it can be put before a meeting or kept."
_DATA = "Everything that the pages show, for other programs."


def _calendar(calendar: Calendar, texts: dict[str, str]) -> File:
    return File(calendar.address, calendar.name, "iCalendar", _size(texts[calendar.address]))


def _size(text: str) -> str:
    """`12 KB`."""
    return f"{max(round(len(text.encode()) / _UNIT), 1):,} KB"
