"""The workflows: what two linters say of them, and that a person can run what they run."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click
import pytest
import yaml

from planlint.commands import cli

ROOT = Path(__file__).parent.parent
GITHUB = ROOT / ".github"
WORKFLOWS = sorted((GITHUB / "workflows").glob("*.yml"))
PINNED = re.compile(r"uses: [\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+\Z")


def tool(name: str) -> str:
    """A program of the development extra."""
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    found = shutil.which(name, path=path)
    assert found, f"{name} is not installed: pip install '.[dev]'"
    return found


def zizmor(folder: Path) -> subprocess.CompletedProcess[str]:
    command = [tool("zizmor"), "--offline", "--persona", "auditor", "--no-progress", str(folder)]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def against(schema: str, *files: Path) -> subprocess.CompletedProcess[str]:
    command = [tool("check-jsonschema"), "--builtin-schema", f"vendor.{schema}", *map(str, files)]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def read(path: Path) -> dict[str, Any]:
    """A workflow as data. To YAML 1.1 the key `on` is the boolean true; "on" is put in its place."""
    data: dict[Any, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return {"on": data.pop(True), **data}


def jobs() -> Iterator[tuple[str, dict[str, Any]]]:
    for path in WORKFLOWS:
        yield from ((f"{path.stem}: {name}", job) for name, job in read(path)["jobs"].items())


def run_lines() -> list[str]:
    return [
        line.strip()
        for _, job in jobs()
        for step in job["steps"]
        for line in step.get("run", "").splitlines()
    ]


def test_zizmor_finds_nothing() -> None:
    done = zizmor(GITHUB)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "No findings to report" in done.stdout
    for path in (*WORKFLOWS, GITHUB / "dependabot.yml"):
        assert path.name in done.stderr


@pytest.mark.parametrize(
    ("written", "instead"),
    [
        (r"@[0-9a-f]{40} # v", "@v"),
        ("persist-credentials: false", "fetch-depth: 1"),
        (r"permissions: \{\}", "permissions: write-all"),
        ("run: pip install .", "run: echo ${{ github.event.pull_request.title }}"),
    ],
)
def test_zizmor_finds_what_is_wrong(tmp_path: Path, written: str, instead: str) -> None:
    folder = tmp_path / ".github" / "workflows"
    folder.mkdir(parents=True)
    text = (GITHUB / "workflows" / "check.yml").read_text(encoding="utf-8")
    spoilt, count = re.subn(written, lambda _: instead, text)
    assert count
    (folder / "check.yml").write_text(spoilt, encoding="utf-8")
    assert zizmor(tmp_path).returncode > 10


def test_the_schema_of_workflows_holds() -> None:
    done = against("github-workflows", *WORKFLOWS)
    assert done.returncode == 0, done.stdout + done.stderr
    done = against("dependabot", GITHUB / "dependabot.yml")
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_schema_of_workflows_is_looked_at(tmp_path: Path) -> None:
    path = tmp_path / "check.yml"
    text = (GITHUB / "workflows" / "check.yml").read_text(encoding="utf-8")
    path.write_text(text.replace("runs-on:", "run-on:"), encoding="utf-8")
    assert against("github-workflows", path).returncode == 1


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_actions_are_pinned_and_say_their_version(path: Path) -> None:
    lines = [line.strip() for line in path.read_text(encoding="utf-8").splitlines()]
    uses = [line for line in lines if re.match(r"(- )?uses:", line)]
    assert uses
    assert [line for line in uses if not PINNED.match(line.removeprefix("- "))] == []


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_workflows_may_nothing_by_themselves(path: Path) -> None:
    workflow = read(path)
    assert workflow["permissions"] == {}
    assert workflow["concurrency"]["group"]
    for job in workflow["jobs"].values():
        assert job["timeout-minutes"] <= 30
        assert job["permissions"]
        assert set(job["permissions"].items()) <= {
            ("contents", "read"),
            ("pages", "write"),
            ("id-token", "write"),
        }


def test_only_publishing_may_write() -> None:
    writing = {name for name, job in jobs() if "write" in job["permissions"].values()}
    assert writing == {"publish: deploy"}


@pytest.mark.parametrize("line", run_lines())
def test_a_person_can_run_what_workflows_run(line: str) -> None:
    assert "${{" not in line
    program, *words = shlex.split(line)
    if program == "planlint":
        parse(words)
    elif program == "make":
        targets = re.findall(
            r"^([\w-]+):(?!=)", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE
        )
        assert words
        assert set(words) <= set(targets)
    else:
        assert line in (ROOT / "README.md").read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize("line", ["check --formt github", "chek", "build --audience everyone"])
def test_a_command_that_is_none_would_be_noticed(line: str) -> None:
    with pytest.raises(click.UsageError):
        parse(line.split())


def parse(words: list[str]) -> None:
    """Parse a command line as planlint would, without running it. UsageError where it cannot be."""
    with click.Context(cli, info_name="planlint", **cli.context_settings) as context:
        name, command, rest = cli.resolve_command(context, words)
        assert command is not None
        command.make_context(name, rest, parent=context)


def test_check_annotates_and_says_all_in_full() -> None:
    steps = read(GITHUB / "workflows" / "check.yml")["jobs"]["plans"]["steps"]
    assert [step["run"] for step in steps if step.get("run", "").startswith("planlint")] == [
        "planlint check --format github",
        "planlint check",
    ]


def test_the_site_is_built_for_the_public_on_main_and_each_morning() -> None:
    publish = read(GITHUB / "workflows" / "publish.yml")
    triggers = publish["on"]
    assert triggers["push"] == {"branches": ["main"]}
    assert len(triggers["schedule"]) == 1
    assert "pull_request" not in triggers
    assert "planlint build --audience public" in run_lines()
