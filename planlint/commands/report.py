"""`planlint report`: one report of one plan."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from planlint.commands._options import OneOf, as_of_option, config_option, offer_files, read_day
from planlint.reading.document import read_document
from planlint.reading.nearest import nearest
from planlint.reading.plan import read_plan
from planlint.showing.facts.course import PlanOnDay
from planlint.showing.redaction import public_plan
from planlint.showing.report import SUFFIX, make_report
from planlint.world.configuration import load_configuration
from planlint.world.disk import write_file
from planlint.world.folders import read_tree
from planlint.world.plans import find_plans, spare_plans
from planlint.world.problems import Problem
from planlint.world.shipped import shipped
from planlint.world.terminal import for_terminal, say


@click.command(epilog="Example: planlint report plans/brent-2009.yaml --kind full --format md")
@click.argument("plan", metavar="PLAN", shell_complete=offer_files)
@click.option("--kind", default="full", show_default=True, help="Which report.")
@click.option("--format", "format_name", default="md", show_default=True, help="In which form.")
@click.option("--output", metavar="FILE", help="Where to write it, in place of standard output.")
@click.option("--audience", type=OneOf(("public", "internal")), help="Who may see it.")
@as_of_option
@config_option
def command(plan: str, **options: Any) -> int:
    """Make one report of a plan."""
    configuration = load_configuration(options["config"])
    day = read_day(options["as_of"])
    templates = {
        name: data.decode("utf-8") for name, data in read_tree(shipped("templates/reports")).items()
    }
    name = _template(f"{options['kind']}.{options['format_name']}", templates)
    found = find_plans((plan,), configuration)
    if found.problems or len(found.plans) != 1:
        raise Problem(found.problems[0] if found.problems else f"{plan}: a report is of one plan.")
    file = found.plans[0]
    if options["output"]:
        spare_plans(options["output"], found.plans)
    document = read_document(file.name, file.read())
    if not isinstance(document.data, dict):
        raise Problem(f"{file.name}: this plan cannot be read. `planlint check` says why.")
    typed = read_plan(document, file.id)
    audience = options["audience"] or configuration.site.audience
    shown = typed if audience == "internal" else public_plan(document, typed)
    text = make_report(templates, name, PlanOnDay(shown, day, document.values))
    if options["output"]:
        write_file(Path(options["output"]), text.encode("utf-8", "replace"))
    else:
        say(for_terminal(text))
    return 0


def _template(name: str, templates: dict[str, str]) -> str:
    """The template of a kind and format. Problem where there is none."""
    if f"{name}{SUFFIX}" in templates:
        return name
    known = [each.removesuffix(SUFFIX) for each in templates]
    near = nearest(name, known)
    kind, _, form = name.rpartition(".")
    meant = f' Did you mean "{near}"?' if near else ""
    words = ", ".join(each.replace(".", " as ") for each in known)
    raise Problem(f'there is no report of the kind "{kind}" as "{form}".{meant} There is: {words}.')
