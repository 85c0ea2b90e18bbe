"""`concise`: one line a finding."""

from __future__ import annotations

import re

from planlint.showing.screen import Screen
from tests.showing.formats.golden import hold
from tests.showing.formats.reports import known_of, report_of, report_with, shown
from tests.showing.formats.test_full import PLAN

LINE = re.compile(r"(?P<path>.+):(\d+):(\d+): (error|warning|info) (.+) \[([a-z-]+)\]( \(known\))?")


def test_concise(update: bool) -> None:
    report = report_of(PLAN, severity={"unknown-key": "warning", "missing-lead": "info"})
    text = shown("concise", report)
    assert all(LINE.fullmatch(line) for line in text.splitlines())
    hold("concise.txt", text, update=update)


def test_nothing_found_is_nothing_said() -> None:
    assert shown("concise", report_of(PLAN, rules=["yaml-syntax"])) == ""


def test_what_is_known_says_so() -> None:
    known = known_of(report_of(PLAN), "unknown-key")
    lines = shown("concise", report_of(PLAN, known=known)).splitlines()
    told = [line for line in lines if line.endswith("[unknown-key] (known)")]
    assert [line.partition(" ")[0] for line in told] == ["plans/hartley.yaml:18:9:"]
    assert sum(line.endswith("(known)") for line in lines) == 1


def test_a_message_of_many_lines_stays_on_one() -> None:
    report = report_with("a: b\n", message="one\r\n\ttwo\x85three\u2028four", path="a\nb c.yaml")
    assert shown("concise", report) == (
        "a\N{REPLACEMENT CHARACTER}b c.yaml:1:1: error one two three four [missing-lead]\n"
    )


def test_severities_are_coloured_and_nothing_else() -> None:
    report = report_with("a: b\n", message="said", severity="warning")
    assert shown("concise", report, Screen(colour=True)) == (
        "plans/hartley.yaml:1:1: \x1b[1;33mwarning\x1b[0m said [missing-lead]\n"
    )


def test_in_ascii() -> None:
    report = report_with("a: b\n", message="“said” … by some’s")
    assert shown("concise", report, Screen(ascii=True)) == (
        'plans/hartley.yaml:1:1: error "said" ~ by some\'s [missing-lead]\n'
    )
