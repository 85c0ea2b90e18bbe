"""`json`: all findings as one JSON document, as `schema/findings.schema.json` describes it."""

from __future__ import annotations

from planlint.model.report import Report
from planlint.showing.records import records_of, summary_record
from planlint.showing.screen import Screen, json_of


def show(report: Report, screen: Screen) -> str:
    """One JSON document."""
    document = {
        "version": 1,
        "as_of": report.as_of.isoformat(),
        "files": len(report.plans),
        "findings": list(records_of(report)),
        "summary": summary_record(report),
    }
    return json_of(document, screen) + "\n"
