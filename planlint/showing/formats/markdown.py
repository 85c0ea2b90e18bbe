"""`markdown`: a summary for a pull request: what was found, plan by plan, errors first, the rest folded away.

https://github.github.com/gfm/
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from planlint.model.finding import SEVERITIES, Diagnostic
from planlint.model.report import PlanReport, Report
from planlint.model.source import Lines
from planlint.showing.addresses import rule_address
from planlint.showing.calendar_words import day_in_words
from planlint.showing.changed_lines import changes_of
from planlint.showing.counts import aside_of, count_in_words, count_of, severities_in_words
from planlint.showing.folded_places import folded, places_in_words
from planlint.showing.screen import Screen, safe, safe_line

MOST_LETTERS = 60_000  # a comment on GitHub holds 65,536
MOST_ROWS = 200
MOST_CHANGED = 8
MOST_LETTERS_OF_A_LINE = 200

_CODE = re.compile(r"(`[^`]+`)")
_MARKS = re.compile(r"([\\`*_{}\[\]<>()|~&$^])")
_CALLS = re.compile(r"([@#])(?=\w)")
_FENCE = re.compile("`{3,}")
_SIGNS = {"error": "✖", "warning": "▲", "info": "●"}
_STATES = ("known", "suppressed")
_COLUMNS = {"error": "Errors", "warning": "Warnings", "info": "Advice", "known": "Known", "suppressed": "Suppressed"}  # fmt: skip


class Showing(NamedTuple):
    """What the findings of one plan are shown with."""

    text: str
    lines: Lines
    site: str


class Item(NamedTuple):
    """A finding with those that are folded into it, as a list item."""

    text: str
    findings: int


class Section(NamedTuple):
    """Items with what stands before and behind them."""

    before: str
    items: tuple[Item, ...]
    behind: str


def show(report: Report, screen: Screen) -> str:
    """One Markdown document, short enough for a comment."""
    text = "".join(_head(report))
    sections = [each for plan in report.plans for each in _plan(plan, report)]
    left = sum(item.findings for section in sections for item in section.items)
    for section in sections:
        kept = _fitting(section, MOST_LETTERS - len(text))
        left -= sum(item.findings for item in kept)
        if kept:
            text += "".join((section.before, *(item.text for item in kept), section.behind))
        if len(kept) < len(section.items):
            break
    if left:
        text += f"\nAnd {left:,} more; the log of the run has them all.\n"
    return screen.plain(text)


def _fitting(section: Section, room: int) -> tuple[Item, ...]:
    """The items of a section that there is room for."""
    room -= len(section.before) + len(section.behind)
    for count, item in enumerate(section.items):
        room -= len(item.text)
        if room < 0:
            return section.items[:count]
    return section.items


def _head(report: Report) -> Iterator[str]:
    """What was found in a line, and where there are several plans a row for each that has something."""
    if not report.plans:
        yield "## planlint: no plan was checked\n"
        return
    yield f"## planlint: {severities_in_words(report) or 'nothing found'}\n\n"
    plans = count_of(len(report.plans), "plan")
    yield f"{plans}, as of {day_in_words(report.as_of)}{aside_of(report)}.\n"
    if len(report.plans) > 1:
        yield from _table(report)


def _table(report: Report) -> Iterator[str]:
    alone = [report._replace(plans=(plan,)) for plan in report.plans if plan.diagnostics]
    counted = [each for each in _COLUMNS if each not in _STATES or report.count(each)]
    if not alone:
        return
    yield f"\n| Plan | {' | '.join(_COLUMNS[each] for each in counted)} |\n"
    yield f"| --- |{' ---: |' * len(counted)}\n"
    for each in alone[:MOST_ROWS]:
        counts = " | ".join(f"{each.count(what):,}" for what in counted)
        yield f"| {_escaped(each.plans[0].plan)} | {counts} |\n"
    if len(alone) > MOST_ROWS:
        yield f"\nAnd {count_of(len(alone) - MOST_ROWS, 'more plan')}.\n"


def _plan(plan: PlanReport, report: Report) -> Iterator[Section]:
    """The gravest of what is listed of a plan, and folded away the rest, each kind for itself."""
    text = plan.source.text
    showing = Showing(text, Lines(text), report.site_address)
    heading = f"\n### {_escaped(plan.plan)}\n\n"
    for kind in (*SEVERITIES, *_STATES):
        listed = tuple(each for each in plan.shown if kind == _kind(each))
        if not listed:
            continue
        items = tuple(
            Item(_finding(each, others, showing), 1 + len(others))
            for each, others in folded(listed, folds=report.folds)
        )
        if heading:
            yield Section(heading, items, "")
        else:
            summary = count_in_words(len(listed), kind)
            yield Section(f"\n<details>\n<summary>{summary}</summary>\n\n", items, "\n</details>\n")
        heading = ""


def _kind(each: Diagnostic) -> str:
    return each.severity if each.state == "new" else each.state


def _finding(each: Diagnostic, others: list[Diagnostic], showing: Showing) -> str:
    address = rule_address(showing.site, each.rule)
    rule = f"[{each.rule}]({address})" if address else f"`{each.rule}`"
    state = "" if each.state == "new" else f" ({each.state})"
    said = [
        f"- {_SIGNS[each.severity]} **{_told(each.message)}** "
        f"(line {each.place.start.line}, {rule}){state}",
        _told(each.finding.help),
    ]
    if others:
        places = _escaped(" ".join(" ".join(places_in_words(others)).split()))
        said.append(f"And {count_of(len(others), 'more')}: {places}")
    return "<br>".join(said) + "\n" + "".join(_fix(each, showing))


def _fix(each: Diagnostic, showing: Showing) -> Iterator[str]:
    """The fix as a diff, between more backticks than there are in it."""
    fix = each.finding.fix
    rows = [
        f"{sign} {safe_line(line)[:MOST_LETTERS_OF_A_LINE]}"
        for change in (changes_of(fix, showing.text, showing.lines) if fix else ())
        for sign, side in (("-", change.before), ("+", change.after))
        for line in side
    ]
    if not fix or not rows or len(rows) > MOST_CHANGED:
        return
    longest = max(map(len, _FENCE.findall("\n".join(rows))), default=2)
    fence = "`" * (longest + 1)
    label = "Fix" if fix.safe else "Possible fix"
    yield f"\n  {label}: {_told(fix.title)}\n\n  {fence}diff\n"
    yield from (f"  {row}".rstrip() + "\n" for row in rows)
    yield f"  {fence}\n\n"


def _told(text: str) -> str:
    """What planlint says: its `words of the format` stay set off, all else stands as it is."""
    parts = _CODE.split(safe(" ".join(text.split())))
    return "".join(part if index % 2 else _escaped(part) for index, part in enumerate(parts))


def _escaped(text: str) -> str:
    """A text that no mark changes, and that calls nobody and no issue by its name."""
    return _CALLS.sub(r"\1<!-- -->", _MARKS.sub(r"\\\1", safe(text)))
