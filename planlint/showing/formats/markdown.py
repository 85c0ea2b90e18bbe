"""`markdown`: a summary for a pull request: a table of counts, then the findings, plan by plan."""

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

_MARKS = re.compile(r"([\\`*_{}\[\]<>()#+!|~@])")
_SIGNS = {"error": "✖", "warning": "▲", "info": "●"}


def show(report: Report, screen: Screen) -> str:
    """One Markdown document, short enough for a comment."""
    found = severities_in_words(report)
    lines = [
        f"## planlint: {found or 'nothing found'}",
        "",
        f"{count_of(len(report.plans), 'plan')}, as of {day_in_words(report.as_of)}.",
        "",
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
    return "\n".join(lines).rstrip() + "\n"


def _table(report: Report) -> Iterator[str]:
    yield "| Plan | Errors | Warnings | Advice | Known | Suppressed |"
    yield "| --- | ---: | ---: | ---: | ---: | ---: |"
    for plan in report.plans:
        alone = report._replace(plans=(plan,))
        counts = [str(alone.count(name)) for name in (*SEVERITIES, "known", "suppressed")]
        yield f"| {_escaped(plan.plan)} | {' | '.join(counts)} |"


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
        f"- {_SIGNS[each.severity]} **{_escaped(each.message)}** (line {line}, {rule}){state}"
        f"<br>{_escaped(each.finding.help)}"
    )


def _escaped(text: str) -> str:
    return _MARKS.sub(r"\\\1", safe(" ".join(text.split())))
