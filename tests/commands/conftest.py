"""A working place of its own for every test of a command, and the program run in it."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import NamedTuple

import pytest

from planlint.commands import main

DAY = "2013-07-01"


class Ran(NamedTuple):
    """What a run of the program left behind."""

    status: int
    out: str
    err: str

    @property
    def lines(self) -> list[str]:
        return self.out.splitlines()


Run = Callable[..., Ran]


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository of its own, in which the program is run, without anyone's settings."""
    (tmp_path / ".git").mkdir()
    monkeypatch.chdir(tmp_path)
    for name in ("NO_COLOR", "FORCE_COLOR", "COLUMNS", "PLANLINT_TRACEBACK"):
        monkeypatch.delenv(name, raising=False)
    return tmp_path


@pytest.fixture
def run(
    place: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Callable[..., Ran]:
    """Run the program as its main function is called; `check` and `build` judge by one day."""

    def run(*arguments: str, stdin: bytes = b"") -> Ran:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin), encoding="utf-8"))
        capsys.readouterr()
        with pytest.raises(SystemExit) as ended:
            main(dated(arguments))
        out, err = capsys.readouterr()
        return Ran(int(ended.value.code or 0), out, err)

    return run


@pytest.fixture
def run_apart(place: Path) -> Callable[..., Ran]:
    """Run the program as a process of its own."""

    def run(
        *arguments: str,
        stdin: bytes | int = b"",
        before: tuple[str, ...] = (),
        **environment: str,
    ) -> Ran:
        done = subprocess.run(
            [*before, sys.executable, "-m", "planlint", *dated(arguments)],
            input=stdin if isinstance(stdin, bytes) else None,
            stdin=None if isinstance(stdin, bytes) else stdin,
            capture_output=True,
            env=clean(os.environ) | environment,
            check=False,
            timeout=60,
        )
        return Ran(done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8"))

    return run


def clean(environment: Mapping[str, str]) -> dict[str, str]:
    """An environment without what changes colours and widths."""
    unwanted = {"NO_COLOR", "FORCE_COLOR", "COLUMNS", "PYTHONIOENCODING", "PYTHONUTF8"}
    return {name: value for name, value in environment.items() if name not in unwanted}


def dated(arguments: tuple[str, ...]) -> list[str]:
    """The arguments with a day to judge by, where the command takes one and none is given."""
    asks = arguments[:1] in {("check",), ("build",)} and "--help" not in arguments
    return [*arguments, "--as-of", DAY] if asks and "--as-of" not in arguments else [*arguments]
