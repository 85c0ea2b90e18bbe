"""`gitlab`: the fields that GitLab's manual asks for, and fingerprints that are each one's own.

https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
"""

from __future__ import annotations

import json
from typing import Any

import jsonschema
from hypothesis import given

from planlint.model.report import Report
from planlint.showing.formats.gitlab import show
from planlint.showing.screen import Screen
from tests.showing.formats.any_report import REPORTS, few
from tests.showing.formats.reports import known_of, report_of, report_with
from tests.showing.formats.test_full import PLAN
from tests.showing.screens import report as report_of_screens

# The table "Code Quality report format" of the manual, as a schema.
WORDS = {"type": "string", "minLength": 1}
SCHEMA = {
    "type": "array",
    "items": {
        "type": "object",
        "additionalProperties": False,
        "required": ["description", "check_name", "fingerprint", "severity", "location"],
        "properties": {
            "description": WORDS,
            "check_name": WORDS,
            "fingerprint": {"type": "string", "pattern": "^[0-9a-f]{32}$"},
            "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
            "location": {
                "type": "object",
                "additionalProperties": False,
                "required": ["path", "lines"],
                "properties": {
                    "path": {"type": "string", "pattern": "^(?!\\./)"},
                    "lines": {
                        "type": "object",
                        "additionalProperties": False,
                        "required": ["begin"],
                        "properties": {"begin": {"type": "integer", "minimum": 1}},
                    },
                },
            },
        },
    },
}


def read(report: Report) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(show(report, Screen()))
    jsonschema.validate(found, SCHEMA)
    return found


@given(report=REPORTS)
@few
def test_any_report_has_the_fields_and_no_fingerprint_twice(report: Report) -> None:
    found = read(report)
    assert len(found) == len(report.shown)
    assert len({each["fingerprint"] for each in found}) == len(found)


def test_a_finding() -> None:
    report = report_of(PLAN, rules=["unknown-key"], severity={"unknown-key": "warning"})
    (each,) = report.shown
    assert read(report) == [
        {
            "description": f"{each.message}. {each.finding.help}",
            "check_name": "unknown-key",
            "fingerprint": read(report)[0]["fingerprint"],
            "severity": "minor",
            "location": {"path": "plans/hartley.yaml", "lines": {"begin": 18}},
        }
    ]
    assert read(report_of(PLAN, rules=["yaml-syntax"])) == []


def test_two_files_of_one_id_have_fingerprints_of_their_own() -> None:
    one = report_of(PLAN, path="one/hartley.yaml")
    other = report_of(PLAN, path="other/hartley.yaml")
    both = one._replace(plans=one.plans + other.plans)
    marks = [each["fingerprint"] for each in read(both)]
    assert len(set(marks)) == len(marks) == 2 * len(one.shown)
    assert marks[: len(one.shown)] == [each["fingerprint"] for each in read(one)]


def test_what_is_known_says_so() -> None:
    known = known_of(report_of(PLAN), "unknown-key")
    told = {each["check_name"]: each["description"] for each in read(report_of(PLAN, known=known))}
    assert " (known). " in told["unknown-key"]
    assert " (known). " not in told["missing-lead"]
    assert any(" (suppressed). " in each["description"] for each in read(report_of_screens()))


def test_a_message_that_ends_a_sentence_has_no_second_stop() -> None:
    for said, whole in (
        ("so", "so. Do."),
        ("so?", "so? Do."),
        ("so.", "so. Do."),
        ('"x."', '"x.". Do.'),
    ):
        assert read(report_with("a: b\n", message=said, help_="Do."))[0]["description"] == whole
