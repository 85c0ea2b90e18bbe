"""`github`: read back as GitHub's runner reads it, and what it shows of a long list.

https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs
"""

from __future__ import annotations

import re

from hypothesis import given

from planlint.model.report import Report
from planlint.showing.formats.github import show
from planlint.showing.screen import Screen, safe
from tests.showing.formats.any_report import REPORTS, few
from tests.showing.formats.reports import report_with

SHOWN_OF_A_KIND = 10


def as_the_runner_reads(line: str) -> tuple[str, dict[str, str], str]:
    """The command, its properties and its message."""
    head, colons, data = line.removeprefix("::").partition("::")
    assert line.startswith("::")
    assert colons
    command, _, written = head.partition(" ")
    pairs = (pair.split("=", 1) for pair in written.split(",") if pair)
    properties = {name: unescaped(value, "%3A:", "%2C,") for name, value in pairs}
    return command, properties, unescaped(data)


def unescaped(text: str, *more: str) -> str:
    for each in ("%0D\r", "%0A\n", *more, "%25%"):
        text = text.replace(each[:3], each[3])
    return text


@given(report=REPORTS)
@few
def test_any_report_comes_back_as_it_was(report: Report) -> None:
    text = show(report, Screen())
    read = [as_the_runner_reads(line) for line in text.split("\n")[:-1]]
    kinds = [command for command, _, _ in read]
    assert kinds == sorted(kinds, key=("error", "warning", "notice").index)
    told = [
        (
            command,
            without_ends(properties["file"]),
            properties["line"],
            properties["title"].split(" ")[0],
            "col" in properties,
            without_ends(message),
        )
        for command, properties, message in read
    ]
    assert sorted(told) == sorted(
        (
            {"info": "notice"}.get(each.severity, each.severity),
            without_ends(each.path),
            str(each.place.start.line),
            each.rule,
            each.place.start.line == each.place.end.line,
            without_ends(f"{each.message}\n{each.finding.help}"),
        )
        for each in report.shown
    )


def without_ends(text: str) -> str:
    """A text with what steers a terminal marked, save for the line ends, which are escaped."""
    return "".join(part if part in "\r\n" else safe(part) for part in re.split("([\r\n])", text))


def test_the_ten_of_each_kind_that_a_step_shows_are_errors_where_there_are_ten() -> None:
    warnings = report_with("a: b\n", severity="warning", path="a.yaml", times=30).plans
    errors = report_with("a: b\n", severity="error", path="b.yaml", times=12).plans
    report = report_with("a: b\n", times=1)._replace(plans=warnings + errors)
    kinds = [as_the_runner_reads(line)[0] for line in show(report, Screen()).splitlines()]
    assert kinds[:SHOWN_OF_A_KIND] == ["error"] * SHOWN_OF_A_KIND
    assert kinds == ["error"] * 12 + ["warning"] * 30
