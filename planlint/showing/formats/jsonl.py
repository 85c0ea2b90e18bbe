"""`jsonl`: a finding a line, each a JSON document as `json` has it among its findings.

https://jsonlines.org/
"""

from __future__ import annotations

from planlint.model.report import Report
from planlint.showing.records import records_of
from planlint.showing.screen import Screen, json_of


def show(report: Report, screen: Screen) -> str:
    """One line of JSON a finding."""
    return "".join(f"{json_of(record, screen, indent=None)}\n" for record in records_of(report))
