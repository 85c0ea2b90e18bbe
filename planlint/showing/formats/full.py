"""`full`: each finding with its source lines, what is wrong, what to do, the fix, and the rule.

Many findings of one rule in one plan fold into one block, which shows the first in full and
names the places of the others.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain
from typing import NamedTuple

from planlint.model.finding import Diagnostic
from planlint.model.report import PlanReport, Report
from planlint.model.source import Lines
from planlint.showing.addresses import rule_address
from planlint.showing.changed_lines import changed_lines
from planlint.showing.counts import count_of, summary_of
from planlint.showing.folded_places import folded, places_in_words
from planlint.showing.frames import frame
from planlint.showing.screen import Screen, filled, safe, safe_line, width_of, words_of, wrapped

MOST_WIDTH = 120


class Showing(NamedTuple):
    """What the blocks of one plan are shown with."""

    text: str
    lines: Lines
    site: str
    screen: Screen


def show(report: Report, screen: Screen) -> str:
    """All findings, a block each, and the summary."""
    screen = screen._replace(width=min(screen.width, MOST_WIDTH))
    blocks = [block for plan in report.plans for block in _plan(plan, report, screen)]
    text = "\n\n".join([*blocks, "\n".join(summary_of(report, screen))])
    return screen.plain(text) + "\n"


def _plan(plan: PlanReport, report: Report, screen: Screen) -> Iterator[str]:
    if not plan.shown:
        return
    text = plan.source.text
    showing = Showing(text, Lines(text), report.site_address, screen)
    for each, others in folded(plan.shown, folds=report.folds):
        yield "\n".join(_block(each, showing, others))


def _block(each: Diagnostic, showing: Showing, others: list[Diagnostic]) -> Iterator[str]:
    screen = showing.screen
    rule = screen.link(each.rule, rule_address(showing.site, each.rule))
    state = "" if each.state == "new" else f" ({each.state})"
    yield f"{screen.styled(each.severity, each.severity)}[{screen.styled(rule, 'strong')}]{state}"
    for line in wrapped(safe(each.message), screen.width):
        yield screen.styled(line, "strong")
    start = each.place.start
    yield screen.styled(f"  {safe_line(each.path)}:{start.line}:{start.column}", "quiet")
    yield from frame(each, showing.lines, screen)
    yield from _labelled("help", _words(each.finding.help, screen), screen)
    yield from _fix(each, showing)
    if others:
        yield from _others(others, screen)


def _fix(each: Diagnostic, showing: Showing) -> Iterator[str]:
    """The fix, and the lines that it changes; one that wants a look is only a possible one."""
    fix = each.finding.fix
    if fix:
        label = "fix" if fix.safe else "possible fix"
        yield from _labelled(label, _words(fix.title, showing.screen), showing.screen)
        yield from changed_lines(fix, showing.text, showing.lines, showing.screen)


def _others(others: list[Diagnostic], screen: Screen) -> Iterator[str]:
    label = f"and {count_of(len(others), 'more')}"
    pieces = [safe(piece).split() for piece in places_in_words(others)]
    short = (screen.width - len(label)) // 2
    whole = (" ".join(words) for words in pieces)
    kept = (
        [each] if width_of(each) < short else words
        for each, words in zip(whole, pieces, strict=True)
    )
    return _labelled(label, chain.from_iterable(kept), screen)


def _words(text: str, screen: Screen) -> list[str]:
    """The words of a text, what is set off in it unbroken where it is not too long for that."""
    return words_of(safe(text), screen.width // 2)


def _labelled(label: str, words: Iterable[str], screen: Screen) -> Iterator[str]:
    """Words behind their label, in lines that begin below each other."""
    indent = len(label) + 4
    lines = filled(words, screen.width - indent)
    yield f"  {screen.styled(f'{label}:', 'strong')} {lines[0]}"
    for line in lines[1:]:
        yield " " * indent + line
