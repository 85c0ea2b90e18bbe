"""Reports to be shown: of made-up plans, checked by a few rules, and of any words at all."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import date
from importlib import import_module
from pathlib import Path

from planlint.checking.check import check
from planlint.checking.known import KnownFinding, known_finding
from planlint.checking.selection import Selection
from planlint.commands._running import load_checker
from planlint.model.configuration import Configuration
from planlint.model.finding import Diagnostic, Edit, Finding, Fix, Place, RelatedPlace, Severity
from planlint.model.report import PlanReport, Report
from planlint.model.source import Lines, Source, Span
from planlint.showing.screen import Screen

FOLDER = Path(__file__).parent
DAY = date(2013, 7, 1)
FORMATS = sorted(
    path.stem
    for path in (Path(__file__).parents[3] / "planlint/showing/formats").glob("*.py")
    if not path.stem.startswith("_")
)
RULES = (
    "duplicate-ref",
    "missing-lead",
    "placeholder-lead",
    "undefined-forum",
    "unknown-key",
    "yaml-syntax",
)


def shown(name: str, report: Report, screen: Screen | None = None) -> str:
    """A report as a format shows it, on a screen of eighty columns without colours."""
    text: str = import_module(f"planlint.showing.formats.{name}").show(report, screen or Screen())
    return text


def report_of(
    text: str,
    *,
    path: str = "plans/hartley.yaml",
    rules: Iterable[str] = RULES,
    known: Counter[KnownFinding] | None = None,
    severity: dict[str, Severity] | None = None,
    site: str = "",
    folds: bool = True,
) -> Report:
    """What a check of one plan by some rules says; what is known is listed too."""
    checker = load_checker(
        Configuration(),
        selection=Selection(select=tuple(rules)),
        severity=severity or {},
        known=known or Counter(),
        day=DAY,
    )
    plan = check(path, "hartley", text.encode(), checker)
    return Report(DAY, (plan._replace(shown=plan.diagnostics),), site, folds)


def known_of(report: Report, *rules: str) -> Counter[KnownFinding]:
    """The known findings that freezing some rules' findings would give."""
    return Counter(known_finding(each) for each in report.diagnostics if each.rule in rules)


def report_with(
    text: str,
    *,
    message: str = "something is wrong",
    help_: str = "Put it right.",
    path: str = "plans/hartley.yaml",
    subject: str = "action 1.4",
    span: Span | None = None,
    related: str = "",
    fix: str = "",
    severity: Severity = "error",
    rule: str = "missing-lead",
    times: int = 1,
) -> Report:
    """A report of one finding with any words in it."""
    lines = Lines(text)
    span = span or Span(0, len(text))
    place = Place(span, lines.position(span.start), lines.position(span.end))
    finding = Finding((), message, help_, fix=Fix(fix, (Edit(span, fix),), True) if fix else None)
    diagnostic = Diagnostic(
        finding=finding,
        rule=rule,
        family="leads",
        severity=severity,
        path=path,
        plan="hartley",
        pointer=f"/priorities/0/{message}",
        subject=subject,
        action=message,
        message=message,
        place=place,
        related=(RelatedPlace(related, place),) if related else (),
        owner=place,
        value=message,
        key=message,
    )
    all_ = (diagnostic,) * times
    plan = PlanReport("hartley", Source(path, text), "", 1, (), all_, shown=all_)
    return Report(DAY, (plan,), "https://plans.hartley.example/")
