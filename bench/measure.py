"""Whole commands, measured: seconds and peak memory, medians of runs that take turns."""

from __future__ import annotations

import atexit
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from statistics import median
from typing import NamedTuple
from uuid import uuid4

_WAITER = Path(__file__).with_name("waiter.py")
# 1 is how linters say that they found something.
_DONE = {0, 1}


class Contender(NamedTuple):
    """A command that takes part: its name, its words, and what must be done before each run."""

    name: str
    command: tuple[str, ...]
    prepare: Callable[[], None] | None = None
    folder: Path | None = None


class Run(NamedTuple):
    """One run of a command."""

    seconds: float
    megabytes: float
    status: int
    says: str


class Result(NamedTuple):
    """The medians of a command's runs, or why there are none."""

    seconds: float
    megabytes: float
    runs: int
    trouble: str = ""


def measure(contender: Contender, timeout: float) -> Run:
    """Run a command once, in a process group of its own that ends with the timeout."""
    if contender.prepare:
        contender.prepare()
    with tempfile.TemporaryDirectory() as folder:
        report, log = Path(folder, "report"), Path(folder, "log")
        waiter = subprocess.Popen(
            (sys.executable, "-I", "-S", _WAITER, report, log, *contender.command),
            cwd=contender.folder,
            start_new_session=True,
        )
        try:
            waiter.wait(timeout)
        except subprocess.TimeoutExpired:
            os.killpg(waiter.pid, 9)
            waiter.wait()
            return Run(timeout, 0, -1, f"stopped after {timeout:,.0f} s")
        if not report.exists():
            return Run(0, 0, -1, "did not start")
        seconds, peak, status = report.read_text(encoding="utf-8").split()
        says = log.read_text(encoding="utf-8", errors="replace").strip()
        return Run(float(seconds), int(peak) / 1e6, int(status), says)


def taken_away(folder: Path, aside: Path) -> Callable[[], None]:
    """Something that takes a folder out of the way of a run.

    It is moved aside and deleted as the program ends: a disk that has just given up thousands of
    files takes twice as long to make others.
    """

    def take() -> None:
        if not folder.exists():
            return
        if not aside.exists():
            aside.mkdir(parents=True)
            atexit.register(shutil.rmtree, aside, ignore_errors=True)
        folder.rename(aside / uuid4().hex)

    return take


def compare(contenders: Sequence[Contender], runs: int, timeout: float = 600) -> dict[str, Result]:
    """The results of commands by their names. They take turns, so that all see the same weather."""
    measured: dict[str, list[Run]] = {each.name: [] for each in contenders}
    troubles: dict[str, str] = {}
    for _ in range(runs):
        for contender in contenders:
            if contender.name in troubles:
                continue
            run = measure(contender, timeout)
            if run.status in _DONE:
                measured[contender.name].append(run)
            else:
                troubles[contender.name] = _trouble(run)
    return {name: _result(measured[name], troubles.get(name, "")) for name in measured}


def _trouble(run: Run) -> str:
    last = (run.says.splitlines() or [""])[-1]
    return last[:80] if run.status == -1 else f"ended with {run.status}: {last[:80]}"


def _result(runs: Iterable[Run], trouble: str) -> Result:
    runs = list(runs)
    if trouble or not runs:
        return Result(0, 0, 0, trouble or "no run")
    return Result(
        median(run.seconds for run in runs), median(run.megabytes for run in runs), len(runs)
    )


class Column(NamedTuple):
    """A column of a table: its heading and the results below it, by the names of the rows."""

    heading: str
    results: dict[str, Result]


def table(columns: Sequence[Column], reference: str) -> str:
    """A Markdown table of seconds, peak megabytes, and how many times the reference's seconds."""
    names = list(dict.fromkeys(name for column in columns for name in column.results))
    head = ["seconds (peak MB), × the first row", *(column.heading for column in columns)]
    rows = [head, ["---", *("---:" for _ in columns)]]
    for name in names:
        cells = (
            _cell(column.results.get(name), column.results.get(reference)) for column in columns
        )
        rows.append([name, *cells])
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


def _cell(result: Result | None, reference: Result | None) -> str:
    if result is None:
        return "–"
    if result.trouble:
        return result.trouble.replace("|", "\\|")
    times = ""
    if reference and not reference.trouble and reference.seconds and result is not reference:
        times = f", ×{result.seconds / reference.seconds:.2g}"
    return f"{_three_digits(result.seconds)} ({result.megabytes:.0f}){times}"


def _three_digits(seconds: float) -> str:
    digits = 0 if seconds >= 100 else 1 if seconds >= 10 else 2
    return f"{seconds:,.{digits}f}"
