"""The commands: a file a command, named after it, with one click command called `command`."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from importlib import import_module
from typing import Any

import click

from planlint import __version__
from planlint.modules import modules_in
from planlint.world.collector import leave_as_it_is, uncollected
from planlint.world.problems import Problem, fault_in_words

_EPILOG = "Example: planlint check plans"


class _NoReader(Exception):
    """Nobody reads standard output any more."""


@contextmanager
def _no_reader() -> Iterator[None]:
    """Take a broken pipe out of click's hands, which would end with 1 as if something were found."""
    try:
        yield
    except BrokenPipeError as error:
        raise _NoReader from error


class _Commands(click.Group):
    """Commands that are loaded only when they are run."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return [name.replace("_", "-") for name in modules_in(sys.modules[__name__])]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in self.list_commands(ctx):
            return None
        with uncollected():
            module = import_module(f"{__name__}.{cmd_name.replace('-', '_')}")
        command: click.Command = module.command
        return command

    def make_context(
        self,
        info_name: str | None,
        args: list[str],
        parent: click.Context | None = None,
        **extra: Any,
    ) -> click.Context:
        with _no_reader():
            return super().make_context(info_name, args, parent, **extra)

    def invoke(self, ctx: click.Context) -> Any:
        with _no_reader():
            return super().invoke(ctx)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if args and not args[0].startswith("-") and args[0] not in self.list_commands(ctx):
            from planlint.reading.nearest import nearest

            near = nearest(args[0], self.list_commands(ctx))
            meant = f' Did you mean "{near}"?' if near else " `planlint --help` lists all of them."
            raise click.UsageError(f'There is no command "{args[0]}".{meant}', ctx)
        return super().resolve_command(ctx, args)


@click.group(
    cls=_Commands,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog=_EPILOG,
)
@click.version_option(
    __version__, "--version", "-V", prog_name="planlint", message="%(prog)s %(version)s"
)
def cli() -> None:
    """Keeps community-safety action plans complete: checks plans in YAML, and publishes them."""


def main(arguments: list[str] | None = None) -> None:
    """Run the program and end it with its status: 0 done, 1 findings, 2 it could not do its job."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    status = _run(arguments)
    if arguments is None:
        leave_as_it_is()
    sys.exit(status)


def _run(arguments: list[str] | None) -> int:
    try:
        status: Any = cli.main(args=arguments, prog_name="planlint", standalone_mode=False)
        return status if isinstance(status, int) else 0
    except click.ClickException as error:
        with suppress(OSError):
            error.show()
    except Exception as error:  # noqa: BLE001 (whatever it is, nobody is shown a traceback)
        _say_what_failed(error)
    return 2


def _say_what_failed(error: Exception) -> None:
    from pathlib import Path

    from planlint.world.disk import reason, shown
    from planlint.world.terminal import complain, discard

    match error:
        case Problem() | ImportError(name="yaml._yaml"):
            complain(str(error))
        case _NoReader():
            discard(sys.stdout)
        case click.Abort():
            complain("stopped.")
        case RecursionError():
            complain("this is nested more deeply than planlint can follow.")
        case OSError(filename=None):
            discard(sys.stdout)
            complain(f"standard output: {reason(error)}.")
        case OSError():
            complain(f"{shown(Path(str(error.filename)))}: {reason(error)}.")
        case _:
            complain(fault_in_words(error))
