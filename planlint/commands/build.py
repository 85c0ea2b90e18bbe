"""`planlint build`: the static site."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from planlint.commands._building import (
    BuildSettings,
    Laid,
    builder,
    lay_plans,
    make_rest,
    places_of,
)
from planlint.commands._checking import kept_results
from planlint.commands._hidden import names_hidden_in
from planlint.commands._in_place import keep_in_place
from planlint.commands._options import (
    OneOf,
    as_of_option,
    config_option,
    load_known,
    offer_files,
    read_day,
)
from planlint.model.configuration import Audience
from planlint.showing.counts import count_of
from planlint.showing.facts.collection import Unreadable
from planlint.showing.facts.summary import PlanSummary
from planlint.world.configuration import load_configuration
from planlint.world.disk import shown
from planlint.world.folders import Staging, Written, hold_folder
from planlint.world.kept import is_ci
from planlint.world.own_looks import own_looks
from planlint.world.plans import PlanFile, find_plans
from planlint.world.problems import Problem
from planlint.world.progress import with_progress
from planlint.world.terminal import complain, note, say


@click.command(epilog="Example: planlint build --audience internal --out /tmp/site")
@click.argument("paths", nargs=-1, metavar="[PATH]...", shell_complete=offer_files)
@click.option(
    "--audience",
    type=OneOf(("public", "internal")),
    help="Who the site is for; the public is shown roles instead of names.",
)
@click.option(
    "--out", default="_site", show_default=True, metavar="DIR", help="The folder to write it to."
)
@click.option("--strict", is_flag=True, help="If there is an error, write nothing and end with 1.")
@click.option(
    "--whole", is_flag=True, help="If a plan cannot be read, write nothing and end with 1."
)
@click.option(
    "--cache/--no-cache", default=None, help="Keep results between runs, and use those kept."
)
@as_of_option
@config_option
def command(paths: tuple[str, ...], **options: Any) -> int:
    """Build the static site of the plans.

    It is made of plain files, which work from any web server, or from a disk.
    """
    configuration = load_configuration(options["config"])
    day = read_day(options["as_of"])
    out = Path(options["out"])
    hold_folder(out)
    known = load_known(configuration.known, required=False)
    settings = BuildSettings(
        configuration,
        options["audience"] or configuration.site.audience,
        day,
        tuple(known.items()),
        own_looks(configuration),
    )
    builder(settings)
    found = find_plans(paths, configuration)
    if found.problems:
        raise Problem(" ".join(found.problems))
    _hold_ids(found.plans)
    kept = kept_results(configuration, found.plans, options["cache"], in_ci=is_ci())
    with Staging(out) as staging:
        hidden = names_hidden_in(found.plans, settings.audience, kept)
        places = places_of(found.plans, hidden)
        laying = lay_plans(found.plans, places, settings, staging, kept)
        steps = with_progress(found.plans, "Building pages")
        laid = [each for _, each in zip(steps, laying, strict=True)]
        if options["strict"] and any(each.has_errors for each in laid):
            note("There are errors, so nothing is built. `planlint check` lists them.")
            return 1
        unreadable = [each.plan for each in laid if isinstance(each.plan, Unreadable)]
        if options["whole"] and unreadable:
            _complain_of(unreadable)
            return 1
        digests = {name: digest for each in laid for name, digest in each.digests.items()}
        written = staging.commit(digests | staging.stage(make_rest(laid, settings)))
        if kept:
            keep_in_place((each.digests for each in laid if each.is_new), staging, kept)
    if kept:
        kept.tidy()
    _say(laid, written, out, settings.audience)
    _complain_of(unreadable)
    return 1 if unreadable else 0


def _complain_of(unreadable: list[Unreadable]) -> None:
    for missing in unreadable:
        complain(f"the plan {missing.id} cannot be read: {missing.why}")


def _hold_ids(plans: tuple[PlanFile, ...]) -> None:
    """Problem where two plans would have one address, or one would be the folder of another."""
    seen: dict[str, str] = {}
    for plan in plans:
        id_ = plan.id.casefold()
        if id_ in seen:
            raise Problem(f'{seen[id_]} and {plan.name} have the same id, "{plan.id}"; rename one.')
        seen[id_] = plan.name
    for plan in plans:
        parts = plan.id.casefold().split("/")
        for length in range(1, len(parts)):
            above = "/".join(parts[:length])
            if above in seen:
                raise Problem(
                    f"{seen[above]} has the id of the folder that {plan.name} is in; rename one."
                )


def _say(laid: list[Laid], written: Written, out: Path, audience: Audience) -> None:
    whom = "everyone: roles, no names" if audience == "public" else "internal use: names"
    plans = sum(isinstance(each.plan, PlanSummary) for each in laid)
    say(
        f"Built {count_of(written.files, 'file')} for {count_of(plans, 'plan')} in "
        f"{shown(out)} ({written.written:,} written, {written.removed:,} removed), for {whom}.\n"
        f"Open {shown(out / 'index.html')}\n"
    )
