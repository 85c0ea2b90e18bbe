"""`planlint check`: lints plans."""

from __future__ import annotations

from collections import Counter
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from typing import Any

import click

from planlint.checking.check import Checker
from planlint.checking.check import check as check_plan
from planlint.checking.known import NEVER_KNOWN, KnownFinding, known_finding, write_known
from planlint.checking.selection import Selection
from planlint.commands._options import (
    as_of_option,
    colour_option,
    config_option,
    names_of,
    read_day,
)
from planlint.commands._running import load_checker, load_known, read_severities
from planlint.model.finding import SEVERITIES, Severity
from planlint.model.report import PlanReport, Report
from planlint.showing import formats
from planlint.showing.counts import count_of
from planlint.world.configuration import load_configuration
from planlint.world.disk import shown, write_atomically
from planlint.world.plans import find_plans
from planlint.world.problems import Problem
from planlint.world.terminal import screen


@click.command(epilog="Example: planlint check --format concise plans/brent-2009.yaml")
@click.argument("paths", nargs=-1, metavar="[PATH]...")
@click.option("--select", multiple=True, metavar="RULES", help="Only these rules or families.")
@click.option("--extend-select", multiple=True, metavar="RULES", help="These rules as well.")
@click.option("--ignore", multiple=True, metavar="RULES", help="Not these rules or families.")
@click.option("--severity", multiple=True, metavar="RULE=LEVEL", help="Another level for a rule.")
@click.option(
    "--fail-on",
    type=click.Choice(SEVERITIES),
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
    known_file = options["known"] or configuration.known
    if (options["write_known"] or options["prune_known"]) and not known_file:
        raise Problem(
            "there is no file of known findings to write: name one with --known FILE, or as "
            "`known` in the configuration."
        )
    selection = Selection(
        *(names_of(options[key]) for key in ("select", "extend_select", "ignore"))
    )
    known = load_known(known_file)
    checker = load_checker(
        configuration,
        selection=selection,
        severity=read_severities(options["severity"]),
        known=known,
        day=read_day(options["as_of"]),
    )
    found = find_plans(options["paths"], configuration, options["stdin_filename"])
    problems = list(found.problems)
    plans = []
    for plan in found.plans:
        try:
            plans.append(check_plan(plan.name, plan.id, plan.read(), checker))
        except Problem as error:
            problems.append(str(error))
    if options["write_known"] or options["prune_known"]:
        plans = _freeze(plans, known, known_file, checker, only_drop=not options["write_known"])
    report = Report(
        checker.day,
        tuple(_listing(plan, show_all=options["show_all"]) for plan in plans),
        configuration.site.address,
        not options["no_fold"],
    )
    _write(report, showings, options["colour"])
    for problem in problems:
        click.echo(f"planlint: {problem}", err=True)
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


def _showings(names: tuple[str, ...], outputs: tuple[str, ...]) -> list[tuple[Any, str]]:
    """Pairs of a format and a file, an empty one for standard output. Problem where they do not pair."""
    names = names or ("full",)
    if len(outputs) > len(names) or (len(names) > 1 and len(outputs) < len(names) - 1):
        raise Problem(
            "give --format and --output in pairs; one format, the last, may go without a file."
        )
    pairs = [*outputs, *("" for _ in names[len(outputs) :])]
    return [(_format(name), output) for name, output in zip(names, pairs, strict=True)]


def _format(name: str) -> Any:
    known = [each.name for each in iter_modules(formats.__path__)]
    if name not in known:
        from planlint.reading.nearest import nearest

        near = nearest(name, known)
        meant = f'Did you mean "{near}"? ' if near else ""
        words = ", ".join(known)
        raise Problem(f'there is no format "{name}". {meant}It may be {words}.')
    return import_module(f"{formats.__name__}.{name}").show


def _write(report: Report, showings: list[tuple[Any, str]], colour: bool | None) -> None:
    for show, output in showings:
        if output and output != "-":
            on_file = screen(False if colour is None else colour, to_file=True)
            write_atomically(Path(output), show(report, on_file).encode())
        else:
            click.echo(show(report, screen(colour, to_file=False)), nl=False, color=True)


def _freeze(
    plans: list[PlanReport],
    known: Counter[KnownFinding],
    path: str,
    checker: Checker,
    *,
    only_drop: bool,
) -> list[PlanReport]:
    """Write the known findings anew, and give the reports as they are with them."""
    on = {rule.name for rule in checker.rules if checker.chooses("", rule)}
    checked = {plan.plan for plan in plans}
    found = Counter(
        known_finding(each)
        for plan in plans
        for each in plan.diagnostics
        if each.rule != NEVER_KNOWN and (each.state == "known" or not only_drop)
    )
    kept = Counter(
        {
            entry: count
            for entry, count in known.items()
            if entry.plan not in checked or entry.rule not in on
        }
    )
    entries = kept + found
    write_atomically(Path(path), write_known(entries).encode())
    added, dropped = (entries - known).total(), (known - entries).total()
    click.echo(
        f"Wrote {shown(Path(path))}: {count_of(entries.total(), 'known finding')}, "
        f"{added:,} added, {dropped:,} dropped.",
        err=True,
    )
    return [_with_known(plan, only_drop=only_drop) for plan in plans]


def _with_known(plan: PlanReport, *, only_drop: bool) -> PlanReport:
    if only_drop:
        return plan._replace(lapsed=())
    marked = tuple(
        each._replace(state="known") if each.rule != NEVER_KNOWN else each
        for each in plan.diagnostics
    )
    return plan._replace(diagnostics=marked, lapsed=())
