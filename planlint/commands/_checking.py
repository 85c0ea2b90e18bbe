"""Checking several plans: what was found before is kept, and found again where nothing has changed.

What a check itself needs is imported only where something has changed.
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import closing, suppress
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING

import planlint
from planlint.checking.kept import NotKept, read_kept, write_kept
from planlint.checking.known import NEVER_KNOWN
from planlint.model.configuration import Configuration
from planlint.model.report import PlanReport
from planlint.world.kept import FOLDER, KeptResults, fingerprint, program_fingerprint
from planlint.world.plans import PlanFile
from planlint.world.problems import Problem, fault_in_words
from planlint.world.progress import with_progress
from planlint.world.shipped import shipped

if TYPE_CHECKING:
    from planlint.checking.check import Checker

FEWEST = 2


class Checking:
    """How plans are checked. `settings` are whatever a result depends on besides its plan.

    `checker` makes the checker when it is needed for the first time; `checked` counts how often it
    was needed.
    """

    __slots__ = ("checked", "checker", "kept", "settings")

    def __init__(
        self,
        checker: Callable[[], Checker],
        settings: Callable[[PlanFile], tuple[str, ...]],
        kept: KeptResults | None,
    ) -> None:
        self.checker = checker
        self.settings = settings
        self.kept = kept
        self.checked = 0


Outcome = PlanReport | str


def check_plan(path: str, plan: str, data: bytes, checker: Checker) -> PlanReport:
    """Check the bytes of one plan, with all that this takes."""
    from planlint.checking.check import check

    return check(path, plan, data, checker)


class _NoChecker(Problem):
    """The settings are wrong, not a plan."""


def reports_of(
    plans: Sequence[PlanFile], checking: Checking, problems: list[str]
) -> Iterator[PlanReport]:
    """The reports of the plans that can be read; what is wrong with the others joins the problems.

    Problem where the settings are wrong.
    """
    with closing(_outcomes(plans, checking)) as outcomes:
        for _, outcome in zip(with_progress(plans, "Checking plans"), outcomes, strict=False):
            if isinstance(outcome, str):
                problems.append(outcome)
            else:
                yield outcome


def _outcomes(plans: Sequence[PlanFile], checking: Checking) -> Generator[Outcome, None, None]:
    """The report of each plan, or what is wrong with it. Processes share the plans.

    Where results are kept, they do so once two plans had to be checked, since then it is not just
    one that has changed.
    """
    enough = 0 if checking.kept is None else 2
    others = list(plans)
    while others and (checking.checked < enough or len(others) == 1):
        yield _outcome(checking, others.pop(0))
    if others:
        from planlint.world.processes import shared_out

        yield from shared_out(partial(_outcome, checking), others, _lost)
    if checking.kept and checking.checked:
        checking.kept.tidy()


def _outcome(checking: Checking, plan: PlanFile) -> Outcome:
    try:
        return _report_of(plan, checking)
    except _NoChecker:
        raise
    except Problem as problem:
        return str(problem)
    except Exception as error:  # noqa: BLE001 (whatever it is, the other plans are checked)
        return f"{plan.name}: {fault_in_words(error)}"


def _lost(plan: PlanFile) -> str:
    return f"{plan.name}: it was not checked, since the process for it was ended."


def _report_of(plan: PlanFile, checking: Checking) -> PlanReport:
    data = plan.read()
    if checking.kept is None:
        return check_plan(plan.name, plan.id, data, _checker(checking))
    key = fingerprint(program(), plan.id, plan.name, *checking.settings(plan), data)
    kept = checking.kept.find(key)
    if kept is not None:
        try:
            return read_kept(kept, plan.name, data)
        except NotKept:
            pass  # it is checked as if nothing had been kept
    report = check_plan(plan.name, plan.id, data, _checker(checking))
    if all(each.rule != NEVER_KNOWN for each in report.diagnostics):
        with suppress(ValueError):
            checking.kept.keep(key, write_kept(report, data))
    return report


def _checker(checking: Checking) -> Checker:
    checking.checked += 1
    try:
        return checking.checker()
    except Problem as problem:
        raise _NoChecker(str(problem)) from problem


@cache
def program() -> str:
    """What tells this state of the program from any other."""
    return program_fingerprint(Path(planlint.__file__).parent, shipped("schema"))


def kept_results(
    configuration: Configuration, plans: tuple[PlanFile, ...], asked: bool | None, *, in_ci: bool
) -> KeptResults | None:
    """Where results are kept: beside the configuration, for two plans and more, not in CI unless asked."""
    if asked is False or (asked is None and (in_ci or len(plans) < FEWEST)):
        return None
    return KeptResults(Path(configuration.file).parent / FOLDER)
