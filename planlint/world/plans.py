"""Which files are plans: the paths of a command line to files with ids."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator
from fnmatch import fnmatch
from pathlib import Path, PurePath
from typing import NamedTuple

from planlint.model.configuration import Configuration
from planlint.reading.limits import MAX_BYTES
from planlint.world.disk import plans_below, read_bytes, shown
from planlint.world.problems import Problem

_NOT_IN_IDS = re.compile(r"[^A-Za-z0-9._/-]+")


class PlanFile(NamedTuple):
    """A plan's file: where it is, what it is called, and what it is known by."""

    path: Path | None
    name: str
    id: str

    def read(self) -> bytes:
        """The bytes of the plan. Problem where it cannot be read."""
        if self.path is None:
            return sys.stdin.buffer.read(MAX_BYTES + 1)
        return read_bytes(self.path, MAX_BYTES)


class Found(NamedTuple):
    """The plans that paths lead to, and what is wrong with the paths that lead to none."""

    plans: tuple[PlanFile, ...]
    problems: tuple[str, ...]


def find_plans(
    paths: Iterable[str], configuration: Configuration, stdin_name: str = "stdin.yaml"
) -> Found:
    """The plans at the paths, or in the plans folder of the configuration where none is given."""
    plans: dict[str, PlanFile] = {}
    problems = []
    for given in tuple(paths) or (configuration.plans,):
        try:
            for plan in _at(given, configuration, stdin_name):
                plans.setdefault(plan.name, plan)
        except Problem as problem:
            problems.append(str(problem))
    return Found(tuple(plans.values()), tuple(problems))


def _at(given: str, configuration: Configuration, stdin_name: str) -> Iterator[PlanFile]:
    if given == "-":
        yield PlanFile(None, stdin_name, _id(Path(stdin_name), configuration))
        return
    path = Path(given)
    try:
        folder, there = path.is_dir(), path.exists()
    except (OSError, ValueError) as error:
        raise Problem(f"{given!r}: this is not a good path.") from error
    if not there:
        raise Problem(f"{shown(path)}: there is no such file or folder.")
    if not folder:
        if not _excluded(path, configuration):
            yield PlanFile(path, shown(path), _id(path, configuration))
        return
    found = list(plans_below(path))
    if not found:
        raise Problem(f"{shown(path)}: there is no plan (*.yaml, *.yml) in this folder.")
    for each in found:
        if not _excluded(each, configuration):
            yield PlanFile(each, shown(each), _id(each, configuration))


def _excluded(path: Path, configuration: Configuration) -> bool:
    name = PurePath(shown(path)).as_posix()
    for pattern in configuration.exclude:
        pattern = PurePath(pattern).as_posix()
        if fnmatch(name, pattern) or name.startswith(f"{pattern.rstrip('/')}/"):
            return True
    return False


def _id(path: Path, configuration: Configuration) -> str:
    """Its path below the plans folder without the suffix; elsewhere its file name without it."""
    try:
        inside = path.resolve().relative_to(Path(configuration.plans).resolve())
    except (ValueError, OSError):
        inside = Path(path.name)
    name = inside.with_suffix("").as_posix() if inside.suffix in {".yaml", ".yml"} else inside.name
    return _NOT_IN_IDS.sub("-", name) or "plan"
