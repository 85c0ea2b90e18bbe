"""What reaches a terminal: colours, widths, ASCII, and nothing that would steer it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.commands.conftest import DAY, Ran, Run, clean
from tests.commands.plans import NO_LEAD, write
from tests.rules.fragments import plan_of

ONLY = ("--select", "missing-lead,undefined-forum")
ESC = "\x1b"
STEERING = (
    '- ref: "1"\n'
    '  title: "\\e[2Jcleared \\x9b31mred \\u202Eturned \\a\\b"\n'
    "  lead: {operational: jo-bell}\n"
    '  overseen_by: ["\\e]8;;https://evil.example\\a\\eclick\\e]8;;\\a"]\n'
    "  end: 2014-03-31\n"
    '- ref: "\\e[31m2"\n'
    '  title: "\\r\\nlow"\n'
    "  end: 2014-03-31\n"
)


def steers(text: str) -> bool:
    """Whether a terminal would do anything with a text but show it."""
    return any(
        (ord(each) < 0x20 and each not in "\n\t")
        or 0x7F <= ord(each) <= 0x9F
        or 0x202A <= ord(each) <= 0x202E
        or 0x2066 <= ord(each) <= 0x2069
        for each in text
    )  # fmt: skip


@pytest.mark.parametrize("name", ["full", "concise", "json", "github"])
def test_a_plans_control_characters_never_reach_the_terminal(
    run: Run, place: Path, name: str
) -> None:
    write(place / "plans/a.yaml", plan_of(STEERING).text)
    for arguments in ((), ("--no-fold",), ("--write-known", "--known", "k.json", "--all")):
        ran = run("check", *ONLY, "--format", name, *arguments)
        assert "https://evil.example" in ran.out
        assert not steers(ran.out + ran.err)


def test_nor_do_those_of_raw_bytes_and_of_what_is_not_a_plan(run: Run, place: Path) -> None:
    for number, data in enumerate(
        (b"a: \x1b[31m\n", b"\x1b]0;title\x07: [", "a: \x9b31m\u202e\n".encode(), bytes(range(256)))
    ):
        (place / f"{number}.yaml").write_bytes(data)
    for name in ("full", "concise", "json", "github"):
        ran = run("check", ".", "--no-fold", "--format", name)
        assert ran.status == 1
        assert ran.out
        assert not steers(ran.out)


@pytest.mark.parametrize("command", [("report",), ("build",)])
def test_nor_through_another_command(run: Run, place: Path, command: tuple[str, ...]) -> None:
    bad = f'title: "{STEERING.splitlines()[1][10:-1]}"\n'
    write(place / "plans/a.yaml", plan_of(bad).text)
    write(place / "plans/b.yaml", '"\\e[2J": [\n')
    ran = run(*command, *(("plans/b.yaml",) if command == ("report",) else ()))
    assert ran.err
    assert not steers(ran.out + ran.err)


# Colours.


@pytest.mark.parametrize(
    ("environment", "arguments", "coloured"),
    [
        ({}, (), False),
        ({"FORCE_COLOR": "1"}, (), True),
        ({"FORCE_COLOR": ""}, (), False),
        ({"NO_COLOR": "1", "FORCE_COLOR": "1"}, (), False),
        ({"NO_COLOR": "1"}, ("--color",), True),
        ({"FORCE_COLOR": "1"}, ("--no-color",), False),
    ],
)
def test_colours_of_what_is_piped(
    run: Run,
    place: Path,
    monkeypatch: pytest.MonkeyPatch,
    environment: dict[str, str],
    arguments: tuple[str, ...],
    coloured: bool,
) -> None:
    write(place / "plans/a.yaml", NO_LEAD)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    ran = run("check", *ONLY, *arguments)
    assert (f"{ESC}[1;31merror{ESC}[0m" in ran.out) == coloured
    assert (ESC in ran.out) == coloured


def test_machine_formats_and_files_have_no_colours_unless_asked(
    run: Run, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(place / "plans/a.yaml", NO_LEAD)
    monkeypatch.setenv("FORCE_COLOR", "1")
    for name in ("json", "github"):
        assert ESC not in run("check", "--format", name, "--color").out
    run("check", *ONLY, "--output", "found.txt")
    assert ESC not in (place / "found.txt").read_text()
    run("check", *ONLY, "--output", "found.txt", "--color")
    assert ESC in (place / "found.txt").read_text()


@pytest.mark.skipif(os.name == "nt", reason="needs a pseudo-terminal")
@pytest.mark.parametrize(
    ("environment", "coloured"),
    [({}, True), ({"NO_COLOR": "1"}, False), ({"TERM": "dumb"}, False)],
)
def test_a_terminal_has_colours_links_and_its_own_width(
    place: Path, environment: dict[str, str], coloured: bool
) -> None:
    write(place / "plans/a.yaml", NO_LEAD)
    write(place / "planlint.toml", 'site.address = "https://plans.hartley.example"')
    out = on_terminal(("check", *ONLY, "--as-of", DAY), columns=60, environment=environment)
    address = "https://plans.hartley.example/rules/missing-lead.html"
    assert (f"{ESC}]8;;{address}{ESC}\\missing-lead{ESC}]8;;{ESC}\\" in out) == coloured
    assert (ESC in out) == coloured
    if not coloured:
        assert 50 < max(len(line) for line in out.splitlines()) <= 60


def on_terminal(arguments: tuple[str, ...], *, columns: int, environment: dict[str, str]) -> str:
    """What the program prints on a terminal of so many columns."""
    import fcntl
    import pty
    import struct
    import termios

    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
    environment = clean(os.environ) | {"TERM": "xterm"} | environment
    command = [sys.executable, "-m", "planlint", *arguments]
    with subprocess.Popen(
        command, stdin=theirs, stdout=theirs, stderr=theirs, env=environment
    ) as running:
        os.close(theirs)
        parts = []
        try:
            while part := os.read(ours, 65536):
                parts.append(part)
        except OSError:  # how Linux says that the other side is closed
            pass
        os.close(ours)
        running.wait(timeout=30)
    return b"".join(parts).decode()


def test_columns_says_how_wide_it_is(
    run: Run, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(place / "plans/a.yaml", NO_LEAD)
    for columns, width in (("60", 60), ("200", 120), ("1", 40), ("x", 80), ("9" * 5000, 80)):
        monkeypatch.setenv("COLUMNS", columns)
        ran = run("check", *ONLY)
        assert ran.status == 1
        assert max(map(len, ran.lines)) <= width
        run("check", *ONLY, "--output", "found.txt")
        assert max(map(len, (place / "found.txt").read_text().splitlines())) > 60


# Consoles that are not UTF-8.


def test_an_ascii_console_gets_ascii_frames(run_apart: Run, place: Path) -> None:
    write(place / "plans/a.yaml", plan_of('- ref: "é"\n  title: 犯罪\n  end: 2014-03-31\n').text)
    ran = run_apart("check", *ONLY, PYTHONIOENCODING="ascii")
    assert (ran.status, ran.err) == (1, "")
    assert ran.out.startswith(
        "error[missing-lead]\n"
        "Action ?: nobody leads this action\n"
        "  plans/a.yaml:24:14\n"
        ' 24 |       - ref: "?"\n'
        "    |              ^^^\n"
        "  help: "
    )
    assert ran.out.isascii()


def test_json_loses_nothing_on_an_ascii_console(run_apart: Run, place: Path) -> None:
    write(place / "plans/a.yaml", plan_of('- ref: "é"\n  title: 犯罪\n  end: 2014-03-31\n').text)
    ran = run_apart("check", *ONLY, "--format", "json", PYTHONIOENCODING="ascii")
    assert ran.out.isascii()
    assert json.loads(ran.out)["findings"][0]["action"] == "é"
    schema = run_apart("schema", PYTHONIOENCODING="ascii")
    assert schema == run_apart("schema")


def test_every_command_that_prints_gets_through_on_an_ascii_console(run_apart: Run) -> None:
    for arguments in (("rules",), ("explain", "missing-lead"), ("--help",), ("check", "--help")):
        ran = run_apart(*arguments, PYTHONIOENCODING="ascii")
        assert (ran.status, ran.err) == (0, "")
        assert ran.out.isascii()


# Nobody reads, or nothing can be written.


def shell(command: str) -> Ran:
    done = subprocess.run(
        ["bash", "-c", command.replace("planlint", f"{sys.executable} -m planlint")],
        capture_output=True,
        env=clean(os.environ),
        check=False,
        timeout=60,
    )
    return Ran(done.returncode, done.stdout.decode(), done.stderr.decode())


@pytest.mark.skipif(os.name == "nt", reason="needs a POSIX shell")
@pytest.mark.parametrize(
    "arguments", [f"check --as-of {DAY}", f"check --as-of {DAY} --format json", "rules", "--help"]
)
def test_a_reader_that_goes_away_ends_it_without_a_word(place: Path, arguments: str) -> None:
    text = plan_of("".join(f'- ref: "{n}"\n  title: Mark\n' for n in range(400))).text
    write(place / "plans/a.yaml", text)
    ran = shell(f"planlint {arguments} > >(exit) ; exit $?")
    assert ran == (2, "", "")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a disk that is always full")
def test_a_disk_that_is_full(place: Path) -> None:
    write(place / "plans/a.yaml", NO_LEAD)
    for arguments in (f"check --as-of {DAY}", "schema", "rules", "--help"):
        ran = shell(f"planlint {arguments} > /dev/full")
        assert ran == (2, "", "planlint: standard output: no space left on device.\n")
    ran = shell(f"planlint check --as-of {DAY} --output /dev/full")
    assert ran == (2, "", "planlint: /dev/full: no space left on device.\n")


@pytest.mark.skipif(os.name == "nt", reason="needs a POSIX shell")
def test_streams_that_are_closed(place: Path) -> None:
    write(place / "plans/a.yaml", NO_LEAD)
    assert shell(f"planlint check --as-of {DAY} >&-") == (1, "", "")
    assert shell("planlint check nowhere 2>&-").status == 2
    assert shell("planlint check nowhere 2>/dev/full >/dev/full").status == 2
