"""`full`: each finding with its source lines, what is wrong, what to do, and the rule.

Many findings of one rule in one plan fold into one block, which shows the first in full and
names the places of the others.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from planlint.model.finding import Diagnostic
from planlint.model.report import PlanReport, Report
from planlint.model.source import Lines
from planlint.showing.addresses import rule_address
from planlint.showing.counts import count_of, summary_of
from planlint.showing.frames import frame
from planlint.showing.screen import Screen, safe, wrapped

FOLDS_FROM = 4
MOST_WIDTH = 120


def show(report: Report, screen: Screen) -> str:
    """All findings, a block each, and the summary."""
    screen = screen._replace(width=min(screen.width, MOST_WIDTH))
    blocks = [block for plan in report.plans for block in _plan(plan, report, screen)]
    text = "\n\n".join([*blocks, "\n".join(summary_of(report, screen))])
    return screen.plain(text) + "\n"


def _plan(plan: PlanReport, report: Report, screen: Screen) -> Iterator[str]:
    lines = Lines(plan.source.text)
    seen: set[str] = set()
    for each in plan.shown:
        alike = [other for other in plan.shown if other.rule == each.rule]
        if report.folds and len(alike) >= FOLDS_FROM:
            if each.rule not in seen:
                seen.add(each.rule)
                yield "\n".join(_block(each, lines, report, screen, alike[1:]))
        else:
            yield "\n".join(_block(each, lines, report, screen, []))


def _block(
    each: Diagnostic, lines: Lines, report: Report, screen: Screen, others: list[Diagnostic]
) -> Iterator[str]:
    rule = screen.link(each.rule, rule_address(report.site_address, each.rule))
    state = "" if each.state == "new" else f" ({each.state})"
    yield f"{screen.styled(each.severity, each.severity)}[{screen.styled(rule, 'strong')}]{state}"
    for line in wrapped(safe(each.message), screen.width):
        yield screen.styled(line, "strong")
    start = each.place.start
    yield screen.styled(f"  {safe(each.path)}:{start.line}:{start.column}", "quiet")
    yield from frame(each, lines, screen)
    yield from _indented("help: ", safe(each.finding.help), screen)
    if others:
        yield from _indented(f"and {count_of(len(others), 'more')}: ", _places(others), screen)


def _indented(label: str, text: str, screen: Screen) -> Iterator[str]:
    lines = wrapped(text, screen.width - len(label) - 2)
    yield f"  {screen.styled(label, 'strong')}{lines[0]}"
    for line in lines[1:]:
        yield " " * (len(label) + 2) + line


def _places(others: list[Diagnostic]) -> str:
    """The places of findings, kind by kind: `actions 1.5, 1.6 (line 40), forum ASBAG`."""
    words = []
    for kind, group in groupby(others, key=lambda each: each.subject.partition(" ")[0]):
        members = list(group)
        named = [each.subject.partition(" ")[2] or str(each.place.start.line) for each in members]
        counted = [
            f"{name} ({named.count(name)} times)" if named.count(name) > 1 else name
            for name in dict.fromkeys(named)
        ]
        plural = {"action": "actions", "person": "people", "priority": "priorities"}
        several = len(counted) > 1
        label = plural.get(kind, f"{kind}s") if several else kind
        label = "the plan, lines" if kind == "the" and several else label
        label = "the plan, line" if kind == "the" and not several else label
        words.append(f"{label} {', '.join(safe(name) for name in counted)}")
    return "; ".join(words)
