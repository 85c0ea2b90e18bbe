"""`markdown`: a summary for a pull request: a table of counts, then the findings, plan by plan.

https://github.github.com/gfm/
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from planlint.model.finding import SEVERITIES, Diagnostic
from planlint.model.report import PlanReport, Report
from planlint.showing.addresses import rule_address
from planlint.showing.calendar_words import day_in_words
from planlint.showing.counts import count_of, severities_in_words
from planlint.showing.screen import Screen, safe

MOST_LETTERS = 60_000  # a comment on GitHub holds 65,536
MOST_ROWS = 200

_CODE = re.compile(r"(`[^`]+`)")
_MARKS = re.compile(r"([\\`*_{}\[\]<>()|~&$^])")
_CALLS = re.compile(r"([@#])(?=\w)")
_SIGNS = {"error": "✖", "warning": "▲", "info": "●"}
_COUNTED = (*SEVERITIES, "known", "suppressed")


def show(report: Report, screen: Screen) -> str:
    """One Markdown document, short enough for a comment."""
    lines = [
        f"## planlint: {severities_in_words(report) or 'nothing found'}",
        "",
        f"{count_of(len(report.plans), 'plan')}, as of {day_in_words(report.as_of)}.",
        *_table(report),
    ]
    room = MOST_LETTERS - sum(len(line) + 1 for line in lines)
    left = 0
    for plan in report.plans:
        for line in _plan(plan, report.site_address):
            if len(line) + 1 > room:
                left += line.startswith("- ")
            else:
                room -= len(line) + 1
                lines.append(line)
    if left:
        lines += ["", f"And {left:,} more; the log of the run has them all."]
    return screen.plain("\n".join(lines).rstrip()) + "\n"


def _table(report: Report) -> Iterator[str]:
    """A row for each plan of which there is something to count."""
    alone = [report._replace(plans=(plan,)) for plan in report.plans if plan.diagnostics]
    if not alone:
        return
    yield ""
    yield "| Plan | Errors | Warnings | Advice | Known | Suppressed |"
    yield "| --- | ---: | ---: | ---: | ---: | ---: |"
    for each in alone[:MOST_ROWS]:
        counts = " | ".join(f"{each.count(what):,}" for what in _COUNTED)
        yield f"| {_escaped(each.plans[0].plan)} | {counts} |"
    if len(alone) > MOST_ROWS:
        yield ""
        yield f"And {count_of(len(alone) - MOST_ROWS, 'more plan')}."


def _plan(plan: PlanReport, site: str) -> Iterator[str]:
    if not plan.shown:
        return
    yield ""
    yield f"### {_escaped(plan.plan)}"
    yield ""
    for each in sorted(plan.shown, key=lambda each: SEVERITIES.index(each.severity)):
        yield _finding(each, site)


def _finding(each: Diagnostic, site: str) -> str:
    address = rule_address(site, each.rule)
    rule = f"[{each.rule}]({address})" if address else f"`{each.rule}`"
    state = "" if each.state == "new" else f" ({each.state})"
    line = each.place.start.line
    return (
        f"- {_SIGNS[each.severity]} **{_told(each.message)}** (line {line}, {rule}){state}"
        f"<br>{_told(each.finding.help)}"
    )


def _told(text: str) -> str:
    """What planlint says: its `words of the format` stay set off, all else stands as it is."""
    parts = _CODE.split(safe(" ".join(text.split())))
    return "".join(part if index % 2 else _escaped(part) for index, part in enumerate(parts))


def _escaped(text: str) -> str:
    """A text that no mark changes, and that calls nobody and no issue by its name."""
    return _CALLS.sub(r"\1<!-- -->", _MARKS.sub(r"\\\1", safe(text)))
