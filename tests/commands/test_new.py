"""`planlint new`: by options, and by questions on a terminal; nothing is overwritten."""

from __future__ import annotations

import os
import select
import signal
import subprocess
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

from planlint.commands.new import MEANINGS, USUAL_EXPECTATIONS
from planlint.reading.document import read_document
from planlint.reading.expectations import FIELDS
from tests.commands.conftest import Ran, Run, clean
from tests.commands.plans import write
from tests.commands.test_hook import Commit, commit, home, repository

__all__ = ["commit", "home", "repository"]  # fixtures: a repository with the real hook

DAY = ("--as-of", "2026-11-21")
FILE = "plans/hartley-2027.yaml"
OPTIONS = {
    "--title": "Safer Hartley action plan 2027/28",
    "--area": "Hartley",
    "--partnership": "Safer Hartley Partnership",
    "--period": "2027/28",
    "--priority": "Anti-social behaviour",
}
ALL = tuple(word for option in OPTIONS.items() for word in option)


def without(option: str) -> tuple[str, ...]:
    return tuple(word for each in OPTIONS.items() if each[0] != option for word in each)


def data_of(path: Path) -> Any:
    return read_document("p", path.read_bytes()).data


# By options.


def test_a_plan_by_options(run: Run, place: Path) -> None:
    ran = run("new", FILE, *ALL, "--priority", "Domestic abuse", "--expects", "output,rag", *DAY)
    assert ran == (
        0,
        f"Wrote {FILE}. The next steps are at its top.\n"
        f"When something is filled in, run: planlint check {FILE}\n",
        "",
    )
    data = data_of(place / FILE)
    assert data["title"] == OPTIONS["--title"]
    assert data["area"] == {"name": "Hartley"}
    assert (data["period"], data["status"]) == ("2027/28", "draft")
    assert data["expects"] == ["output", "rag"]
    assert [each["id"] for each in data["priorities"]] == [
        "anti-social-behaviour",
        "domestic-abuse",
    ]
    ran = run("check", *DAY, "--fail-on", "info")
    assert ran.status == 0
    assert ran.lines[-1].startswith("Nothing found in 1 plan (")
    later = run("check", "--as-of", "2027-03-21", "--format", "concise")
    assert later.status == 1
    assert "has lapsed: its last day was 2027-02-28 [unused-suppression]" in later.out
    assert "[missing-end]" in later.out


def test_what_most_plans_expect_is_expected(run: Run, place: Path) -> None:
    assert run("new", FILE, *ALL, *DAY).status == 0
    assert data_of(place / FILE)["expects"] == [
        *("operational-lead", "forum", "output", "outcome", "progress", "rag")
    ]
    assert run("new", "b.yml", *ALL, *DAY, "--expects", "rag, rag,,output", "--expects", "forum")
    assert data_of(place / "b.yml")["expects"] == ["rag", "output", "forum"]


def test_the_configuration_says_what_is_set_aside(run: Run, place: Path) -> None:
    write(place / "planlint.toml", 'ignore = ["missing-end"]\n')
    assert run("new", FILE, *ALL, *DAY).status == 0
    text = (place / FILE).read_text(encoding="utf-8")
    assert "missing-lead" in text
    assert "missing-end" not in text


@pytest.mark.parametrize("there", ["plan.schema.json", "schema/plan.schema.json"])
def test_editors_are_told_of_the_schema_where_the_repository_has_it(
    run: Run, place: Path, there: str
) -> None:
    run("new", FILE, *ALL, *DAY)
    assert "yaml-language-server" not in (place / FILE).read_text(encoding="utf-8")
    write(place / there, run("schema").out)
    run("new", "plans/london/brent.yaml", *ALL, *DAY)
    first = (place / "plans/london/brent.yaml").read_text(encoding="utf-8").partition("\n")[0]
    assert first == f"# yaml-language-server: $schema=../../{there}"
    write(place / "plans/london/plan.schema.json", "{}")
    run("new", "plans/london/next.yaml", *ALL, *DAY)
    text = (place / "plans/london/next.yaml").read_text(encoding="utf-8")
    assert text.startswith("# yaml-language-server: $schema=plan.schema.json\n# This plan")


def test_nor_of_one_above_the_repository(run: Run, place: Path) -> None:
    write(place / "plan.schema.json", "{}")
    (place / "inner/.git").mkdir(parents=True)
    run("new", "inner/a.yaml", *ALL, *DAY)
    assert "yaml-language-server" not in (place / "inner/a.yaml").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (
            ("--period", "2027-28"),
            '--period must be a period, such as 2027/28 or 2027 to 2030, not "2027-28".',
        ),
        (
            ("--period", "2027/29"),
            '--period must be a period, such as 2027/28 or 2027 to 2030, not "2027/29".',
        ),
        (("--period", " "), "--period needs an answer."),
        (("--title", " \n\t\x00"), "--title needs an answer."),
        (("--priority", ""), "--priority needs an answer."),
        (("--expects", ""), "--expects needs an answer."),
        (("--expects", " , "), "--expects needs an answer."),
        (
            ("--expects", "operational-leed"),
            '--expects cannot be "operational-leed". Did you mean "operational-lead"?',
        ),
        (
            ("--expects", "output,bananas"),
            '--expects cannot be "bananas". It may be strategic-lead, operational-lead, '
            "lead-organisation, forum, output, outcome, indicator, funding, progress, rag.",
        ),
        (("--as-of", "soon"), '--as-of must be a day, such as 2014-03-31, not "soon".'),
    ],
)
def test_answers_that_cannot_stand(
    run: Run, place: Path, arguments: tuple[str, str], message: str
) -> None:
    rest = without(arguments[0]) if arguments[0] in OPTIONS else ALL
    assert run("new", FILE, *rest, *arguments) == (2, "", f"planlint: {message}\n")
    assert not (place / "plans").exists()


@pytest.mark.parametrize(
    ("given", "missing"),
    [
        (without("--title"), "--title"),
        (without("--priority"), "--priority"),
        (("--title", "A plan"), "--area, --partnership, --period and --priority"),
    ],
)
def test_where_there_is_nobody_to_ask(
    run: Run, place: Path, given: tuple[str, ...], missing: str
) -> None:
    message = f"planlint: there is nobody to ask: give {missing}.\n"
    assert run("new", FILE, *given, *DAY) == (2, "", message)
    assert not (place / "plans").exists()


# Where it is written.


def test_nothing_is_overwritten(run: Run, place: Path) -> None:
    write(place / FILE, "mine\n")
    message = f"planlint: {FILE}: it is there already, and is not overwritten.\n"
    assert run("new", FILE, *ALL, *DAY) == (2, "", message)
    assert (place / FILE).read_text() == "mine\n"
    (place / "folder.yaml").mkdir()
    assert run("new", "folder.yaml", *ALL).err.startswith("planlint: folder.yaml: it is there")
    try:
        (place / "link.yaml").symlink_to("nowhere.yaml")
    except OSError:
        return
    assert run("new", "link.yaml", *ALL).err.startswith("planlint: link.yaml: it is there already")
    assert not (place / "nowhere.yaml").exists()


@pytest.mark.parametrize(
    ("file", "message"),
    [
        ("plan.txt", "plan.txt: the name of a plan ends with .yaml."),
        ("plan", "plan: the name of a plan ends with .yaml."),
        (".yaml", ".yaml: the name of a plan ends with .yaml."),
        ("", ".: the name of a plan ends with .yaml."),
        ("taken/a.yaml", "taken/a.yaml: part of the path is a file, not a folder."),
        ("taken/b/a.yaml", "taken/b/a.yaml: part of the path is a file, not a folder."),
    ],
)
def test_paths_that_no_plan_can_have(run: Run, place: Path, file: str, message: str) -> None:
    write(place / "taken", "a file")
    assert run("new", file, *ALL, *DAY) == (2, "", f"planlint: {message}\n")


def test_a_name_that_is_too_long(run: Run) -> None:
    ran = run("new", f"{'x' * 300}.yaml", *ALL, *DAY)
    assert (ran.status, ran.out) == (2, "")
    assert ran.err.endswith(": file name too long.\n")


def test_a_folder_that_is_closed_is_said_before_anything_is_asked(
    run: Run, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "access", lambda path, mode: False)
    message = f"planlint: {FILE}: you may not read or write it.\n"
    assert run("new", FILE) == (2, "", message)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a disk that is always full")
def test_a_file_that_comes_between_is_not_overwritten(
    run: Run, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("planlint.commands.new._hold_path", lambda path: None)
    write(place / FILE, "mine\n")
    message = f"planlint: {FILE}: it is there already.\n"
    assert run("new", FILE, *ALL, *DAY) == (2, "", message)
    assert (place / FILE).read_text() == "mine\n"


# By questions.

INTERRUPT = "\x03"
posix = pytest.mark.skipif(os.name == "nt", reason="needs a pseudo-terminal")


def talk(arguments: Sequence[str], answers: Sequence[tuple[str, str]]) -> Ran:
    """Run the program on a terminal, and answer each question once its words are there."""
    import pty

    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "planlint", *arguments]
    environment = clean(os.environ) | {"TERM": "xterm"}
    running = subprocess.Popen(
        command,
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        env=environment,
        start_new_session=True,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),  # whatever ours is
    )
    os.close(theirs)
    try:
        said, at = "", 0
        for question, answer in answers:
            while question not in said[at:]:
                more = heard(ours)
                assert more, f"no {question!r} in {said[at:]!r}"
                said += more
            at = said.index(question, at) + len(question)
            if answer == INTERRUPT:
                interrupt(running)
            else:
                os.write(ours, answer.encode())
        while more := heard(ours):
            said += more
        status = running.wait(timeout=30)
    finally:
        os.close(ours)
        running.kill()
        running.wait()
    return Ran(status, said.replace("\r\n", "\n"), "")


def interrupt(running: subprocess.Popen[bytes]) -> None:
    """Interrupt it as often as it takes: a signal just before it waits for a line is not noticed."""
    for _ in range(6):
        running.send_signal(signal.SIGINT)
        with suppress(subprocess.TimeoutExpired):
            running.wait(timeout=5)
            return


def heard(ours: int) -> str:
    """What is said next; nothing at the end, or where nothing is said for long."""
    ready, _, _ = select.select([ours], [], [], 40)
    try:
        return os.read(ours, 65536).decode(errors="replace") if ready else ""
    except OSError:  # how Linux says that the other side is closed
        return ""


@posix
def test_questions_are_asked_until_they_are_answered(run: Run, place: Path) -> None:
    said = talk(
        ("new", FILE, *DAY),
        [
            ("What is the plan called?", "\n"),
            ("What is the plan called?", '- "Safer": Hartley # 😀\n'),
            ("Which area is it for?", "Hartley\n"),
            ("Which partnership is it for?", "Safer; Hartley\n"),
            ("Which period does it cover?", "next year\n"),
            ('not "next year".', ""),
            ("Which period does it cover?", "2027/28\n"),
            ("What must every action have", ""),
            ("Some of these", "outputs\n"),
            ('Did you mean "output"?', ""),
            ("Some of these", "\n"),
            ("What is the first priority?", "  \n"),
            ("What is the first priority?", "Burglary; and robbery\n"),
            ("And the next?", "yes\n"),
            ("And the next?", "\n"),
        ],
    )
    assert said.status == 0
    assert said.out.endswith(f"run: planlint check {FILE}\n")
    assert said.out.startswith("Press Ctrl-C to stop; nothing is written before the last answer.\n")
    data = data_of(place / FILE)
    assert data["title"] == '- "Safer": Hartley # 😀'
    assert data["partnership"] == "Safer; Hartley"
    assert data["expects"][:2] == ["operational-lead", "forum"]
    assert [each["title"] for each in data["priorities"]] == ["Burglary; and robbery", "yes"]
    assert run("check", *DAY, "--fail-on", "info").status == 0


@posix
@pytest.mark.parametrize("key", [INTERRUPT, "\x04"])
def test_whoever_leaves_writes_nothing(place: Path, key: str) -> None:
    said = talk(("new", FILE, *DAY, *without("--period")), [("Which period", key)])
    assert said.status == 2
    assert said.out.rstrip().endswith("planlint: stopped.")
    assert "called" not in said.out
    assert not (place / "plans").exists()


# Committed.


def test_the_hook_lets_it_be_committed_while_it_is_written(
    commit: Commit, repository: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(repository)
    subprocess.run(
        [sys.executable, "-m", "planlint", "new", FILE, *ALL, "--priority", "Domestic abuse"],
        check=True,
        capture_output=True,
    )
    committed = commit({})
    assert (committed.status, committed.commits) == (0, 1), committed.said
    assert "Passed" in committed.said
    lines = [
        line
        for line in (repository / FILE).read_text(encoding="utf-8").splitlines()
        if "# planlint: ignore" not in line
    ]
    refused = commit({FILE: "\n".join([*lines, ""])})
    assert (refused.status, refused.commits) == (1, 1)


def test_every_field_that_is_asked_for_is_explained() -> None:
    assert tuple(MEANINGS) == FIELDS
    assert set(USUAL_EXPECTATIONS) < set(FIELDS)


def test_nothing_is_said_of_questions_where_none_is_asked(run: Run) -> None:
    assert "Ctrl-C" not in run("new", FILE, *ALL, *DAY).out
