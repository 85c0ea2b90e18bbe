"""`github`: workflow commands that annotate the lines of a pull request."""

from __future__ import annotations

import re

from planlint.model.finding import Severity
from planlint.model.source import Span
from tests.showing.formats.golden import hold
from tests.showing.formats.reports import known_of, report_of, report_with, shown
from tests.showing.formats.test_full import PLAN

LEVELS: dict[str, Severity] = {"unknown-key": "warning", "missing-lead": "info"}


def test_github(update: bool) -> None:
    hold("github.txt", shown("github", report_of(PLAN, severity=LEVELS)), update=update)


def test_errors_come_first_since_a_step_shows_ten_of_each_kind() -> None:
    lines = shown("github", report_of(PLAN, severity=LEVELS)).splitlines()
    kinds = [line.partition(" ")[0] for line in lines]
    assert kinds == sorted(kinds, key=["::error", "::warning", "::notice"].index)
    assert set(kinds) == {"::error", "::warning", "::notice"}


def test_the_ten_that_are_shown_are_of_as_many_rules_as_there_are() -> None:
    lines = shown("github", report_of(PLAN)).splitlines()
    rules = [re.split("[,:]", line.partition("title=")[2])[0] for line in lines]
    firsts = rules[: len(set(rules))]
    assert len(set(firsts)) == len(firsts) < len(rules)
    places = [int(line.partition("line=")[2].partition(",")[0]) for line in lines]
    assert places[: len(firsts)] == sorted(places[: len(firsts)])
    of_one = [place for place, rule in zip(places, rules, strict=True) if rule == "missing-lead"]
    assert of_one == sorted(of_one)


def test_what_has_a_meaning_in_commands_is_escaped() -> None:
    report = report_with(
        "a: b\n",
        message="50% off: now, or\r\nnever::error::x",
        help_="100%25",
        path="plans/a,b: 50%\n.yaml",
        span=Span(3, 4),
    )
    assert shown("github", report) == (
        "::error file=plans/a%2Cb%3A 50%25%0A.yaml,line=1,endLine=1,title=missing-lead,col=4,"
        "endColumn=5::50%25 off: now, or%0D%0Anever::error::x%0A100%2525\n"
    )


def test_columns_are_left_out_of_what_has_several_lines() -> None:
    text = "a: |\n  one\n  two\n"
    told = shown("github", report_with(text, span=Span(3, len(text) - 1)))
    assert told.startswith("::error file=plans/hartley.yaml,line=1,endLine=3,title=missing-lead::")


def test_what_is_known_says_so_in_its_title() -> None:
    known = known_of(report_of(PLAN), "unknown-key")
    text = shown("github", report_of(PLAN, known=known))
    assert text.count("title=unknown-key (known),") == 1


def test_nothing_found_is_nothing_said() -> None:
    assert shown("github", report_of(PLAN, rules=["yaml-syntax"])) == ""
