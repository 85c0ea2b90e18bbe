"""`jsonl`: the findings of `json`, one a line, and nothing else."""

from __future__ import annotations

import json
from typing import Any

import jsonschema
from hypothesis import given

from planlint.model.report import Report
from planlint.showing.screen import Screen
from planlint.world.shipped import shipped
from tests.showing.formats.any_report import REPORTS, SCREENS, few, format_of
from tests.showing.formats.reports import report_of
from tests.showing.formats.test_full import PLAN
from tests.showing.screens import report as report_of_screens

SCHEMA: dict[str, Any] = json.loads(shipped("schema/findings.schema.json").read_bytes())


def of_json(report: Report) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(format_of("json")(report, Screen()))["findings"]
    return found


@given(report=REPORTS, screen=SCREENS)
@few
def test_any_report_is_the_findings_of_json_a_line_each(report: Report, screen: Screen) -> None:
    text = format_of("jsonl")(report, screen)
    assert text.count("\n") == len(report.shown)
    assert text.splitlines() == text.split("\n")[:-1]
    assert [json.loads(line) for line in text.splitlines()] == of_json(report)


def test_each_line_is_a_finding_by_the_schema() -> None:
    lines = format_of("jsonl")(report_of_screens(), Screen()).splitlines()
    finding = jsonschema.Draft202012Validator(
        {"$ref": "#/$defs/finding", "$defs": SCHEMA["$defs"]},
        format_checker=jsonschema.Draft202012Validator.FORMAT_CHECKER,
    )
    for line in lines:
        finding.validate(json.loads(line))
    assert len(lines) == len(report_of_screens().shown) > 20
    assert {json.loads(line).get("state") for line in lines} == {None, "known", "suppressed"}


def test_nothing_found_is_nothing_said() -> None:
    assert format_of("jsonl")(report_of(PLAN, rules=["yaml-syntax"]), Screen()) == ""
