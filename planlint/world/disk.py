"""Reading and writing files: bounded, atomic, and with a clear sentence where it cannot be done."""

import os
import stat
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO, NamedTuple

from planlint.world.problems import Problem

SUFFIXES = (".yaml", ".yml")
MOST_LETTERS = 400
MOST_SECONDS = 5


class Below(NamedTuple):
    """The plans below a folder in the order of their paths, and what could not be looked into."""

    plans: tuple[Path, ...]
    problems: tuple[str, ...]


def read_bytes(path: Path, limit: int) -> bytes:
    """The bytes of a file, at most one more than the limit. Problem where it cannot be read."""
    try:
        mode = path.stat().st_mode
        if not (stat.S_ISREG(mode) or stat.S_ISFIFO(mode)):
            raise Problem(f"{shown(path)}: this is not a file that can be read.")
        has_name = os.path.exists(os.path.realpath(path))
        with _open_pipe(path) if stat.S_ISFIFO(mode) and has_name else path.open("rb") as file:
            return file.read(limit + 1)
    except (OSError, ValueError) as error:
        raise problem_of(path, error) from error


def _open_pipe(path: Path) -> BinaryIO:
    """Open a pipe that has a name. Problem where nobody writes into it: that would wait for ever."""
    import select

    pipe = os.open(path, os.O_RDONLY | os.O_NONBLOCK)
    file = os.fdopen(pipe, "rb")
    if not select.select([pipe], [], [], MOST_SECONDS)[0]:
        file.close()
        raise Problem(f"{shown(path)}: nobody writes into this pipe.")
    os.set_blocking(pipe, True)
    return file


def reason(error: OSError) -> str:
    """Why the system refused, in words."""
    reasons: dict[type[OSError], str] = {
        FileNotFoundError: "there is no such file or folder",
        PermissionError: "you may not read or write it",
        IsADirectoryError: "it is a folder",
        NotADirectoryError: "part of the path is a file, not a folder",
        FileExistsError: "it is there already",
    }
    return reasons.get(type(error), (error.strerror or "it cannot be read or written").lower())


def shown(path: Path) -> str:
    """A path as people are shown it: relative to the working directory, with forward slashes."""
    text = path.as_posix()
    with suppress(ValueError, OSError):
        relative = Path(os.path.relpath(path)).as_posix()
        outside = relative == ".." or relative.startswith("../")
        text = text if outside and path.is_absolute() else relative
    return text.encode("utf-8", "replace").decode()


def plans_below(folder: Path) -> Below:
    """Every plan below a folder, hidden files and folders left out.

    Links that lead out of the folder are not followed, and pipes and devices are not read.
    """
    root = os.path.realpath(folder)
    found: list[Path] = []
    problems: list[str] = []

    def refused(error: OSError) -> None:
        problems.append(f"{shown(Path(error.filename))}: {reason(error)}.")

    for place, folders, files in os.walk(folder, onerror=refused):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        found += (
            Path(place, name)
            for name in files
            if name.endswith(SUFFIXES) and name[0] != "." and _is_ours(Path(place, name), root)
        )
    return Below(tuple(sorted(found, key=lambda path: path.parts)), tuple(problems))


def _is_ours(path: Path, root: str) -> bool:
    """Whether a file of a folder is read: not a link that leads out, nor anything but a file.

    A link that leads nowhere is ours, so that reading it says so.
    """
    if path.is_symlink() and not Path(os.path.realpath(path)).is_relative_to(root):
        return False
    return path.is_file() or not path.exists()


def write_file(path: Path, data: bytes) -> None:
    """Write a file that a user named, whole or not at all. Problem where it cannot be written.

    Behind a link that is what it leads to; a pipe or device is written to and never replaced.
    """
    try:
        is_stream = path.exists() and not path.is_file() and not path.is_dir()
        if is_stream:
            path.write_bytes(data)
            return
        target = Path(os.path.realpath(path))
    except (OSError, ValueError) as error:
        raise problem_of(path, error) from error
    write_atomically(target, data)


def write_atomically(path: Path, data: bytes) -> None:
    """Put a file in its place whole or not at all. Problem where it cannot be written."""
    beside = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        if not path.parent.is_dir():
            _make_folder(path.parent)
        beside.write_bytes(data)
        with suppress(FileNotFoundError):
            beside.chmod(stat.S_IMODE(path.stat().st_mode))
        os.replace(beside, path)
    except (OSError, ValueError) as error:
        with suppress(OSError, ValueError):
            beside.unlink()
        raise problem_of(path, error) from error


def write_ahead(path: Path, data: bytes) -> None:
    """Write a file that is only put in its place later. Problem where it cannot be written."""
    try:
        if not path.parent.is_dir():
            _make_folder(path.parent)
        path.write_bytes(data)
    except (OSError, ValueError) as error:
        raise problem_of(path, error) from error


def put_in_place(made: Path, path: Path) -> None:
    """Move a file that was made elsewhere on the same disk to its place. Problem where it cannot be."""
    try:
        if not path.parent.is_dir():
            _make_folder(path.parent)
        os.replace(made, path)
    except (OSError, ValueError) as error:
        raise problem_of(path, error) from error


def write_new_file(path: Path, data: bytes) -> None:
    """Write a file that is not there yet. Problem where it is, or cannot be written."""
    try:
        _make_folder(path.parent)
        with path.open("xb") as file:
            file.write(data)
    except (OSError, ValueError) as error:
        raise problem_of(path, error) from error


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except FileExistsError as error:
        raise NotADirectoryError from error


def problem_of(path: Path, error: OSError | ValueError) -> Problem:
    """What users are told where a path cannot be read or written."""
    why = reason(error) if isinstance(error, OSError) else "this is not a path that can be used"
    name = shown(path)
    return Problem(f"{name if len(name) <= MOST_LETTERS else f'{name[:MOST_LETTERS]}…'}: {why}.")
