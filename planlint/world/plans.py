"""Which files are plans: the paths of a command line to files with ids."""

import os
import posixpath
import stat
import sys
from collections.abc import Iterable
from contextlib import suppress
from fnmatch import fnmatch
from pathlib import Path, PurePath
from typing import NamedTuple

from planlint.model.configuration import Configuration
from planlint.model.expression import expression
from planlint.reading.limits import MAX_BYTES
from planlint.world.disk import SUFFIXES, Below, plans_below, problem_of, read_bytes, shown
from planlint.world.problems import Problem

STDIN = "-"

_NOT_IN_IDS = expression(r"[^A-Za-z0-9._/-]+")


class PlanFile(NamedTuple):
    """A plan's file: where it is, what it is called, and what it is known by."""

    path: Path | None
    name: str
    id: str

    def read(self) -> bytes:
        """The bytes of the plan. Problem where it cannot be read."""
        if self.path:
            return read_bytes(self.path, MAX_BYTES)
        try:
            return sys.stdin.buffer.read(MAX_BYTES + 1)
        except (OSError, ValueError, AttributeError) as error:
            raise Problem("standard input: it is closed.") from error


class Found(NamedTuple):
    """The plans that paths lead to, and what is wrong with the paths that lead to none."""

    plans: tuple[PlanFile, ...]
    problems: tuple[str, ...]


def find_plans(
    paths: Iterable[str], configuration: Configuration, stdin_name: str = "stdin.yaml"
) -> Found:
    """The plans at the paths, or in the plans folder of the configuration where none is given.

    Each once, in the order of their paths, whatever the order in which they were given.
    """
    found: dict[str, PlanFile] = {}
    problems: list[str] = []
    for given in tuple(paths) or (configuration.plans,):
        if given == STDIN:
            name = Path(stdin_name)
            found[STDIN] = PlanFile(None, shown(name), _id(name, configuration))
            continue
        try:
            at = _files_at(Path(given))
        except Problem as problem:
            problems.append(str(problem))
            continue
        problems += at.problems
        for path in at.plans:
            if not is_matched(path, configuration.exclude, configuration):
                plan = PlanFile(path, shown(path), _id(path, configuration))
                found.setdefault(os.path.abspath(path), plan)
    plans = sorted(found.values(), key=lambda plan: PurePath(plan.name).parts)
    return Found(tuple(plans), tuple(problems))


def _files_at(path: Path) -> Below:
    """The file at a path, or the plans of the folder there. Problem where there are none."""
    try:
        is_folder = stat.S_ISDIR(path.stat().st_mode)
    except (OSError, ValueError) as error:
        raise problem_of(path, error) from error
    if not is_folder:
        return Below((path,), ())
    below = plans_below(path)
    if not below.plans and not below.problems:
        raise Problem(f"{shown(path)}: there is no plan (*.yaml, *.yml) in this folder.")
    return below


def spare_plans(output: str, plans: Iterable[PlanFile]) -> None:
    """Problem where an output would be written over one of the plans that it is made from."""
    path = Path(output)
    for plan in plans:
        with suppress(OSError, ValueError):
            if plan.path and path.samefile(plan.path):
                raise Problem(f"{shown(path)}: this is a plan. Name another file to write to.")


def is_matched(path: str | Path, patterns: Iterable[str], configuration: Configuration) -> bool:
    """Whether a file is one of the patterns, or below one, seen from the configuration's folder."""
    name = _from(Path(configuration.file).parent, Path(path))
    return any(
        fnmatch(name, pattern) or fnmatch(name, f"{pattern}/*") or name.startswith(f"{pattern}/")
        for pattern in (posixpath.normpath(each) for each in patterns)
    )


def _from(folder: Path, path: Path) -> str:
    """A path seen from a folder; its whole path where it is on another drive."""
    try:
        return Path(os.path.relpath(path, folder)).as_posix()
    except ValueError:
        return Path(os.path.abspath(path)).as_posix()


def _id(path: Path, configuration: Configuration) -> str:
    """Its path below the plans folder without the suffix; elsewhere its file name without it."""
    inside = Path(_from(Path(os.path.realpath(configuration.plans)), Path(os.path.realpath(path))))
    if inside.is_absolute() or ".." in inside.parts:
        inside = Path(path.name)
    name = inside.with_suffix("").as_posix() if inside.suffix in SUFFIXES else inside.as_posix()
    return _NOT_IN_IDS.sub("-", name) or "plan"
