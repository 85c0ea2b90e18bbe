"""Reading and writing files: bounded, atomic, and with a clear sentence where it cannot be done."""

from __future__ import annotations

import contextlib
import os
import stat
from collections.abc import Iterator
from pathlib import Path

from planlint.world.problems import Problem

SUFFIXES = (".yaml", ".yml")


def read_bytes(path: Path, limit: int) -> bytes:
    """The bytes of a file, at most one more than the limit. Problem where it cannot be read."""
    try:
        mode = path.stat().st_mode
        if not (stat.S_ISREG(mode) or stat.S_ISFIFO(mode)):
            raise Problem(f"{shown(path)}: this is not a file that can be read.")
        with path.open("rb") as file:
            return file.read(limit + 1)
    except OSError as error:
        raise Problem(f"{shown(path)}: {reason(error)}.") from error
    except ValueError as error:
        raise Problem(f"{shown(path)}: this is not a good path.") from error


def reason(error: OSError) -> str:
    """Why the system refused, in words."""
    reasons: dict[type[OSError], str] = {
        FileNotFoundError: "there is no such file or folder",
        PermissionError: "you may not read or write it",
        IsADirectoryError: "it is a folder",
        NotADirectoryError: "part of the path is a file, not a folder",
        FileExistsError: "it is there already",
    }
    return reasons.get(type(error), (error.strerror or "it cannot be read").lower())


def shown(path: Path) -> str:
    """A path as people are shown it: relative to the working directory, with forward slashes."""
    try:
        relative = os.path.relpath(path)
    except ValueError:
        return path.as_posix()
    text = path.as_posix() if relative.startswith("..") and path.is_absolute() else relative
    return Path(text).as_posix().encode("utf-8", "replace").decode()


def plans_below(folder: Path) -> Iterator[Path]:
    """Every plan below a folder in the order of their paths, hidden folders left out.

    Links that lead out of the folder are not followed.
    """
    root = folder.resolve()
    found = []
    for place, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in files:
            path = Path(place, name)
            if path.suffix in SUFFIXES and not name.startswith(".") and _within(path, root):
                found.append(path)
    return iter(sorted(found, key=lambda path: path.parts))


def _within(path: Path, root: Path) -> bool:
    return not path.is_symlink() or path.resolve().is_relative_to(root)


def write_atomically(path: Path, data: bytes) -> None:
    """Write a file whole or not at all. Problem where it cannot be written."""
    beside = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        beside.write_bytes(data)
        os.replace(beside, path)
    except OSError as error:
        with contextlib.suppress(OSError):
            beside.unlink()
        raise Problem(f"{shown(path)}: {reason(error)}.") from error
