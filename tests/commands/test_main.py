"""The program as a whole: help, version, completion, and what is not a command."""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
from pathlib import Path

import click
import pytest

import planlint.commands as commands
from planlint import __version__
from tests.commands.conftest import Run, clean

NAMES = sorted(
    path.stem.replace("_", "-")
    for path in Path(commands.__file__).parent.glob("*.py")
    if not path.stem.startswith("_")
)


def test_help_lists_every_command_and_nothing_else(run: Run) -> None:
    ran = run("--help")
    assert (ran.status, ran.err) == (0, "")
    listed = ran.out.partition("Commands:\n")[2].partition("\n\n")[0].splitlines()
    assert [line.split()[0] for line in listed if line.startswith("  ") and line[2] != " "] == NAMES
    assert "\n  Example: planlint check plans\n" in ran.out


@pytest.mark.parametrize("name", NAMES)
def test_help_of_a_command_has_an_example_that_it_would_take(run: Run, name: str) -> None:
    for option in ("--help", "-h"):
        ran = run(name, option)
        assert (ran.status, ran.err) == (0, "")
        assert ran.out.startswith(f"Usage: planlint {name} ")
    examples = [line for line in ran.lines if line.startswith("  Example: ")]
    assert len(examples) == 1
    words = shlex.split(examples[0].removeprefix("  Example: ").partition(" > ")[0])
    assert words[:2] == ["planlint", name]
    command = commands.cli.get_command(click.Context(commands.cli), name)
    assert command is not None
    command.make_context(name, words[2:], **commands.cli.context_settings).close()


@pytest.mark.parametrize("name", NAMES)
def test_every_option_says_what_it_does(name: str) -> None:
    command = commands.cli.get_command(click.Context(commands.cli), name)
    assert command is not None
    assert command.help
    for option in command.params:
        if isinstance(option, click.Option):
            assert option.help, option.name
            assert option.help.endswith("."), option.name


def test_version(run: Run) -> None:
    for option in ("--version", "-V"):
        assert run(option) == (0, f"planlint {__version__}\n", "")


def test_without_a_command_there_is_help_and_2(run: Run) -> None:
    ran = run()
    assert ran.status == 2
    assert "Usage: planlint" in ran.out + ran.err


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ("chek", 'There is no command "chek". Did you mean "check"?'),
        ("qqq", 'There is no command "qqq". `planlint --help` lists all of them.'),
        ("_options", 'There is no command "_options". `planlint --help` lists all of them.'),
        ("__init__", 'There is no command "__init__". `planlint --help` lists all of them.'),
    ],
)
def test_a_command_that_there_is_not(run: Run, given: str, said: str) -> None:
    ran = run(given)
    assert (ran.status, ran.out) == (2, "")
    assert said in ran.err


def test_the_module_is_the_same_program(run_apart: Run) -> None:
    assert run_apart("--version") == (0, f"planlint {__version__}\n", "")


@pytest.mark.parametrize(
    ("raised", "said"),
    [
        (KeyError("x"), "planlint: a fault in planlint itself (KeyError: 'x'). Please report it; PLANLINT_TRACEBACK=1 shows where it is.\n"),
        (RecursionError(), "planlint: this is nested more deeply than planlint can follow.\n"),
        (KeyboardInterrupt(), "\nplanlint: stopped.\n"),
        (PermissionError(13, "Permission denied", "a/b.txt"), "planlint: a/b.txt: you may not read or write it.\n"),
    ],
    ids=lambda each: type(each).__name__,
)  # fmt: skip
def test_nothing_that_goes_wrong_is_a_traceback(
    run: Run, monkeypatch: pytest.MonkeyPatch, raised: BaseException, said: str
) -> None:
    def fails() -> None:
        raise raised

    monkeypatch.setattr("planlint.commands.rules.load_rules", fails)
    assert run("rules") == (2, "", said)


def test_a_traceback_can_be_asked_for(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails() -> None:
        raise KeyError("x")

    monkeypatch.setattr("planlint.commands.rules.load_rules", fails)
    monkeypatch.setenv("PLANLINT_TRACEBACK", "1")
    ran = run("rules")
    assert ran.status == 2
    assert ran.err.startswith("planlint: Traceback (most recent call last):\n")
    assert ran.err.endswith("KeyError: 'x'\n")


# Completion, as click gives it.


def completions(shell: str, words: str) -> str:
    environment = clean(os.environ) | {
        "_PLANLINT_COMPLETE": f"{shell}_complete",
        "COMP_WORDS": words,
        "COMP_CWORD": str(len(words.split()) - (not words.endswith(" "))),
    }
    done = subprocess.run(
        [sys.executable, "-m", "planlint"],
        capture_output=True,
        text=True,
        env=environment,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


def test_the_shell_completes_commands_options_and_words() -> None:
    assert completions("bash", "planlint ch") == "plain,check\n"
    assert "plain,--format\n" in completions("bash", "planlint check --f")
    assert completions("bash", "planlint check --fail-on w") == "plain,warning\n"
    assert completions("bash", "planlint check --format gi") == "plain,github\nplain,gitlab\n"
    assert completions("bash", "planlint explain missing-le") == (
        "plain,missing-lead\nplain,missing-lead-organisation\n"
    )
    for option in ("--select", "--extend-select", "--ignore"):
        told = completions("bash", f"planlint check {option} leads,dates,vague-d")
        assert told == "plain,leads,dates,vague-date\n"


@pytest.mark.parametrize(
    "words", ["check ", "check --output ", "check --known ", "check --config ", "new ", "report "]
)
def test_the_shell_completes_files_where_files_are_wanted(words: str) -> None:
    assert completions("bash", f"planlint {words}pl") == "file,pl\n"


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_the_shell_is_told_how_to_complete(shell: str) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "planlint"],
        capture_output=True,
        text=True,
        env=clean(os.environ) | {"_PLANLINT_COMPLETE": f"{shell}_source"},
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert f"_PLANLINT_COMPLETE={shell}_complete" in done.stdout
