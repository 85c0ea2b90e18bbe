"""The full report: the whole plan, word for word, in harmless Markdown."""

from __future__ import annotations

import re
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as st

from planlint.commands import cli
from planlint.model.route import Route
from planlint.showing.facts.course import PlanOnDay
from planlint.showing.redaction import public_plan
from planlint.showing.report import harmless, make_report
from tests.showing.making import read, whole_plan
from tests.showing.test_markdown import TEXTS
from tests.showing.test_redaction import plan_with, report_of
from tests.sites import EXAMPLE, PLANS

GOLDEN = Path(__file__).parent / "golden"
DAY = "2013-08-15"

# What a report of the whole plan leaves out: codes, words of the format's own, other spellings.
LEFT_OUT = {"code", "replaces", "aliases", "short"}


@pytest.mark.parametrize("audience", ["public", "internal"])
def test_the_report_of_the_example(audience: str, update: bool) -> None:
    options = [str(EXAMPLE), "--as-of", DAY, "--audience", audience]
    result = CliRunner().invoke(cli, ["report", *options], standalone_mode=False)
    golden = GOLDEN / f"example-{audience}.md"
    if update:
        golden.parent.mkdir(exist_ok=True)
        golden.write_text(result.output, encoding="utf-8")
    assert result.output == golden.read_text(encoding="utf-8")


def test_every_text_of_a_plan_is_in_its_report() -> None:
    texts: dict[str, Route] = {}

    def numbered(route: Route, kind: str) -> str:
        if kind not in {"line", "text", "plain"}:
            return ""
        texts[f"text{len(texts)}x"] = route
        return f"text{len(texts) - 1}x"

    report = report_of(read(whole_plan(numbered))[1])
    missing = {
        ".".join(map(str, route)) for text, route in texts.items() if text not in report.lower()
    }
    assert {route for route in missing if not set(route.split(".")) & LEFT_OUT} == {"labels.action"}


@pytest.mark.parametrize("path", PLANS, ids=lambda path: path.stem)
def test_headings_of_a_real_report_are_in_order(path: Path) -> None:
    document, plan = read(path.read_text(encoding="utf-8"), path.stem)
    for shown in (plan, public_plan(document, plan)):
        report = report_of(shown)
        levels = [len(each) for each in re.findall(r"^(#+) ", report, re.MULTILINE)]
        assert levels[0] == 1
        assert levels.count(1) == 1
        assert all(after <= before + 1 for before, after in pairwise(levels))
        assert "\n\n\n" not in report
        assert not re.search(r"[ \t]$", report, re.MULTILINE)


def test_headings_of_prose_are_lowered() -> None:
    sections: list[dict[str, Any]] = [
        {
            "id": "a",
            "title": "A",
            "text": "# One\n\n```\n# not one\n```\n\n#### Two\n\nThree\n=====\n\nFour\n----",
        },
        {"id": "b", "text": "# Three"},
    ]
    report = report_of(read(plan_with({"note": "# Four"}, sections=sections))[1])
    assert re.findall(r"^#+ .*", report, re.MULTILINE) == [
        "# A plan",
        "## A",
        "### One",
        "# not one",
        "#### Two",
        "### Three",
        "#### Four",
        "## Three",
        "## Priority: One",
        "### 1 Act",
        "#### Four",
        "## Forums",
        "## Organisations",
        "## People",
    ]


@settings(max_examples=200, deadline=None)
@given(st.one_of(TEXTS, st.text(max_size=40)))
def test_nothing_that_could_run_comes_out(text: str) -> None:
    shown = harmless(text)
    assert "<" not in shown
    assert not re.search(r"(?<!\\)!\[", shown)
    assert not re.search(r"\]\(\s*<?(?:javascript|data):", shown, re.IGNORECASE)
    assert not re.search("[\u202a-\u202e\u2066-\u2069]", shown)


def test_blank_lines_and_blanks_are_few() -> None:
    document, plan = read(plan_with({}))
    on = PlanOnDay(plan, date(2014, 1, 2), document.values)
    text = make_report({"x.md.j2": "{{ plan.title|line }}\n\n\n\n{{ as_of }}"}, "x.md", on)
    assert text == "A plan\n\n2 January 2014\n"
