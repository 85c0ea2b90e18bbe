"""The day: today in London. Nothing else in the program reads the clock."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta


def today() -> date:
    """Today in London, where summer time runs from the last Sunday of March to that of October."""
    now = datetime.now(UTC)
    begins = _last_sunday(now.year, 3)
    ends = _last_sunday(now.year, 10)
    summer = begins <= now < ends
    return (now + timedelta(hours=1 if summer else 0)).date()


def _last_sunday(year: int, month: int) -> datetime:
    """One o'clock, Greenwich time, on the last Sunday of a month of 31 days."""
    last = datetime(year, month, 31, 1, tzinfo=UTC)
    return last - timedelta(days=(last.weekday() + 1) % 7)
