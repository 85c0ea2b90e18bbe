"""`full`: each finding with its source lines, what is wrong, what to do, and the rule.

Many findings of one rule in one plan fold into one block, which shows the first in full and
names the places of the others.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import groupby

from planlint.model.finding import Diagnostic
from planlint.model.report import PlanReport, Report
from planlint.model.source import Lines
from planlint.showing.addresses import rule_address
from planlint.showing.counts import count_of, summary_of
from planlint.showing.frames import frame
from planlint.showing.screen import Screen, safe, safe_line, wrapped

FOLDS_FROM = 4
MOST_WIDTH = 120

_ONE = {"the": "the plan, line"}
_PLURALS = {"the": "the plan, lines", "person": "people", "priority": "priorities"}


def show(report: Report, screen: Screen) -> str:
    """All findings, a block each, and the summary."""
    screen = screen._replace(width=min(screen.width, MOST_WIDTH))
    blocks = [block for plan in report.plans for block in _plan(plan, report, screen)]
    text = "\n\n".join([*blocks, "\n".join(summary_of(report, screen))])
    return screen.plain(text) + "\n"


def _plan(plan: PlanReport, report: Report, screen: Screen) -> Iterator[str]:
    lines = Lines(plan.source.text)
    together: dict[tuple[str, str], list[Diagnostic]] = {}
    for each in plan.shown:
        together.setdefault((each.rule, each.state), []).append(each)
    for each in plan.shown:
        alike = together[each.rule, each.state]
        if not report.folds or len(alike) < FOLDS_FROM:
            yield "\n".join(_block(each, lines, report, screen, []))
        elif each is alike[0]:
            yield "\n".join(_block(each, lines, report, screen, alike[1:]))


def _block(
    each: Diagnostic, lines: Lines, report: Report, screen: Screen, others: list[Diagnostic]
) -> Iterator[str]:
    rule = screen.link(each.rule, rule_address(report.site_address, each.rule))
    state = "" if each.state == "new" else f" ({each.state})"
    yield f"{screen.styled(each.severity, each.severity)}[{screen.styled(rule, 'strong')}]{state}"
    for line in wrapped(safe(each.message), screen.width):
        yield screen.styled(line, "strong")
    start = each.place.start
    yield screen.styled(f"  {safe_line(each.path)}:{start.line}:{start.column}", "quiet")
    yield from frame(each, lines, screen)
    yield from _indented("help: ", safe(each.finding.help), screen)
    if others:
        more = f"and {count_of(len(others), 'more')}: "
        yield from _indented(more, safe(_places(others)), screen)


def _indented(label: str, text: str, screen: Screen) -> Iterator[str]:
    lines = wrapped(text, screen.width - len(label) - 2)
    yield f"  {screen.styled(label, 'strong')}{lines[0]}"
    for line in lines[1:]:
        yield " " * (len(label) + 2) + line


def _places(others: list[Diagnostic]) -> str:
    """The places of findings, kind by kind: `actions 1.5, 1.6 (2 times); the plan, line 40`."""
    words = []
    for kind, group in groupby(others, key=lambda each: each.subject.partition(" ")[0]):
        named = Counter(_name(each) for each in group)
        counted = [
            f"{name} ({count} times)" if count > 1 else name for name, count in named.items()
        ]
        label = _PLURALS.get(kind, f"{kind}s") if len(counted) > 1 else _ONE.get(kind, kind)
        words.append(f"{label} {', '.join(counted)}")
    return "; ".join(words)


def _name(each: Diagnostic) -> str:
    """What a place is listed by: a name, or of what the plan itself is told the line."""
    if each.subject == "the plan":
        return str(each.place.start.line)
    return each.subject.partition(" ")[2]
