"""Options that several commands have, and what their values are read into."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from planlint.checking.known import BadKnownFindings, KnownFinding, read_known
from planlint.model.finding import SEVERITIES, Severity
from planlint.reading.calendar import read_date
from planlint.reading.nearest import nearest
from planlint.world.clock import today
from planlint.world.disk import read_bytes, shown
from planlint.world.problems import Problem

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

MOST_BYTES_KNOWN = 20_000_000

Function = TypeVar("Function", bound=Callable[..., Any])


class OneOf(click.Choice[str]):
    """One of some words; another is told the nearest."""

    def get_invalid_choice_message(self, value: object, ctx: click.Context | None) -> str:
        near = nearest(str(value), self.choices)
        meant = f' Did you mean "{near}"?' if near else ""
        return f'there is no "{value}"; it may be {", ".join(self.choices)}.{meant}'


def offer_rules(_context: click.Context, _option: click.Parameter, begun: str) -> list[str]:
    """What a shell offers where rules and families are named, the last behind a comma."""
    from planlint.rules.catalogue import FAMILIES, load_rules

    before, comma, last = begun.rpartition(",")
    names = (*FAMILIES, *(rule.name for rule in load_rules()))
    return [f"{before}{comma}{name}" for name in names if name.startswith(last)]


def offer_files(
    _context: click.Context, _option: click.Parameter, begun: str
) -> list[CompletionItem]:
    """What tells a shell to offer files and folders."""
    from click.shell_completion import CompletionItem

    return [CompletionItem(begun, type="file")]


def offer_formats(_context: click.Context, _option: click.Parameter, begun: str) -> list[str]:
    """What a shell offers where a format is named."""
    from planlint.commands._outputs import format_names

    return [name for name in format_names() if name.startswith(begun)]


def config_option(function: Function) -> Function:
    """`--config FILE`."""
    return click.option(
        "--config",
        metavar="FILE",
        shell_complete=offer_files,
        help="The configuration file to use, in place of the one that is found.",
    )(function)


def as_of_option(function: Function) -> Function:
    """`--as-of DATE`."""
    return click.option(
        "--as-of",
        metavar="DATE",
        help="The day to judge by, such as 2014-03-31; today if left out.",
    )(function)


def colour_option(function: Function) -> Function:
    """`--color` and `--no-color`."""
    return click.option(
        "--color/--no-color",
        "colour",
        default=None,
        help="Use colours or not, whatever the terminal and NO_COLOR say.",
    )(function)


def read_day(as_of: str | None, option: str = "--as-of") -> date:
    """The day that `--as-of` or another option says, else today. Problem where it says none."""
    if as_of is None:
        return today()
    days = read_date(as_of)
    if days.form != "iso" or days.begin is None or days.begin != days.end:
        raise Problem(f'{option} must be a day, such as 2014-03-31, not "{as_of}".')
    return days.begin


def names_of(values: tuple[str, ...]) -> tuple[str, ...]:
    """Names that were given with commas or by repeating an option."""
    return tuple(name.strip() for value in values for name in value.split(",") if name.strip())


def read_severities(values: tuple[str, ...]) -> dict[str, Severity]:
    """`RULE=LEVEL` values. Problem where one is of another form."""
    levels: dict[str, Severity] = {}
    for value in names_of(values):
        name, _, level = value.partition("=")
        found = next((each for each in SEVERITIES if each == level.strip()), None)
        if found is None:
            near = nearest(level, SEVERITIES)
            meant = f' Did you mean "{near}"?' if near else ""
            raise Problem(
                f'--severity must be RULE=LEVEL, not "{value}". '
                f"The level may be {', '.join(SEVERITIES[:-1])} or {SEVERITIES[-1]}.{meant}"
            )
        levels[name.strip()] = found
    return levels


def load_known(path: str, *, required: bool) -> Counter[KnownFinding]:
    """The known findings of a file. Problem where it is broken, or required and not there."""
    file = Path(path)
    if not path or not (required or os.path.lexists(file)):
        return Counter()
    try:
        return read_known(read_bytes(file, MOST_BYTES_KNOWN))
    except BadKnownFindings as error:
        raise Problem(f"{shown(file)}: {error}.") from error
