"""`planlint serve`: the site while one writes, built anew whenever something changes."""

from __future__ import annotations

import signal
import subprocess
import sys
import tempfile
import threading
import time
import webbrowser
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, NamedTuple

import click

from planlint.commands._options import OneOf, as_of_option, config_option, offer_files, read_day
from planlint.model.configuration import Configuration
from planlint.world.configuration import OWN, SHARED, load_configuration
from planlint.world.news import Board
from planlint.world.own_looks import FILES, TEMPLATES
from planlint.world.plans import STDIN, find_plans
from planlint.world.problems import Problem
from planlint.world.serving import Server
from planlint.world.terminal import note, say
from planlint.world.watching import Seen, seen

SECONDS_BETWEEN_LOOKS = 0.4


class Builds(NamedTuple):
    """How the site is built, and what is looked at to know when."""

    paths: tuple[str, ...]
    options: tuple[str, ...]
    config: str | None
    out: Path


@click.command(epilog="Example: planlint serve --audience internal --open")
@click.argument("paths", nargs=-1, metavar="[PATH]...", shell_complete=offer_files)
@click.option(
    "--port",
    type=click.IntRange(0, 65535),
    default=8000,
    show_default=True,
    metavar="N",
    help="The port of this machine; 0 for any that is free.",
)
@click.option(
    "--audience",
    type=OneOf(("public", "internal")),
    help="Who the site is for; the public is shown roles instead of names.",
)
@click.option("--open", "opens", is_flag=True, help="Open the site in the browser.")
@as_of_option
@config_option
def command(paths: tuple[str, ...], **options: Any) -> int:
    """Show the site on this machine alone, and show it anew when something changes.

    Plans, templates/, site/ and the configuration are looked at. The pages are kept in a temporary
    folder; what `planlint build` wrote is left alone. Ctrl-C ends it.
    """
    configuration = load_configuration(options["config"])
    problems = find_plans(paths, configuration).problems
    if paths and problems:
        raise Problem(" ".join(problems))
    if STDIN in paths:
        raise Problem("standard input cannot be served; name a file or a folder.")
    if options["as_of"]:
        read_day(options["as_of"])
    given = [
        *(("--audience", options["audience"]) if options["audience"] else ()),
        *(("--as-of", options["as_of"]) if options["as_of"] else ()),
        *(("--config", options["config"]) if options["config"] else ()),
    ]
    with (
        suppress(KeyboardInterrupt),
        _ended_like_ctrl_c(),
        tempfile.TemporaryDirectory(prefix="planlint-", ignore_cleanup_errors=True) as folder,
    ):
        builds = Builds(paths, tuple(given), options["config"], Path(folder) / "site")
        builds.out.mkdir()
        board = Board()
        with _serving(Server(builds.out, options["port"], board)) as server:
            say(f"The site is at {server.address} (Ctrl-C ends it).\n")
            _keep_building(builds, board, server.address if options["opens"] else "")
    return 0


@contextmanager
def _ended_like_ctrl_c() -> Iterator[None]:
    """Let the signal that ends programs end this one as Ctrl-C does, so that nothing is left behind."""

    def end(*_: object) -> None:
        raise KeyboardInterrupt

    before = signal.signal(signal.SIGTERM, end)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


@contextmanager
def _serving(server: Server) -> Iterator[Server]:
    thread = threading.Thread(target=server.serve_forever, args=(0.1,), daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.board.close()
        server.shutdown()
        server.server_close()


def _keep_building(builds: Builds, board: Board, opened: str) -> None:
    """Build the site, and again after every change, until the program is ended."""
    before: Seen | None = None
    accepted = ""
    while True:
        now = _looked_at(builds)
        if now != before:
            now = _settled(builds, now)
            accepted = _build(builds, board, accepted)
            before = now
            if opened:
                webbrowser.open(opened)
                opened = ""
        time.sleep(SECONDS_BETWEEN_LOOKS)


def _settled(builds: Builds, now: Seen) -> Seen:
    """What there is once nothing changes any more: editors and git write files one after another."""
    while True:
        time.sleep(SECONDS_BETWEEN_LOOKS / 4)
        then, now = now, _looked_at(builds)
        if then == now:
            return now


def _looked_at(builds: Builds) -> Seen:
    try:
        configuration = load_configuration(builds.config)
    except Problem:  # the build says what is wrong with it
        configuration = Configuration(file=builds.config or "")
    folder = Path(configuration.file).parent
    watched = [
        *(Path(path) for path in builds.paths or (configuration.plans,)),
        *(folder / name for name in (TEMPLATES, FILES, OWN, SHARED)),
        *(Path(name) for name in (configuration.file, configuration.known) if name),
        *(Path(name) for name in (configuration.site.logo, OWN, SHARED) if name),
    ]
    return seen(watched, builds.out)


def _build(builds: Builds, board: Board, accepted: str) -> str:
    """Build the site; what is now accepted to be wrong with it.

    A plan that can no longer be read keeps its pages, with what is wrong above them. One that could
    not be read at the beginning does not keep the others from being shown as they are.
    """
    status, shown, said = _built(builds, "--whole")
    if status == 1 and (said == accepted or not board.news.built):
        accepted = said
        status, shown, said = _built(builds)
    if said:
        note(said)
    if status == 0 or (status == 1 and said == accepted):
        board.built()
        say(f"{time.strftime('%H:%M:%S')} {shown.partition(' in ')[0]}.\n")
        return said
    board.failed(said or f"planlint build ended with {status}.")
    return accepted


def _built(builds: Builds, *more: str) -> tuple[int, str, str]:
    """What a build ended with and said, in a process of its own, which runs what is there now."""
    ran = subprocess.run(  # noqa: S603 (this program, with what it was given)
        [
            *(sys.executable, "-m", "planlint", "build", *builds.options, *more),
            *("--out", str(builds.out), "--", *builds.paths),
        ],
        capture_output=True,
        check=False,
        stdin=subprocess.DEVNULL,
        encoding="utf-8",
        errors="replace",
    )
    return ran.returncode, ran.stdout, ran.stderr.strip()
