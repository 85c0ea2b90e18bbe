"""`planlint check` and the file system: links, pipes, names, and what cannot be read."""

from __future__ import annotations

import json
import os
import shutil
import socket
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from planlint.commands import check
from planlint.reading.limits import MAX_BYTES
from planlint.world import disk
from planlint.world.plans import Found, find_plans
from tests.commands.conftest import Run
from tests.commands.plans import GOOD, NO_LEAD, write

LEADS = ("--select", "missing-lead", "--format", "concise")
posix = pytest.mark.skipif(os.name == "nt", reason="needs a POSIX file system")


def files(out: str) -> list[str]:
    return [line.partition(":")[0] for line in out.splitlines()]


# Symbolic links.


@posix
def test_links_out_of_the_folder_are_not_followed(run: Run, place: Path) -> None:
    write(place / "elsewhere/secret.yaml", NO_LEAD)
    write(place / "plans/a.yaml", NO_LEAD)
    (place / "plans/out.yaml").symlink_to(place / "elsewhere/secret.yaml")
    (place / "plans/folder").symlink_to(place / "elsewhere")
    (place / "plans/outside").mkdir()
    (place / "plans/outside/out.yaml").symlink_to("../../elsewhere/secret.yaml")
    assert files(run("check", "plans", *LEADS).out) == ["plans/a.yaml"]


@posix
def test_a_link_within_the_folder_and_a_link_that_is_named_are_followed(
    run: Run, place: Path
) -> None:
    write(place / "elsewhere/b.yaml", NO_LEAD)
    write(place / "plans/old/a.yaml", NO_LEAD)
    (place / "plans/now.yaml").symlink_to("old/a.yaml")
    (place / "plans/out.yaml").symlink_to("../elsewhere/b.yaml")
    (place / "current").symlink_to("plans")
    assert files(run("check", "plans", *LEADS).out) == ["plans/now.yaml", "plans/old/a.yaml"]
    assert files(run("check", "plans/out.yaml", *LEADS).out) == ["plans/out.yaml"]
    assert files(run("check", "current", *LEADS).out) == ["current/now.yaml", "current/old/a.yaml"]


@posix
def test_links_that_lead_nowhere_are_said_and_the_others_checked(run: Run, place: Path) -> None:
    write(place / "plans/a.yaml", NO_LEAD)
    (place / "plans/gone.yaml").symlink_to("moved-away.yaml")
    (place / "plans/round.yaml").symlink_to("round.yaml")
    ran = run("check", "plans", *LEADS)
    assert (ran.status, files(ran.out)) == (2, ["plans/a.yaml"])
    assert ran.err == (
        "planlint: plans/gone.yaml: there is no such file or folder.\n"
        "planlint: plans/round.yaml: too many levels of symbolic links.\n"
    )


# What is no file, or cannot be read.


@posix
def test_pipes_of_a_folder_are_not_waited_for(run: Run, place: Path) -> None:
    write(place / "plans/a.yaml", NO_LEAD)
    os.mkfifo(place / "plans/pipe.yaml")
    assert files(run("check", "plans", *LEADS).out) == ["plans/a.yaml"]


@posix
def test_a_pipe_that_is_named_is_read(place: Path) -> None:
    write(place / "a.yaml", NO_LEAD)
    os.mkfifo(place / "pipe")
    command = [sys.executable, "-m", "planlint", "check", "pipe", *LEADS, "--as-of", "2013-07-01"]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as reading:
        (place / "pipe").write_text(NO_LEAD)
        out, _ = reading.communicate(timeout=30)
    assert (reading.returncode, files(out.decode())) == (1, ["pipe"])


def test_a_folder_called_like_a_plan_is_a_folder(run: Run, place: Path) -> None:
    write(place / "plans/london.yaml/brent.yaml", NO_LEAD)
    assert files(run("check", "plans", *LEADS).out) == ["plans/london.yaml/brent.yaml"]
    assert files(run("check", "plans/london.yaml", *LEADS).out) == ["plans/london.yaml/brent.yaml"]


@posix
def test_what_is_no_file_cannot_be_read(run: Run) -> None:
    assert run("check", "/dev/zero") == (
        2,
        "No plan was checked.\n",
        "planlint: /dev/zero: this is not a file that can be read.\n",
    )


def test_a_path_through_a_file_or_with_a_nul_or_far_too_long(run: Run, place: Path) -> None:
    write(place / "plans/a.yaml", NO_LEAD)
    long = "a" * 5000
    ran = run("check", "plans/a.yaml/b.yaml", "nul\0.yaml", long, "plans", *LEADS)
    assert (ran.status, files(ran.out)) == (2, ["plans/a.yaml"])
    through, nul, too_long = ran.err.splitlines()
    assert through == "planlint: plans/a.yaml/b.yaml: part of the path is a file, not a folder."
    assert (
        nul == "planlint: nul\N{REPLACEMENT CHARACTER}.yaml: this is not a path that can be used."
    )
    assert too_long.startswith("planlint: aaaa")
    assert too_long.endswith("aaaa…: file name too long.")
    assert len(too_long) < 500


def without_privileges() -> tuple[str, ...]:
    """What goes before a command so that files keep even root out, as they do other people."""
    if os.name == "nt":
        pytest.skip("Windows has no such permissions")
    if os.geteuid():
        return ()
    if not shutil.which("setpriv"):
        pytest.skip("root may read everything, and there is no setpriv to take that away")
    return ("setpriv", "--bounding-set=-dac_override,-dac_read_search")


def test_plans_and_folders_that_may_not_be_read(run_apart: Run, place: Path) -> None:
    before = without_privileges()
    write(place / "plans/a.yaml", NO_LEAD)
    write(place / "plans/mine.yaml", NO_LEAD).chmod(0)
    write(place / "plans/closed/b.yaml", NO_LEAD).parent.chmod(0)
    try:
        ran = run_apart("check", "plans", *LEADS, before=before)
    finally:
        (place / "plans/closed").chmod(0o700)
    assert (ran.status, files(ran.out)) == (2, ["plans/a.yaml"])
    assert ran.err == (
        "planlint: plans/closed: you may not read or write it.\n"
        "planlint: plans/mine.yaml: you may not read or write it.\n"
    )


def test_a_file_that_may_not_be_written(run_apart: Run, place: Path) -> None:
    before = without_privileges()
    write(place / "plans/a.yaml", NO_LEAD)
    write(place / "closed/found.json", "old").parent.chmod(0o500)
    arguments = ("--known", "closed/known.json", "--write-known", "--output", "closed/found.json")
    ran = run_apart("check", "plans", "--select", "missing-lead", *arguments, before=before)
    (place / "closed").chmod(0o700)
    assert (ran.status, ran.out) == (2, "")
    assert ran.err == (
        "planlint: closed/known.json: you may not read or write it.\n"
        "planlint: closed/found.json: you may not read or write it.\n"
    )
    assert [path.name for path in (place / "closed").iterdir()] == ["found.json"]
    assert (place / "closed/found.json").read_text() == "old"


def test_standard_input_that_is_closed(place: Path) -> None:
    command = f"exec {sys.executable} -m planlint check - --as-of 2013-07-01 <&-"
    done = subprocess.run(["sh", "-c", command], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (2, "planlint: standard input: it is closed.\n")


# Names.


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux has names that are no text")
def test_names_that_are_no_text(run: Run, place: Path) -> None:
    for bytes_ in (b"plans/\xff.yaml", b"plans/\xfe.yaml"):
        write(place / os.fsdecode(bytes_), NO_LEAD)
    assert files(run("check", "plans", *LEADS).out) == ["plans/?.yaml", "plans/?.yaml"]
    given = os.fsdecode(b"plans/\xff.yaml")
    for name in ("json", "github", "full", "concise"):
        ran = run("check", given, "--select", "missing-lead", "--format", name)
        assert (ran.status, ran.err) == (1, "")
        ran = run("check", given, *LEADS[:2], "--format", name, "--output", "found.txt")
        assert (ran.status, ran.err) == (1, "")
        assert "plans/?.yaml" in (place / "found.txt").read_text(encoding="utf-8")
    gone = run("check", os.fsdecode(b"gone-\xff.yaml"))
    assert gone.err == "planlint: gone-?.yaml: there is no such file or folder.\n"


@posix
def test_names_that_steer_a_terminal(run: Run, place: Path) -> None:
    name = "plans/\x1b[31mred\nsecond.yaml"
    write(place / name, NO_LEAD)
    mark = "\N{REPLACEMENT CHARACTER}"
    assert run("check", "plans", *LEADS).out.startswith(
        f"plans/{mark}[31mred{mark}second.yaml:24:14: error "
    )
    found = json.loads(run("check", "plans", *LEADS[:2], "--format", "json").out)["findings"]
    assert found[0]["path"] == name
    ran = run("check", "gone\x1b[2J.yaml")
    assert ran.err == f"planlint: gone{mark}[2J.yaml: there is no such file or folder.\n"


def test_a_name_with_a_blank_a_colon_and_letters_of_many_scripts(run: Run, place: Path) -> None:
    names = ["plans/é 犯罪.yaml"] + (["plans/a: b.yaml"] if os.name != "nt" else [])
    for name in names:
        write(place / name, NO_LEAD)
    found = json.loads(run("check", *LEADS[:2], "--format", "json").out)["findings"]
    assert [each["path"] for each in found] == sorted(names)


# What is written.


@posix
def test_an_output_that_is_a_link_or_a_pipe_stays_one(run: Run, place: Path) -> None:
    write(place / "plans/a.yaml", NO_LEAD)
    write(place / "real.txt", "old").chmod(0o600)
    (place / "link.txt").symlink_to("real.txt")
    (place / "null").symlink_to("/dev/null")
    assert run("check", *LEADS, "--output", "link.txt").status == 1
    assert (place / "link.txt").is_symlink()
    assert files((place / "real.txt").read_text()) == ["plans/a.yaml"]
    assert (place / "real.txt").stat().st_mode & 0o777 == 0o600
    assert run("check", *LEADS, "--output", "null").status == 1
    assert (place / "null").is_char_device()


def test_an_output_that_is_a_folder_or_no_path(run: Run, place: Path) -> None:
    write(place / "plans/a.yaml", GOOD)
    ran = run("check", "--output", "plans")
    assert (ran.status, ran.err) == (2, "planlint: plans: it is a folder.\n")
    ran = run("check", "--output", "found\0.txt")
    assert ran.status == 2
    assert ran.err.endswith(": this is not a path that can be used.\n")
    assert sorted(path.name for path in place.iterdir()) == [".git", "plans"]


@posix
def test_no_output_takes_the_place_of_a_plan(run: Run, place: Path) -> None:
    write(place / "plans/a.yaml", NO_LEAD)
    (place / "link.json").symlink_to("plans/a.yaml")
    (place / "hard.json").hardlink_to(place / "plans/a.yaml")
    for file in ("plans/a.yaml", "./plans/../plans/a.yaml", "link.json", "hard.json"):
        ran = run("check", "--format", "json", "--output", file)
        assert (ran.status, ran.out) == (2, "")
        assert ran.err.endswith(": this is a plan. Name another file to write to.\n")
        assert run("report", "plans/a.yaml", "--output", file).status == 2
    assert (place / "plans/a.yaml").read_text(encoding="utf-8") == NO_LEAD


# What changes while it is looked at.


@pytest.fixture
def meanwhile(monkeypatch: pytest.MonkeyPatch) -> Callable[[Callable[[], object]], None]:
    """Have something done between the moment when the plans are listed and when they are read."""

    def meanwhile(do: Callable[[], object]) -> None:
        def find(*arguments: Any) -> Found:
            found = find_plans(*arguments)
            do()
            return found

        monkeypatch.setattr(check, "find_plans", find)

    return meanwhile


Meanwhile = Callable[[Callable[[], object]], None]


def test_a_plan_that_vanishes_is_said_and_the_others_checked(
    run: Run, place: Path, meanwhile: Meanwhile
) -> None:
    gone = write(place / "plans/gone.yaml", NO_LEAD)
    write(place / "plans/there.yaml", NO_LEAD)
    meanwhile(gone.unlink)
    ran = run("check", *LEADS)
    assert (ran.status, files(ran.out)) == (2, ["plans/there.yaml"])
    assert ran.err == "planlint: plans/gone.yaml: there is no such file or folder.\n"


def test_a_plan_that_becomes_a_folder(run: Run, place: Path, meanwhile: Meanwhile) -> None:
    plan = write(place / "plans/a.yaml", NO_LEAD)

    def become_a_folder() -> None:
        plan.unlink()
        plan.mkdir()

    meanwhile(become_a_folder)
    ran = run("check", *LEADS)
    assert (ran.status, ran.out) == (2, "")
    assert ran.err == "planlint: plans/a.yaml: this is not a file that can be read.\n"


def test_a_plan_that_grows_beyond_the_limit(run: Run, place: Path, meanwhile: Meanwhile) -> None:
    plan = write(place / "plans/a.yaml", NO_LEAD)
    meanwhile(lambda: plan.write_bytes(b"#" * (MAX_BYTES + 1)))
    ran = run("check", "--format", "concise")
    assert (ran.status, ran.err) == (1, "")
    assert ran.out.startswith("plans/a.yaml:1:1: error The file is larger than 2 MB, ")


@posix
def test_a_pipe_into_which_nobody_writes(
    run: Run, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(disk, "MOST_SECONDS", 0.1)
    os.mkfifo(place / "pipe.yaml")
    for arguments in (
        ("check", "pipe.yaml"),
        ("check", "--config", "pipe.yaml"),
        ("report", "pipe.yaml"),
    ):
        ran = run(*arguments)
        assert (ran.status, ran.err) == (2, "planlint: pipe.yaml: nobody writes into this pipe.\n")


@pytest.mark.skipif(sys.platform != "linux", reason="needs the files of the Linux kernel")
def test_files_that_cannot_be_read_to_their_end(run: Run) -> None:
    ran = run("check", "/proc/self/mem")
    assert (ran.status, ran.err) == (2, "planlint: /proc/self/mem: input/output error.\n")


@posix
def test_a_socket(run: Run, place: Path) -> None:
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind("a.yaml")
        ran = run("check", "a.yaml")
    assert (ran.status, ran.err) == (2, "planlint: a.yaml: this is not a file that can be read.\n")
    assert (
        run("check", ".").err == "planlint: .: there is no plan (*.yaml, *.yml) in this folder.\n"
    )
