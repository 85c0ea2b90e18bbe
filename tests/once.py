"""What the processes of a test run share is made once: by the first to come; the others wait for it."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

MOST_SECONDS = 300


def made_once(folder: Path, make: Callable[[Path], None]) -> Path:
    """A folder that all processes share, and what one of them has made in it."""
    marker = folder.with_name(f"{folder.name}.made")
    try:
        folder.mkdir()
    except FileExistsError:
        _wait_for(marker)
        return folder
    said = "failed"
    try:
        make(folder)
        said = "done"
    finally:
        marker.write_text(said, encoding="utf-8")
    return folder


def _wait_for(marker: Path) -> None:
    ends = time.monotonic() + MOST_SECONDS
    while not (marker.exists() and marker.stat().st_size):
        assert time.monotonic() < ends, f"{marker} was not made in time"
        time.sleep(0.1)
    assert marker.read_text(encoding="utf-8") == "done", f"another process failed to make {marker}"
