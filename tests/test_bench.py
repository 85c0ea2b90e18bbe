"""The corpus of the benchmarks: the same every time, clean but for what was planted, and whole."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from bench.corpus import AS_OF, LIST_OF_FAULTS, make_corpus, write_corpus
from bench.faults import FAULTS
from bench.forms import doorstop_files, items_of, needs_files, spectral_ruleset, strictdoc_files
from bench.measure import Column, Contender, Result, compare, table
from bench.plans import plan_id
from bench.promises import CHECK, PASS, SCHEMA_ONLY, STYLE_ONLY, VERSION, promises_table
from bench.yaml_text import COMMENT, yaml_text
from planlint.reading.schema_words import words_at
from planlint.rules.catalogue import load_rules

ROOT = Path(__file__).parent.parent
PLANS = 2
PLANS_WITH_ALL_FAULTS = 4
SCHEMA = json.loads((ROOT / "schema" / "plan.schema.json").read_bytes())


def check(folder: Path, *options: str) -> list[dict[str, Any]]:
    """What planlint finds in the plans of a folder, by its JSON."""
    command = (sys.executable, "-m", "planlint", "check", ".", "--as-of", AS_OF, "--format", "json")
    done = subprocess.run(
        (*command, *options),
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        check=False,
    )
    assert done.returncode in {0, 1}, done.stderr.decode()
    findings: list[dict[str, Any]] = json.loads(done.stdout)["findings"]
    return findings


@pytest.fixture(scope="module")
def clean(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("clean")
    write_corpus(folder, PLANS, faults=False)
    return folder


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> list[dict[str, Any]]:
    folder = tmp_path_factory.mktemp("faulty")
    write_corpus(folder, PLANS_WITH_ALL_FAULTS, faults=True)
    return check(folder)


def test_the_same_bytes_every_time(clean: Path, tmp_path: Path) -> None:
    command = (sys.executable, "-m", "bench.corpus", tmp_path, "--plans", str(PLANS))
    for seed in ("1", "2"):
        subprocess.run(
            (*command, "--no-faults"),
            cwd=ROOT,
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        )
        assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {
            path.name: path.read_bytes() for path in clean.iterdir()
        }


def test_a_small_corpus_is_the_beginning_of_a_large_one() -> None:
    small = [yaml_text(made.data) for made in make_corpus(PLANS, faults=True)]
    large = [yaml_text(made.data) for made in make_corpus(PLANS + 1, faults=True)]
    assert large[:PLANS] == small
    assert len(set(large)) == PLANS + 1


def test_no_two_plans_have_one_name() -> None:
    assert len({plan_id(number) for number in range(1_000)}) == 1_000


def test_plans_are_of_the_size_that_the_figures_are_given_for() -> None:
    for made in make_corpus(PLANS, faults=True):
        text = yaml_text(made.data)
        assert sum(len(priority["actions"]) for priority in made.data["priorities"]) == 60
        assert 2_500 < text.count("\n") < 2_640
        assert 84_000 < len(text.encode()) < 92_000


def test_plans_have_every_field_of_the_format() -> None:
    fields = {
        (tuple(field["properties"]), key)
        for field in [SCHEMA, *SCHEMA["$defs"].values()]
        for key in field.get("properties", ())
    }
    used = {use for made in make_corpus(PLANS, faults=False) for use in fields_used(made.data, ())}
    assert {(key, kind) for kind, key in fields - used} == set()


def fields_used(
    value: object, route: tuple[str | int, ...]
) -> Iterator[tuple[tuple[str, ...], str]]:
    """The keys of every mapping, each with all that a mapping of its kind may have."""
    if isinstance(value, dict):
        kind = tuple(words_at(SCHEMA, route).get("properties", ()))
        for key, each in value.items():
            if not key.startswith(COMMENT):
                yield kind, key
                yield from fields_used(each, (*route, key))
    elif isinstance(value, list):
        for place, each in enumerate(value):
            yield from fields_used(each, (*route, place))


def test_nothing_is_found_in_the_clean_corpus(clean: Path) -> None:
    assert [(each["rule"], each["path"], each["message"]) for each in check(clean)] == []


def test_faults_are_those_of_rules() -> None:
    assert set(FAULTS) <= {rule.name for rule in load_rules()}
    assert len(FAULTS) == 20


@pytest.mark.parametrize("rule", FAULTS)
def test_every_planted_fault_is_found_where_it_was_planted(
    rule: str, found: list[dict[str, Any]]
) -> None:
    planted = {
        (made.id, each.ref, each.pointer)
        for made in make_corpus(PLANS_WITH_ALL_FAULTS, faults=True)
        for each in made.planted
        if each.rule == rule
    }
    assert planted
    assert planted == {
        (each["plan"], each["action"], "/".join(each["pointer"].split("/")[:5]))
        for each in found
        if each["rule"] == rule
    }


def test_nothing_else_is_found(found: list[dict[str, Any]]) -> None:
    others = [each for each in found if each["rule"] not in FAULTS]
    assert [(each["rule"], each["path"], each["message"]) for each in others] == []


def test_the_planted_faults_are_listed(tmp_path: Path) -> None:
    write_corpus(tmp_path, 1, faults=True)
    head, *rows = (tmp_path / LIST_OF_FAULTS).read_text(encoding="utf-8").splitlines()
    assert head.split("\t") == ["plan", "rule", "action", "pointer"]
    (made,) = make_corpus(1, faults=True)
    assert [row.split("\t") for row in rows] == [[made.id, *each] for each in made.planted]
    assert len(rows) * 10 == 60


def test_every_form_has_every_action_of_every_plan() -> None:
    plans = list(make_corpus(PLANS, faults=True))
    titles = [item.title for made in plans for item in items_of(made.data)]
    assert len(titles) == PLANS * 60
    for form in (doorstop_files, strictdoc_files, needs_files):
        text = "\n".join(form(plans).values())
        assert [title for title in titles if title not in text] == []


def test_an_item_of_doorstop_is_yaml_with_a_level_of_its_own() -> None:
    files = doorstop_files(list(make_corpus(1, faults=False)))
    items = [yaml.safe_load(text) for path, text in files.items() if not path.endswith("stop.yml")]
    assert len({str(item["level"]) for item in items}) == 60
    assert all(item["text"].strip() and item["strategic"] for item in items[:7])


def test_the_ruleset_of_spectral_has_our_schema() -> None:
    (text,) = spectral_ruleset(SCHEMA).values()
    options = json.loads(text)["rules"]["plan"]["then"]["functionOptions"]
    assert options["schema"] == SCHEMA


def test_commands_are_measured_and_troubles_said() -> None:
    def python(name: str, code: str) -> Contender:
        return Contender(name, (sys.executable, "-c", code))

    results = compare(
        [
            python("fine", "pass"),
            python("finds something", "raise SystemExit(1)"),
            python("fails", "raise SystemExit(3)"),
            Contender("is not there", ("no-such-command-anywhere",)),
        ],
        runs=2,
    )
    assert results["fine"].runs == results["finds something"].runs == 2
    assert results["fine"].megabytes > 1
    assert results["fails"].trouble.startswith("ended with 3")
    assert results["is not there"].trouble == "did not start"


def test_a_command_that_takes_too_long_is_stopped() -> None:
    slow = Contender("slow", (sys.executable, "-c", "import time; time.sleep(60)"))
    assert compare([slow], runs=1, timeout=1)["slow"].trouble == "stopped after 1 s"


def test_the_table_has_ratios_and_troubles() -> None:
    columns = [
        Column("N = 1", {"a": Result(0.5, 20, 5), "b": Result(2, 40.4, 5)}),
        Column("N = 10", {"a": Result(12.34, 20, 1), "c": Result(0, 0, 0, "not there: no npm")}),
    ]
    assert table(columns, "a").splitlines()[2:] == [
        "| a | 0.50 (20) | 12.3 (20) |",
        "| b | 2.00 (40), ×4 | – |",
        "| c | – | not there: no npm |",
    ]


def test_promises_are_held_to_the_figures() -> None:
    def result(seconds: float, megabytes: float = 40) -> Result:
        return Result(seconds, megabytes, 3)

    columns = {
        "start": {VERSION: result(0.04), PASS: result(0.01)},
        "N = 1": {CHECK: result(0.12), PASS: result(0.01), STYLE_ONLY: result(0.3)},
        "N = 100": {CHECK: result(2), SCHEMA_ONLY: result(40), STYLE_ONLY: Result(0, 0, 0, "none")},
    }
    assert promises_table(columns).splitlines()[2:] == [
        "| `planlint --version` | 5 × python -c pass | 4 | yes |",
        "| one plan | 10 × python -c pass | 12 | no |",
        "| one plan | 0.250 × yamllint | 0.400 | no |",
        "| 100 plans | 0.067 × check-jsonschema | 0.050 | yes |",
        "| 100 plans | 200 MB at most in a process | 40 | yes |",
    ]
