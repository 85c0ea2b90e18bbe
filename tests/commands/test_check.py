"""`planlint check`: what it looks at, how it ends, and what is chosen to be found."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from planlint.checking.check import Checker, check
from planlint.commands._outputs import format_names
from planlint.model.report import PlanReport
from planlint.rules.catalogue import Rule, load_rules
from tests.commands.conftest import Run
from tests.commands.plans import (
    GOOD,
    NO_FORUM,
    NO_LEAD,
    NO_LEAD_NO_FORUM,
    NOT_YAML,
    action,
    write,
)
from tests.rules.fragments import plan_of

LEADS_AND_FORUMS = ("--select", "missing-lead,undefined-forum,yaml-syntax", "--format", "concise")


def found(out: str) -> list[str]:
    """`path [rule]` of every line of `concise`."""
    return [f"{line.partition(':')[0]} {line.rpartition(' ')[2]}" for line in out.splitlines()]


# How it ends.


def test_nothing_found_ends_with_0(run: Run, place: Path) -> None:
    write(place / "plans/good.yaml", GOOD)
    ran = run("check", "plans/good.yaml")
    expected = "good: every action is expected to have a lead and an end (always)."
    assert ran == (0, f"{expected}\n\nNothing found in 1 plan.\n", "")


def test_an_error_ends_with_1(run: Run, place: Path) -> None:
    write(place / "plans/bad.yaml", NO_LEAD)
    ran = run("check", "plans/bad.yaml", *LEADS_AND_FORUMS)
    assert ran.status == 1
    assert (
        ran.out
        == "plans/bad.yaml:24:14: error Action 1.4: nobody leads this action [missing-lead]\n"
    )


def test_what_is_not_yaml_is_found_and_no_traceback(run: Run, place: Path) -> None:
    write(place / "plans/bad.yaml", NOT_YAML)
    ran = run("check", "plans/bad.yaml", *LEADS_AND_FORUMS)
    assert (ran.status, found(ran.out)) == (1, ["plans/bad.yaml [yaml-syntax]"])


def test_2_outranks_1_and_what_could_be_done_is_done(run: Run, place: Path) -> None:
    write(place / "plans/bad.yaml", NO_LEAD)
    ran = run("check", "nowhere.yaml", "plans/bad.yaml", *LEADS_AND_FORUMS)
    assert ran.status == 2
    assert found(ran.out) == ["plans/bad.yaml [missing-lead]"]
    assert ran.err == "planlint: nowhere.yaml: there is no such file or folder.\n"


def test_an_output_that_cannot_be_written_ends_with_2_and_the_others_are_written(
    run: Run, place: Path
) -> None:
    write(place / "plans/bad.yaml", NO_LEAD)
    write(place / "file", "")
    ran = run(
        *("check", "--select", "missing-lead"),
        *("--format", "json", "--output", "file/found.json"),
        *("--format", "github", "--output", "found.txt"),
        *("--format", "concise"),
    )
    assert ran.status == 2
    assert ran.err == "planlint: file/found.json: part of the path is a file, not a folder.\n"
    assert (place / "found.txt").read_text().startswith("::error file=plans/bad.yaml,")
    assert found(ran.out) == ["plans/bad.yaml [missing-lead]"]


def test_a_fault_in_planlint_stops_one_plan_and_ends_with_2(
    run: Run, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(place / "plans/a.yaml", GOOD)
    write(place / "plans/b.yaml", NO_LEAD)

    def fails(name: str, plan: str, data: bytes, checker: Checker) -> PlanReport:
        if name == "plans/a.yaml":
            raise KeyError("x")
        return check(name, plan, data, checker)

    monkeypatch.setattr("planlint.commands._checking.check_plan", fails)
    ran = run("check", *LEADS_AND_FORUMS)
    assert (ran.status, found(ran.out)) == (2, ["plans/b.yaml [missing-lead]"])
    assert ran.err == (
        "planlint: plans/a.yaml: a fault in planlint itself (KeyError: 'x'). Please report it; "
        "PLANLINT_TRACEBACK=1 shows where it is.\n"
    )
    monkeypatch.setenv("PLANLINT_TRACEBACK", "1")
    ran = run("check", *LEADS_AND_FORUMS)
    assert ran.status == 2
    assert ran.err.startswith("planlint: plans/a.yaml: Traceback (most recent call last):\n")
    assert ran.err.endswith("KeyError: 'x'\n")


@pytest.mark.parametrize(
    ("level", "status"), [("error", 0), ("warning", 1), ("info", 1)], ids=lambda each: str(each)
)
def test_fail_on_is_the_lowest_level_that_fails(
    run: Run, place: Path, level: str, status: int
) -> None:
    write(place / "plans/bad.yaml", NO_LEAD)
    ran = run(
        "check",
        "--select",
        "missing-lead",
        "--severity",
        "missing-lead=warning",
        "--fail-on",
        level,
    )
    assert ran.status == status
    assert ran.lines[0] == "warning[missing-lead]"


# What it looks at.


def test_without_a_path_it_is_the_plans_folder(run: Run, place: Path) -> None:
    write(place / "plans/a.yaml", NO_LEAD)
    write(place / "elsewhere/b.yaml", NO_LEAD)
    assert found(run("check", *LEADS_AND_FORUMS).out) == ["plans/a.yaml [missing-lead]"]


def test_without_a_path_and_without_plans_folder_it_ends_with_2(run: Run) -> None:
    ran = run("check")
    assert (ran.status, ran.err) == (2, "planlint: plans: there is no such file or folder.\n")


def test_a_folder_is_its_plans_below_in_the_order_of_their_paths_but_what_is_hidden(
    run: Run, place: Path
) -> None:
    seen = ("b.yaml", "a/z.yml", "a/b/c.yaml", "a-b.yaml", "a.yaml")
    unseen = (".hidden.yaml", ".git/a.yaml", "a/.cache/b.yaml", "notes.txt", "yaml")
    for name in (*seen, *unseen):
        write(place / "plans" / name, NO_LEAD)
    assert found(run("check", "plans", *LEADS_AND_FORUMS).out) == [
        f"plans/{name} [missing-lead]"
        for name in ("a/b/c.yaml", "a/z.yml", "a-b.yaml", "a.yaml", "b.yaml")
    ]


def test_a_file_that_is_named_is_checked_whatever_it_is_called(run: Run, place: Path) -> None:
    write(place / ".hidden/plan.txt", NO_LEAD)
    assert found(run("check", ".hidden/plan.txt", *LEADS_AND_FORUMS).out) == [
        ".hidden/plan.txt [missing-lead]"
    ]


def test_plans_come_once_and_in_order_whatever_the_order_they_are_named_in(
    run: Run, place: Path
) -> None:
    write(place / "plans/a.yaml", NO_LEAD)
    write(place / "plans/b.yaml", NO_LEAD)
    named = ("plans/b.yaml", "plans", "./plans/../plans/a.yaml", str(place / "plans/b.yaml"))
    assert found(run("check", *named, *LEADS_AND_FORUMS).out) == [
        "plans/a.yaml [missing-lead]",
        "plans/b.yaml [missing-lead]",
    ]


def test_a_folder_without_a_plan_ends_with_2(run: Run, place: Path) -> None:
    write(place / "docs/readme.md", "#")
    ran = run("check", "docs")
    assert ran.status == 2
    assert ran.err == "planlint: docs: there is no plan (*.yaml, *.yml) in this folder.\n"


def test_an_excluded_plan_is_not_checked_even_if_named_and_all_excluded_ends_with_0(
    run: Run, place: Path
) -> None:
    write(place / "planlint.toml", 'exclude = ["plans/old", "plans/*-draft.yaml"]')
    for name in ("old/a.yaml", "b-draft.yaml"):
        write(place / "plans" / name, NO_LEAD)
    for paths in (("plans/old/a.yaml", "plans/b-draft.yaml"), ("plans",), ()):
        assert run("check", *paths) == (0, "No plan was checked.\n", "")
    write(place / "planlint.toml", 'exclude = ["plans/*/archive", "*-draft.yaml", "plans/ol?"]')
    write(place / "plans/london/archive/2009/c.yaml", NO_LEAD)
    assert run("check") == (0, "No plan was checked.\n", "")
    write(place / "plans/older.yaml", NO_LEAD)
    assert found(run("check", *LEADS_AND_FORUMS).out) == ["plans/older.yaml [missing-lead]"]


def test_paths_are_shown_relative_to_the_working_directory(
    run: Run, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(place / "plans/a.yaml", NO_LEAD)
    write(place / "here/b.yaml", NO_LEAD)
    monkeypatch.chdir(place / "here")
    ran = run("check", "../plans/a.yaml", str(place / "here/b.yaml"), *LEADS_AND_FORUMS)
    assert found(ran.out) == ["../plans/a.yaml [missing-lead]", "b.yaml [missing-lead]"]
    ran = run("check", str(place / "plans/a.yaml"), *LEADS_AND_FORUMS)
    assert found(ran.out) == [f"{place}/plans/a.yaml [missing-lead]"]


def test_a_dash_is_standard_input_with_a_name_of_its_own(run: Run, place: Path) -> None:
    ran = run("check", "-", *LEADS_AND_FORUMS, stdin=NO_LEAD.encode())
    assert (ran.status, found(ran.out)) == (1, ["stdin.yaml [missing-lead]"])
    write(place / "plans/london/brent.yaml", GOOD)
    ran = run(
        *("check", "-", "--stdin-filename", "plans/london/brent.yaml"),
        *("--select", "missing-lead", "--format", "json"),
        stdin=NO_LEAD.encode(),
    )
    finding = json.loads(ran.out)["findings"][0]
    assert (finding["path"], finding["plan"]) == ("plans/london/brent.yaml", "london/brent")


def test_a_plans_id_is_its_path_below_the_plans_folder_else_its_file_name(
    run: Run, place: Path
) -> None:
    names = {
        "plans/london/brent/2009.yaml": "london/brent/2009",
        "plans/Été (old).yml": "-t-old-",
        "plans/2013.14.yaml": "2013.14",
        "drafts/harrow.yaml": "harrow",
        "drafts/harrow.txt": "harrow.txt",
    }
    for name in names:
        write(place / name, NO_LEAD)
    ran = run("check", *names, "--select", "missing-lead", "--format", "json")
    assert {each["path"]: each["plan"] for each in json.loads(ran.out)["findings"]} == {
        **names,
        "plans/Été (old).yml": "-t-old-",
    }


# What is chosen.


def rules_found(run: Run, *arguments: str) -> list[str]:
    ran = run("check", "plans/bad.yaml", "--format", "json", *arguments)
    return [each["rule"] for each in json.loads(ran.out)["findings"]]


def test_select_ignore_and_extend_select(run: Run, place: Path) -> None:
    write(place / "plans/bad.yaml", NO_LEAD_NO_FORUM)
    both = ["missing-lead", "undefined-forum"]
    assert rules_found(run, "--select", "missing-lead") == ["missing-lead"]
    assert rules_found(run, "--select", "leads") == ["missing-lead"]
    assert rules_found(run, "--select", "leads,forums") == both
    assert rules_found(run, "--select", "leads", "--select", "undefined-forum") == both
    assert rules_found(run, "--select", "leads", "--extend-select", " forums , dates ") == both
    assert rules_found(run, "--select", "leads,forums", "--ignore", "leads") == ["undefined-forum"]
    assert "missing-lead" not in rules_found(run, "--ignore", "missing-lead")
    assert "undefined-forum" in rules_found(run, "--ignore", "missing-lead")
    assert rules_found(run, "--select", "leads", "--ignore", "leads") == []
    assert rules_found(run, "--ignore", "leads", "--extend-select", "missing-lead") == rules_found(
        run
    )


def test_a_preview_rule_is_on_only_when_it_is_named_itself(
    run: Run, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rules = tuple(
        Rule(
            rule.name, rule.family, rule.severity, rule.name == "missing-lead", rule.page, rule.find
        )
        for rule in load_rules()
    )
    monkeypatch.setattr("planlint.commands._running.load_rules", lambda: rules)
    write(place / "plans/bad.yaml", NO_LEAD)
    assert "missing-lead" not in rules_found(run)
    assert "missing-lead" not in rules_found(run, "--select", "leads")
    assert "missing-lead" not in rules_found(run, "--extend-select", "leads")
    assert rules_found(run, "--select", "missing-lead") == ["missing-lead"]
    assert "missing-lead" in rules_found(run, "--extend-select", "missing-lead")


def test_that_a_plan_cannot_be_read_is_said_whatever_is_selected(run: Run, place: Path) -> None:
    write(place / "plans/bad.yaml", NOT_YAML)
    assert rules_found(run, "--select", "leads") == ["yaml-syntax"]
    assert rules_found(run, "--ignore", "file") == ["yaml-syntax"]
    assert rules_found(run, "--select", "leads", "--ignore", "yaml-syntax") == []


def test_severity_of_a_rule_goes_before_that_of_its_family(run: Run, place: Path) -> None:
    write(place / "plans/bad.yaml", NO_LEAD_NO_FORUM)
    ran = run(
        *("check", *LEADS_AND_FORUMS, "--severity", "leads=info,forums=warning"),
        *("--severity", "missing-lead=error"),
    )
    assert [line.split()[1] for line in ran.lines] == ["error", "warning"]


# What is asked for wrongly ends with 2, and says what may have been meant.


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (
            ("--select", "mising-lead"),
            'There is no rule or family "mising-lead". Did you mean "missing-lead"?',
        ),
        (("--ignore", "lead"), 'There is no rule or family "lead". Did you mean "leads"?'),
        (
            ("--extend-select", "qqq"),
            'There is no rule or family "qqq". `planlint rules` lists all of them.',
        ),
        (
            ("--severity", "mising-lead=info"),
            'There is no rule or family "mising-lead". Did you mean "missing-lead"?',
        ),
        (
            ("--severity", "missing-lead=warn"),
            '--severity must be RULE=LEVEL, not "missing-lead=warn". '
            'The level may be error, warning or info. Did you mean "warning"?',
        ),
        (
            ("--severity", "missing-lead"),
            '--severity must be RULE=LEVEL, not "missing-lead". '
            "The level may be error, warning or info.",
        ),
        (("--as-of", "31/03/2014"), '--as-of must be a day, such as 2014-03-31, not "31/03/2014".'),
        (("--as-of", "2013-02-30"), '--as-of must be a day, such as 2014-03-31, not "2013-02-30".'),
        (("--as-of", "2013-02"), '--as-of must be a day, such as 2014-03-31, not "2013-02".'),
        (("--as-of", ""), '--as-of must be a day, such as 2014-03-31, not "".'),
        (("--known", "nowhere.json"), "nowhere.json: there is no such file or folder."),
        (
            ("--write-known",),
            "there is no file of known findings to write: name one with --known FILE, or as "
            "`known` in the configuration.",
        ),
        (("--config", "nowhere.toml"), "nowhere.toml: there is no such file or folder."),
        (
            ("--format", "json", "--format", "full"),
            "give --format and --output in pairs; one format, the last, may go without a file.",
        ),
        (
            ("--output", "a", "--output", "b"),
            "give --format and --output in pairs; one format, the last, may go without a file.",
        ),
        (
            ("--format", "json", "--output", "a", "--format", "full", "--output", "a"),
            'two formats cannot both be written to "a".',
        ),
    ],
    ids=lambda each: " ".join(each) if isinstance(each, tuple) else "",
)
def test_usage(run: Run, place: Path, arguments: tuple[str, ...], said: str) -> None:
    write(place / "plans/good.yaml", GOOD)
    assert run("check", "plans", *arguments) == (2, "", f"planlint: {said}\n")


def test_an_unknown_format_names_the_nearest_and_all(run: Run, place: Path) -> None:
    write(place / "plans/good.yaml", GOOD)
    ran = run("check", "--format", "gihub")
    assert ran.status == 2
    assert ran.err.startswith(
        'planlint: there is no format "gihub". Did you mean "github"? It may be '
    )
    assert ran.err.rstrip(".\n").partition("It may be ")[2].split(", ") == sorted(
        path.stem
        for path in (Path(__file__).parents[2] / "planlint/showing/formats").glob("[!_]*.py")
    )


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--fromat", "json"), "Did you mean '--format'?"),
        (
            ("--fail-on", "warn"),
            'there is no "warn"; it may be error, warning, info. Did you mean "warning"?',
        ),
    ],
    ids=lambda each: " ".join(each) if isinstance(each, tuple) else "",
)
def test_usage_of_options(run: Run, arguments: tuple[str, ...], said: str) -> None:
    ran = run("check", *arguments, "--as-of=2013-07-01")
    assert ran.status == 2
    assert ran.out == ""
    assert said in ran.err


# Formats and where they go.


def test_formats_and_outputs_go_in_pairs_and_the_last_may_be_printed(run: Run, place: Path) -> None:
    write(place / "plans/bad.yaml", NO_LEAD)
    ran = run(
        *("check", "--select", "missing-lead"),
        *("--format", "json", "--output", "deep/found.json"),
        *("--format", "concise", "--output", "found.txt"),
        *("--format", "github"),
    )
    assert (ran.status, ran.err) == (1, "")
    assert ran.out.startswith("::error file=plans/bad.yaml,")
    assert (
        json.loads((place / "deep/found.json").read_text())["findings"][0]["rule"] == "missing-lead"
    )
    assert found((place / "found.txt").read_text()) == ["plans/bad.yaml [missing-lead]"]


def test_an_output_without_a_format_is_full(run: Run, place: Path) -> None:
    write(place / "plans/bad.yaml", NO_LEAD)
    ran = run("check", "--select", "missing-lead", "--output", "found.txt")
    assert (ran.status, ran.out) == (1, "")
    assert (place / "found.txt").read_text().startswith("error[missing-lead]\n")
    ran = run("check", "--select", "missing-lead", "--output", "-")
    assert ran.lines[0] == "error[missing-lead]"


def test_many_findings_of_a_rule_fold_unless_that_is_not_wanted(run: Run, place: Path) -> None:
    actions = "".join(action(f"1.{number}", forum="gone") for number in range(1, 6))
    write(place / "plans/bad.yaml", plan_of(actions).text)
    folded = run("check", "--select", "undefined-forum").out
    assert folded.count("error[undefined-forum]") == 1
    assert "\n  and 4 more: actions 1.2 to 1.5\n" in folded
    unfolded = run("check", "--select", "undefined-forum", "--no-fold").out
    assert unfolded.count("error[undefined-forum]") == 5
    assert "more" not in unfolded


def test_the_same_plans_give_the_same_bytes(run: Run, place: Path) -> None:
    write(place / "plans/a.yaml", NO_LEAD_NO_FORUM)
    write(place / "plans/b.yaml", NO_FORUM)
    for name in ("full", "concise", "json", "github"):
        assert run("check", "--format", name) == run("check", "--format", name)


def test_statistics_count_the_findings_of_each_rule(run: Run, place: Path) -> None:
    actions = "".join(action(f"1.{number}", forum="gone") for number in range(3))
    write(place / "plans/bad.yaml", plan_of(actions).text)
    write(place / "plans/worse.yaml", NO_LEAD)
    arguments = ("check", "--statistics", *LEADS_AND_FORUMS[:2])
    ran = run(*arguments)
    assert (ran.status, ran.lines) == (
        1,
        [
            "3  error    undefined-forum",
            "1  error    missing-lead",
            "Found 4 errors in 2 plans.",
        ],
    )
    pairs = ("--format", "json", "--output", "out/counts.json", "--format", "full")
    assert run(*arguments, *pairs) == ran
    counted = json.loads((place / "out/counts.json").read_text())
    assert [(each["rule"], each["severity"], each["count"]) for each in counted] == [
        ("undefined-forum", "error", 3),
        ("missing-lead", "error", 1),
    ]
    assert counted[0] | {"family": "forums", "fixable": 0} == counted[0]
    assert run("check", "--statistics", "--format", "sarif") == (
        *(2, ""),
        "planlint: --statistics is shown as full or json, not as sarif.\n",
    )
    assert 'Did you mean "json"?' in run("check", "--statistics", "--format", "jsn").err
    write(place / "plans/bad.yaml", GOOD)
    write(place / "plans/worse.yaml", GOOD)
    assert run(*arguments).out == "Nothing found in 2 plans.\n"


def test_help_names_every_format(run: Run) -> None:
    told = " ".join(run("check", "--help").out.split())
    named = told.partition("How to show the findings: ")[2].partition(". ")[0]
    listed = named.replace(" (the usual)", "").replace(" or ", ", ").split(", ")
    assert sorted(listed) == format_names()
    assert listed[0] == "full"


def test_links_to_rules_need_the_address_of_the_site(run: Run, place: Path) -> None:
    write(place / "plans/bad.yaml", NO_LEAD)
    arguments = ("check", "--select", "missing-lead", "--format", "json")
    assert "url" not in json.loads(run(*arguments).out)["findings"][0]
    write(place / "planlint.toml", 'site.address = "https://plans.hartley.example"')
    assert json.loads(run(*arguments).out)["findings"][0]["url"] == (
        "https://plans.hartley.example/rules/missing-lead.html"
    )


# Kept results.


def test_what_is_kept_changes_nothing_that_is_said(
    run: Run, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("CI", raising=False)
    for name in ("a", "b", "c"):
        write(place / f"plans/{name}.yaml", NO_LEAD_NO_FORUM)
    for arguments in ((), ("--format", "json"), ("--fail-on", "info", "--no-fold")):
        fresh = run("check", "--no-cache", *arguments)
        assert not (place / ".planlint_cache").exists()
        first, second = run("check", *arguments), run("check", *arguments)
        assert fresh == first == second
        assert fresh.status == 1
        shutil.rmtree(place / ".planlint_cache")


def test_what_is_asked_for_wrongly_is_said_once_whatever_is_kept(run: Run, place: Path) -> None:
    for name in ("a", "b", "c"):
        write(place / f"plans/{name}.yaml", GOOD)
    for arguments in (("--cache",), ("--no-cache",)):
        assert run("check", *arguments, "--select", "mising-lead") == (
            2,
            "",
            'planlint: There is no rule or family "mising-lead". Did you mean "missing-lead"?\n',
        )
