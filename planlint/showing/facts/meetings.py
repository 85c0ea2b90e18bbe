"""When a forum meets next, and until when that meeting must look ahead."""

from __future__ import annotations

from datetime import date, timedelta
from typing import NamedTuple

from planlint.model.registers import Forum
from planlint.reading.calendar import last_of_month
from planlint.rules.forum_names import is_proposed
from planlint.showing.calendar_words import day_in_words, distance_in_words

MEETS = {
    "daily": "every day",
    "weekly": "every week",
    "fortnightly": "every two weeks",
    "three-weekly": "every three weeks",
    "monthly": "every month",
    "bi-monthly": "every two months",
    "quarterly": "every quarter",
    "six-monthly": "every six months",
    "annual": "every year",
}
_DAYS = {"daily": 1, "weekly": 7, "fortnightly": 14, "three-weekly": 21}
_MONTHS = {"monthly": 1, "bi-monthly": 2, "quarterly": 3, "six-monthly": 6, "annual": 12}
_USUAL = "quarterly"


class NextMeeting(NamedTuple):
    """The next meeting of a forum, in words; `distance` is empty where its day is not known.

    `after` is the day of the meeting after it, as far as it is known, else the latest day that it
    can be on; the agenda looks ahead up to then. `ahead` says so in words.
    """

    words: str
    distance: str
    after: date
    ahead: str


def next_meeting(forum: Forum, day: date) -> NextMeeting:
    """The next meeting: the next one that is listed, else what the ones before and `meets` say."""
    listed = sorted(each.end for each in forum.meetings if each.end)
    coming = [each for each in listed if each >= day]
    if len(coming) > 1:
        ahead = f"before the meeting after, on {day_in_words(coming[1])}"
        return _on(coming[0], day, coming[1], ahead)
    if coming:
        after = later(coming[0], forum.meets)
        return _on(coming[0], day, after, f"before {day_in_words(after)}")
    if listed and forum.meets in MEETS:
        expected = _first_after(listed[-1], day, forum.meets)
        after = later(expected, forum.meets)
        return _on(expected, day, after, f"before {day_in_words(after)}", about=True)
    latest = later(day, forum.meets)
    after = later(latest, forum.meets) if forum.meets in MEETS else latest
    words = "Not set up yet" if is_proposed(forum) and not listed else _unknown(forum, listed)
    return NextMeeting(words, "", after, f"before {day_in_words(after)}")


def later(day: date, meets: str, meetings: int = 1) -> date:
    """The day of a meeting after one; a quarter later where nobody says how often there is one."""
    meets = meets if meets in MEETS else _USUAL
    try:
        if meets in _DAYS:
            return day + timedelta(days=_DAYS[meets] * meetings)
        number = _month_of(day) + _MONTHS[meets] * meetings
        year, month = number // 12, number % 12 + 1
        return date(year, month, min(day.day, last_of_month(year, month).day))
    except (OverflowError, ValueError):
        return date.max


def _first_after(last: date, day: date, meets: str) -> date:
    """The first day on or after a day at which meetings are held as often as they are said to be."""
    if meets in _DAYS:
        return later(last, meets, -(-(day - last).days // _DAYS[meets]))
    meetings = (_month_of(day) - _month_of(last)) // _MONTHS[meets]
    expected = later(last, meets, meetings)
    return expected if expected >= day else later(last, meets, meetings + 1)


def _month_of(day: date) -> int:
    """Months counted through from the year nought, to reckon with."""
    return day.year * 12 + day.month - 1


def _on(meeting: date, day: date, after: date, ahead: str, *, about: bool = False) -> NextMeeting:
    words = f"About {day_in_words(meeting)}" if about else day_in_words(meeting)
    return NextMeeting(words, distance_in_words(meeting, day), after, ahead)


def _unknown(forum: Forum, listed: list[date]) -> str:
    if listed:
        return f"No meeting after {day_in_words(listed[-1])} is named"
    if forum.meets in MEETS:
        return f"It meets {MEETS[forum.meets]}; no dates are named"
    return "Not said yet"
