"""Options that several commands have, and what their values are read into."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any, TypeVar

import click

from planlint.reading.calendar import read_date
from planlint.world.clock import today
from planlint.world.problems import Problem

Function = TypeVar("Function", bound=Callable[..., Any])


class OneOf(click.Choice[str]):
    """One of some words; another is told the nearest."""

    def get_invalid_choice_message(self, value: object, ctx: click.Context | None) -> str:
        from planlint.reading.nearest import nearest

        near = nearest(str(value), self.choices)
        meant = f' Did you mean "{near}"?' if near else ""
        return f'there is no "{value}"; it may be {", ".join(self.choices)}.{meant}'


def config_option(function: Function) -> Function:
    """`--config FILE`."""
    return click.option(
        "--config",
        metavar="FILE",
        help="The configuration file, in place of the one that is found.",
    )(function)


def as_of_option(function: Function) -> Function:
    """`--as-of DATE`."""
    return click.option(
        "--as-of", metavar="DATE", help="The day to judge by, such as 2014-03-31; today otherwise."
    )(function)


def colour_option(function: Function) -> Function:
    """`--color` and `--no-color`."""
    return click.option(
        "--color/--no-color",
        "colour",
        default=None,
        help="Colours, whatever the terminal and NO_COLOR say.",
    )(function)


def read_day(as_of: str | None, option: str = "--as-of") -> date:
    """The day that `--as-of` or another option says, else today. Problem where it says none."""
    if as_of is None:
        return today()
    days = read_date(as_of)
    if days.form != "iso" or days.begin is None or days.begin != days.end:
        raise Problem(f'{option} wants a day, such as 2014-03-31, not "{as_of}".')
    return days.begin


def names_of(values: tuple[str, ...]) -> tuple[str, ...]:
    """Names that were given with commas or by repeating an option."""
    return tuple(name.strip() for value in values for name in value.split(",") if name.strip())
