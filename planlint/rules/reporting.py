"""Reporting periods: the months, quarters, halves or years by which a plan is reported.

Quarters are those of the calendar, which are also those of a financial year. Halves and years run
from the month in which the plan's period begins, where that is the first of a quarter; otherwise
from April. Only those that lie inside the plan's period count.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from planlint.model.actions import Action, Communication, Progress
from planlint.model.case import OnDay
from planlint.model.plan import Plan
from planlint.model.values import Period
from planlint.reading.calendar import iso_of
from planlint.rules.course import (
    Dated,
    courses_of,
    first_day,
    first_day_of,
    is_completed,
    is_followed,
    last_day,
)

MONTHS = {"monthly": 1, "quarterly": 3, "six-monthly": 6, "annual": 12}
USUAL = "quarterly"
_APRIL = 4


class ReportingPeriod(NamedTuple):
    """The first and last day of a reporting period."""

    begin: date
    end: date


class DatedProgress(NamedTuple):
    """An entry of progress with its period, and the day that it stands for: the last of this."""

    entry: Progress
    period: Period
    day: date


class Outdated(NamedTuple):
    """The newest entry of progress, and the period since that it should have been followed in."""

    newest: DatedProgress
    period: ReportingPeriod


def last_ended(
    plan: Plan, day: date, *, since: date | None = None, every: str = ""
) -> ReportingPeriod | None:
    """The last reporting period of a plan that has ended before a day.

    None where there is none yet, or none that ended on or after the day `since`. `every` is how
    often there is a report where that is not as the plan's `reporting` says; a word that is none
    of the four gives none.
    """
    first, last = first_day(plan), last_day(plan)
    months = MONTHS.get(every or plan.reporting or USUAL)
    if first is None or last is None or months is None:
        return None
    limit = day if day <= last else last + timedelta(days=1)
    after = _latest_boundary(limit, months, _first_month(first, months))
    if after - months < _month_of(first):
        return None
    period = ReportingPeriod(_first_of(after - months), _first_of(after) - timedelta(days=1))
    too_early = period.begin < first or (since is not None and period.end < since)
    return None if too_early else period


def last_asked(case: OnDay, action: Action) -> ReportingPeriod | None:
    """The last reporting period that an action should have been reported in by now.

    None of a plan that is closed or over, of an action that is withdrawn, completed, excused from
    progress or not begun, and where nobody can say when it begins.
    """
    if not is_followed(case) or not is_reported(action):
        return None
    begins = first_day_of(case, action)
    if begins is None or is_completed(case, action):
        return None
    return last_ended(case.plan, case.day, since=begins)


def outdated(case: OnDay, action: Action) -> Outdated | None:
    """That the newest progress of an action is from before the last period it should be reported in.

    Where an entry has no date that can be read, nobody can say which is the newest.
    """
    entries = dated_progress(action)
    if not entries or len(entries) < len(action.progress):
        return None
    period = last_asked(case, action)
    newest = max(entries, key=lambda entry: entry.day)
    return Outdated(newest, period) if period and newest.day < period.begin else None


def period_to_write(period: ReportingPeriod) -> str:
    """A reporting period as the `period` of an entry is written; of a half its last month."""
    written = iso_of(*period)
    return written.rpartition(" to ")[2]


def is_reported(dated: Dated) -> bool:
    """Whether progress is looked at: not that of an action that is withdrawn or needs none."""
    return isinstance(dated, Communication) or not (
        dated.withdrawn or "progress" in dated.not_needed
    )


def reported_courses(plan: Plan) -> Iterator[Dated]:
    """The actions and messages whose progress is looked at."""
    return (dated for dated in courses_of(plan) if is_reported(dated))


def dated_progress(dated: Dated) -> list[DatedProgress]:
    """The entries of progress with a date that can be read, in their order."""
    return [
        DatedProgress(entry, entry.period, entry.period.end)
        for entry in dated.progress
        if entry.period and entry.period.end
    ]


def _latest_boundary(day: date, months: int, first_month: int) -> int:
    """The latest month, on or before a day, in which a period begins."""
    return _month_of(day) - (_month_of(day) - (first_month - 1)) % months


def _first_month(first: date, months: int) -> int:
    """The month that the periods of a year are counted from."""
    starts_a_quarter = first.day == 1 and first.month % 3 == 1
    return first.month if months > MONTHS[USUAL] and starts_a_quarter else _APRIL


def _month_of(day: date) -> int:
    """Months counted through from the year nought, to reckon with."""
    return day.year * 12 + day.month - 1


def _first_of(month: int) -> date:
    return date(month // 12, month % 12 + 1, 1)
