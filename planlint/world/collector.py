"""The garbage collector, which has nothing to do in a program that soon ends.

It goes through all that was made, again and again, for what only refers to itself. The records of
plans and findings never do, so that all of it is in vain: a tenth of the time of a check.
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def uncollected() -> Iterator[None]:
    """Keep the collector away from what is done."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def leave_as_it_is() -> None:
    """Keep it from going through everything once more as the program ends."""
    gc.freeze()
