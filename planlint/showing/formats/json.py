"""`json`: all findings as one JSON document, as `schema/findings.schema.json` describes it."""

from __future__ import annotations

from planlint.model.finding import SEVERITIES, Diagnostic, Fix, Place
from planlint.model.report import PlanReport, Report
from planlint.model.source import Lines
from planlint.showing.addresses import rule_address
from planlint.showing.screen import Screen, json_of


def show(report: Report, screen: Screen) -> str:
    """One JSON document."""
    document = {
        "version": 1,
        "as_of": report.as_of.isoformat(),
        "files": len(report.plans),
        "findings": [
            record(each, plan, report.site_address) for plan in report.plans for each in plan.shown
        ],
        "summary": summary(report),
    }
    return json_of(document, screen) + "\n"


def summary(report: Report) -> dict[str, int]:
    """How many findings there are of each kind."""
    counts = {name: report.count(name) for name in (*SEVERITIES, "known", "suppressed")}
    counts["fixable"] = sum(1 for each in report.diagnostics if each.finding.fix)
    return counts


def record(each: Diagnostic, plan: PlanReport, site: str) -> dict[str, object]:
    """One finding as a record."""
    found: dict[str, object] = {
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
        found["fix"] = _fix(each.finding.fix, plan)
    if site:
        found["url"] = rule_address(site, each.rule)
    if each.state != "new":
        found["state"] = each.state
    return found


def _range(place: Place) -> dict[str, dict[str, int]]:
    return {"start": place.start._asdict(), "end": place.end._asdict()}


def _fix(fix: Fix, plan: PlanReport) -> dict[str, object]:
    lines = Lines(plan.source.text)
    edits = [
        {
            "start": lines.position(edit.span.start)._asdict(),
            "end": lines.position(edit.span.end)._asdict(),
            "text": edit.text,
        }
        for edit in fix.edits
    ]
    return {"title": fix.title, "safe": fix.safe, "edits": edits}
