"""`junit`: XML that keeps to a schema, and counts that agree with what is in it."""

from __future__ import annotations

import xml.etree.ElementTree as ElementTree
from functools import cache
from pathlib import Path

import pytest
import xmlschema
from hypothesis import given

from planlint.model.finding import Severity
from planlint.model.report import Report
from planlint.showing.formats.junit import show
from planlint.showing.screen import Screen, safe
from tests.showing.formats.any_report import REPORTS, few
from tests.showing.formats.reports import known_of, report_of, report_with
from tests.showing.formats.test_full import PLAN
from tests.showing.screens import report as report_of_screens


@cache
def schema() -> xmlschema.XMLSchema:
    return xmlschema.XMLSchema(str(Path(__file__).with_name("junit.xsd")))


def read(report: Report) -> ElementTree.Element:
    """What is shown of a report, held to the schema."""
    text = show(report, Screen())
    schema().validate(text)
    return ElementTree.fromstring(text)


def test_a_plan_with_everything_keeps_to_the_schema() -> None:
    root = read(report_of_screens())
    assert [suite.get("name") for suite in root] == ["empty", "hartley"]
    assert {child.tag for child in root.iterfind(".//testcase/*")} == {
        "failure",
        "skipped",
        "system-out",
    }


@given(report=REPORTS)
@few
def test_any_report_keeps_to_the_schema_and_its_counts_agree(report: Report) -> None:
    root = read(report)
    assert len(root) == len(report.plans)
    for suite, plan in zip(root, report.plans, strict=True):
        assert suite.get("tests") == str(len(suite)) == str(max(len(plan.shown), 1))
        assert suite.get("failures") == str(len(suite.findall("testcase/failure")))
        assert suite.get("skipped") == str(len(suite.findall("testcase/skipped")))
    for what in ("tests", "failures", "errors"):
        assert root.get(what) == str(sum(int(suite.get(what, "")) for suite in root))


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ('<testcase name="', '<testcase title="'),
        ("failure", "fault"),
        ('type="error"', 'type="grave"'),
        (' skipped="0"', ""),
        (' errors="0"', ' errors="none"'),
        ('time="0"', 'time="soon"'),
    ],
)
def test_the_schema_refuses_what_is_not_so(wrong: str, right: str) -> None:
    text = show(report_with("a: b\n"), Screen())
    assert wrong in text
    assert not schema().is_valid(text.replace(wrong, right))


def test_what_fails_the_run_is_a_failure_and_what_is_known_is_skipped() -> None:
    report = report_of(PLAN, severity={"unknown-key": "warning"})
    known = known_of(report, "undefined-forum")
    report = report_of(PLAN, severity={"unknown-key": "warning"}, known=known)
    levels: dict[Severity, str] = {"error": "system-out", "warning": "failure", "info": "failure"}
    for level, tag in levels.items():
        root = read(report._replace(fails_on=level))
        cases = root.iterfind(".//testcase")
        assert {each[0].tag for each in cases if "unknown-key" in each.get("name", "")} == {tag}
    root = read(report)
    kinds: dict[str, set[str]] = {}
    for case in root.iterfind(".//testcase"):
        kinds.setdefault(case.get("name", "").partition(",")[0], set()).add(case[0].tag)
    assert kinds["unknown-key"] == {"system-out"}
    assert kinds["undefined-forum"] == {"skipped"}
    assert kinds["missing-lead"] == {"failure"}
    assert root.find(".//skipped").get("message") == "known"  # type: ignore[union-attr]


def test_a_plan_without_findings_is_a_case_that_passes() -> None:
    root = read(report_of(PLAN, rules=["yaml-syntax"]))
    assert [(case.get("name"), len(case)) for case in root.iterfind(".//testcase")] == [
        ("nothing found", 0)
    ]
    assert len(read(Report(report_of(PLAN).as_of, ()))) == 0


def test_what_is_said_comes_back_as_it_was() -> None:
    said = '50% "off"\n<b>\'&amp;</failure>]]> שלום 👮\u200d♀️ \x1b[31m\ufffe'
    case = read(report_with("a: b\n", message=said, help_="Do\nit."))[0][0]
    failure = case[0]
    expected = safe(said).replace("\ufffe", "\N{REPLACEMENT CHARACTER}")
    assert failure.get("message") == expected
    assert failure.text == f"plans/hartley.yaml:1:1\n{expected}\nDo\nit."
    assert case.get("name") == "missing-lead, line 1: action 1.4"
