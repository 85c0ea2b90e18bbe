"""Kept results: a folder that may be deleted, corrupted and shared between processes at any time.

A result is kept under a hash of all that it depends on, so that no name stands in a file's name.
"""

from __future__ import annotations

import contextlib
import os
from pathlib import Path

FOLDER = ".planlint_cache"
MOST_RESULTS = 2_000
MOST_BYTES = 20_000_000


def fingerprint(*parts: str | bytes) -> str:
    """A hash of parts, each told from the next by its length."""
    import hashlib

    made = hashlib.sha256()
    for part in parts:
        data = part.encode("utf-8", "surrogatepass") if isinstance(part, str) else part
        made.update(f"{len(data)}:".encode())
        made.update(data)
    return made.hexdigest()


def program_fingerprint(*folders: Path) -> str:
    """What tells one state of the program from another: name, size and time of its files."""
    files = sorted(
        f"{path}:{path.stat().st_size}:{path.stat().st_mtime_ns}"
        for folder in folders
        for path in folder.rglob("*")
        if path.suffix in {".py", ".json"}
    )
    return fingerprint(*files)


def is_ci() -> bool:
    """Whether this is a run of continuous integration, as its services say by `CI`."""
    return os.environ.get("CI", "").lower() not in {"", "0", "false", "no"}


class KeptResults:
    """The results that are kept in a folder. Whatever goes wrong with it, nothing is kept or found."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def find(self, key: str) -> str | None:
        """The text that was kept under a key."""
        path = self._folder / key[:2] / key[2:]
        try:
            if path.stat().st_size > MOST_BYTES:
                return None
            return path.read_text(encoding="utf-8")
        except (OSError, ValueError):
            return None

    def keep(self, key: str, text: str) -> None:
        """Keep a text under a key."""
        path = self._folder / key[:2] / key[2:]
        beside = path.with_name(f".{path.name}.{os.getpid()}.part")
        try:
            self._make()
            path.parent.mkdir(exist_ok=True)
            beside.write_text(text, encoding="utf-8")
            os.replace(beside, path)
        except (OSError, ValueError):
            with contextlib.suppress(OSError):
                beside.unlink()

    def tidy(self) -> None:
        """Drop the oldest results where there are too many."""
        with contextlib.suppress(OSError):
            kept = [path for path in self._folder.glob("??/*") if path.is_file()]
            if len(kept) <= MOST_RESULTS:
                return
            oldest = sorted(kept, key=lambda path: path.stat().st_mtime)
            for path in oldest[: len(kept) - MOST_RESULTS // 2]:
                with contextlib.suppress(OSError):
                    path.unlink()

    def _make(self) -> None:
        self._folder.mkdir(exist_ok=True)
        ignore = self._folder / ".gitignore"
        if not ignore.exists():
            ignore.write_text("# Made by planlint; safe to delete.\n*\n", encoding="utf-8")
