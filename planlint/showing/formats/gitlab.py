"""`gitlab`: GitLab's code quality report.

https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
"""

from __future__ import annotations

from planlint.model.finding import Diagnostic
from planlint.model.report import Report
from planlint.showing.fingerprints import fingerprints
from planlint.showing.screen import Screen, json_of

SEVERITIES = {"error": "major", "warning": "minor", "info": "info"}
_ENDS = (".", "!", "?", ":")


def show(report: Report, screen: Screen) -> str:
    """One JSON list."""
    records = [
        {
            "description": _description(each),
            "check_name": each.rule,
            "fingerprint": mark,
            "severity": SEVERITIES[each.severity],
            "location": {"path": each.path, "lines": {"begin": each.place.start.line}},
        }
        for each, mark in fingerprints(report)
    ]
    return json_of(records, screen) + "\n"


def _description(each: Diagnostic) -> str:
    """What is wrong and what to do in one text, for the report has no other place for either."""
    state = "" if each.state == "new" else f" ({each.state})"
    end = "" if each.message.endswith(_ENDS) and not state else "."
    return f"{each.message}{state}{end} {each.finding.help}"
