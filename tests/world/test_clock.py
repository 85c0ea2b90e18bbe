"""Today is today in London, also around midnight in summer."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import pytest

from planlint.world import clock


@pytest.mark.parametrize(
    ("now", "today"),
    [
        ("2026-01-01T00:00", "2026-01-01"),
        ("2026-01-01T23:59", "2026-01-01"),
        ("2026-07-01T22:59", "2026-07-01"),
        ("2026-07-01T23:00", "2026-07-02"),
        ("2026-12-31T23:59", "2026-12-31"),
        ("2024-03-30T23:30", "2024-03-30"),
        ("2024-03-31T23:30", "2024-04-01"),
        ("2024-10-26T23:30", "2024-10-27"),
        ("2024-10-27T23:30", "2024-10-27"),
    ],
)
def test_today(monkeypatch: pytest.MonkeyPatch, now: str, today: str) -> None:
    class Then(datetime):
        @classmethod
        def now(cls, tz: Any = None) -> Any:
            assert tz is UTC
            return datetime.fromisoformat(now).replace(tzinfo=UTC)

    # what the clock calls `datetime` still makes days and hours
    monkeypatch.setattr(clock, "datetime", Then)
    assert clock.today() == date.fromisoformat(today)
