"""Findings as records, as `schema/findings.schema.json` describes them."""

from __future__ import annotations

from collections.abc import Iterator

from planlint.model.finding import SEVERITIES, Diagnostic, Fix, Place
from planlint.model.report import PlanReport, Report
from planlint.model.source import Lines
from planlint.showing.addresses import rule_address

Record = dict[str, object]


def records_of(report: Report) -> Iterator[Record]:
    """What is listed of a report, a record a finding."""
    for plan in report.plans:
        yield from _of_plan(plan, report.site_address)


def summary_record(report: Report) -> dict[str, int]:
    """How many findings there are of each kind."""
    counts = {name: report.count(name) for name in (*SEVERITIES, "known", "suppressed")}
    counts["fixable"] = sum(1 for each in report.diagnostics if each.finding.fix)
    return counts


def _of_plan(plan: PlanReport, site: str) -> Iterator[Record]:
    lines = Lines(plan.source.text)
    for each in plan.shown:
        yield _record(each, lines, site)


def _record(each: Diagnostic, lines: Lines, site: str) -> Record:
    found: Record = {
        "rule": each.rule,
        "family": each.family,
        "severity": each.severity,
        "message": each.message,
        "help": each.finding.help,
        "path": each.path,
        "plan": each.plan,
        "pointer": each.pointer,
        "subject": each.subject,
        "action": each.action,
        **_range(each.place),
    }
    if each.related:
        found["related"] = [
            {"path": each.path, **_range(other.place), "message": other.message}
            for other in each.related
        ]
    if each.finding.fix:
        found["fix"] = _fix(each.finding.fix, lines)
    if site:
        found["url"] = rule_address(site, each.rule)
    if each.state != "new":
        found["state"] = each.state
    return found


def _range(place: Place) -> dict[str, dict[str, int]]:
    return {"start": place.start._asdict(), "end": place.end._asdict()}


def _fix(fix: Fix, lines: Lines) -> Record:
    edits = [
        {
            "start": lines.position(edit.span.start)._asdict(),
            "end": lines.position(edit.span.end)._asdict(),
            "text": edit.text,
        }
        for edit in fix.edits
    ]
    return {"title": fix.title, "safe": fix.safe, "edits": edits}
