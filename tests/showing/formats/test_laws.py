"""What every format keeps to, whatever a plan says."""

from __future__ import annotations

import json
import re
import xml.etree.ElementTree as ElementTree

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from planlint.model.finding import SEVERITIES
from planlint.model.report import Report
from planlint.model.source import Span
from planlint.showing.screen import Screen, safe, width_of, wrapped
from tests.showing.formats.reports import FORMATS, report_of, report_with, shown
from tests.showing.formats.test_full import PLAN

NASTY = (
    "\n", "\r\n", "\t", "%", "%0A", '"', "'", "`", "|", "::", "::error::", "<b>", "</failure>",
    "&amp;", "]]>", "<!--", "```", "[a](b)", "{{ x }}", "\\", "\x00", "\x07", "\x1b[31m", "\x1b]8;;",
    "\x7f", "\x85", "\x9b", "\u2028", "\u200f", "\u202e", "\u2066", "\ufeff", "\ufffe", "שלום",
    "مرحبا", "犯罪", "é", "e\u0301", "👮\u200d♀️", "🇬🇧", "\U0010ffff", ",", ":", "…", "“", " ",
)  # fmt: skip
WORDS = st.lists(
    st.one_of(st.sampled_from(NASTY), st.text(max_size=8)), min_size=1, max_size=6
).map("".join)
SCREENS = st.builds(
    Screen,
    width=st.integers(20, 200),
    colour=st.booleans(),
    links=st.booleans(),
    ascii=st.booleans(),
)
STEERS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
OURS = re.compile(r"\x1b\[[0-9;]*m|\x1b\]8;;[!-~]*\x1b\\")


@st.composite
def reports(draw: st.DrawFn) -> Report:
    text = draw(WORDS)
    begin = draw(st.integers(0, len(text)))
    return report_with(
        text,
        message=draw(WORDS),
        help_=draw(WORDS),
        path=draw(WORDS),
        subject=draw(st.one_of(WORDS, st.just("the plan"), WORDS.map("action {}".format))),
        span=Span(begin, draw(st.integers(begin, len(text)))),
        related=draw(st.one_of(st.just(""), WORDS)),
        fix=draw(st.one_of(st.just(""), WORDS)),
        severity=draw(st.sampled_from(SEVERITIES)),
        times=draw(st.integers(1, 6)),
    )


slow = settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@pytest.mark.parametrize("name", FORMATS)
@given(report=reports(), screen=SCREENS)
@slow
def test_every_format_survives_any_words_and_steers_no_terminal(
    name: str, report: Report, screen: Screen
) -> None:
    text = shown(name, report, screen)
    assert text.endswith("\n")
    assert shown(name, report, screen) == text
    assert not STEERS.search(OURS.sub("", text) if screen.colour or screen.links else text)
    assert text.encode("utf-8").decode("utf-8") == text


@given(report=reports())
@slow
def test_json_says_what_was_said(report: Report) -> None:
    each = report.shown[0]
    for screen in (Screen(), Screen(ascii=True)):
        found = json.loads(shown("json", report, screen))["findings"]
        assert len(found) == len(report.shown)
        assert (found[0]["message"], found[0]["path"]) == (each.message, each.path)
        assert found[0]["help"] == each.finding.help


@pytest.mark.parametrize("name", sorted({"sarif", "gitlab"} & set(FORMATS)))
@given(report=reports())
@slow
def test_other_formats_of_json_are_json(name: str, report: Report) -> None:
    found = json.loads(shown(name, report))
    assert report.shown[0].message in json.dumps(found, ensure_ascii=False).replace(
        json.dumps(report.shown[0].message, ensure_ascii=False)[1:-1], report.shown[0].message
    )


@pytest.mark.skipif("junit" not in FORMATS, reason="there is no such format")
@given(report=reports())
@slow
def test_junit_is_xml(report: Report) -> None:
    root = ElementTree.fromstring(shown("junit", report))
    assert len(root.findall(".//testcase")) == len(report.shown)


@given(report=reports())
@slow
def test_github_and_concise_are_a_line_a_finding(report: Report) -> None:
    concise = shown("concise", report)
    assert len(re.split("[\n\r\x0b\x0c\x85\u2028\u2029]", concise)) == len(report.shown) + 1
    github = shown("github", report)
    assert len(re.split("[\n\r]", github)) == len(report.shown) + 1
    head, _, said = github.split("\n")[0].removeprefix("::").partition("::")
    assert [part.partition("=")[0] for part in head.partition(" ")[2].split(",")][:2] == [
        "file",
        "line",
    ]
    back = said.replace("%0A", "\n").replace("%0D", "\r").replace("%25", "%")
    each = report.shown[0]
    assert safe(back.replace("\r", "")) == safe(
        f"{each.message}\n{each.finding.help}".replace("\r", "")
    )


@given(text=WORDS, width=st.integers(1, 60))
@slow
def test_wrapping_keeps_every_word_and_the_width(text: str, width: int) -> None:
    lines = wrapped(text, width)
    assert " ".join(lines).split() == text.split()
    assert all(width_of(line) <= width or " " not in line for line in lines)


@given(text=st.text())
@slow
def test_what_is_made_safe_has_the_same_length_and_stays_as_it_is(text: str) -> None:
    made = safe(text)
    assert len(made) == len(text)
    assert safe(made) == made
    assert not STEERS.search(made)


@pytest.mark.parametrize("name", FORMATS)
def test_the_same_plan_gives_the_same_bytes(name: str) -> None:
    assert shown(name, report_of(PLAN)) == shown(name, report_of(PLAN))
    assert shown(name, Report(report_of(PLAN).as_of, ())) is not None


@pytest.mark.parametrize("name", FORMATS)
def test_the_order_is_that_of_path_line_column_and_rule(name: str) -> None:
    report = report_of(PLAN)
    places = [(each.path, each.place.start, each.rule) for each in report.shown]
    assert places == sorted(places)
