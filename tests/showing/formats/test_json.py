"""`json`: the form that `schema/findings.schema.json` describes."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import jsonschema
import pytest

from planlint.model.report import Report
from planlint.model.source import Span
from planlint.showing.screen import Screen
from planlint.world.shipped import shipped
from tests.showing.formats.golden import hold
from tests.showing.formats.reports import known_of, report_of, report_with, shown
from tests.showing.formats.test_full import PLAN

SCHEMA: dict[str, Any] = json.loads(shipped("schema/findings.schema.json").read_bytes())
VALIDATOR = jsonschema.Draft202012Validator(
    SCHEMA, format_checker=jsonschema.Draft202012Validator.FORMAT_CHECKER
)
SITE = "https://plans.hartley.example/"


def read(report: Report) -> dict[str, Any]:
    """What is shown of a report, held to the schema."""
    found: dict[str, Any] = json.loads(shown("json", report))
    VALIDATOR.validate(found)
    return found


def test_json(update: bool) -> None:
    report = report_of(PLAN, site=SITE)
    read(report)
    hold("json.json", shown("json", report), update=update)


def test_nothing_found() -> None:
    report = report_of(PLAN, rules=["yaml-syntax"])
    assert read(report) == {
        "version": 1,
        "as_of": "2013-07-01",
        "files": 1,
        "findings": [],
        "summary": {"error": 0, "warning": 0, "info": 0, "known": 0, "suppressed": 0, "fixable": 0},
    }
    assert read(report._replace(plans=()))["files"] == 0


def test_what_is_known_says_so_and_is_not_counted_as_new() -> None:
    first = report_of(PLAN)
    found = read(report_of(PLAN, known=known_of(first, "missing-lead")))
    states = {each["rule"]: each.get("state") for each in found["findings"]}
    assert (states["missing-lead"], states["unknown-key"]) == ("known", None)
    assert found["summary"]["known"] == known_of(first, "missing-lead").total()
    assert found["summary"]["error"] == read(first)["summary"]["error"] - found["summary"]["known"]


def test_what_may_be_absent_is_absent() -> None:
    bare = read(report_with("a: b\n")._replace(site_address=""))["findings"][0]
    assert not {"related", "fix", "url", "state"} & set(bare)
    full = read(report_with("a: b\n", related="the other", fix="c"))["findings"][0]
    assert full["url"] == f"{SITE}rules/missing-lead.html"
    assert full["related"] == [
        {
            "path": "plans/hartley.yaml",
            "start": {"line": 1, "column": 1},
            "end": {"line": 2, "column": 1},
            "message": "the other",
        }
    ]
    assert full["fix"] == {
        "title": "c",
        "safe": True,
        "edits": [
            {"start": {"line": 1, "column": 1}, "end": {"line": 2, "column": 1}, "text": "c"}
        ],
    }


def test_columns_count_characters_and_the_end_is_exclusive() -> None:
    text = "# 犯\ntitle: 犯罪👮 é b\n"
    at = text.index("👮")
    finding = read(report_with(text, span=Span(at, at + 1)))["findings"][0]
    assert finding["start"] == {"line": 2, "column": 10}
    assert finding["end"] == {"line": 2, "column": 11}


def test_on_an_ascii_screen_the_same_is_said_in_ascii() -> None:
    report = report_with("a: é\n", message="犯罪 👮")
    text = shown("json", report, Screen(ascii=True))
    assert text.isascii()
    assert json.loads(text) == json.loads(shown("json", report))


# The schema itself.


def test_the_schema_is_one_and_says_of_every_field_what_it_is() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    assert SCHEMA["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    for path, field in fields(SCHEMA):
        assert field.get("description", "").strip().endswith("."), path


def fields(schema: object, path: str = "") -> Iterator[tuple[str, dict[str, Any]]]:
    if isinstance(schema, dict):
        for name, field in schema.get("properties", {}).items():
            yield f"{path}/{name}", field
        for key, value in schema.items():
            yield from fields(value, f"{path}/{key}")


@pytest.mark.parametrize(
    "change",
    [
        lambda found: found.update(version=2),
        lambda found: found.update(as_of="21 November 2026"),
        lambda found: found.update(new=1),
        lambda found: found["summary"].pop("known"),
        lambda found: found["findings"][0].pop("action"),
        lambda found: found["findings"][0].update(severity="grave"),
        lambda found: found["findings"][0].update(pointer="priorities/0"),
        lambda found: found["findings"][0].update(start={"line": 0, "column": 1}),
        lambda found: found["findings"][0].update(related=[]),
        lambda found: found["findings"][0].update(state="new"),
        lambda found: found["findings"][0].update(message=""),
        lambda found: found["findings"][0]["fix"]["edits"][0].pop("text"),
    ],
)
def test_the_schema_refuses_what_is_not_so(change: Any) -> None:
    found = read(report_with("a: b\n", related="the other", fix="c"))
    change(found)
    assert not VALIDATOR.is_valid(found)
