"""`planlint check --add-ignores`: what fails is suppressed in the plan itself, and the check passes."""

from __future__ import annotations

import json
import os
import shutil
from pathlib import Path

import pytest

from planlint.reading.document import read_document
from tests.commands.conftest import Ran, Run
from tests.commands.plans import GOOD, NO_LEAD, NO_LEAD_NO_FORUM, NOT_YAML, write
from tests.rules.fragments import plan_of

ROOT = Path(__file__).parents[2]
PLAN = "plans/a.yaml"
ADD = ("check", "--add-ignores")


def comments(place: Path, name: str = PLAN) -> list[str]:
    text = (place / name).read_text(encoding="utf-8")
    return [line.strip() for line in text.splitlines() if "# planlint:" in line]


def test_the_next_check_passes(run: Run, place: Path) -> None:
    write(place / PLAN, NO_LEAD_NO_FORUM)
    assert run("check").status == 1
    ran = run(*ADD, "--until", "2013-12-31", "--reason", "awaiting the board")
    assert ran.status == 0
    assert ran.err == "plans/a.yaml: 2 findings suppressed by 2 comments.\n"
    assert ran.lines[-1] == "Nothing found in 1 plan (2 suppressed)."
    assert comments(place) == [
        "# planlint: ignore[missing-lead] until 2013-12-31 awaiting the board",
        "# planlint: ignore[undefined-forum] until 2013-12-31 awaiting the board",
    ]
    assert run("check").lines[-1] == "Nothing found in 1 plan (2 suppressed)."
    assert run("check", "--as-of", "2013-12-31").status == 0
    late = run("check", "--as-of", "2014-01-01", "--format", "concise")
    assert late.status == 1
    assert late.out.count("has lapsed: its last day was 2013-12-31 [unused-suppression]") == 2


def test_twice_is_once(run: Run, place: Path) -> None:
    write(place / PLAN, NO_LEAD_NO_FORUM)
    run(*ADD)
    before = (place / PLAN).read_bytes()
    ran = run(*ADD)
    assert (ran.status, ran.err) == (0, "")
    assert (place / PLAN).read_bytes() == before


def test_only_what_fails_is_suppressed(run: Run, place: Path) -> None:
    text = plan_of('- ref: "1"\n  title: Mark bicycles\n  end: 2014-03-31\n  note: TBC\n').text
    write(place / PLAN, text)
    levels = ("--severity", "missing-lead=warning,placeholder-text=info")
    assert run(*ADD, *levels).err == ""
    assert comments(place) == []
    run(*ADD, *levels, "--fail-on", "warning")
    assert comments(place) == ["# planlint: ignore[missing-lead]"]
    run(*ADD, *levels, "--fail-on", "info")
    assert comments(place) == [
        "# planlint: ignore[missing-lead]",
        "# planlint: ignore[placeholder-text]",
    ]


def test_only_what_is_new_and_selected_is_suppressed(run: Run, place: Path) -> None:
    write(place / PLAN, NO_LEAD)
    run("check", "--write-known", "--known", "known.json")
    assert run(*ADD, "--known", "known.json").status == 0
    assert comments(place) == []
    run(*ADD, "--ignore", "missing-lead")
    assert comments(place) == []
    run(*ADD)
    assert comments(place) == ["# planlint: ignore[missing-lead]"]
    ran = run("check", "--known", "known.json")
    assert ran.lines[-1] == "Nothing found in 1 plan (1 suppressed)."
    kept = (place / "known.json").read_bytes()
    run("check", "--known", "known.json", "--prune-known")
    run("check", "--known", "known.json", "--write-known")
    assert (place / "known.json").read_bytes() == kept


def test_several_plans_and_only_those_with_something(run: Run, place: Path) -> None:
    write(place / "plans/good.yaml", GOOD)
    write(place / "plans/b/x.yaml", NO_LEAD)
    write(place / PLAN, NO_LEAD)
    before = (place / "plans/good.yaml").stat().st_mtime_ns
    ran = run(*ADD, "--format", "json")
    assert ran.status == 0
    assert json.loads(ran.out)["summary"]["suppressed"] == 2
    assert ran.err == (
        "plans/a.yaml: 1 finding suppressed by 1 comment.\n"
        "plans/b/x.yaml: 1 finding suppressed by 1 comment.\n"
    )
    assert (place / "plans/good.yaml").stat().st_mtime_ns == before


@pytest.mark.parametrize(
    "data",
    [
        NO_LEAD.encode(),
        NO_LEAD.replace("\n", "\r\n").encode(),
        b"\xef\xbb\xbf" + NO_LEAD.encode(),
        NO_LEAD.rstrip("\n").encode(),
        f"# a comment\n\n{NO_LEAD}# at the end".replace("\n", "\r\n").encode(),
    ],
)
def test_every_other_byte_stays(run: Run, place: Path, data: bytes) -> None:
    (place / "plans").mkdir()
    (place / PLAN).write_bytes(data)
    assert run(*ADD).status == 0
    after = (place / PLAN).read_bytes()
    mark = b"\xef\xbb\xbf" if data.startswith(b"\xef\xbb\xbf") else b""
    lines = after.removeprefix(mark).splitlines(keepends=True)
    left = [line for line in lines if b"# planlint: ignore[" not in line]
    assert mark + b"".join(left) == data
    assert len(lines) > len(left)
    assert read_document("p", after).data == read_document("p", data).data
    ends = {line[-2:] for line in lines if line.endswith(b"\r\n")}
    assert bool(ends) == (b"\r\n" in data)
    assert run("check").status == 0


def test_what_cannot_be_read_is_left_and_said(run: Run, place: Path) -> None:
    write(place / PLAN, NOT_YAML)
    write(place / "plans/b.yaml", NO_LEAD)
    (place / "plans/c.yaml").write_bytes(NO_LEAD.replace("Mark", "Märk").encode("cp1252"))
    (place / "plans/d.yaml").write_bytes(NO_LEAD.encode("utf-16"))
    (place / "plans/e.yaml").write_bytes(bytes(range(256)))
    before = {path.name: path.read_bytes() for path in (place / "plans").iterdir()}
    ran = run(*ADD, "--format", "concise")
    assert ran.status == 1
    assert ran.err == (
        "planlint: plans/a.yaml: no comment can be written into it; what is found must be put right.\n"
        "plans/b.yaml: 1 finding suppressed by 1 comment.\n"
        "planlint: plans/c.yaml: no comment can be written into it; what is found must be put right.\n"
        "planlint: plans/d.yaml: no comment can be written into it; what is found must be put right.\n"
        "planlint: plans/e.yaml: no comment can be written into it; what is found must be put right.\n"
    )
    assert "plans/a.yaml:2:" in ran.out
    assert "[yaml-syntax]" in ran.out
    assert "plans/c.yaml:1:" in ran.out or "[encoding]" in ran.out
    after = {path.name: path.read_bytes() for path in (place / "plans").iterdir()}
    assert {name for name in after if after[name] != before[name]} == {"b.yaml"}


def test_what_can_never_be_suppressed_is_left_and_listed(run: Run, place: Path) -> None:
    text = NO_LEAD.replace("title: Mark", "title: Mark  # planlint: ignore[overdue] until 2013\n#")
    write(place / PLAN, text.replace("until 2013\n", "until then\n"))
    ran = run(*ADD, "--fail-on", "warning", "--format", "concise")
    assert ran.status == 1
    assert [line.rpartition(" ")[2] for line in ran.lines] == ["[unused-suppression]"]
    assert run(*ADD, "--fail-on", "warning").err == (
        "planlint: plans/a.yaml: no comment can be written into it; what is found must be put right.\n"
    )


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("--until", "2013-12-31"), "--until and --reason go with --add-ignores."),
        (("--reason", "why"), "--until and --reason go with --add-ignores."),
        (("--reason", ""), "--until and --reason go with --add-ignores."),
        (
            ("--add-ignores", "--until", "Christmas"),
            '--until must be a day, such as 2014-03-31, not "Christmas".',
        ),
        (
            ("--add-ignores", "--until", "2013-02-30"),
            '--until must be a day, such as 2014-03-31, not "2013-02-30".',
        ),
        (
            ("--add-ignores", "--until", "2013-12"),
            '--until must be a day, such as 2014-03-31, not "2013-12".',
        ),
        (
            ("--add-ignores", "--until", ""),
            '--until must be a day, such as 2014-03-31, not "".',
        ),
        (
            ("--add-ignores", "--until", "2013-06-30"),
            "--until must be a day to come; as of 2013-07-01, 2013-06-30 has passed.",
        ),
        (
            ("--add-ignores", "-"),
            "--add-ignores writes into the plans, which it cannot do for standard input.",
        ),
    ],
)
def test_what_cannot_be_asked_for(
    run: Run, place: Path, arguments: tuple[str, ...], message: str
) -> None:
    write(place / PLAN, NO_LEAD)
    assert run("check", *arguments, stdin=NO_LEAD.encode()) == (2, "", f"planlint: {message}\n")
    assert comments(place) == []


def test_the_last_day_may_be_today(run: Run, place: Path) -> None:
    write(place / PLAN, NO_LEAD)
    assert run(*ADD, "--until", "2013-07-01").status == 0
    assert run("check").status == 0


def test_a_reason_of_odd_letters(run: Run, place: Path) -> None:
    write(place / PLAN, NO_LEAD)
    reason = "until # the\nboard ] meets\x1b[31m: {a: [b"
    assert run(*ADD, "--reason", reason).status == 0
    assert comments(place) == [
        "# planlint: ignore[missing-lead]: until # the board ] meets [31m: {a: [b"
    ]
    assert run("check").lines[-1] == "Nothing found in 1 plan (1 suppressed)."


def test_that_a_plan_cannot_be_written_ends_with_2_and_the_others_are(
    run: Run, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(place / PLAN, NO_LEAD)
    write(place / "plans/b.yaml", NO_LEAD)
    replace = os.replace

    def refuses(source: str | Path, target: str | Path) -> None:
        if str(target).endswith("a.yaml"):
            raise PermissionError(13, "Permission denied")
        replace(source, target)

    monkeypatch.setattr(os, "replace", refuses)
    ran = run(*ADD, "--format", "concise")
    assert ran.status == 2
    assert [line.rpartition(" ")[2] for line in ran.lines] == ["[missing-lead]"]
    assert ran.err == (
        "plans/b.yaml: 1 finding suppressed by 1 comment.\n"
        "planlint: plans/a.yaml: you may not read or write it.\n"
    )
    assert comments(place) == []


def test_a_plan_behind_a_link_is_written_where_it_is(run: Run, place: Path) -> None:
    write(place / "plans/real.yaml", NO_LEAD)
    try:
        (place / "plans/link.yaml").symlink_to("real.yaml")
    except OSError:
        pytest.skip("needs links")
    (place / "plans/real.yaml").chmod(0o640)
    run(*ADD, "plans/link.yaml")
    assert (place / "plans/link.yaml").is_symlink()
    assert len(comments(place, "plans/real.yaml")) == 1
    assert (place / "plans/real.yaml").stat().st_mode & 0o777 == 0o640


def test_nothing_is_found_in_the_five_plans_afterwards(run: Run, place: Path) -> None:
    shutil.copytree(ROOT / "plans", place / "plans")
    day = ("--as-of", "2026-11-21", "--fail-on", "info")
    before = {path: path.read_bytes() for path in sorted((place / "plans").glob("*.yaml"))}
    ran: Ran = run(*ADD, *day, "--reason", "as transcribed")
    assert ran.status == 0
    assert ran.lines[-1].startswith("Nothing found in 5 plans (")
    for path, data in before.items():
        lines = path.read_bytes().splitlines(keepends=True)
        kept = [line for line in lines if not line.strip().startswith(b"# planlint: ignore[")]
        assert b"".join(kept) == data
        assert read_document("p", path.read_bytes()).data == read_document("p", data).data
    again = run(*ADD, *day)
    assert (again.status, again.err) == (0, "")
