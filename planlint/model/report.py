"""The result of a check: what was found in each plan, and what was asked of it."""

from datetime import date
from typing import NamedTuple

from planlint.model.case import Expectation
from planlint.model.finding import SEVERITIES, Diagnostic, Severity
from planlint.model.source import Source


class PlanReport(NamedTuple):
    """What a check has to say of one plan.

    `diagnostics` are in order of place; those that are known or suppressed say so in their state.
    `lapsed` are known findings that no longer match anything; `shown` is what an output lists.
    `judged` is false where rules could not be applied: to what cannot be read, or because one failed.
    `unasked` are the rules that are off, or ignored in this file.
    """

    plan: str
    source: Source
    title: str
    actions: int
    expectations: tuple[Expectation, ...]
    diagnostics: tuple[Diagnostic, ...]
    lapsed: tuple[str, ...] = ()
    shown: tuple[Diagnostic, ...] = ()
    judged: bool = True
    unasked: tuple[str, ...] = ()


class Report(NamedTuple):
    """What one run has to say: the plans in order of their paths.

    `fails_on` is the lowest severity that fails.
    """

    as_of: date
    plans: tuple[PlanReport, ...]
    site_address: str = ""
    folds: bool = True
    fails_on: Severity = "error"

    @property
    def diagnostics(self) -> list[Diagnostic]:
        """All diagnostics that are new, in order."""
        return [each for plan in self.plans for each in plan.diagnostics if each.state == "new"]

    @property
    def shown(self) -> list[Diagnostic]:
        """What an output lists, in order: the new ones, and the others too where that was asked for."""
        return [each for plan in self.plans for each in plan.shown]

    def fails(self, diagnostic: Diagnostic) -> bool:
        """Whether a diagnostic makes the run fail: it is new, and grave enough."""
        failing = SEVERITIES[: SEVERITIES.index(self.fails_on) + 1]
        return diagnostic.state == "new" and diagnostic.severity in failing

    def count(self, what: str) -> int:
        """How many diagnostics have this severity, when new, or this state."""
        return sum(
            1
            for plan in self.plans
            for each in plan.diagnostics
            if each.state == what or (each.state == "new" and each.severity == what)
        )
