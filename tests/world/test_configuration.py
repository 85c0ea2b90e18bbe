"""The configuration: where it is found, what it may say, and what is said of what it may not."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from planlint.model.configuration import Configuration, SiteConfiguration
from planlint.world.configuration import load_configuration
from planlint.world.problems import Problem


@pytest.fixture(autouse=True)
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The root of a repository, in which the program is run."""
    root = tmp_path / "repository"
    (root / ".git").mkdir(parents=True)
    monkeypatch.chdir(root)
    return root


def write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def problem(given: str | None = None) -> str:
    with pytest.raises(Problem) as raised:
        load_configuration(given)
    return str(raised.value)


# Where it is found.


def test_without_a_file_there_are_defaults() -> None:
    configuration = load_configuration(None)
    assert configuration == Configuration()
    assert (configuration.plans, configuration.known, configuration.site.audience) == (
        "plans",
        "",
        "public",
    )


def test_planlint_toml_goes_before_pyproject_toml(repository: Path) -> None:
    write(repository / "pyproject.toml", '[tool.planlint]\nplans = "shared"')
    assert load_configuration(None).plans == "shared"
    assert load_configuration(None).file == "pyproject.toml"
    write(repository / "planlint.toml", 'plans = "own"')
    assert load_configuration(None).plans == "own"
    assert load_configuration(None).file == "planlint.toml"


def test_an_empty_planlint_toml_is_a_configuration(repository: Path) -> None:
    write(repository / "pyproject.toml", '[tool.planlint]\nplans = "shared"')
    write(repository / "planlint.toml", "")
    assert load_configuration(None) == Configuration(file="planlint.toml")


@pytest.mark.parametrize(
    "text",
    [
        '[project]\nname = "other"',
        '[project]\ndependencies = ["planlint"]',
        '[tool.ruff]\nselect = ["E"]  # planlint',
        "this is [not TOML, but none of ours",
        'tool = "planlint"',
    ],
)
def test_a_pyproject_toml_without_the_table_is_passed_over(
    repository: Path, monkeypatch: pytest.MonkeyPatch, text: str
) -> None:
    write(repository / "planlint.toml", 'plans = "above"')
    write(repository / "below/pyproject.toml", text)
    monkeypatch.chdir(repository / "below")
    assert load_configuration(None).plans == os.path.join("..", "above")


def test_the_search_goes_upwards_to_the_root_of_the_repository_and_no_further(
    repository: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(repository.parent / "planlint.toml", 'plans = "outside"')
    (repository / "a/b").mkdir(parents=True)
    monkeypatch.chdir(repository / "a/b")
    assert load_configuration(None) == Configuration()
    write(repository / "planlint.toml", 'plans = "root"')
    assert load_configuration(None).plans == os.path.join("..", "..", "root")
    write(repository / "a/pyproject.toml", '[tool.planlint]\nplans = "nearer"')
    assert load_configuration(None).plans == os.path.join("..", "nearer")


def test_the_root_of_a_worktree_has_a_file_called_git(
    repository: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(repository / "planlint.toml", 'plans = "outside"')
    write(repository / "worktree/.git", "gitdir: ../.git/worktrees/worktree")
    monkeypatch.chdir(repository / "worktree")
    assert load_configuration(None) == Configuration()


def test_a_file_that_is_given_is_the_only_one(repository: Path) -> None:
    write(repository / "planlint.toml", 'plans = "found"\nphrases = ["to be agreed"]')
    write(repository / "deep/other.toml", 'plans = "given"')
    assert load_configuration("deep/other.toml") == Configuration(
        file="deep/other.toml", plans=os.path.join("deep", "given")
    )
    write(repository / "deep/pyproject.toml", '[tool.planlint]\nplans = "given"')
    assert load_configuration("deep/pyproject.toml").plans == os.path.join("deep", "given")


def test_relative_paths_are_relative_to_the_file(
    repository: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = 'plans = "p"\nknown = "k/known.json"\nexclude = ["p/old/*.yaml"]'
    write(repository / "planlint.toml", text)
    (repository / "p").mkdir()
    for folder, plans, known in (
        (repository, "p", "k/known.json"),
        (repository / "p", ".", "../k/known.json"),
    ):
        monkeypatch.chdir(folder)
        found = load_configuration(None)
        assert (found.plans, Path(found.known).as_posix()) == (plans, known)
        assert found.exclude == ("p/old/*.yaml",)
    write(repository / "planlint.toml", f"plans = '{repository / 'elsewhere'}'")
    assert load_configuration(None).plans == str(repository / "elsewhere")


def test_all_that_it_can_say(repository: Path) -> None:
    write(
        repository / "planlint.toml",
        """
        plans = "plans"
        exclude = ["plans/old"]
        known = "known.json"
        select = ["leads", "dates"]
        extend-select = ["near-duplicate"]
        ignore = ["overdue"]
        phrases = ["to be agreed", "watch this space*"]
        severity = {missing-lead = "warning", text = "info"}
        per-file-ignores = {"plans/old*" = ["money"]}
        [site]
        title = "Hartley's plans"
        address = "https://plans.hartley.example/safer"
        repository = "https://git.hartley.example/plans/"
        logo = "logo.svg"
        colours = {accent = "#123456", link = "#0000aa"}
        footer = "Safer *Hartley*"
        audience = "internal"
        findings = "counts"
        """,
    )
    assert load_configuration(None) == Configuration(
        file="planlint.toml",
        plans="plans",
        exclude=("plans/old",),
        known="known.json",
        select=("leads", "dates"),
        extend_select=("near-duplicate",),
        ignore=("overdue",),
        per_file_ignores=(("plans/old*", ("money",)),),
        phrases=("to be agreed", "watch this space*"),
        severity=(("missing-lead", "warning"), ("text", "info")),
        site=SiteConfiguration(
            title="Hartley's plans",
            address="https://plans.hartley.example/safer/",
            repository="https://git.hartley.example/plans/",
            logo="logo.svg",
            accent="#123456",
            link="#0000aa",
            footer="Safer *Hartley*",
            audience="internal",
            findings="counts",
        ),
    )


def test_a_file_that_begins_with_a_byte_order_mark_is_read(repository: Path) -> None:
    (repository / "planlint.toml").write_bytes(b'\xef\xbb\xbfplans = "notepad"\r\n')
    assert load_configuration(None).plans == "notepad"


# What it may not say.


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('plan = "x"', 'there is no setting "plan". Did you mean "plans"?'),
        ('x-plans = "x"', 'there is no setting "x-plans".'),
        ("qqq = 1", 'there is no setting "qqq". It may be plans, '),
        ('[site]\naudiense = "public"', 'there is no setting "site.audiense". Did you mean "site.audience"?'),
        ("plans = 3", '"plans" must be a path, such as "plans".'),
        ("known = []", '"known" must be a path, such as "plans/known-findings.json".'),
        ('exclude = "plans/old"', '"exclude" must be a list of paths, such as ["plans/archive"].'),
        ("exclude = [1, 2]", '"exclude" must be a path, such as "plans/archive".'),
        ("phrases = true", '"phrases" must be a list of phrases, such as ["name to follow"].'),
        ('severity = "error"', '"severity" must be a table of rules, each with error, warning or info.'),
        ("site = []", '"site" must be a table.'),
        ("site.title = 2013-01-01", '"site.title" must be text, such as "Safer Hartley plans".'),
        (
            'severity.missing-lead = "warn"',
            '"severity.missing-lead" cannot be "warn"; it must be error, warning or info. '
            'Did you mean "warning"?',
        ),
        (
            "severity.missing-lead = 1",
            '"severity.missing-lead" must be error, warning or info.',
        ),
        (
            'site.audience = "publik"',
            '"site.audience" cannot be "publik"; it must be public or internal. '
            'Did you mean "public"?',
        ),
        ("plans = ", "this is not TOML: Invalid value (at end of document)."),
        ("plans = \"a\"\nplans = \"b\"", "this is not TOML: Cannot overwrite a value"),
        ("plans = " + "[" * 5000, "this is not TOML: "),
    ],
    ids=lambda each: each[:40],
)  # fmt: skip
def test_what_is_wrong_is_said_with_the_file_and_the_nearest(
    repository: Path, text: str, said: str
) -> None:
    write(repository / "planlint.toml", text)
    assert problem().startswith(f"planlint.toml: {said}")


def test_all_that_is_wrong_is_said_a_line_each(repository: Path) -> None:
    write(repository / "planlint.toml", 'plan = "x"\nphrases = ["*", 3, 4]\nsite.findings = "al"\n')
    assert sorted(problem().splitlines()) == [
        'planlint.toml: "phrases" cannot be "*"; it must be a phrase, such as "name to follow".',
        'planlint.toml: "phrases" must be a phrase, such as "name to follow".',
        'planlint.toml: "site.findings" cannot be "al"; it must be all, counts or none. '
        'Did you mean "all"?',
        'planlint.toml: there is no setting "plan". Did you mean "plans"?',
    ]


@pytest.mark.parametrize("phrase", ["", " ", "*", "??", " * ? ", "**"])
def test_a_phrase_that_anything_would_be_is_none(repository: Path, phrase: str) -> None:
    write(repository / "planlint.toml", f'phrases = ["{phrase}"]')
    assert problem() == (
        f'planlint.toml: "phrases" cannot be "{phrase}"; it must be a phrase, '
        'such as "name to follow".'
    )


def test_what_is_wrong_in_pyproject_toml(repository: Path) -> None:
    write(repository / "pyproject.toml", "[tool.planlint\n")
    assert problem().startswith("pyproject.toml: this is not TOML: ")
    write(repository / "pyproject.toml", "[tool]\nplanlint = 3\n")
    assert problem() == 'pyproject.toml: "tool.planlint" must be a table.'
    write(repository / "pyproject.toml", "[tool.planlint]\nplan = 'x'\n")
    assert problem() == 'pyproject.toml: there is no setting "plan". Did you mean "plans"?'


def test_what_is_no_text_or_far_too_long(repository: Path) -> None:
    (repository / "planlint.toml").write_bytes(b'plans = "\xff"')
    assert problem() == "planlint.toml: this is not TOML: it is not saved as UTF-8."
    (repository / "planlint.toml").write_bytes(b"# " + b"a" * 1_100_000)
    assert problem() == "planlint.toml: it is too large for a configuration file."


def test_a_file_that_is_given_and_is_not_there_or_has_no_table(repository: Path) -> None:
    assert problem("nowhere.toml") == "nowhere.toml: there is no such file or folder."
    assert problem(".git") == ".git: this is not a file that can be read."
    write(repository / "pyproject.toml", '[project]\nname = "other"')
    assert problem("pyproject.toml") == "pyproject.toml: there is no table [tool.planlint] in it."


@pytest.mark.skipif(os.name == "nt", reason="Windows does not let go of a working directory")
def test_a_working_directory_that_is_gone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    gone = tmp_path / "gone"
    gone.mkdir()
    monkeypatch.chdir(gone)
    gone.rmdir()
    assert problem() == "the working directory: there is no such file or folder."
