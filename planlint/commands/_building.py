"""Building a site plan by plan: each is read, checked, made fit for its audience and laid ready by itself.

What is made of one plan depends on nothing of the others but the names that they hide, so that
what has not changed need not be made again.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from datetime import date
from functools import cache, partial
from itertools import chain
from pathlib import Path
from typing import NamedTuple

import planlint
from planlint.checking.check import Checker
from planlint.checking.known import KnownFinding
from planlint.checking.selection import Selection
from planlint.commands._hidden import Names, held, lost
from planlint.commands._in_place import is_in_place
from planlint.commands._own_templates import own_of, told_of_templates
from planlint.commands._running import load_checker
from planlint.commands._shown import elsewhere_of, shown_plan
from planlint.model.configuration import Audience, Configuration
from planlint.showing.addresses import folders_of
from planlint.showing.downloads import downloads_of
from planlint.showing.downloads.data import SCHEMA
from planlint.showing.facts.collection import Unreadable, collection_of, unreadable_of
from planlint.showing.facts.plans import PlanFacts
from planlint.showing.facts.setting import Setting, setting_of
from planlint.showing.facts.summary import PlanSummary, read_summary, summary_of
from planlint.showing.pages import PageMaker
from planlint.showing.redaction.people import public_id
from planlint.showing.views import shares_of
from planlint.world.folders import Staging, read_tree
from planlint.world.kept import KeptResults, fingerprint, program_fingerprint
from planlint.world.own_looks import OwnLooks
from planlint.world.plans import PlanFile
from planlint.world.problems import Problem, fault_in_words
from planlint.world.processes import shared_out
from planlint.world.shipped import shipped


class BuildSettings(NamedTuple):
    """What a build is told: enough to make its builder anew in another process."""

    configuration: Configuration
    audience: Audience
    day: date
    known: tuple[tuple[KnownFinding, int], ...] = ()
    looks: OwnLooks = OwnLooks()


class Place(NamedTuple):
    """A plan's place in the site: the folder of its pages, and the names that other plans hide.

    `told_by` is what these names are told by among kept results.
    """

    slug: str
    elsewhere: Names
    told_by: str


class Made(NamedTuple):
    """What was made of one plan: it in short, or why it cannot be read; and its files by address."""

    plan: PlanSummary | Unreadable
    has_errors: bool
    files: dict[str, bytes]


class Laid(NamedTuple):
    """A plan whose files are laid ready: it in short, and the digests of its files by address.

    `is_new`: whether they were made in this build, and not found as they were made before.
    """

    plan: PlanSummary | Unreadable
    has_errors: bool
    digests: dict[str, str]
    is_new: bool


class Builder(NamedTuple):
    """What plans are built with, made ready once in each process. `program` tells its state from another."""

    checker: Checker
    site: Setting
    pages: PageMaker
    files: dict[str, bytes]
    program: str


@cache
def builder(settings: BuildSettings) -> Builder:
    """The builder of a site. Problem where the configuration names what is no rule."""
    checker = load_checker(
        settings.configuration,
        selection=Selection(),
        severity={},
        known=Counter(dict(settings.known)),
        day=settings.day,
    )
    looks = settings.looks
    reports = tuple(
        (name, data.decode()) for name, data in read_tree(shipped("templates/reports")).items()
    )
    site = setting_of(
        settings.configuration.site,
        checker.rules,
        settings.audience,
        settings.day,
        reports=reports,
        logo=looks.logo,
        own_reports=own_of(looks.reports),
    )
    templates = read_tree(shipped("templates/site"))
    files = read_tree(shipped("site")) | dict(looks.files)
    files[SCHEMA] = shipped(f"schema/{SCHEMA}").read_bytes()
    program = fingerprint(
        program_fingerprint(Path(planlint.__file__).parent, shipped("schema")),
        *(part for name, data in (*templates.items(), *files.items()) for part in (name, data)),
        *(part for each in reports for part in each),
        *(part for template in (*looks.templates, *looks.reports) for part in template),
        repr(settings._replace(looks=OwnLooks())),
    )
    with told_of_templates():
        pages = PageMaker(
            {name: data.decode() for name, data in templates.items()},
            own_of(looks.templates),
        )
    return Builder(checker, site, pages, files, program)


def places_of(plans: Iterable[PlanFile], hidden: Iterable[Names]) -> list[Place]:
    """The place of each plan, from the names that each hides."""
    given = list(zip(plans, hidden, strict=True))
    everywhere = tuple(dict.fromkeys(name for _, names in given for name in names))
    told_by = fingerprint(*everywhere)
    ids = [public_id(plan.id, names, elsewhere_of(everywhere)) for plan, names in given]
    return [Place(slug, everywhere, told_by) for slug in folders_of(ids)]


def lay_plans(
    plans: Sequence[PlanFile],
    places: Sequence[Place],
    settings: BuildSettings,
    staging: Staging,
    kept: KeptResults | None = None,
) -> Iterator[Laid]:
    """Lay the files of all plans ready. Problem where those of one cannot be made.

    Once the first is made, and with that all is loaded, processes share the others.
    """
    work = partial(_outcome, settings, staging, kept)
    pairs = list(zip(plans, places, strict=True))
    with closing(shared_out(work, pairs[1:], lambda pair: lost(pair[0]))) as others:
        yield from map(held, chain(map(work, pairs[:1]), others))


def _outcome(
    settings: BuildSettings,
    staging: Staging,
    kept: KeptResults | None,
    pair: tuple[PlanFile, Place],
) -> Laid | str:
    plan, place = pair
    try:
        return lay_plan(plan, place, settings, staging, kept)
    except Problem as problem:
        return str(problem)
    except Exception as error:  # noqa: BLE001 (told as one sentence, from whatever process)
        return f"{plan.name}: {fault_in_words(error)}"


def lay_plan(
    plan: PlanFile,
    place: Place,
    settings: BuildSettings,
    staging: Staging,
    kept: KeptResults | None = None,
) -> Laid:
    """Lay the files of a plan ready, where they are not in place as they were made before."""
    data = plan.read()
    key = fingerprint(
        builder(settings).program, plan.id, plan.name, place.slug, place.told_by, data
    )
    found = _laid(kept.find(key)) if kept else None
    if kept and found and is_in_place(found.digests, staging, kept):
        return found
    made = make_plan(plan, data, place, settings)
    laid = Laid(made.plan, made.has_errors, staging.stage(made.files), is_new=True)
    if kept and isinstance(laid.plan, PlanSummary):
        kept.keep(key, _as_bytes(laid[:3]))
    return laid


def make_plan(plan: PlanFile, data: bytes, place: Place, settings: BuildSettings) -> Made:
    """Everything that the site has of one plan."""
    made = builder(settings)
    shown = shown_plan(
        plan, data, made.checker, made.site, slug=place.slug, elsewhere=place.elsewhere
    )
    report, facts = shown
    has_errors = any(
        each.severity == "error" and each.state == "new" for each in report.diagnostics
    )
    if facts is None:
        return Made(unreadable_of(report), has_errors, {})
    return Made(summary_of(facts, shares_of(facts)), has_errors, files_of(facts, made.pages))


def files_of(facts: PlanFacts, pages: PageMaker) -> dict[str, bytes]:
    """The pages and downloads of a plan, by address."""
    with told_of_templates():
        made = {page.address: page.text.encode() for page in pages.pages_of_plan(facts)}
        return made | {address: text.encode() for address, text in downloads_of(facts)}


def make_rest(laid: Iterable[Laid], settings: BuildSettings) -> dict[str, bytes]:
    """The pages about all plans, and what the site has besides pages."""
    made = builder(settings)
    plans = [each.plan for each in laid]
    collection = collection_of(
        made.site,
        tuple(plan for plan in plans if isinstance(plan, PlanSummary)),
        tuple(plan for plan in plans if isinstance(plan, Unreadable)),
    )
    with told_of_templates():
        pages = {
            page.address: page.text.encode() for page in made.pages.pages_of_collection(collection)
        }
    both = sorted(made.files.keys() & pages.keys())
    if both:
        raise Problem(
            f"site/{both[0]}: this page is made by a template, templates/site/{both[0]}.j2; "
            "put one of your own in its place instead."
        )
    return made.files | pages


def _as_bytes(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode(
        "utf-8", "surrogatepass"
    )


def _laid(kept: bytes | None) -> Laid | None:
    """What was kept of a plan that was laid ready; nothing where something else was kept."""
    try:
        plan, has_errors, digests = json.loads(kept or b"")
        return Laid(read_summary(plan), bool(has_errors), dict(digests), is_new=False)
    except (ValueError, TypeError):
        return None
