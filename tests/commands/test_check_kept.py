"""Kept results change nothing that is said, whatever happens to their folder."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from planlint.world.kept import FOLDER
from tests.commands.conftest import DAY, Ran, Run, clean
from tests.commands.plans import GOOD, NO_FORUM, NO_LEAD, NO_LEAD_NO_FORUM, NOT_YAML, write

ALL = ("check", "--format", "json", "--all", "--fail-on", "info")


@pytest.fixture(autouse=True)
def plans(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CI", raising=False)
    for name, text in (("a", NO_LEAD_NO_FORUM), ("b", NO_FORUM), ("c", NOT_YAML), ("d", GOOD)):
        write(place / f"plans/{name}.yaml", text)
    write(place / "plans/e.yaml", f"\ufeff{NO_LEAD}".replace("\n", "\r\n"))


def results(place: Path) -> list[Path]:
    return [path for path in (place / FOLDER).rglob("*") if path.is_file() and path.name[0] != "."]


def garbage(path: Path) -> None:
    path.write_bytes(b"\x00garbage")


def half(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def words(path: Path) -> None:
    path.write_bytes(path.read_bytes().replace(b"lead", b"load").replace(b"error", b"warning"))


def folders(path: Path) -> None:
    path.unlink()
    path.mkdir()


@pytest.mark.parametrize("spoil", [garbage, half, words, folders, Path.unlink])
def test_a_spoilt_folder_changes_nothing(run: Run, place: Path, spoil: object) -> None:
    assert callable(spoil)
    fresh = run(*ALL, "--no-cache")
    assert run(*ALL) == fresh
    assert len(results(place)) == 5
    for path in results(place):
        spoil(path)
    assert run(*ALL) == fresh == run(*ALL)


@pytest.mark.parametrize(
    "change",
    [
        ("--as-of", "2014-06-01"),
        ("--select", "leads"),
        ("--ignore", "missing-lead"),
        ("--extend-select", "near-duplicate"),
        ("--severity", "missing-lead=info"),
        ("--known", "known.json"),
        ("--config", "other.toml"),
    ],
    ids=lambda each: each[0],
)
def test_what_a_result_depends_on_makes_another(
    run: Run, place: Path, change: tuple[str, str]
) -> None:
    write(place / "other.toml", 'plans = "plans"\nphrases = ["mark bicycles*"]\n')
    run("check", "--write-known", "--known", "known.json", "plans/a.yaml")
    before = run(*ALL)
    assert run(*ALL, *change) == run(*ALL, *change, "--no-cache")
    assert run(*ALL) == before


def test_a_plan_that_was_edited_is_checked_again(run: Run, place: Path) -> None:
    run(*ALL)
    path = place / "plans/a.yaml"
    text = path.read_text(encoding="utf-8")
    write(path, text.replace("Mark bicycles", "Mark scooters and so on"))
    assert run(*ALL) == run(*ALL, "--no-cache")
    write(path, text)
    (place / "plans/d.yaml").rename(place / "plans/z.yaml")
    assert run(*ALL) == run(*ALL, "--no-cache")


def test_processes_share_the_folder(place: Path) -> None:
    command = [sys.executable, "-m", "planlint", *ALL, "--as-of", DAY]
    environment = clean(os.environ)
    running = [
        subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment)
        for _ in range(4)
    ]
    said = set()
    for each in running:
        out, err = each.communicate(timeout=60)
        said.add(Ran(each.returncode, out.decode(), err.decode()))
    assert len(said) == 1
    assert next(iter(said)).status == 1
    assert len(results(place)) == 5
    assert not list((place / FOLDER).rglob("*.part"))


def test_nothing_is_kept_of_one_plan_or_in_ci_unless_it_is_asked_for(
    run: Run, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run("check", "plans/a.yaml")
    run("check", "-", stdin=NO_LEAD.encode())
    run("check", "--no-cache")
    monkeypatch.setenv("CI", "true")
    run("check")
    assert not (place / FOLDER).exists()
    run("check", "--cache", "plans/a.yaml")
    assert len(results(place)) == 1
    monkeypatch.delenv("CI")
    run("check")
    assert len(results(place)) == 5


def test_they_are_kept_beside_the_configuration(
    run: Run, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(place / "planlint.toml", "")
    monkeypatch.chdir(place / "plans")
    run("check")
    assert len(results(place)) == 5
    assert not (place / "plans" / FOLDER).exists()


def test_no_text_of_a_plan_and_no_name_of_a_file_stands_in_the_folders_names(
    run: Run, place: Path
) -> None:
    (place / "plans/a.yaml").rename(place / "plans/jo-bell-is-ill.yaml")
    run("check")
    names = " ".join(str(path.relative_to(place)) for path in (place / FOLDER).rglob("*"))
    assert "bell" not in names
    assert (place / FOLDER / ".gitignore").read_text().splitlines()[-1] == "*"
