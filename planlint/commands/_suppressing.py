"""`planlint check --add-ignores`: suppressions written into the plans for what fails in them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, Any, NamedTuple

from planlint.commands._checking import check_plan
from planlint.commands._options import read_day
from planlint.model.finding import SEVERITIES, Severity
from planlint.model.report import PlanReport
from planlint.showing.counts import count_of
from planlint.world.disk import write_file
from planlint.world.plans import STDIN, PlanFile
from planlint.world.problems import Problem
from planlint.world.terminal import complain, note

if TYPE_CHECKING:
    from planlint.checking.check import Checker


class Suppressing(NamedTuple):
    """What is suppressed, namely findings of these levels, until when, and why."""

    failing: tuple[Severity, ...]
    until: date | None
    reason: str


def read_suppressing(options: dict[str, Any], day: date) -> Suppressing | None:
    """What the options of a check ask for, if they do. Problem where that cannot be done."""
    if not options["add_ignores"]:
        if options["until"] is not None or options["reason"] is not None:
            raise Problem("--until and --reason go with --add-ignores.")
        return None
    if STDIN in options["paths"]:
        raise Problem("--add-ignores writes into the plans, which it cannot do for standard input.")
    until = read_day(options["until"], "--until") if options["until"] is not None else None
    if until and until < day:
        raise Problem(f"--until must be a day to come; as of {day}, {until} has passed.")
    failing = SEVERITIES[: SEVERITIES.index(options["fail_on"]) + 1]
    return Suppressing(failing, until, options["reason"] or "")


def with_suppressions(
    reports: list[PlanReport],
    files: tuple[PlanFile, ...],
    suppressing: Suppressing,
    checker: Callable[[], Checker],
    problems: list[str],
) -> list[PlanReport]:
    """The reports as they are once suppressions are written; what cannot be joins the problems."""
    by_name = {file.name: file for file in files}
    after = []
    for report in reports:
        try:
            after.append(_written(report, by_name[report.source.path], suppressing, checker))
        except Problem as problem:
            problems.append(str(problem))
            after.append(report)
    return after


def _written(
    report: PlanReport, file: PlanFile, suppressing: Suppressing, checker: Callable[[], Checker]
) -> PlanReport:
    """Write suppressions for what fails in a plan, if anything does, and check it again."""
    from planlint.editing.ignores import add_ignores
    from planlint.reading.document import read_document

    failing = [
        each
        for each in report.diagnostics
        if each.state == "new" and each.severity in suppressing.failing
    ]
    if not failing or file.path is None:
        return report
    data = report.source.text.encode()
    document = read_document(file.name, data)
    ignored = add_ignores(document, failing, suppressing.until, suppressing.reason)
    if not ignored.comments or data != file.read():
        complain(
            f"{file.name}: no comment can be written into it; what is found must be put right."
        )
        return report
    write_file(file.path, ignored.text.encode())
    findings = count_of(ignored.findings, "finding")
    comments = count_of(ignored.comments, "comment")
    note(f"{file.name}: {findings} suppressed by {comments}.")
    return check_plan(file.name, file.id, ignored.text.encode(), checker())
