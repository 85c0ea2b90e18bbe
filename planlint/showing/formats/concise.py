"""`concise`: one line a finding, `path:line:column: severity message [rule]`."""

from __future__ import annotations

from planlint.model.report import Report
from planlint.showing.screen import Screen, safe, safe_line


def show(report: Report, screen: Screen) -> str:
    """One line a finding."""
    lines = []
    for each in report.shown:
        start = each.place.start
        severity = screen.styled(each.severity, each.severity)
        state = "" if each.state == "new" else f" ({each.state})"
        message = safe(" ".join(each.message.split()))
        where = safe_line(each.path)
        lines.append(
            f"{where}:{start.line}:{start.column}: {severity} {message} [{each.rule}]{state}"
        )
    return screen.plain("".join(f"{line}\n" for line in lines))
