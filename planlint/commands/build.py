"""`planlint build`: the static site."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

import click

from planlint.checking.check import check as check_plan
from planlint.checking.selection import Selection
from planlint.commands._options import OneOf, as_of_option, config_option, read_day
from planlint.commands._running import load_checker
from planlint.model.configuration import Configuration
from planlint.model.document import Document
from planlint.reading.document import read_document
from planlint.reading.plan import read_plan
from planlint.showing.counts import count_of
from planlint.showing.facts.site import PlanInput, SiteFacts, site_facts
from planlint.showing.pages import make_pages
from planlint.world.configuration import load_configuration
from planlint.world.disk import shown
from planlint.world.folders import Written, hold_folder, read_tree, write_tree
from planlint.world.plans import PlanFile, find_plans
from planlint.world.problems import Problem
from planlint.world.shipped import shipped
from planlint.world.terminal import complain, note, say


@click.command(epilog="Example: planlint build --audience internal --out /tmp/site")
@click.argument("paths", nargs=-1, metavar="[PATH]...")
@click.option(
    "--audience",
    type=OneOf(("public", "internal")),
    help="Who may see it: the public is shown roles in the place of names.",
)
@click.option("--out", default="_site", show_default=True, metavar="DIR", help="Where to write it.")
@click.option("--strict", is_flag=True, help="End with 1, and write nothing, if there is an error.")
@as_of_option
@config_option
def command(paths: tuple[str, ...], **options: Any) -> int:
    """Build the static site of the plans: plain files that work from any web server, or from a disk."""
    configuration = load_configuration(options["config"])
    day = read_day(options["as_of"])
    out = Path(options["out"])
    hold_folder(out)
    checker = load_checker(
        configuration, selection=Selection(), severity={}, known=Counter(), day=day
    )
    found = find_plans(paths, configuration)
    if found.problems:
        raise Problem(" ".join(found.problems))
    _hold_ids(found.plans)
    inputs = [_read(plan, checker) for plan in found.plans]
    if options["strict"] and _has_errors(inputs):
        note("There are errors, so nothing is built. `planlint check` lists them.")
        return 1
    site = site_facts(
        inputs,
        checker.rules,
        title=configuration.site.title,
        audience=options["audience"] or configuration.site.audience,
        as_of=day,
    )
    written = write_tree(out, make_site(site))
    _say(site, written, out, configuration)
    for plan in site.unreadable:
        complain(f"the plan {plan.id} cannot be read: {plan.why}")
    return 1 if site.unreadable else 0


def make_site(site: SiteFacts) -> dict[str, bytes]:
    """Every file of the site by its address."""
    templates = {
        name: data.decode("utf-8") for name, data in read_tree(shipped("templates/site")).items()
    }
    files = read_tree(shipped("site"))
    return files | {page.address: page.text.encode() for page in make_pages(templates, site)}


def _read(plan: PlanFile, checker: Any) -> PlanInput:
    data = plan.read()
    document: Document = read_document(plan.name, data)
    return PlanInput(
        document, read_plan(document, plan.id), check_plan(plan.name, plan.id, data, checker)
    )


def _has_errors(inputs: list[PlanInput]) -> bool:
    return any(each.severity == "error" for plan in inputs for each in plan.report.diagnostics)


def _hold_ids(plans: tuple[PlanFile, ...]) -> None:
    """Problem where two plans would have one address, or one would be the folder of another."""
    seen: dict[str, str] = {}
    for plan in plans:
        id_ = plan.id.casefold()
        if id_ in seen:
            raise Problem(f'{seen[id_]} and {plan.name} have one id, "{plan.id}"; rename one.')
        seen[id_] = plan.name
    for plan in plans:
        parts = plan.id.casefold().split("/")
        for length in range(1, len(parts)):
            above = "/".join(parts[:length])
            if above in seen:
                raise Problem(
                    f"{seen[above]} has the id of the folder that {plan.name} is in; rename one."
                )


def _say(site: SiteFacts, written: Written, out: Path, configuration: Configuration) -> None:
    audience = "everyone: roles, no names" if site.audience == "public" else "internal use: names"
    say(
        f"Built {count_of(written.files, 'file')} for {count_of(len(site.plans), 'plan')} in "
        f"{shown(out)} ({written.written:,} written, {written.removed:,} removed), for {audience}.\n"
        f"Open {shown(out / 'index.html')}\n"
    )
