"""A plan in short: what the pages that speak of several plans know of it.

It holds texts and numbers alone, so that it can be kept, and read back when nothing has changed.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Any, NamedTuple

from planlint.showing.facts.actions import status_of
from planlint.showing.facts.plans import PlanFacts
from planlint.showing.facts.state import State
from planlint.showing.facts.tags import Strip, strip_of_counts


class BadSummary(ValueError):
    """The value is no summary as it is kept here."""


class PlanSummary(NamedTuple):
    """A plan in short.

    `statuses` are how many actions have each status, `counts` how often each rule spoke, `file` is
    where its file is kept, `contact` whom to write to; `shares` are what the pages of several plans
    asked this one for, by page.
    """

    id: str
    slug: str
    title: str
    short: str
    area: str
    partnership: str
    period: str
    status: str
    state: State
    statuses: dict[str, int]
    percent: int
    actions: int
    overdue: int
    found: int
    file: str
    contact: dict[str, str]
    counts: dict[str, int]
    shares: dict[str, Any]

    @property
    def address(self) -> str:
        """Where its first page is."""
        return f"plans/{self.slug}/index.html"

    @property
    def strip(self) -> Strip:
        """The colours of its actions."""
        return strip_of_counts(self.statuses)


def summary_of(plan: PlanFacts, shares: Mapping[str, Any]) -> PlanSummary:
    """A plan in short, with what pages of several plans want of it."""
    return PlanSummary(
        id=plan.id,
        slug=plan.slug,
        title=plan.title,
        short=plan.short,
        area=plan.area,
        partnership=plan.partnership,
        period=plan.period,
        status=plan.status,
        state=plan.state,
        statuses=dict(Counter(map(status_of, plan.model.actions))),
        percent=plan.percent,
        actions=len(plan.actions),
        overdue=len(plan.overdue),
        found=plan.count,
        file=plan.original.address,
        contact=dict(plan.contact),
        counts=dict(Counter(each.rule for each in plan.report.diagnostics)),
        shares=dict(shares),
    )


def read_summary(value: Any) -> PlanSummary:
    """A summary from its parts as JSON has them. BadSummary where they are anything else."""
    try:
        summary = PlanSummary(*value)
        texts = [*summary[: PlanSummary._fields.index("state")], *summary.state]
        texts += [summary.file, *summary.contact.values()]
        numbers = [*summary.statuses.values(), *summary.counts.values()]
        numbers += [summary.percent, summary.actions, summary.overdue, summary.found]
        held = {*map(type, texts)} == {str} and {*map(type, numbers)} == {int}
        if not (held and isinstance(summary.shares, dict)):
            raise BadSummary
        return summary._replace(state=State(*summary.state))
    except (TypeError, AttributeError) as error:
        raise BadSummary from error
