"""Kept results: a folder that may be deleted, corrupted and shared between processes at any time.

A result is kept under a hash of all that it depends on, so that no name stands in a file's name,
and behind a hash of itself, so that what was cut off or written over is not taken for it.
"""

from __future__ import annotations

import contextlib
import os
import stat
import sys
from collections.abc import Iterator
from pathlib import Path

FOLDER = ".planlint_cache"
MOST_RESULTS = 10_000
MOST_BYTES = 20_000_000

_HASH_BYTES = 20
_SUFFIXES = (".py", ".json")


def fingerprint(*parts: str | bytes) -> str:
    """A hash of parts, each told from the next by its length."""
    from hashlib import blake2b

    made = blake2b(digest_size=_HASH_BYTES)
    for part in parts:
        data = part.encode("utf-8", "surrogatepass") if isinstance(part, str) else part
        made.update(f"{len(data)}:".encode())
        made.update(data)
    return made.hexdigest()


def program_fingerprint(*folders: Path) -> str:
    """What tells one state of the program from another: name, size and time of its files.

    Of what it is installed beside it is the time of the folder, which changes with every package.
    """
    files = sorted(each for folder in folders for each in _files(str(folder)))
    beside = (_time(folder) for folder in sys.path if folder.endswith("-packages"))
    return fingerprint(sys.version, *beside, *files)


def _files(folder: str) -> Iterator[str]:
    try:
        with os.scandir(folder) as entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    yield from _files(entry.path)
                elif entry.name.endswith(_SUFFIXES):
                    found = entry.stat()
                    yield f"{entry.path}:{found.st_size}:{found.st_mtime_ns}"
    except OSError:
        yield f"{folder}: not there"


def _time(folder: str) -> str:
    try:
        return f"{folder}:{os.stat(folder).st_mtime_ns}"
    except OSError:
        return f"{folder}: not there"


def is_ci() -> bool:
    """Whether this is a run of continuous integration, as its services say by `CI`."""
    return os.environ.get("CI", "").lower() not in {"", "0", "false", "no"}


class KeptResults:
    """The results that are kept in a folder. Whatever goes wrong with it, nothing is kept or found."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._is_fuller = False

    def find(self, key: str) -> bytes | None:
        """What was kept under a key."""
        path = os.path.join(self._folder, key[:2], key[2:])
        try:
            found = os.stat(path)
            if not stat.S_ISREG(found.st_mode) or found.st_size > MOST_BYTES:
                return None
            with open(path, "rb") as file:
                own, _, data = file.read(MOST_BYTES).partition(b"\n")
        except (OSError, ValueError):
            return None
        return data if own == fingerprint(key, data).encode() else None

    def keep(self, key: str, data: bytes) -> None:
        """Keep something under a key."""
        path = self._folder / key[:2] / key[2:]
        beside = path.with_name(f".{path.name}.{os.getpid()}.part")
        own = fingerprint(key, data).encode()
        try:
            self._make()
            path.parent.mkdir(exist_ok=True)
            beside.write_bytes(own + b"\n" + data)
            os.replace(beside, path)
            self._is_fuller = True
        except (OSError, ValueError):
            with contextlib.suppress(OSError, ValueError):
                beside.unlink()

    def tidy(self) -> None:
        """Drop the oldest results where there are too many, if any came to them."""
        if not self._is_fuller:
            return
        with contextlib.suppress(OSError):
            kept = [path for path in self._folder.glob("??/*") if path.is_file()]
            if len(kept) <= MOST_RESULTS:
                return
            oldest = sorted(kept, key=lambda path: path.stat().st_mtime_ns)
            for path in oldest[: len(kept) - MOST_RESULTS // 2]:
                with contextlib.suppress(OSError):
                    path.unlink()

    def _make(self) -> None:
        self._folder.mkdir(exist_ok=True)
        ignore = self._folder / ".gitignore"
        if not ignore.exists():
            ignore.write_text("# Made by planlint; safe to delete.\n*\n", encoding="utf-8")
