"""A plan as its audience is shown it: read, checked, and without the names that it may not see."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from planlint.checking.check import Checker, case_of, check_case
from planlint.model.report import PlanReport
from planlint.showing.facts.plans import PlanFacts, plan_facts
from planlint.showing.facts.setting import Setting
from planlint.showing.redaction.elsewhere import Elsewhere
from planlint.showing.redaction.redacted import public_plan
from planlint.world.plans import PlanFile


class Shown(NamedTuple):
    """What was found in a plan, and what is shown of it; `facts` is None where it cannot be read."""

    report: PlanReport
    facts: PlanFacts | None


def shown_plan(
    plan: PlanFile,
    data: bytes,
    checker: Checker,
    site: Setting,
    *,
    slug: str,
    elsewhere: tuple[str, ...],
) -> Shown:
    """A plan from its bytes; `elsewhere` are the names that all plans hide."""
    case = case_of(plan.name, plan.id, data, checker)
    document, typed = case.document, case.plan
    report = check_case(case, checker)
    if not isinstance(document.data, dict):
        return Shown(report, None)
    if not site.internal:
        typed = public_plan(document, typed, elsewhere_of(elsewhere))
    return Shown(report, plan_facts(typed, document, report, site, slug=slug))


@lru_cache(maxsize=1)
def elsewhere_of(names: tuple[str, ...]) -> Elsewhere:
    """The names of all plans, made ready once for all that are shown in turn."""
    return Elsewhere(names)
