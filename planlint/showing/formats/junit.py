"""`junit`: JUnit's XML: a suite a plan, a case a finding.

What fails the run is a failure, what else is new is told; what is known or suppressed is skipped.
https://github.com/jenkinsci/xunit-plugin (junit-10.xsd), https://github.com/testmoapp/junitxml
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.sax.saxutils import escape, quoteattr

from planlint.model.finding import Diagnostic
from planlint.model.report import PlanReport, Report
from planlint.showing.screen import Screen, safe

_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def show(report: Report, screen: Screen) -> str:
    """One XML document."""
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f'<testsuites name="planlint" {_counts(report.plans, report)} time="0">',
        *(line for plan in report.plans for line in _suite(plan, report)),
        "</testsuites>",
    ]
    return "\n".join(lines) + "\n"


def _counts(plans: tuple[PlanReport, ...], report: Report) -> str:
    cases = sum(max(len(plan.shown), 1) for plan in plans)
    failures = sum(report.fails(each) for plan in plans for each in plan.shown)
    return f'tests="{cases}" failures="{failures}" errors="0"'


def _suite(plan: PlanReport, report: Report) -> Iterator[str]:
    skipped = sum(each.state != "new" for each in plan.shown)
    name = _attribute(plan.plan)
    yield f'  <testsuite name={name} {_counts((plan,), report)} skipped="{skipped}" time="0">'
    if not plan.shown:
        yield f'    <testcase name="nothing found" classname={name} time="0"/>'
    for each in plan.shown:
        yield from _case(each, name, fails=report.fails(each))
    yield "  </testsuite>"


def _case(each: Diagnostic, plan: str, *, fails: bool) -> Iterator[str]:
    start = each.place.start
    title = _attribute(f"{each.rule}, line {start.line}: {each.subject}")
    text = _text(f"{each.path}:{start.line}:{start.column}\n{each.message}\n{each.finding.help}")
    yield f'    <testcase name={title} classname={plan} time="0">'
    if fails:
        message = _attribute(each.message)
        yield f'      <failure message={message} type="{each.severity}">{text}</failure>'
    elif each.state != "new":
        yield f'      <skipped message="{each.state}">{text}</skipped>'
    else:
        yield f"      <system-out>{text}</system-out>"
    yield "    </testcase>"


def _attribute(text: str) -> str:
    return quoteattr(_shown(text))


def _text(text: str) -> str:
    return escape(_shown(text))


def _shown(text: str) -> str:
    return _NOT_XML.sub("\N{REPLACEMENT CHARACTER}", safe(text))
