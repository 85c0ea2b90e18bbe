"""Watching files for changes: by looking at their times and sizes again and again.

That is right on every system and on disks of a network, and cheap for the few hundred files of a
repository of plans.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

Seen = dict[str, tuple[int, int]]


def seen(paths: Iterable[Path], left_out: Path) -> Seen:
    """The time and size of each file at the paths and below, hidden ones and a folder left out."""
    return dict(each for path in paths for each in _at(path, os.path.realpath(left_out)))


def _at(path: Path, left_out: str) -> Iterator[tuple[str, tuple[int, int]]]:
    if not path.is_dir():
        yield from _file(str(path))
        return
    for place, folders, names in os.walk(path):
        folders[:] = [
            name
            for name in folders
            if not name.startswith(".") and os.path.realpath(os.path.join(place, name)) != left_out
        ]
        for name in names:
            if not name.startswith("."):
                yield from _file(os.path.join(place, name))


def _file(path: str) -> Iterator[tuple[str, tuple[int, int]]]:
    try:
        found = os.stat(path)
    except (OSError, ValueError):
        return
    yield path, (found.st_mtime_ns, found.st_size)
