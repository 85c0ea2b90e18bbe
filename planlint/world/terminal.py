"""The terminal: how wide it is, and whether it shows colours, links and more than ASCII."""

from __future__ import annotations

import os
import shutil
import sys

from planlint.showing.screen import Screen

PIPED_WIDTH = 80


def screen(colour: bool | None, *, to_file: bool) -> Screen:
    """What standard output shows. `colour` is what was asked for, None where nothing was."""
    terminal = sys.stdout.isatty() and not to_file
    coloured = _coloured(terminal) if colour is None else colour
    width = shutil.get_terminal_size((PIPED_WIDTH, 24)).columns
    encoding = (getattr(sys.stdout, "encoding", None) or "ascii").lower()
    return Screen(
        width=max(width, 40),
        colour=coloured,
        links=coloured and terminal,
        ascii=not to_file and not encoding.startswith("utf"),
    )


def _coloured(terminal: bool) -> bool:
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return terminal and os.environ.get("TERM") != "dumb"
