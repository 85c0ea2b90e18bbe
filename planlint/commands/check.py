"""`planlint check`: lints plans."""

from __future__ import annotations

from collections import Counter
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from planlint.checking.known import NEVER_KNOWN, KnownFinding, renewed, write_known
from planlint.checking.selection import Selection
from planlint.commands._checking import Checking, kept_results, reports_of
from planlint.commands._options import (
    OneOf,
    as_of_option,
    colour_option,
    config_option,
    load_known,
    names_of,
    offer_files,
    offer_formats,
    offer_rules,
    read_day,
    read_severities,
)
from planlint.commands._outputs import read_outputs, write_outputs
from planlint.commands._suppressing import read_suppressing, with_suppressions
from planlint.model.finding import SEVERITIES
from planlint.model.report import PlanReport, Report
from planlint.showing.counts import count_of
from planlint.world.collector import uncollected
from planlint.world.configuration import load_configuration
from planlint.world.disk import shown, write_file
from planlint.world.kept import is_ci
from planlint.world.plans import PlanFile, find_plans, spare_plans
from planlint.world.problems import Problem
from planlint.world.terminal import note

if TYPE_CHECKING:
    from planlint.checking.check import Checker


@click.command(epilog="Example: planlint check --format concise plans/brent-2009.yaml")
@click.argument("paths", nargs=-1, metavar="[PATH]...", shell_complete=offer_files)
@click.option(
    "--select",
    multiple=True,
    metavar="RULES",
    shell_complete=offer_rules,
    help="Check only these rules or families, such as leads,missing-end.",
)
@click.option(
    "--extend-select",
    "extend",
    multiple=True,
    metavar="RULES",
    shell_complete=offer_rules,
    help="Check these rules or families as well.",
)
@click.option(
    "--ignore",
    multiple=True,
    metavar="RULES",
    shell_complete=offer_rules,
    help="Leave out these rules or families.",
)
@click.option(
    "--severity",
    multiple=True,
    metavar="RULE=LEVEL",
    help="Give a rule or family another level: error, warning or info.",
)
@click.option(
    "--fail-on",
    type=OneOf(SEVERITIES),
    default="error",
    show_default=True,
    help="The lowest level that fails the check.",
)
@click.option(
    "--format",
    "format_names",
    multiple=True,
    metavar="FORMAT",
    shell_complete=offer_formats,
    help="How to show the findings: full (the usual), concise, json, jsonl, sarif, github, gitlab, junit or "
    "markdown.",
)
@click.option(
    "--output",
    "outputs",
    multiple=True,
    metavar="FILE",
    shell_complete=offer_files,
    help="Write them to a file instead of the screen; of several formats, each to its own.",
)
@click.option(
    "--known",
    metavar="FILE",
    shell_complete=offer_files,
    help="The file of known findings, which are set aside.",
)
@click.option("--write-known", is_flag=True, help="Set aside what is found now as known.")
@click.option("--prune-known", is_flag=True, help="Drop known findings that are no longer there.")
@click.option("--all", "show_all", is_flag=True, help="Show known and suppressed findings as well.")
@click.option("--no-fold", is_flag=True, help="Show every finding in full.")
@click.option(
    "--stdin-filename",
    default="stdin.yaml",
    metavar="NAME",
    help='The name of the plan that "-" reads.',
)
@click.option(
    "--add-ignores", is_flag=True, help="Write comments into the plans that ignore what fails."
)
@click.option("--until", metavar="DATE", help="With --add-ignores: the last day to ignore it.")
@click.option("--reason", metavar="TEXT", help="With --add-ignores: why it is ignored.")
@click.option(
    "--statistics", is_flag=True, help="Count the findings of each rule instead of showing them."
)
@click.option(
    "--cache/--no-cache",
    default=None,
    help="Keep results between runs, and use those kept; the usual for several plans, not in CI.",
)
@as_of_option
@config_option
@colour_option
@uncollected()
def command(**options: Any) -> int:
    """Check plans: say what is missing, exactly where, in plain words.

    PATH is a plan, a folder of plans, or - for standard input; without one, the plans folder of
    the configuration. The command ends with 0 if nothing is found at or above --fail-on, with 1 if
    something is, and with 2 if a plan or setting could not be read.
    """
    configuration = load_configuration(options["config"])
    outputs = read_outputs(
        options["format_names"], options["outputs"], counts=options["statistics"]
    )
    writes_known = options["write_known"] or options["prune_known"]
    known_file = options["known"] or configuration.known
    if writes_known and not known_file:
        raise Problem(
            "there is no file of known findings to write: name one with --known FILE, or as "
            "`known` in the configuration."
        )
    known = load_known(known_file, required=bool(options["known"]) and not options["write_known"])
    selection = Selection(*(names_of(options[key]) for key in Selection._fields))
    severity = read_severities(options["severity"])
    day = read_day(options["as_of"])
    suppressing = read_suppressing(options, day)

    @cache
    def checker() -> Checker:
        from planlint.commands._running import load_checker

        return load_checker(
            configuration, selection=selection, severity=severity, known=known, day=day
        )

    same_for_all = repr((configuration, selection, severity, day))
    entries_of: dict[str, list[tuple[KnownFinding, int]]] = {}
    for entry, count in sorted(known.items()):
        entries_of.setdefault(entry.plan, []).append((entry, count))

    def settings(plan: PlanFile) -> tuple[str, ...]:
        return same_for_all, repr(entries_of.get(plan.id))

    found = find_plans(options["paths"], configuration, options["stdin_filename"])
    for file in options["outputs"]:
        spare_plans(file, found.plans)
    kept = kept_results(configuration, found.plans, options["cache"], in_ci=is_ci())
    if kept is None:
        checker()
    problems = list(found.problems)
    plans = list(reports_of(found.plans, Checking(checker, settings, kept), problems))
    if suppressing:
        plans = with_suppressions(plans, found.plans, suppressing, checker, problems)
    if writes_known:
        only_drop = not options["write_known"]
        entries = renewed(known, plans, only_drop=only_drop)
        if _write_known(known_file, entries, known, problems):
            plans = [_with_known(plan, only_drop=only_drop) for plan in plans]
    report = Report(
        day,
        tuple(_listing(plan, show_all=options["show_all"]) for plan in plans),
        configuration.site.address,
        not options["no_fold"],
        options["fail_on"],
    )
    write_outputs(report, outputs, options["colour"], problems)
    return 2 if problems else int(any(map(report.fails, report.diagnostics)))


def _listing(plan: PlanReport, *, show_all: bool) -> PlanReport:
    """The report with what is to be listed of it."""
    listed = plan.diagnostics
    if not show_all:
        listed = tuple(each for each in listed if each.state == "new")
    return plan._replace(shown=listed)


def _write_known(
    path: str, entries: Counter[KnownFinding], before: Counter[KnownFinding], problems: list[str]
) -> bool:
    """Whether the known findings could be written; says how many there are."""
    try:
        write_file(Path(path), write_known(entries).encode())
    except Problem as problem:
        problems.append(str(problem))
        return False
    added, dropped = (entries - before).total(), (before - entries).total()
    note(
        f"Wrote {shown(Path(path))}: {count_of(entries.total(), 'known finding')}, "
        f"{added:,} added, {dropped:,} dropped."
    )
    return True


def _with_known(plan: PlanReport, *, only_drop: bool) -> PlanReport:
    """The report as it is with the known findings that were written."""
    freezes = not only_drop
    marked = tuple(
        each._replace(state="known")
        if freezes and each.state == "new" and each.rule != NEVER_KNOWN
        else each
        for each in plan.diagnostics
    )
    return plan._replace(diagnostics=marked, lapsed=())
