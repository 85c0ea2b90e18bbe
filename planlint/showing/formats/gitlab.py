"""`gitlab`: GitLab's code quality report.

https://docs.gitlab.com/ci/testing/code_quality/
"""

from __future__ import annotations

from planlint.model.report import Report
from planlint.showing.fingerprints import fingerprints
from planlint.showing.screen import Screen, json_of

SEVERITIES = {"error": "major", "warning": "minor", "info": "info"}


def show(report: Report, screen: Screen) -> str:
    """One JSON list."""
    records = [
        {
            "description": f"{each.message}. {each.finding.help}",
            "check_name": each.rule,
            "fingerprint": mark,
            "severity": SEVERITIES[each.severity],
            "location": {"path": each.path, "lines": {"begin": each.place.start.line}},
        }
        for plan in report.plans
        for each, mark in zip(plan.shown, fingerprints(plan.shown), strict=True)
    ]
    return json_of(records, screen) + "\n"
