"""What README and the other documents show is what happens."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
README = ROOT / "README.md"
CONSOLE = re.compile(r"```console\n\$ (?P<command>.*)\n(?P<shown>(?:(?!```).*\n)*)```")


def examples() -> list[tuple[str, str]]:
    return [(match["command"], match["shown"]) for match in CONSOLE.finditer(README.read_text())]


def output_of(command: str) -> str:
    program, *arguments = shlex.split(command)
    assert program == "planlint"
    run = subprocess.run(
        [sys.executable, "-m", "planlint", *arguments],
        capture_output=True,
        text=True,
        cwd=ROOT,
        env={**os.environ, "COLUMNS": "80", "NO_COLOR": "1"},
        check=False,
    )
    assert "Traceback" not in run.stderr
    return run.stdout


@pytest.mark.parametrize("command", [command for command, _ in examples()])
def test_output_is_as_shown(command: str, update: bool) -> None:
    shown = dict(examples())[command]
    found = output_of(command)
    if update:
        text = README.read_text()
        old = f"```console\n$ {command}\n{shown}```"
        README.write_text(text.replace(old, f"```console\n$ {command}\n{found}```"))
    else:
        assert found == shown


def test_every_command_is_named() -> None:
    from planlint.commands import cli

    text = README.read_text()
    for name in cli.list_commands(None):  # type: ignore[arg-type]
        assert f"`planlint {name}" in text


def test_every_dependency_has_its_reason() -> None:
    import tomllib

    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    text = README.read_text().lower()
    extras = [name for group in project["optional-dependencies"].values() for name in group]
    for requirement in project["dependencies"] + extras:
        name = re.split(r"[<>=;\[ ]", requirement)[0].lower()
        if not name.startswith("types-"):
            assert name.split("-")[0] in text, name


def test_links_lead_somewhere() -> None:
    for path in ROOT.glob("*.md"):
        for target in re.findall(r"\]\(([^)#]+)\)", path.read_text()):
            if "://" not in target:
                assert (ROOT / target).exists(), f"{path.name}: {target}"


def test_its_pictures_are_those_that_are_drawn() -> None:
    from tests.browser.screenshots import FOLDER, PICTURES

    shown = re.findall(r"screenshots/([\w-]+\.png)", README.read_text())
    drawn = [picture.name for picture in PICTURES]
    assert sorted(shown) == sorted(drawn)
    assert sorted(path.name for path in FOLDER.iterdir()) == sorted(drawn)
