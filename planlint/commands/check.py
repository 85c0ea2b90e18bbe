"""`planlint check`: lints plans."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from functools import cache
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
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
    read_day,
    read_severities,
)
from planlint.commands._suppressing import read_suppressing, with_suppressions
from planlint.model.finding import SEVERITIES, Severity
from planlint.model.report import PlanReport, Report
from planlint.showing import formats
from planlint.showing.counts import count_of, statistics
from planlint.showing.screen import Screen
from planlint.world.configuration import load_configuration
from planlint.world.disk import shown, write_file
from planlint.world.kept import is_ci
from planlint.world.plans import PlanFile, find_plans
from planlint.world.problems import Problem
from planlint.world.terminal import complain, note, say, screen

if TYPE_CHECKING:
    from planlint.checking.check import Checker

STDOUT = "-"
Showing = tuple[Callable[[Report, Screen], str], str]


@click.command(epilog="Example: planlint check --format concise plans/brent-2009.yaml")
@click.argument("paths", nargs=-1, metavar="[PATH]...")
@click.option("--select", multiple=True, metavar="RULES", help="Only these rules or families.")
@click.option(
    "--extend-select", "extend", multiple=True, metavar="RULES", help="These rules as well."
)
@click.option("--ignore", multiple=True, metavar="RULES", help="Not these rules or families.")
@click.option("--severity", multiple=True, metavar="RULE=LEVEL", help="Another level for a rule.")
@click.option(
    "--fail-on",
    type=OneOf(SEVERITIES),
    default="error",
    show_default=True,
    help="The lowest level that ends with 1.",
)
@click.option("--format", "format_names", multiple=True, metavar="FORMAT", help="How to show it.")
@click.option("--output", "outputs", multiple=True, metavar="FILE", help="Where to write it.")
@click.option("--known", metavar="FILE", help="The file of known findings.")
@click.option("--write-known", is_flag=True, help="Freeze what is found now as known.")
@click.option("--prune-known", is_flag=True, help="Drop known findings that are gone.")
@click.option("--all", "show_all", is_flag=True, help="List known findings too.")
@click.option("--no-fold", is_flag=True, help="Show every finding in full.")
@click.option("--stdin-filename", default="stdin.yaml", metavar="NAME", help='What "-" is called.')
@click.option(
    "--add-ignores", is_flag=True, help="Write suppressions for what fails into the plans."
)
@click.option("--until", metavar="DATE", help="With --add-ignores: their last day.")
@click.option("--reason", metavar="TEXT", help="With --add-ignores: why.")
@click.option("--statistics", is_flag=True, help="Count the findings of each rule instead.")
@click.option("--cache/--no-cache", default=None, help="Keep results, and use those kept.")
@as_of_option
@config_option
@colour_option
def command(**options: Any) -> int:
    """Check plans: say what is missing, exactly where, in plain words.

    PATH is a plan, a folder of plans, or - for standard input; without one, the plans folder of
    the configuration. Ends with 0 where nothing is found at or above --fail-on, 1 where something
    is, 2 where a plan or setting could not be read.
    """
    configuration = load_configuration(options["config"])
    showings = _showings(options["format_names"], options["outputs"])
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
    kept = kept_results(configuration, found.plans, options["cache"], in_ci=is_ci())
    if kept is None:
        checker()
    problems = list(found.problems)
    plans = list(reports_of(found.plans, Checking(checker, settings, kept), problems))
    if suppressing:
        plans = with_suppressions(plans, found.plans, suppressing, checker, problems)
    if writes_known:
        only_drop = not options["write_known"]
        entries = renewed(known, plans, checker().off, only_drop=only_drop)
        if _write_known(known_file, entries, known, problems):
            plans = [_with_known(plan, only_drop=only_drop) for plan in plans]
    report = Report(
        day,
        tuple(_listing(plan, show_all=options["show_all"]) for plan in plans),
        configuration.site.address,
        not options["no_fold"],
    )
    if options["statistics"]:
        showings = [(statistics, STDOUT)]
    _write(report, showings, options["colour"], problems)
    return 2 if problems else _status(report, options["fail_on"])


def _listing(plan: PlanReport, *, show_all: bool) -> PlanReport:
    """The report with what is to be listed of it."""
    listed = plan.diagnostics
    if not show_all:
        listed = tuple(each for each in listed if each.state == "new")
    return plan._replace(shown=listed)


def _status(report: Report, fail_on: Severity) -> int:
    failing = SEVERITIES[: SEVERITIES.index(fail_on) + 1]
    return int(any(each.severity in failing for each in report.diagnostics))


def _showings(names: tuple[str, ...], outputs: tuple[str, ...]) -> list[Showing]:
    """Formats with where to write them. Problem where they do not pair."""
    names = names or ("full",)
    if len(outputs) > len(names) or (len(names) > 1 and len(outputs) < len(names) - 1):
        raise Problem(
            "give --format and --output in pairs; one format, the last, may go without a file."
        )
    pairs = [*outputs, *(STDOUT for _ in names[len(outputs) :])]
    twice = next((each for each in pairs if pairs.count(each) > 1), None)
    if twice:
        raise Problem(f'two formats cannot both be written to "{twice}".')
    return [(_format(name), output) for name, output in zip(names, pairs, strict=True)]


def _format(name: str) -> Callable[[Report, Screen], str]:
    known = [each.name for each in iter_modules(formats.__path__)]
    if name not in known:
        from planlint.reading.nearest import nearest

        near = nearest(name, known)
        meant = f'Did you mean "{near}"? ' if near else ""
        words = ", ".join(known)
        raise Problem(f'there is no format "{name}". {meant}It may be {words}.')
    show: Callable[[Report, Screen], str] = import_module(f"{formats.__name__}.{name}").show
    return show


def _write(
    report: Report, showings: list[Showing], colour: bool | None, problems: list[str]
) -> None:
    """Write the files, print the rest, and say at the end what was wrong."""
    on_file = screen(colour, to_file=True)
    for show, output in showings:
        if output != STDOUT:
            try:
                write_file(Path(output), show(report, on_file).encode("utf-8", "replace"))
            except Problem as error:
                problems.append(str(error))
    try:
        for show, output in showings:
            if output == STDOUT:
                say(show(report, screen(colour, to_file=False)))
    finally:
        for problem in problems:
            complain(problem)


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
