"""The hook, with a real pre-commit in a real repository: what is incomplete is not committed.

The hook is installed from a snapshot of this working tree, files that are not committed included.
That needs the package index once; the tests say so where it cannot be reached.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.commands.conftest import clean
from tests.commands.plans import GOOD, NOT_YAML, action, write
from tests.once import made_once
from tests.rules.fragments import plan_of

ROOT = Path(__file__).parents[2]
NO_DATE = plan_of(
    '- ref: "1.4"\n  title: Mark bicycles at the station\n  lead: {operational: jo-bell}\n'
).text


class Committed(NamedTuple):
    """What came of `git commit`: its status, what was said, and how many commits there are now."""

    status: int
    said: str
    commits: int


Commit = Callable[[dict[str, str]], Committed]


class Home(NamedTuple):
    """Where the hook was installed from, and where pre-commit keeps it."""

    hooks: Path
    revision: str
    cache: Path


def environment(cache: Path) -> dict[str, str]:
    """An environment in which nobody's own settings of git or pre-commit count."""
    inherited = {
        name: value
        for name, value in clean(os.environ).items()
        if not name.startswith(("GIT_", "PRE_COMMIT", "SKIP"))
    }
    who = {f"GIT_{who}_{what}": "tests@hartley.example" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}  # fmt: skip
    return inherited | who | {
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_CONFIG_SYSTEM": os.devnull,
        "PRE_COMMIT_HOME": str(cache),
    }  # fmt: skip


def git(
    folder: Path, *arguments: str, cache: Path = Path("nowhere")
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["git", *arguments],
        cwd=folder,
        env=environment(cache),
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )


def new_repository(folder: Path) -> None:
    folder.mkdir(parents=True)
    assert git(folder, "init", "--quiet").returncode == 0


@pytest.fixture(scope="session")
def home(shared: Path) -> Home:
    """A snapshot of the working tree in a repository of its own, and the hook installed from it."""
    return home_in(made_once(shared / "hook", install))


def home_in(folder: Path) -> Home:
    snapshot = folder / "planlint"
    revision = git(snapshot, "rev-parse", "HEAD").stdout.strip()
    return Home(snapshot, revision, folder / "cache")


def install(folder: Path) -> None:
    snapshot = folder / "planlint"
    new_repository(snapshot)
    listed = git(ROOT, "ls-files", "-z", "--cached", "--others", "--exclude-standard").stdout
    for name in filter(None, listed.split("\0")):
        if (ROOT / name).is_file() and not name.startswith(("plans/", "tests/", "bench/")):
            (snapshot / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(ROOT / name, snapshot / name)
    git(snapshot, "add", "--all")
    git(snapshot, "commit", "--quiet", "--message", "snapshot")
    made = home_in(folder)
    plans = folder / "plans"
    set_up(plans, made)
    installed = subprocess.run(
        [sys.executable, "-m", "pre_commit", "install-hooks"],
        cwd=plans,
        env=environment(made.cache),
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )
    if installed.returncode:
        pytest.fail(
            "pre-commit could not install planlint with what it depends on; the package index must "
            f"be reachable for this test.\n{installed.stdout}{installed.stderr}"
        )


def set_up(folder: Path, home: Home) -> None:
    """A repository of plans as the README has it, with the hook switched on."""
    new_repository(folder)
    write(
        folder / ".pre-commit-config.yaml",
        f"repos:\n  - repo: {home.hooks.as_posix()}\n    rev: {home.revision}\n"
        "    hooks:\n      - id: planlint\n",
    )


@pytest.fixture
def repository(home: Home, tmp_path: Path) -> Path:
    """A repository of plans in which the hook runs before every commit."""
    folder = tmp_path / "repository"
    set_up(folder, home)
    subprocess.run(
        [sys.executable, "-m", "pre_commit", "install"],
        cwd=folder,
        env=environment(home.cache),
        capture_output=True,
        check=True,
    )
    return folder


@pytest.fixture
def commit(home: Home, repository: Path) -> Commit:
    """Write files with these texts, commit them, and say what came of it."""

    def commit(files: dict[str, str]) -> Committed:
        for name, text in files.items():
            write(repository / name, text)
        git(repository, "add", "--all")
        done = git(repository, "commit", "--message", "a plan", cache=home.cache)
        log = git(repository, "log", "--oneline")
        return Committed(done.returncode, done.stdout + done.stderr, len(log.stdout.splitlines()))

    return commit


PLAN = "plans/2013.yaml"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        pytest.param(
            plan_of(action("1.4", lead="Name of officer")).text,
            ('Action 1.4: the operational lead, "Name of officer", is only a placeholder',),
            id="Name of officer for a lead",
        ),
        pytest.param(
            plan_of(action("1.4", forum="joint-tasking-group")).text,
            ('Action 1.4: the forum "joint-tasking-group" is not listed under `forums`',),
            id="a forum that is not defined",
        ),
        pytest.param(NO_DATE, ("missing-end", "Action 1.4: "), id="an action without a date"),
        pytest.param(NOT_YAML, ("yaml-syntax", f"{PLAN}:2:8"), id="what is not YAML"),
    ],
)
def test_an_incomplete_plan_is_refused_naming_the_action_and_the_complete_one_is_committed(
    commit: Commit, text: str, said: tuple[str, ...]
) -> None:
    refused = commit({PLAN: text})
    assert (refused.status, refused.commits) == (1, 0)
    assert "Failed" in refused.said
    for words in said:
        assert words in refused.said
    committed = commit({PLAN: GOOD})
    assert (committed.status, committed.commits) == (0, 1)
    assert "Passed" in committed.said


def test_only_what_is_changed_and_is_a_plan_is_checked(commit: Commit) -> None:
    assert commit({PLAN: GOOD, "notes.yaml": NOT_YAML}).commits == 1
    refused = commit({"plans/london/brent.yaml": plan_of(action(forum="gone")).text})
    assert (refused.status, refused.commits) == (1, 1)
    assert "plans/london/brent.yaml" in refused.said
    assert PLAN not in refused.said


def test_a_plan_that_is_excluded_is_committed(commit: Commit) -> None:
    settings = 'exclude = ["plans/old"]\n'
    committed = commit({"planlint.toml": settings, "plans/old/2008.yaml": NOT_YAML})
    assert (committed.status, committed.commits) == (0, 1)
    assert "Passed" in committed.said


def test_an_old_plan_whose_findings_are_known_is_committed(
    commit: Commit, repository: Path
) -> None:
    write(repository / "planlint.toml", 'known = "known.json"\n')
    write(repository / PLAN, NO_DATE)
    assert commit({}).status == 1
    subprocess.run(
        [sys.executable, "-m", "planlint", "check", "--write-known"],
        cwd=repository,
        capture_output=True,
        check=True,
    )
    assert commit({}).commits == 1
    assert commit({PLAN: NO_DATE.replace("jo-bell}", "nobody-known}")}).status == 1
