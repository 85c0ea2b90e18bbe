"""What every format survives, whatever stands in a plan, its path, its id or a rule's words."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from hypothesis import given

from planlint.model.report import Report
from planlint.showing.screen import Screen
from tests.showing.formats.any_report import FORMATS, REPORTS, SCREENS, few, format_of

STEERS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
OURS = re.compile(r"\x1b\[[0-9;]*m|\x1b\]8;;[!-~]*\x1b\\")
FOLDER = Path(__file__).parents[3] / "planlint/showing/formats"


def test_every_file_of_the_package_is_a_format() -> None:
    assert sorted(FORMATS) == sorted(
        path.stem for path in FOLDER.glob("*.py") if path.stem != "__init__"
    )
    assert {"full", "concise", "json", "jsonl", "sarif", "github", "gitlab"} < set(FORMATS)
    assert {"junit", "markdown"} < set(FORMATS)


@pytest.mark.parametrize("name", FORMATS)
@given(report=REPORTS, screen=SCREENS)
@few
def test_any_report_is_shown_twice_alike_and_steers_no_terminal(
    name: str, report: Report, screen: Screen
) -> None:
    show = format_of(name)
    text = show(report, screen)
    assert text == show(report, screen)
    assert text == "" or text.endswith("\n")
    assert not STEERS.search(OURS.sub("", text) if screen.colour or screen.links else text)
    assert "\x1b" not in text or screen.colour or screen.links
    written = text.encode("utf-8", "replace").decode()
    assert name not in {"json", "jsonl", "sarif", "gitlab"} or written == text


@pytest.mark.parametrize("name", ["json", "sarif", "gitlab"])
@given(report=REPORTS)
@few
def test_what_is_json_is_the_same_on_any_screen(name: str, report: Report) -> None:
    show = format_of(name)
    in_ascii = show(report, Screen(ascii=True))
    assert in_ascii.isascii()
    assert json.loads(in_ascii) == json.loads(show(report, Screen(colour=True, links=True)))
