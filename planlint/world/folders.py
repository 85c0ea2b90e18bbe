"""Folders of files: reading a tree of templates, and writing a site without harm to what is there."""

from __future__ import annotations

import contextlib
import hashlib
import json
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from planlint.world.disk import read_bytes, reason, shown, write_atomically
from planlint.world.problems import Problem

MANIFEST = ".planlint-site.json"
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
    if folder.exists() and not folder.is_dir():
        raise Problem(f"{shown(folder)}: this is a file; the site wants a folder.")
    try:
        is_ours = not folder.exists() or (folder / MANIFEST).is_file() or not any(folder.iterdir())
    except OSError as error:
        raise Problem(f"{shown(folder)}: {reason(error)}.") from error
    if not is_ours:
        raise Problem(
            f"{shown(folder)}: there is something in this folder that planlint did not put there. "
            "Choose another with --out, or empty it."
        )


def write_tree(folder: Path, files: Mapping[str, bytes]) -> Written:
    """Write the files whose bytes differ, remove those of the last build that are no more.

    The manifest is written first with the files of both builds, so that a build which is broken
    off leaves nothing behind that the next does not know.
    """
    hold_folder(folder)
    before = _manifest(folder)
    digests = {name: hashlib.sha256(data).hexdigest() for name, data in files.items()}
    _write_manifest(folder, {**before, **dict.fromkeys(digests, "")})
    written = 0
    for name, data in files.items():
        path = folder / name
        if not _is_same(path, data):
            write_atomically(path, data)
            written += 1
    stale = [name for name in before if name not in files]
    for name in stale:
        _remove(folder, name)
    _write_manifest(folder, digests)
    return Written(len(files), written, len(stale))


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
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return {}


def _is_inside(name: object) -> bool:
    """Whether a name of a manifest leads to a file below its folder, and nowhere else."""
    if not isinstance(name, str) or not name or name.startswith("/") or "\\" in name or ":" in name:
        return False
    return all(part not in {"", ".", ".."} for part in name.split("/"))


def _write_manifest(folder: Path, digests: Mapping[str, str]) -> None:
    text = json.dumps({"version": 1, "files": dict(sorted(digests.items()))}, indent=0)
    write_atomically(folder / MANIFEST, text.encode() + b"\n")


def _remove(folder: Path, name: str) -> None:
    path = folder / name
    root = folder.resolve()
    if not path.parent.resolve().is_relative_to(root):
        return
    with contextlib.suppress(OSError):
        path.unlink()
    for above in path.parents:
        if above == folder:
            return
        with contextlib.suppress(OSError):
            above.rmdir()
