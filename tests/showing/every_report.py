"""Every report of a plan, for tests."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from planlint.showing.facts.plans import PlanFacts
from planlint.showing.report import ReportMaker
from planlint.showing.views import module_of
from planlint.world.folders import read_tree
from planlint.world.shipped import shipped


class Made(NamedTuple):
    """A report that was made: its kind, the id that it is about, its form, its text."""

    kind: str
    wanted: str
    form: str
    text: str


@cache
def maker() -> ReportMaker:
    tree = read_tree(shipped("templates/reports"))
    return ReportMaker({name: data.decode() for name, data in tree.items()})


def report(plan: PlanFacts, kind: str = "full", wanted: str = "", form: str = "md") -> str:
    return maker().make(kind, form, plan, wanted)


def reports_of(plan: PlanFacts, form: str = "") -> Iterator[Made]:
    """Every kind of report, about every thing that it can be about, in each form or in one."""
    for kind, forms in maker().forms.items():
        module = module_of("report", kind)
        assert module, f"no view makes the report {kind}"
        choices = module.choices(plan) if hasattr(module, "choices") else None
        for wanted in [""] if choices is None else [each.id for each in choices]:
            for each in forms:
                if each != "pdf" and form in {"", each}:
                    yield Made(kind, wanted, each, report(plan, kind, wanted, each))
