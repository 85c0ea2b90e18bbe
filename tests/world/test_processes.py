"""Shared work comes out as if it had been done in one process, whatever becomes of the others."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from planlint.world import processes
from planlint.world.processes import FEWEST_EACH, processes_for, shared_out
from tests.commands.plans import GOOD

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="without fork there is one process")

MANY = list(range(50))


def in_words(number: int) -> str:
    return f"{number} in a process"


def lost(number: int) -> str:
    return f"{number} lost"


@pytest.mark.parametrize("count", [1, 2, 3, 7])
def test_results_come_in_the_order_of_the_things(count: int) -> None:
    assert list(shared_out(in_words, MANY, lost, count)) == list(map(in_words, MANY))


def test_the_work_is_done_in_other_processes() -> None:
    done_by = set(shared_out(lambda _: os.getpid(), MANY, lost=lambda _: 0, processes=2))
    assert len(done_by) == 2
    assert os.getpid() not in done_by


def test_results_larger_than_a_pipe_holds() -> None:
    sizes = [len(each) for each in shared_out(lambda n: "x" * 300_000, MANY, lost, 2)]
    assert sizes == [300_000] * len(MANY)


def test_what_a_process_that_was_ended_had_to_do_is_lost_and_the_rest_is_not() -> None:
    def ended(number: int) -> str:
        if number == 10:
            os.kill(os.getpid(), signal.SIGKILL)
        return in_words(number)

    done = list(shared_out(ended, MANY, lost, 2))
    assert done[:10] == list(map(in_words, MANY[:10]))
    assert done[10::2] == [lost(number) for number in MANY[10::2]]
    assert done[11::2] == [in_words(number) for number in MANY[11::2]]


def test_where_no_process_can_be_started_it_is_done_here(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse() -> int:
        raise BlockingIOError(11, "Resource temporarily unavailable")

    monkeypatch.setattr(os, "fork", refuse)
    assert list(shared_out(in_words, MANY, lost, 2)) == list(map(in_words, MANY))


def test_nothing_goes_on_when_nobody_wants_more(monkeypatch: pytest.MonkeyPatch) -> None:
    started: list[int] = []
    fork = os.fork

    def noted() -> int:
        started.append(fork())
        return started[-1]

    monkeypatch.setattr(os, "fork", noted)
    with closing(shared_out(in_words, MANY, lost, 2)) as results:
        assert next(results) == in_words(0)
    assert len(started) == 2
    for process in started:
        with pytest.raises(ChildProcessError):
            os.waitpid(process, os.WNOHANG)


def test_little_to_do_is_done_in_one_process(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(processes, "_cores", lambda: 4)
    assert processes_for(FEWEST_EACH) == 1
    assert processes_for(2 * FEWEST_EACH) == 2
    assert processes_for(100) == 4


def test_a_check_says_the_same_in_one_process_and_in_several(tmp_path: Path) -> None:
    for number in range(12):
        text = GOOD.replace("jo-bell", f"jo-bell-{number}") if number % 3 else GOOD
        (tmp_path / f"{number:02}.yaml").write_text(text, encoding="utf-8")
    said = {count: _check(tmp_path, count) for count in (1, 3)}
    assert said[1] == said[3]
    assert said[1]


def _check(folder: Path, cores: int) -> str:
    program = (
        "from planlint.world import processes\n"
        f"processes._cores = lambda: {cores}\n"
        "from planlint.commands import main\nmain()\n"
    )
    options = ["check", "--no-cache", "--all", "--format", "json", "--as-of", "2013-07-01"]
    done = subprocess.run(
        [sys.executable, "-c", program, *options, str(folder)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stderr == ""
    return done.stdout
