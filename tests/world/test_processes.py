"""Work that is shared out among processes: the same results in the same order, whatever happens."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable, Sequence

import pytest

from planlint.world import processes
from planlint.world.processes import processes_for, shared_out

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="processes are forked")

Made = tuple[int, int]


def square(number: int) -> Made:
    """The square of a number, and the process that it was made in."""
    return number * number, os.getpid()


def lost(number: int) -> Made:
    return -number, 0


def shared(
    work: Callable[[int], Made], numbers: Sequence[int], count: int | None = 2
) -> list[Made]:
    return list(shared_out(work, numbers, lost, count))


@pytest.mark.parametrize("count", [1, 2, 3, 20])
def test_results_come_in_the_order_of_the_things(count: int) -> None:
    made = shared(square, range(10), count)
    assert [result for result, _ in made] == [number * number for number in range(10)]


def test_others_do_the_work() -> None:
    makers = {process for _, process in shared(square, range(10), 3)}
    assert len(makers) == 3
    assert os.getpid() not in makers


def test_what_is_little_is_done_here() -> None:
    assert {process for _, process in shared(square, range(3), None)} == {os.getpid()}
    assert shared(square, (), None) == []


def test_there_are_no_more_processes_than_cores_and_work(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(processes, "_cores", lambda: 4)
    assert [processes_for(things) for things in (0, 1, 7, 8, 15, 16, 1_000)] == [
        *(0, 0, 1, 2, 3, 4, 4),
    ]
    monkeypatch.setattr(processes, "_cores", lambda: 64)
    assert processes_for(1_000) == 8


def test_a_large_result_is_no_hindrance() -> None:
    def much(number: int) -> Made:
        return number**100_000, os.getpid()

    assert [result for result, _ in shared(much, range(8))] == [
        number**100_000 for number in range(8)
    ]


def test_things_are_lost_with_the_process_that_is_ended() -> None:
    def ends(number: int) -> Made:
        if number == 3:
            os.kill(os.getpid(), signal.SIGKILL)
        return square(number)

    assert [result for result, _ in shared(ends, range(8))] == [0, 1, 4, -3, 16, -5, 36, -7]


def test_things_are_lost_with_what_cannot_be_sent() -> None:
    def raises(number: int) -> Made:
        if number == 1:
            raise MemoryError
        return square(number)

    assert [result for result, _ in shared(raises, range(4))] == [0, -1, 4, -3]


def test_where_no_process_can_be_started_the_work_is_done_here(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def refuses() -> int:
        raise BlockingIOError

    monkeypatch.setattr(os, "fork", refuses)
    assert shared(square, range(4)) == [square(number) for number in range(4)]


@pytest.fixture
def before() -> set[str]:
    return set(os.listdir("/proc/self/fd")) if os.path.isdir("/proc/self/fd") else set()


def test_nothing_is_left_of_what_is_stopped_in_between(before: set[str]) -> None:
    results = shared_out(square, range(10), lost, 2)
    _, process = next(results)
    results.close()  # type: ignore[attr-defined]
    with pytest.raises(ProcessLookupError):
        os.kill(process, 0)
    if before:
        assert set(os.listdir("/proc/self/fd")) == before


def test_a_process_does_nothing_of_what_its_parent_was_about_to_do(
    capfd: pytest.CaptureFixture[str],
) -> None:
    print("before", end="")
    shared(square, range(4))
    print("after", end="")
    assert capfd.readouterr().out == "beforeafter"
