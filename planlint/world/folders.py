"""Folders of files: reading a tree of templates, and writing a site without harm to what is there."""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

from planlint.world.disk import problem_of, read_bytes, shown, write_atomically
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
    try:
        if folder.exists() and not folder.is_dir():
            raise Problem(f"{shown(folder)}: this is a file; the site wants a folder.")
        is_ours = not folder.exists() or (folder / MANIFEST).is_file() or not any(folder.iterdir())
    except (OSError, ValueError) as error:
        raise problem_of(folder, error) from error
    if not is_ours:
        raise Problem(
            f"{shown(folder)}: there is something in this folder that planlint did not put there. "
            "Choose another with --out, or empty it."
        )


def write_tree(folder: Path, files: Mapping[str, bytes]) -> Written:
    """Write the files whose bytes differ, remove those of the last build that are no more.

    Where something changes the manifest is written first, with the files of both builds, so that
    a build which is broken off leaves nothing behind that the next does not know.
    """
    hold_folder(folder)
    _hold_names(folder, files)
    before = _manifest(folder)
    digests = {name: hashlib.sha256(data).hexdigest() for name, data in files.items()}
    changed = [name for name, data in files.items() if not _is_same(folder / name, data)]
    stale = [name for name in before if name not in files]
    if changed or stale:
        _write_manifest(folder, {**before, **dict.fromkeys(digests, "")})
    for name in changed:
        write_atomically(folder / name, files[name])
    removed = sum(_remove(folder, name) for name in stale)
    _write_manifest(folder, digests)
    return Written(len(files), len(changed), removed)


def _hold_names(folder: Path, names: Iterable[str]) -> None:
    """Problem where a file would not be written below the folder, also by way of a link there."""
    root = os.path.realpath(folder)
    parents = {name.rpartition("/")[0] for name in names if _is_inside(name)}
    outside = [name for name in names if not _is_inside(name)]
    outside += [name for name in parents if not _leads_into(folder / name, root)]
    if outside:
        raise Problem(
            f"{shown(folder / min(outside))}: this would not be written below "
            f"{shown(folder)}, so nothing is."
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
    return name != MANIFEST and all(part not in {"", ".", ".."} for part in name.split("/"))


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
