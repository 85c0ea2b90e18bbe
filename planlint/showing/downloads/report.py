"""The whole plan as a report in Markdown."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from planlint.showing.facts.plans import PlanFacts
from planlint.showing.own_templates import Own
from planlint.showing.report import MARKDOWN, ReportMaker

NAME = "plan.md"
KIND = "full"


def files_of(plan: PlanFacts) -> Iterator[tuple[str, str]]:
    """The report, where the site has its template."""
    if plan.site.reports:
        maker = _maker(plan.site.reports, plan.site.own_reports)
        if MARKDOWN in maker.forms.get(KIND, ()):
            yield NAME, maker.make(KIND, MARKDOWN, plan)


@lru_cache(maxsize=1)
def _maker(templates: tuple[tuple[str, str], ...], own: Own | None) -> ReportMaker:
    return ReportMaker(dict(templates), own)
