"""`github`: annotations on the lines of a pull request, the first ten of each kind of which a step shows.

So errors come first, and of each rule in each plan the first finding before the second of any.

https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions
"""

from __future__ import annotations

from collections import Counter

from planlint.model.finding import SEVERITIES, Diagnostic
from planlint.model.report import Report
from planlint.showing.screen import Screen, safe

_COMMANDS = {"error": "error", "warning": "warning", "info": "notice"}


def show(report: Report, screen: Screen) -> str:
    """One workflow command a finding."""
    seen: Counter[tuple[str, str]] = Counter()
    found = []
    for each in report.shown:
        seen[each.path, each.rule] += 1
        found.append((SEVERITIES.index(each.severity), seen[each.path, each.rule], each))
    return "".join(_command(each) for *_, each in sorted(found, key=lambda one: one[:2]))


def _command(each: Diagnostic) -> str:
    start, end = each.place.start, each.place.end
    properties = {
        "file": each.path,
        "line": str(start.line),
        "endLine": str(end.line),
        "title": f"{each.rule} ({each.state})" if each.state != "new" else each.rule,
    }
    if start.line == end.line:
        properties |= {"col": str(start.column), "endColumn": str(max(end.column, start.column))}
    said = f"{each.message}\n{each.finding.help}"
    written = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
    return f"::{_COMMANDS[each.severity]} {written}::{_data(said)}\n"


def _data(text: str) -> str:
    return safe(text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A"))


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
