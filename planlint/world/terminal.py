"""The terminal: what it shows, what is said on it, and what happens when nobody reads that."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from typing import TextIO

from planlint.showing.screen import Screen, safe

PIPED_WIDTH = 80
LEAST_WIDTH = 40
MOST_DIGITS = 4


def screen(colour: bool | None, *, to_file: bool) -> Screen:
    """What standard output shows. `colour` is what was asked for, None where nothing was."""
    if to_file:
        return Screen(PIPED_WIDTH, colour=bool(colour))
    terminal = is_terminal(sys.stdout)
    coloured = _coloured(terminal) if colour is None else colour
    encoding = (getattr(sys.stdout, "encoding", None) or "ascii").lower()
    return Screen(
        width=max(_width(terminal), LEAST_WIDTH),
        colour=coloured,
        links=coloured and terminal,
        ascii=not encoding.startswith("utf"),
    )


def say(text: str) -> None:
    """Put on standard output what is ready for it, in the encoding that it has."""
    if sys.stdout is not None:
        sys.stdout.write(text)
        sys.stdout.flush()


def complain(text: str) -> None:
    """Say on standard error what is wrong; where nobody listens, nobody is told."""
    note(f"planlint: {text}")


def note(text: str) -> None:
    """Say on standard error what was done besides what was asked for."""
    try:
        sys.stderr.write(f"{safe(text)}\n")
        sys.stderr.flush()
    except (OSError, ValueError, AttributeError):
        discard(sys.stderr)


def discard(stream: TextIO) -> None:
    """Let go of what a stream could not write, so that it is not tried again as the program ends."""
    with suppress(OSError, ValueError, AttributeError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, stream.fileno())
        os.close(nowhere)


def for_terminal(text: str) -> str:
    """A document as standard output takes it: made safe where that is a terminal, else as it is."""
    return safe(text) if is_terminal(sys.stdout) else text


def is_terminal(stream: TextIO | None) -> bool:
    """Whether a stream is a terminal; one that was closed before the program began is none."""
    try:
        return stream is not None and stream.isatty()
    except ValueError:
        return False


def _width(terminal: bool) -> int:
    """The columns of the terminal; COLUMNS says otherwise, and what is piped has eighty."""
    asked = os.environ.get("COLUMNS", "")
    if asked.isdecimal() and len(asked) <= MOST_DIGITS and int(asked):
        return int(asked)
    try:
        return os.get_terminal_size(sys.stdout.fileno()).columns if terminal else PIPED_WIDTH
    except (OSError, ValueError):
        return PIPED_WIDTH


def _coloured(terminal: bool) -> bool:
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return terminal and os.environ.get("TERM") != "dumb"
