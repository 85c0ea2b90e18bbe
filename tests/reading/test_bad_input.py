"""Whatever a file holds, `planlint check` ends with 0, 1 or 2, soon, and within a bounded memory."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from tests.reading.bad_input import BAD_INPUT
from tests.reading.large import ACTION, PLAN, is_full_size

MOST_SECONDS = 20 if is_full_size() else 4  # of a processor, at full size and else
MOST_MEGABYTES = 500

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="limits need fork")

Check = Callable[[str], dict[str, Any]]


@pytest.fixture(scope="module")
def check() -> Iterator[Check]:
    """A check of a bad file by its name, in a process of its own."""
    with subprocess.Popen(
        [sys.executable, "-m", "tests.reading.checks"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdin
        assert process.stdout
        writes, reads = process.stdin, process.stdout

        @cache
        def run(name: str) -> dict[str, Any]:
            writes.write(f"{name}\n")
            writes.flush()
            result: dict[str, Any] = json.loads(reads.readline())
            return result

        yield run
        writes.close()


@pytest.mark.parametrize("name", BAD_INPUT)
def test_check_ends_well(name: str, check: Check) -> None:
    result = check(name)
    assert result["status"] in {0, 1, 2}, result
    assert "Traceback" not in result["complained"]
    assert "fault in planlint" not in result["complained"]
    assert result["seconds"] < MOST_SECONDS
    assert result["megabytes"] < MOST_MEGABYTES
    findings = json.loads(result["findings"])["findings"]
    assert "internal-error" not in {each["rule"] for each in findings}
    assert result["said"].isprintable() or "\x1b" not in result["said"]


@pytest.mark.parametrize(
    ("name", "rule", "words"),
    [
        ("deep brackets", "oversized", "more than 40 levels deep"),
        ("deep dashes", "oversized", "more than 40 levels deep"),
        ("deep question marks", "oversized", "more than 40 levels deep"),
        ("ten megabytes", "oversized", "larger than 2 MB"),
        ("a million commas", "oversized", "more than 500,000 fields and values"),
        ("200,000 keys", "oversized", "more than 20,000 findings"),
        ("200,000 duplicate keys", "oversized", "more than 20,000 findings"),
        ("alias bomb", "yaml-feature", "an alias"),
        ("recursive anchor", "yaml-feature", "an anchor"),
        ("python tags", "yaml-feature", "a tag"),
        ("several documents", "yaml-feature", "a second plan"),
        ("a long id", "yaml-feature", "more than 1,000 letters"),
        ("unclosed quote at the top", "yaml-syntax", "never closed"),
        ("unclosed single quote at the top", "yaml-syntax", "never closed"),
        ("a git conflict", "yaml-syntax", "git"),
        ("a million tabs", "yaml-syntax", "a tab"),
        ("lone surrogates in escapes", "yaml-syntax", "this backslash"),
        ("latin-1", "encoding", "Windows-1252"),
        ("UTF-16", "encoding", "UTF-16"),
        ("UTF-16 with a mark", "encoding", "UTF-16"),
        ("UTF-16 big-endian", "encoding", "UTF-16"),
        ("UTF-32", "encoding", "UTF-32"),
        ("NUL in a plan", "encoding", "control character"),
        ("a byte-order mark and a plan", "encoding", "a hidden mark"),
        ("lone returns", "encoding", "Macintosh"),
        ("a PNG", "encoding", "not a text"),
        ("a gzip", "encoding", "not a text"),
        ("a zip", "encoding", "not a text"),
        ("noise", "encoding", "not a text"),
        ("NUL", "encoding", "not a text"),
        ("empty", "wrong-type", "empty"),
        ("only comments", "wrong-type", "empty"),
        ("a text", "wrong-type", "not a plan"),
        ("HTML", "wrong-type", "not a plan"),
        ("sexagesimal", "undefined-lead", "59:59"),
        ("sexagesimal", "bad-value", "190:20:30"),
        ("infinite", "unreadable-amount", ".inf"),
        ("not a number", "unreadable-amount", ".nan"),
    ],
)
def test_what_is_said(name: str, rule: str, words: str, check: Check) -> None:
    found = json.loads(check(name)["findings"])["findings"]
    said = {each["message"].casefold() for each in found if each["rule"] == rule}
    assert any(words.casefold() in message for message in said), found[:5]


def test_a_plan_between_bad_ones_is_checked(tmp_path: Path) -> None:
    """One bad file does not keep the others from being checked."""
    names = ("a PNG", "deep brackets", "unclosed quote at the top", "a list")
    for name in names:
        (tmp_path / f"{name.replace(' ', '-')}.yaml").write_bytes(BAD_INPUT[name]())
    (tmp_path / "b-plan.yaml").write_text(PLAN + ACTION, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "planlint", "check", ".", "--format", "concise"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (1, "")
    found = done.stdout.splitlines()
    assert len({line.partition(":")[0] for line in found}) == len(names) + 1
    assert [line for line in found if line.startswith("b-plan.yaml:11:14: error Action 1.1: ")]
