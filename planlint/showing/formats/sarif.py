"""`sarif`: SARIF 2.1.0, with rules, related places, fixes, and fingerprints that survive edits.

https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/sarif-v2.1.0-errata01-os-complete.html
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import quote

from planlint import __version__
from planlint.model.finding import Diagnostic, Fix, Place
from planlint.model.report import Report
from planlint.model.source import Lines, Position
from planlint.rules.catalogue import Rule, load_rules
from planlint.rules.pages import page_of
from planlint.showing.addresses import rule_address
from planlint.showing.fingerprints import fingerprints
from planlint.showing.screen import Screen, json_of

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
LEVELS = {"error": "error", "warning": "warning", "info": "note"}
SUPPRESSIONS = {"known": "external", "suppressed": "inSource"}
ROOT = "%SRCROOT%"

_ABSOLUTE = re.compile(r"/|[A-Za-z]:/")
_LINK = re.compile(r"\](?=\((?:[0-9]+\)|[A-Za-z][A-Za-z0-9+.-]*:))")
_IN_LINKS = re.compile(r"([\\\[\]])")


def show(report: Report, screen: Screen) -> str:
    """One SARIF log with one run."""
    told = {each.rule for each in report.shown}
    rules = [rule for rule in load_rules() if rule.name in told]
    run = {
        "tool": {
            "driver": {
                "name": "planlint",
                "semanticVersion": __version__,
                "rules": [_rule(rule, report.site_address) for rule in rules],
            }
        },
        "columnKind": "unicodeCodePoints",
        "newlineSequences": ["\r\n", "\n", "\r"],
        "originalUriBaseIds": {ROOT: {"description": {"text": "The working directory."}}},
        "results": list(_results(report, [rule.name for rule in rules])),
    }
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return json_of(log, screen) + "\n"


def _rule(rule: Rule, site: str) -> dict[str, Any]:
    """A rule with its page. Pages are shown as they are written: no viewer looks for `{0}` there."""
    page = page_of(rule)
    described: dict[str, Any] = {
        "id": rule.name,
        "shortDescription": {"text": page.summary},
        "fullDescription": {"text": "\n\n".join(filter(None, (page.summary, page.introduction)))},
        "help": {"text": page.text, "markdown": page.text},
        "defaultConfiguration": {"level": LEVELS[rule.severity]},
        "properties": {"tags": [rule.family]},
    }
    if site:
        described["helpUri"] = rule_address(site, rule.name)
    return described


def _results(report: Report, rules: list[str]) -> Iterator[dict[str, Any]]:
    """The results; where one says whether it is suppressed, each must."""
    quieted = any(each.state in SUPPRESSIONS for each in report.shown)
    marks = iter(fingerprints(report))
    for plan in report.plans:
        lines = Lines(plan.source.text)
        for each, mark in (next(marks) for _ in plan.shown):
            result = _result(each, lines)
            result["ruleIndex"] = rules.index(each.rule)
            result["partialFingerprints"] = {"planlint/v1": mark}
            if quieted:
                kind = SUPPRESSIONS.get(each.state)
                result["suppressions"] = [{"kind": kind}] if kind else []
            yield result


def _result(each: Diagnostic, lines: Lines) -> dict[str, Any]:
    result: dict[str, Any] = {
        "ruleId": each.rule,
        "level": LEVELS[each.severity],
        "message": {"text": _message(each)},
        "locations": [
            {
                "physicalLocation": _location(each.path, each.place),
                "logicalLocations": [_logical(each)],
            }
        ],
    }
    if each.related:
        result["relatedLocations"] = [
            {
                "id": number,
                "physicalLocation": _location(each.path, other.place),
                "message": {"text": _plain(other.message)},
            }
            for number, other in enumerate(each.related, 1)
        ]
    if each.finding.fix:
        result["fixes"] = [_fix(each.finding.fix, each.path, lines)]
    return result


def _message(each: Diagnostic) -> str:
    """What is wrong, what to do, and links to the related places, which only so are shown on GitHub."""
    links = (
        f"[{_IN_LINKS.sub(_escaped, _braces(other.message))}]({number})"
        for number, other in enumerate(each.related, 1)
    )
    return "\n".join((_plain(each.message), _plain(each.finding.help), *links))


def _plain(text: str) -> str:
    """A text without what means something in SARIF's messages: placeholders and links (3.11.5, 3.11.6)."""
    return _LINK.sub("] ", _braces(text))


def _braces(text: str) -> str:
    return text.replace("{", "{{").replace("}", "}}")


def _escaped(match: re.Match[str]) -> str:
    return f"\\{match[0]}"


def _logical(each: Diagnostic) -> dict[str, str]:
    named = {"name": each.subject}
    return {**named, "fullyQualifiedName": each.pointer} if each.pointer else named


def _location(path: str, place: Place) -> dict[str, Any]:
    return {"artifactLocation": _artifact(path), "region": _region(place.start, place.end)}


def _region(start: Position, end: Position) -> dict[str, int]:
    return {
        "startLine": start.line,
        "startColumn": start.column,
        "endLine": end.line,
        "endColumn": end.column,
    }


def _artifact(path: str) -> dict[str, str]:
    """A path as a URI: below the working directory, or whole where it leads out of it."""
    uri = quote(path, errors="replace")
    if _ABSOLUTE.match(path):
        return {"uri": f"file:///{quote(path.lstrip('/'), safe='/:', errors='replace')}"}
    return {"uri": uri, "uriBaseId": ROOT}


def _fix(fix: Fix, path: str, lines: Lines) -> dict[str, Any]:
    replacements = [
        {
            "deletedRegion": _region(
                lines.position(edit.span.start), lines.position(edit.span.end)
            ),
            "insertedContent": {"text": edit.text},
        }
        for edit in fix.edits
    ]
    changes = [{"artifactLocation": _artifact(path), "replacements": replacements}]
    return {"description": {"text": _plain(fix.title)}, "artifactChanges": changes}
