"""The bar of long work: on a terminal, after a while, and never anywhere else."""

from __future__ import annotations

import io
import sys

import pytest

from planlint.world import progress
from planlint.world.progress import with_progress


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


class Stopwatch:
    """A watch that is a little later each time it is looked at."""

    def __init__(self, step: float) -> None:
        self.now, self.step = 0.0, step

    def __call__(self) -> float:
        self.now += self.step
        return self.now


def said(monkeypatch: pytest.MonkeyPatch, stream: io.StringIO, step: float, count: int = 9) -> str:
    monkeypatch.setattr(sys, "stderr", stream)
    monkeypatch.setattr(progress, "monotonic", Stopwatch(step))
    assert list(with_progress(range(count), "Checking plans")) == list(range(count))
    return stream.getvalue()


def test_long_work_on_a_terminal_says_how_far_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    told = said(monkeypatch, Terminal(), step=0.3)
    assert "Checking plans" in told
    assert "9/9" in told
    assert "0/9" not in told  # by then some were done
    assert told.endswith("\x1b[?25h\n")  # the cursor is there again


def test_short_work_says_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    assert said(monkeypatch, Terminal(), step=0.01) == ""
    assert said(monkeypatch, Terminal(), step=10, count=0) == ""


def test_nor_does_long_work_where_standard_error_is_no_terminal(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert said(monkeypatch, io.StringIO(), step=10) == ""


def test_who_stops_in_between_has_a_cursor(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = Terminal()
    monkeypatch.setattr(sys, "stderr", stream)
    monkeypatch.setattr(progress, "monotonic", Stopwatch(2))
    items = with_progress(range(9), "Checking plans")
    next(items)
    del items
    assert stream.getvalue().endswith("\x1b[?25h\n")
