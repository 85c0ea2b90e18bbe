"""`planlint report`: one report of one plan."""

from __future__ import annotations

from collections import Counter
from datetime import date
from itertools import chain
from pathlib import Path
from typing import Any

import click

from planlint.checking.selection import Selection
from planlint.commands._checking import kept_results
from planlint.commands._hidden import names_hidden_in
from planlint.commands._options import OneOf, as_of_option, config_option, offer_files, read_day
from planlint.commands._own_templates import own_of, told_of_templates
from planlint.commands._running import load_checker
from planlint.commands._shown import shown_plan
from planlint.model.configuration import Audience, Configuration
from planlint.reading.nearest import nearest
from planlint.showing.facts.choices import NotChosen
from planlint.showing.facts.plans import PlanFacts
from planlint.showing.facts.setting import setting_of
from planlint.showing.report import HTML, PDF, ReportMaker
from planlint.world.configuration import load_configuration
from planlint.world.disk import write_file
from planlint.world.folders import read_tree
from planlint.world.kept import is_ci
from planlint.world.own_looks import own_templates
from planlint.world.plans import PlanFile, find_plans, spare_plans
from planlint.world.problems import Problem
from planlint.world.shipped import shipped
from planlint.world.terminal import for_terminal, say

_EXAMPLES = """\b
Example: planlint report plans/brent-2009.yaml --kind full --format md
         planlint report plans/barnet-2013.yaml --kind board --as-of 2013-08-15
         planlint report tests/example.yaml --format pdf --output plan.pdf
         planlint report tests/example.yaml --kind forum --id asb-group
"""


def _offer_kinds(_context: click.Context, _option: click.Parameter, begun: str) -> list[str]:
    """What a shell offers where a kind is named."""
    return [kind for kind in _maker(Configuration()).forms if kind.startswith(begun)]


@click.command(epilog=_EXAMPLES)
@click.argument("plan", metavar="PLAN", shell_complete=offer_files)
@click.option(
    "--kind",
    default="full",
    show_default=True,
    shell_complete=_offer_kinds,
    help="Which report: full, board, exceptions, priority, forum, lead, indicators or funding.",
)
@click.option(
    "--id",
    "wanted",
    default="",
    metavar="ID",
    help="The priority, the forum, or the person or organisation that the report is about.",
)
@click.option(
    "--format",
    "form",
    default="md",
    show_default=True,
    help="In which form: md, html, or pdf, which needs --output.",
)
@click.option(
    "--output",
    metavar="FILE",
    shell_complete=offer_files,
    help="Where to write it, in place of standard output.",
)
@click.option(
    "--audience",
    type=OneOf(("public", "internal")),
    help="Who may see it: the public is shown roles in the place of names.",
)
@as_of_option
@config_option
def command(plan: str, **options: Any) -> int:
    """Make one report of a plan: a paper for a board, a meeting or a lead."""
    configuration = load_configuration(options["config"])
    day = read_day(options["as_of"])
    maker = _maker(configuration)
    kind, form, output = options["kind"], options["form"], options["output"]
    _hold_form(kind, form, maker.forms)
    if form == PDF and not output:
        raise Problem("a PDF is no text, so it needs a file: name one with --output.")
    found = find_plans((plan,), configuration)
    if found.problems or len(found.plans) != 1:
        raise Problem(found.problems[0] if found.problems else f"{plan}: a report is of one plan.")
    if output:
        spare_plans(output, found.plans)
    audience = options["audience"] or configuration.site.audience
    facts = _facts(found.plans[0], configuration, audience, day)
    try:
        with told_of_templates():
            text = maker.make(kind, HTML if form == PDF else form, facts, options["wanted"])
    except NotChosen as error:
        raise Problem(f"{error}{_hint(kind, audience)}") from error
    if form == PDF:
        from planlint.world.pdf import pdf_of

        write_file(Path(output), pdf_of(text))
    elif output:
        write_file(Path(output), text.encode("utf-8", "replace"))
    else:
        say(for_terminal(text))
    return 0


def _facts(
    file: PlanFile, configuration: Configuration, audience: Audience, day: date
) -> PlanFacts:
    """What is shown of a plan to an audience. Problem where it cannot be read."""
    checker = load_checker(
        configuration, selection=Selection(), severity={}, known=Counter(), day=day
    )
    site = setting_of(configuration.site, checker.rules, audience, day)
    elsewhere = _names_elsewhere(file, configuration, audience)
    shown = shown_plan(file, file.read(), checker, site, slug="plan", elsewhere=elsewhere)
    if shown.facts is None:
        raise Problem(f"{file.name}: this plan cannot be read. `planlint check` says why.")
    return shown.facts


def _names_elsewhere(
    file: PlanFile, configuration: Configuration, audience: Audience
) -> tuple[str, ...]:
    """The names that are hidden in the plans that this one is kept with, as their site hides them."""
    if audience == "internal" or file.path is None:
        return ()
    plans = find_plans((), configuration).plans
    if file.path.absolute() not in {each.path and each.path.absolute() for each in plans}:
        return ()
    kept = kept_results(configuration, plans, None, in_ci=is_ci())
    return tuple(chain.from_iterable(names_hidden_in(plans, audience, kept)))


def _maker(configuration: Configuration) -> ReportMaker:
    tree = read_tree(shipped("templates/reports"))
    own = own_of(own_templates("reports", configuration))
    return ReportMaker({name: data.decode("utf-8") for name, data in tree.items()}, own)


def _hold_form(kind: str, form: str, forms: dict[str, tuple[str, ...]]) -> None:
    """Problem where there is no report of a kind, or not in a form."""
    if kind not in forms:
        near = nearest(kind, forms)
        meant = f' Did you mean "{near}"?' if near else ""
        raise Problem(f'there is no report "{kind}".{meant} There are: {", ".join(forms)}.')
    if form not in forms[kind]:
        near = nearest(form, forms[kind])
        meant = f' Did you mean "{near}"?' if near else ""
        known = ", ".join(forms[kind])
        raise Problem(f'there is no report "{kind}" as "{form}".{meant} There is: {known}.')


def _hint(kind: str, audience: Audience) -> str:
    """Where people cannot be chosen because their names may not be shown."""
    if kind == "lead" and audience == "public":
        return " Reports of people are for internal use: --audience internal."
    return ""
