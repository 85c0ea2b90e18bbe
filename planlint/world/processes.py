"""Work on many things shared out among processes, and its results in the order of the things.

Processes are forked: each begins with all that this one has loaded, so that nothing is loaded
again, and only results are sent. Where there is no fork, one core, or little to do, all is done
here. What comes out is the same either way.
"""

from __future__ import annotations

import gc
import os
import pickle
import signal
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import suppress
from typing import BinaryIO, NamedTuple, TypeVar

FEWEST_EACH = 4
MOST_PROCESSES = 8

Item = TypeVar("Item")
Result = TypeVar("Result")


class _Child(NamedTuple):
    """A process that was started, and where its results come from."""

    process: int
    results: BinaryIO


def shared_out(
    work: Callable[[Item], Result],
    items: Sequence[Item],
    lost: Callable[[Item], Result],
    processes: int | None = None,
) -> Generator[Result, None, None]:
    """What `work` makes of each thing, in order; what `lost` makes of one whose process was ended.

    `work` raises nothing. Without `processes` there are as many as there are cores, if there is
    enough to do for each.
    """
    count = processes or processes_for(len(items))
    if count < 2:
        yield from map(work, items)
        return
    children: list[_Child] = []
    try:
        shares = [items[number::count] for number in range(count)]
        results = [_results_of(work, share, lost, children) for share in shares]
        for place in range(len(items)):
            yield next(results[place % count])
    finally:
        _end(children)


def processes_for(things: int) -> int:
    """How many processes may share the work on so many things."""
    if not hasattr(os, "fork"):
        return 1
    return min(_cores(), things // FEWEST_EACH, MOST_PROCESSES)


def _cores() -> int:
    """How many processes can run at once: of the machine's cores those that we may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _results_of(
    work: Callable[[Item], Result],
    share: Sequence[Item],
    lost: Callable[[Item], Result],
    children: list[_Child],
) -> Iterator[Result]:
    """Have a share worked on in a process of its own; in this one, if there can be no other."""
    try:
        child = _start(work, share, children)
    except OSError:
        return map(work, share)
    children.append(child)
    return (_next_of(child, item, lost) for item in share)


def _start(work: Callable[[Item], Result], share: Sequence[Item], others: list[_Child]) -> _Child:
    """Start a process that sends what it makes of each thing in turn."""
    reads, writes = os.pipe()
    with os.fdopen(writes, "wb") as sink:
        results = os.fdopen(reads, "rb")
        try:
            process = os.fork()
        except OSError:
            results.close()
            raise
        if not process:
            # The child must not go back to what its parent was about to do, whatever happens.
            try:
                gc.freeze()  # what was loaded before is there to stay, and shared with the parent
                for each in (results, *(other.results for other in others)):
                    each.close()
                for item in share:
                    pickle.dump(work(item), sink, pickle.HIGHEST_PROTOCOL)
                    sink.flush()
            finally:
                os._exit(0)
    return _Child(process, results)


def _next_of(child: _Child, item: Item, lost: Callable[[Item], Result]) -> Result:
    try:
        result: Result = pickle.load(child.results)  # noqa: S301 (our own child wrote it)
    except (EOFError, pickle.UnpicklingError):
        return lost(item)
    return result


def _end(children: list[_Child]) -> None:
    """End the processes, whether they are done or not."""
    for child in children:
        child.results.close()
        with suppress(ProcessLookupError):
            os.kill(child.process, signal.SIGTERM)
        with suppress(ChildProcessError):
            os.waitpid(child.process, 0)
