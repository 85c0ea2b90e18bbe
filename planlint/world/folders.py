"""Folders of files: reading a tree of templates, and writing a site without harm to what is there."""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import shutil
import time
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import NamedTuple, Self

from planlint.world.disk import (
    problem_of,
    put_in_place,
    read_bytes,
    shown,
    write_ahead,
    write_atomically,
)
from planlint.world.problems import Problem

MANIFEST = ".planlint-site.json"
STAGING = ".planlint-building-"
# What is older was left by a build that was broken off.
SECONDS_OF_A_BUILD = 3_600
MOST_BYTES = 10_000_000


class Written(NamedTuple):
    """What a build changed in its folder."""

    files: int
    written: int
    removed: int


def read_tree(folder: Path) -> dict[str, bytes]:
    """Every file below a folder by its path there, with forward slashes, in order."""
    return {
        path.relative_to(folder).as_posix(): read_bytes(path, MOST_BYTES)
        for path in sorted(folder.rglob("*"))
        if path.is_file() and not path.name.startswith(".")
    }


def hold_folder(folder: Path) -> None:
    """Problem where a site cannot be written into the folder, or something else is kept there."""
    try:
        if folder.exists() and not folder.is_dir():
            raise Problem(f"{shown(folder)}: this is a file, but the site needs a folder.")
        is_ours = not folder.exists() or (folder / MANIFEST).is_file() or not any(folder.iterdir())
    except (OSError, ValueError) as error:
        raise problem_of(folder, error) from error
    if not is_ours:
        raise Problem(
            f"{shown(folder)}: there is something in this folder that planlint did not put there. "
            "Choose another with --out, or empty it."
        )


class Staging:
    """A build on its way into its folder: nothing there changes before all of it is made.

    A file whose bytes are already in place is left alone; any other is laid ready in a folder of
    its own inside, also by other processes that are given this, and put in its place by `commit`.
    Used with `with`, what was laid ready and not put in place is taken away again.
    """

    def __init__(self, folder: Path) -> None:
        hold_folder(folder)
        self._folder = folder
        self._ready = folder / f"{STAGING}{os.getpid()}"

    def __enter__(self) -> Self:
        for left in self._folder.glob(f"{STAGING}*"):
            if time.time() - left.stat().st_mtime > SECONDS_OF_A_BUILD:
                shutil.rmtree(left, ignore_errors=True)
        return self

    def __exit__(self, *_: object) -> None:
        shutil.rmtree(self._ready, ignore_errors=True)

    def stage(self, files: Mapping[str, bytes]) -> dict[str, str]:
        """Lay files ready where they differ from what is in place; their digests by name."""
        _hold_names(self._folder, files)
        for name, data in files.items():
            if not _is_same(self._folder / name, data):
                write_ahead(self._ready / name, data)
        return {name: digest_of(data) for name, data in files.items()}

    def is_in_place(self, digests: Mapping[str, str]) -> bool:
        """Whether every one of these files stands in the folder with these bytes."""
        return all(
            _is_inside(name) and _digest_there(self._folder / name) == digest
            for name, digest in digests.items()
        )

    def stamp(self, names: Iterable[str]) -> str:
        """What tells files in place from what they are once somebody touches them; "" where one is missing."""
        try:
            return " ".join(_stamp_of(os.stat(self._folder / name)) for name in names)
        except (OSError, ValueError):
            return ""

    def commit(self, digests: Mapping[str, str]) -> Written:
        """Put everything in its place, and remove files of the last build that are no more.

        The manifest is written first, with the files of both builds, so that a build which is
        broken off leaves nothing behind that the next does not know.
        """
        folder = self._folder
        ready = read_names(self._ready)
        before = _manifest(folder)
        stale = [name for name in before if name not in digests]
        if ready or stale:
            _write_manifest(folder, {**before, **dict.fromkeys(digests, "")})
        for name in ready:
            put_in_place(self._ready / name, folder / name)
        removed = sum(_remove(folder, name) for name in stale)
        _write_manifest(folder, digests)
        return Written(len(digests), len(ready), removed)


def read_names(folder: Path) -> list[str]:
    """The names of all files below a folder, with forward slashes."""
    return [
        Path(place, name).relative_to(folder).as_posix()
        for place, _, names in os.walk(folder)
        for name in names
    ]


def digest_of(data: bytes) -> str:
    """What bytes are told by in the manifest."""
    return hashlib.sha256(data).hexdigest()


def _digest_there(path: Path) -> str:
    try:
        return digest_of(path.read_bytes())
    except OSError:
        return ""


def _stamp_of(found: os.stat_result) -> str:
    return f"{found.st_ino}:{found.st_size}:{found.st_mtime_ns}:{found.st_ctime_ns}"


def _hold_names(folder: Path, names: Iterable[str]) -> None:
    """Problem where a file would not be written below the folder, also by way of a link there."""
    root = os.path.realpath(folder)
    parents = {name.rpartition("/")[0] for name in names if _is_inside(name)}
    outside = [name for name in names if not _is_inside(name)]
    outside += [name for name in parents if not _leads_into(folder / name, root)]
    if outside:
        raise Problem(
            f"{shown(folder / min(outside))}: this would be written outside {shown(folder)}, so "
            "nothing is written."
        )


def _is_same(path: Path, data: bytes) -> bool:
    try:
        return path.stat().st_size == len(data) and path.read_bytes() == data
    except OSError:
        return False


def _manifest(folder: Path) -> dict[str, str]:
    """The files of the last build; a manifest that cannot be read lists none."""
    try:
        listed = json.loads((folder / MANIFEST).read_bytes())["files"]
        return {name: str(digest) for name, digest in listed.items() if _is_inside(name)}
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return {}


def _is_inside(name: object) -> bool:
    """Whether a name leads to a file below its folder, and nowhere else."""
    if not isinstance(name, str) or "\\" in name or ":" in name or "\0" in name:
        return False
    parts = name.split("/")
    ours = name == MANIFEST or parts[0].startswith(STAGING)
    return not ours and all(part not in {"", ".", ".."} for part in parts)


def _leads_into(folder: Path, root: str) -> bool:
    return Path(os.path.realpath(folder)).is_relative_to(root)


def _write_manifest(folder: Path, digests: Mapping[str, str]) -> None:
    text = json.dumps({"version": 1, "files": dict(sorted(digests.items()))}, indent=0)
    data = text.encode() + b"\n"
    if not _is_same(folder / MANIFEST, data):
        write_atomically(folder / MANIFEST, data)


def _remove(folder: Path, name: str) -> bool:
    """Remove a file of the last build and the folders that it leaves empty; whether it was there."""
    path = folder / name
    if not _leads_into(path.parent, os.path.realpath(folder)):
        return False
    try:
        path.unlink()
    except OSError:
        return False
    for above in path.parents:
        if above == folder:
            break
        with contextlib.suppress(OSError):
            above.rmdir()
    return True
