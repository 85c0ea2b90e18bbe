"""Known findings: what was found in an old plan is set aside, and only what is new fails."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from planlint.rules.catalogue import Rule, load_rules
from tests.commands.conftest import Ran, Run
from tests.commands.plans import GOOD, NO_LEAD, NO_LEAD_NO_FORUM, NOT_YAML, action, write
from tests.rules.fragments import plan_of

PLAN = "plans/old.yaml"
FILE = "known.json"
ONLY = ("--select", "missing-lead,undefined-forum,placeholder-lead,vague-date")


@pytest.fixture(autouse=True)
def _settings(place: Path) -> None:
    write(place / "planlint.toml", f'known = "{FILE}"')


def check(run: Run, *arguments: str) -> Ran:
    return run("check", *ONLY, *arguments)


def freeze(run: Run, *arguments: str) -> Ran:
    return check(run, "--write-known", *arguments)


def known(place: Path) -> list[tuple[str, str, str, str, int]]:
    """The entries of the file: plan, rule, place, value, count."""
    entries = json.loads((place / FILE).read_text(encoding="utf-8"))["known"]
    return [
        (each["plan"], each["rule"], each["place"], each["value"], each.get("count", 1))
        for each in entries
    ]


LEAD = ("old", "missing-lead", "priorities/burglary/actions/1.4/lead", "missing", 1)
FORUM = (
    "old",
    "undefined-forum",
    "priorities/burglary/actions/1.5/overseen_by/#bd08192e",
    "no-such-group",
    1,
)


# Freezing, and what is new.


def test_what_is_frozen_no_longer_fails_and_what_is_new_does(run: Run, place: Path) -> None:
    write(place / PLAN, NO_LEAD)
    ran = freeze(run)
    assert ran.status == 0
    assert ran.err == "Wrote known.json: 1 known finding, 1 added, 0 dropped.\n"
    assert ran.lines[-1] == "Nothing found in 1 plan (1 known)."
    assert known(place) == [LEAD]
    assert check(run).status == 0
    write(place / PLAN, NO_LEAD_NO_FORUM)
    ran = check(run, "--format", "concise")
    assert ran.status == 1
    assert [line.rpartition(" ")[2] for line in ran.lines] == ["[undefined-forum]"]


def test_the_file_has_an_entry_a_line_in_order_and_the_same_bytes_each_time(
    run: Run, place: Path
) -> None:
    write(place / PLAN, NO_LEAD_NO_FORUM)
    freeze(run)
    text = (place / FILE).read_text(encoding="utf-8")
    assert text == (
        '{\n  "version": 1,\n  "known": [\n'
        '    {"plan": "old", "rule": "missing-lead", '
        '"place": "priorities/burglary/actions/1.4/lead", "value": "missing"},\n'
        '    {"plan": "old", "rule": "undefined-forum", '
        '"place": "priorities/burglary/actions/1.5/overseen_by/#bd08192e", '
        '"value": "no-such-group"}\n  ]\n}\n'
    )
    ran = freeze(run)
    assert ran.err == "Wrote known.json: 2 known findings, 0 added, 0 dropped.\n"
    assert (place / FILE).read_text(encoding="utf-8") == text


def test_all_lists_what_is_known_too_and_changes_no_status(run: Run, place: Path) -> None:
    write(place / PLAN, NO_LEAD)
    freeze(run)
    assert check(run, "--all").status == 0
    write(place / PLAN, NO_LEAD_NO_FORUM)
    ran = check(run, "--all", "--format", "json")
    assert ran.status == 1
    assert [(each["rule"], each.get("state")) for each in json.loads(ran.out)["findings"]] == [
        ("missing-lead", "known"),
        ("undefined-forum", None),
    ]


def test_without_all_they_are_only_counted(run: Run, place: Path) -> None:
    write(place / PLAN, NO_LEAD_NO_FORUM)
    freeze(run)
    ran = check(run, "--format", "json")
    report = json.loads(ran.out)
    assert (ran.status, report["findings"]) == (0, [])
    assert (report["summary"]["known"], report["summary"]["error"]) == (2, 0)
    ran = check(run, "--all", "--format", "concise")
    assert ran.status == 0
    assert [line.rpartition("] ")[2] for line in ran.lines] == ["(known)", "(known)"]
    ran = check(run, "--all", "--format", "full")
    assert "error[missing-lead] (known)" in ran.lines


# What does not stir them.


EDITS: dict[str, Callable[[str], str]] = {
    "lines above": lambda text: f"# {'a note' * 20}\n\n{text}",
    "another action before it": lambda text: text.replace(
        '      - ref: "1.4"', '      - ref: "1.0"\n        title: Talk to shops\n'
        '        lead: {operational: jo-bell}\n        end: 2014-03-31\n      - ref: "1.4"'
    ),
    "line ends of Windows": lambda text: text.replace("\n", "\r\n"),
    "quotes round a ref": lambda text: text.replace('"1.4"', "'1.4'"),
    "a new title for the action": lambda text: text.replace("Mark bicycles\n", "Mark all bicycles\n"),
    "a new title for the priority": lambda text: text.replace("title: Burglary", "title: Burglaries"),
    "quotes round the value": lambda text: text.replace("[no-such-group]", "['no-such-group']"),
    "the list in lines": lambda text: text.replace(
        "overseen_by: [no-such-group]", "overseen_by:\n          - no-such-group"
    ),
    "another item before it": lambda text: text.replace(
        "[no-such-group]", "[burglary-group, no-such-group]"
    ),
}  # fmt: skip


@pytest.mark.parametrize("edit", EDITS)
def test_editing_elsewhere_does_not_stir_them(run: Run, place: Path, edit: str) -> None:
    write(place / PLAN, NO_LEAD_NO_FORUM)
    freeze(run)
    edited = EDITS[edit](NO_LEAD_NO_FORUM)
    assert edited != NO_LEAD_NO_FORUM
    (place / PLAN).write_bytes(edited.encode())
    ran = check(run)
    assert ran.status == 0
    assert "no longer there" not in ran.out
    before = known(place)
    assert freeze(run).err == "Wrote known.json: 2 known findings, 0 added, 0 dropped.\n"
    assert known(place) == before


def test_passing_days_and_another_severity_do_not_stir_them(run: Run, place: Path) -> None:
    write(place / PLAN, plan_of(action(end="March")).text)
    freeze(run)
    assert [each[1:4] for each in known(place)] == [
        ("vague-date", "priorities/burglary/actions/1/end", "March")
    ]
    for day in ("2013-07-01", "2014-04-01", "2031-12-31"):
        ran = check(run, "--as-of", day, "--severity", "vague-date=warning", "--fail-on", "info")
        assert (ran.status, ran.lines[-1]) == (0, "Nothing found in 1 plan (1 known).")


def test_the_value_belongs_to_an_entry(run: Run, place: Path) -> None:
    def status_with(lead: str) -> int:
        write(place / PLAN, plan_of(action(lead=lead)).text)
        return run("check", "--select", "undefined-lead").status

    write(place / PLAN, plan_of(action(lead="Sam Poe")).text)
    run("check", "--select", "undefined-lead", "--write-known")
    assert status_with("Sam Poe") == 0
    assert status_with("'Sam  Poe'") == 0
    assert status_with("Kim Roe") == 1


def test_an_action_without_a_ref_is_known_by_its_title(run: Run, place: Path) -> None:
    fragment = "- title: Mark bicycles\n  end: 2014-03-31\n  start: 2013-05-01\n"
    write(place / PLAN, plan_of(fragment).text)
    freeze(run)
    write(place / PLAN, plan_of(fragment.replace("2013-05-01", "2013-06-01")).text)
    assert check(run).status == 0
    write(place / PLAN, plan_of(fragment.replace("bicycles", "scooters")).text)
    assert check(run).status == 1


def test_equal_entries_are_counted(run: Run, place: Path) -> None:
    same = '- ref: "1.4"\n  title: Mark bicycles\n  end: 2014-03-31\n'
    write(place / PLAN, plan_of(same * 2).text)
    freeze(run)
    assert known(place) == [(*LEAD[:4], 2)]
    assert check(run).status == 0
    write(place / PLAN, plan_of(same * 3).text)
    ran = check(run, "--format", "json")
    assert (ran.status, json.loads(ran.out)["summary"]["known"]) == (1, 2)
    write(place / PLAN, plan_of(same).text)
    assert check(run, "--prune-known").err == (
        "Wrote known.json: 1 known finding, 0 added, 1 dropped.\n"
    )
    assert known(place) == [LEAD]


def test_equal_entries_that_a_merge_brought_together_are_added_up(run: Run, place: Path) -> None:
    same = '- ref: "1.4"\n  title: Mark bicycles\n  end: 2014-03-31\n'
    write(place / PLAN, plan_of(same).text)
    freeze(run)
    text = (place / FILE).read_text(encoding="utf-8")
    entry = text.splitlines()[3]
    write(place / FILE, text.replace(entry, f"{entry},\n{entry}"))
    write(place / PLAN, plan_of(same * 2).text)
    assert check(run).status == 0


# What is gone.


def test_what_is_known_of_a_rule_that_is_ignored_in_its_file_is_not_gone(
    run: Run, place: Path
) -> None:
    write(place / PLAN, NO_LEAD)
    freeze(run)
    ignoring = f'known = "{FILE}"\n[per-file-ignores]\n"plans/old.yaml" = ["missing-lead"]\n'
    write(place / "planlint.toml", ignoring)
    assert "no longer there" not in check(run).out
    assert "0 dropped" in check(run, "--prune-known").err
    assert known(place) == [LEAD]


def test_what_is_gone_is_named_and_pruning_drops_it(run: Run, place: Path) -> None:
    write(place / PLAN, NO_LEAD_NO_FORUM)
    freeze(run)
    write(place / PLAN, NO_LEAD)
    ran = check(run)
    assert ran.status == 0
    told = " ".join(ran.out.split())
    assert "old: 1 known finding no longer there: undefined-forum at priorities/burglary/" in told
    assert "`planlint check --prune-known` takes it off the list." in told
    ran = check(run, "--prune-known")
    assert ran.err == "Wrote known.json: 1 known finding, 0 added, 1 dropped.\n"
    assert known(place) == [LEAD]
    assert "no longer there" not in ran.out
    assert "no longer there" not in check(run).out


def test_pruning_adds_nothing(run: Run, place: Path) -> None:
    write(place / PLAN, NO_LEAD)
    freeze(run)
    write(place / PLAN, NO_LEAD_NO_FORUM)
    ran = check(run, "--prune-known")
    assert (ran.status, known(place)) == (1, [LEAD])


def test_entries_of_plans_that_were_not_checked_are_kept_and_not_named(
    run: Run, place: Path
) -> None:
    write(place / PLAN, NO_LEAD_NO_FORUM)
    write(place / "plans/other.yaml", NO_LEAD)
    freeze(run)
    assert [entry[0] for entry in known(place)] == ["old", "old", "other"]
    (place / PLAN).unlink()
    ran = check(run, "plans/other.yaml")
    assert "no longer there" not in ran.out
    write(place / "plans/other.yaml", GOOD)
    for argument in ("--prune-known", "--write-known"):
        check(run, "plans/other.yaml", argument)
        assert known(place) == [LEAD, FORUM]


def test_entries_of_rules_that_are_off_are_kept_and_not_named(run: Run, place: Path) -> None:
    write(place / PLAN, NO_LEAD_NO_FORUM)
    freeze(run)
    write(place / PLAN, GOOD)
    ran = run("check", "--select", "dates")
    assert "no longer there" not in ran.out
    for argument in ("--prune-known", "--write-known"):
        run("check", "--select", "dates", argument)
        assert known(place) == [LEAD, FORUM]


def test_entries_of_a_plan_that_cannot_be_read_are_kept_and_not_named(
    run: Run, place: Path
) -> None:
    write(place / PLAN, NO_LEAD_NO_FORUM)
    freeze(run)
    for text in (NOT_YAML, "- a list\n", ""):
        write(place / PLAN, text)
        ran = check(run, "--prune-known")
        assert "no longer there" not in ran.out
        assert known(place) == [LEAD, FORUM]
        freeze(run)
        assert {LEAD, FORUM} <= set(known(place))
        write(place / FILE, (place / FILE).read_text(encoding="utf-8"))
        write(place / PLAN, NO_LEAD_NO_FORUM)
        check(run, "--prune-known")


def test_entries_of_a_rule_that_is_no_more_are_named_and_dropped(run: Run, place: Path) -> None:
    write(place / PLAN, NO_LEAD)
    freeze(run)
    text = (place / FILE).read_text(encoding="utf-8")
    write(place / FILE, text.replace("missing-lead", "lost-rule"))
    ran = check(run)
    assert ran.status == 1
    assert "lost-rule at" in ran.out
    check(run, "--prune-known")
    assert known(place) == []


# What can never be known.


def test_that_a_rule_failed_is_never_known_and_takes_nothing_off_the_list(
    run: Run, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(place / PLAN, NO_LEAD_NO_FORUM)
    freeze(run)

    def fails(case: object) -> None:
        raise ZeroDivisionError("by nought")

    rules = tuple(
        Rule(*rule[:-1], fails) if rule.name == "missing-lead" else rule  # type: ignore[arg-type]
        for rule in load_rules()
    )
    monkeypatch.setattr("planlint.commands._running.load_rules", lambda: rules)
    for arguments in (
        ("--write-known",),
        ("--prune-known",),
        (),
        ("--ignore", "internal-error,file"),
    ):
        ran = check(run, *arguments, "--format", "concise")
        assert ran.status == 1
        assert 'the rule "missing-lead" could not be applied' in ran.out.lower()
        assert "ZeroDivisionError: by nought" in ran.out
        assert known(place) == [LEAD, FORUM]


# The file itself.


def test_a_file_named_on_the_command_line_goes_before_the_settings(run: Run, place: Path) -> None:
    write(place / PLAN, NO_LEAD)
    ran = freeze(run, "--known", "deep/mine.json")
    assert ran.err.startswith("Wrote deep/mine.json: 1 known finding, 1 added")
    assert not (place / FILE).exists()
    assert check(run).status == 1
    assert check(run, "--known", "deep/mine.json").status == 0


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "not JSON",
        "\xff\xfe",
        '{"version": 1}',
        '{"version": 1, "known": [{"plan": "old"}]}',
        '{"version": 1, "known": [{"plan": 1, "rule": "a", "place": "b", "value": "c"}]}',
        '{"version": 1, "known": {"plan": "old"}}',
        '{"version": 1, "known": [{"plan": "o", "rule": "a", "place": "b", "value": "", "count": "2"}]}',
        '{"version": 1, "known": [{"plan": "o", "rule": "a", "place": "b", "value": "", "count": -1}]}',
        "[" * 100_000,
    ],
    ids=lambda text: text[:40] or "empty",
)
def test_a_broken_file_ends_with_2(run: Run, place: Path, text: str) -> None:
    write(place / PLAN, NO_LEAD)
    (place / FILE).write_bytes(text.encode("latin-1"))
    ran = check(run)
    assert ran == (
        2,
        "",
        "planlint: known.json: it is not a file of known findings as --write-known writes it.\n",
    )


def test_a_file_of_a_later_planlint_ends_with_2(run: Run, place: Path) -> None:
    write(place / PLAN, NO_LEAD)
    write(place / FILE, '{"version": 2, "known": []}')
    ran = check(run, "--write-known")
    assert (ran.status, ran.err) == (
        2,
        "planlint: known.json: it is of version 2, but this planlint reads version 1.\n",
    )
    assert '"version": 2' in (place / FILE).read_text()


def test_a_folder_in_the_files_place(run: Run, place: Path) -> None:
    write(place / PLAN, NO_LEAD)
    (place / FILE).mkdir()
    ran = check(run)
    assert (ran.status, ran.err) == (
        2,
        "planlint: known.json: this is not a file that can be read.\n",
    )


def test_when_the_file_cannot_be_written_the_findings_are_still_shown(
    run: Run, place: Path
) -> None:
    write(place / PLAN, NO_LEAD)
    ran = freeze(run, "--known", f"{PLAN}/known.json", "--format", "concise")
    assert ran.status == 2
    assert "[missing-lead]" in ran.out
    assert ran.err == f"planlint: {PLAN}/known.json: part of the path is a file, not a folder.\n"
