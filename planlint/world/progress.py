"""How far long work is: a bar on standard error after a second of it, and on a terminal only.

It holds a stopwatch. The day is read in `clock`.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from time import monotonic
from typing import TypeVar

from planlint.world.terminal import is_terminal

SECONDS_OF_PATIENCE = 1.0

Item = TypeVar("Item")


def with_progress(items: Sequence[Item], words: str) -> Iterator[Item]:
    """The items one by one, and once that has taken a while a bar that says how many are done."""
    if not is_terminal(sys.stderr):
        yield from items
        return
    from click import progressbar

    begun = monotonic()
    bar = None
    try:
        for done, item in enumerate(items):
            if bar is None and monotonic() - begun >= SECONDS_OF_PATIENCE:
                bar = progressbar(length=len(items), label=words, file=sys.stderr, show_pos=True)
                bar.pos = done
                bar.__enter__()
            yield item
            if bar is not None:
                bar.update(1)
    finally:
        if bar is not None:
            bar.__exit__(None, None, None)
