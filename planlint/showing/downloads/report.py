"""The whole plan as a report in Markdown."""

from __future__ import annotations

from collections.abc import Iterator

from planlint.showing.facts.plans import PlanFacts
from planlint.showing.report import SUFFIX, make_report

NAME = "plan.md"
TEMPLATE = "full.md"


def files_of(plan: PlanFacts) -> Iterator[tuple[str, str]]:
    """The report, where the site has its template."""
    if f"{TEMPLATE}{SUFFIX}" in plan.site.reports:
        yield NAME, make_report(plan.site.reports, TEMPLATE, plan.on)
