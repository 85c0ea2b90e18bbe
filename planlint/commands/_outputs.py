"""The outputs of a check: which formats are asked for, where they go, and writing them."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from pathlib import Path

from planlint.model.report import Report
from planlint.modules import modules_in
from planlint.reading.nearest import nearest
from planlint.showing import formats
from planlint.showing.counts import STATISTICS
from planlint.showing.screen import Screen
from planlint.world.disk import write_file
from planlint.world.problems import Problem
from planlint.world.terminal import complain, say, screen

STDOUT = "-"
DEFAULT = "full"

Show = Callable[[Report, Screen], str]
Output = tuple[Show, str]


def format_names() -> list[str]:
    """The names of all formats."""
    return modules_in(formats)


def read_outputs(
    names: tuple[str, ...], files: tuple[str, ...], *, counts: bool
) -> tuple[Output, ...]:
    """Formats with where to write them; of `counts` the statistics. Problem where they do not pair."""
    names = names or (DEFAULT,)
    if len(files) > len(names) or (len(names) > 1 and len(files) < len(names) - 1):
        raise Problem(
            "give --format and --output in pairs; one format, the last, may go without a file."
        )
    pairs = [*files, *(STDOUT for _ in names[len(files) :])]
    twice = next((each for each in pairs if pairs.count(each) > 1), None)
    if twice:
        raise Problem(f'two formats cannot both be written to "{twice}".')
    show_as = _statistics if counts else _format
    return tuple((show_as(name), file) for name, file in zip(names, pairs, strict=True))


def _format(name: str) -> Show:
    known = format_names()
    if name not in known:
        near = nearest(name, known)
        meant = f'Did you mean "{near}"? ' if near else ""
        raise Problem(f'there is no format "{name}". {meant}It may be {", ".join(known)}.')
    show: Show = import_module(f"{formats.__name__}.{name}").show
    return show


def _statistics(name: str) -> Show:
    if name not in STATISTICS:
        _format(name)
        raise Problem(f"--statistics is shown as {' or '.join(STATISTICS)}, not as {name}.")
    return STATISTICS[name]


def write_outputs(
    report: Report, outputs: tuple[Output, ...], colour: bool | None, problems: list[str]
) -> None:
    """Write the files, print the rest, and say at the end what was wrong."""
    on_file = screen(colour, to_file=True)
    for show, file in outputs:
        if file != STDOUT:
            try:
                write_file(Path(file), show(report, on_file).encode("utf-8", "replace"))
            except Problem as error:
                problems.append(str(error))
    try:
        for show, file in outputs:
            if file == STDOUT:
                say(show(report, screen(colour, to_file=False)))
    finally:
        for problem in problems:
            complain(problem)
