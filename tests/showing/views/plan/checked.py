"""Facts of a plan with what is found in it by all rules."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from planlint.checking.check import check
from planlint.model.configuration import SiteConfiguration
from planlint.model.finding import Diagnostic
from planlint.reading.document import read_document
from planlint.reading.plan import read_plan
from planlint.showing.facts.plans import PlanFacts, plan_facts
from planlint.showing.facts.setting import setting_of
from tests.rules.fragments import checker
from tests.showing.making import AS_OF, rules


def checked(plan: dict[str, Any]) -> PlanFacts:
    """The facts of a plan after a whole check of it."""
    data = json.dumps(plan).encode()
    document = read_document("plan.yaml", data)
    report = check("plan.yaml", "plan", data, checker(AS_OF))
    setting = setting_of(SiteConfiguration("Plans"), tuple(rules().values()), "internal", AS_OF)
    return plan_facts(read_plan(document, "plan"), document, report, setting, slug="plan")


def read_data(path: Path) -> dict[str, Any]:
    """What a plan's file says."""
    data = read_document(path.name, path.read_bytes()).data
    assert isinstance(data, dict)
    return data


def said(plan: PlanFacts, rule: str) -> list[Diagnostic]:
    """What one rule has to say of it."""
    return [each for each in plan.report.diagnostics if each.rule == rule]
