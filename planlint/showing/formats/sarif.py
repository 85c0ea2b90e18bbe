"""`sarif`: SARIF 2.1.0, with rules, related places, fixes, and fingerprints that survive edits.

https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
"""

from __future__ import annotations

from typing import Any
from urllib.parse import quote

from planlint import __version__
from planlint.model.finding import Diagnostic, Fix, Place
from planlint.model.report import Report
from planlint.model.source import Lines
from planlint.rules.catalogue import Rule, load_rules
from planlint.rules.pages import page_of
from planlint.showing.addresses import rule_address
from planlint.showing.fingerprints import fingerprints
from planlint.showing.screen import Screen, json_of

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
LEVELS = {"error": "error", "warning": "warning", "info": "note"}
SUPPRESSIONS = {"known": "external", "suppressed": "inSource"}


def show(report: Report, screen: Screen) -> str:
    """One SARIF log with one run."""
    rules = [rule for rule in load_rules() if any(rule.name == each.rule for each in report.shown)]
    run = {
        "tool": {
            "driver": {
                "name": "planlint",
                "semanticVersion": __version__,
                "rules": [_rule(rule, report.site_address) for rule in rules],
            }
        },
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {"%SRCROOT%": {"description": {"text": "The working directory."}}},
        "results": _results(report, [rule.name for rule in rules]),
    }
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return json_of(log, screen) + "\n"


def _rule(rule: Rule, site: str) -> dict[str, Any]:
    page = page_of(rule)
    described: dict[str, Any] = {
        "id": rule.name,
        "shortDescription": {"text": page.summary},
        "help": {"text": page.text, "markdown": page.text},
        "defaultConfiguration": {"level": LEVELS[rule.severity]},
        "properties": {"tags": [rule.family]},
    }
    if site:
        described["helpUri"] = rule_address(site, rule.name)
    return described


def _results(report: Report, rules: list[str]) -> list[dict[str, Any]]:
    results = []
    for plan in report.plans:
        lines = Lines(plan.source.text)
        marks = fingerprints(plan.shown)
        results += [
            _result(each, mark, lines, rules) for each, mark in zip(plan.shown, marks, strict=True)
        ]
    return results


def _result(each: Diagnostic, mark: str, lines: Lines, rules: list[str]) -> dict[str, Any]:
    result: dict[str, Any] = {
        "ruleId": each.rule,
        "ruleIndex": rules.index(each.rule),
        "level": LEVELS[each.severity],
        "message": {"text": f"{each.message}\n{each.finding.help}"},
        "locations": [
            {
                "physicalLocation": _location(each.path, each.place),
                "logicalLocations": [
                    {"name": each.subject, "fullyQualifiedName": each.pointer or "/"}
                ],
            }
        ],
        "partialFingerprints": {"planlint/v1": mark},
    }
    if each.related:
        result["relatedLocations"] = [
            {
                "id": number,
                "physicalLocation": _location(each.path, other.place),
                "message": {"text": other.message},
            }
            for number, other in enumerate(each.related)
        ]
    if each.finding.fix:
        result["fixes"] = [_fix(each.finding.fix, each.path, lines)]
    if each.state in SUPPRESSIONS:
        result["suppressions"] = [{"kind": SUPPRESSIONS[each.state]}]
    return result


def _location(path: str, place: Place) -> dict[str, Any]:
    return {
        "artifactLocation": _artifact(path),
        "region": {
            "startLine": place.start.line,
            "startColumn": place.start.column,
            "endLine": place.end.line,
            "endColumn": place.end.column,
        },
    }


def _artifact(path: str) -> dict[str, str]:
    return {"uri": quote(path), "uriBaseId": "%SRCROOT%"}


def _fix(fix: Fix, path: str, lines: Lines) -> dict[str, Any]:
    replacements = []
    for edit in fix.edits:
        start, end = lines.position(edit.span.start), lines.position(edit.span.end)
        replacements.append(
            {
                "deletedRegion": {
                    "startLine": start.line,
                    "startColumn": start.column,
                    "endLine": end.line,
                    "endColumn": end.column,
                },
                "insertedContent": {"text": edit.text},
            }
        )
    changes = [{"artifactLocation": _artifact(path), "replacements": replacements}]
    return {"description": {"text": fix.title}, "artifactChanges": changes}
