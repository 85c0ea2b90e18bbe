"""Building a site plan by plan: each is read, checked, made fit for its audience and laid ready by itself.

What is made of one plan depends on nothing of the others but the names that they hide, so that
what has not changed need not be made again.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import date
from functools import cache
from typing import NamedTuple

from planlint.checking.check import Checker, check
from planlint.checking.known import KnownFinding
from planlint.checking.selection import Selection
from planlint.commands._running import load_checker
from planlint.model.configuration import Audience, Configuration
from planlint.reading.document import read_document
from planlint.reading.plan import read_plan
from planlint.showing.addresses import folders_of
from planlint.showing.downloads import downloads_of
from planlint.showing.facts.collection import Unreadable, collection_of, unreadable_of
from planlint.showing.facts.plans import PlanFacts, plan_facts
from planlint.showing.facts.setting import Setting, setting_of
from planlint.showing.facts.summary import PlanSummary, summary_of
from planlint.showing.pages import PageMaker
from planlint.showing.redaction import hidden_names, public_id, public_plan
from planlint.showing.views import shares_of
from planlint.world.folders import read_tree
from planlint.world.plans import PlanFile
from planlint.world.shipped import shipped


class BuildSettings(NamedTuple):
    """What a build is told: enough to make its builder anew in another process."""

    configuration: Configuration
    audience: Audience
    day: date
    known: tuple[tuple[KnownFinding, int], ...] = ()


class Place(NamedTuple):
    """A plan's place in the site: the folder of its pages, and the names that other plans hide."""

    slug: str
    elsewhere: tuple[str, ...]


class Made(NamedTuple):
    """What was made of one plan: it in short, or why it cannot be read; and its files by address."""

    plan: PlanSummary | Unreadable
    has_errors: bool
    files: dict[str, bytes]


class Builder(NamedTuple):
    """What plans are built with, made ready once in each process."""

    checker: Checker
    site: Setting
    pages: PageMaker


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
    site = setting_of(settings.configuration.site, checker.rules, settings.audience, settings.day)
    templates = read_tree(shipped("templates/site"))
    return Builder(
        checker, site, PageMaker({name: data.decode() for name, data in templates.items()})
    )


def names_hidden_in(plan: PlanFile, settings: BuildSettings) -> tuple[str, ...]:
    """The names that a plan hides from the audience. Problem where it cannot be read."""
    if settings.audience == "internal":
        return ()
    return hidden_names(read_document(plan.name, plan.read()).data)


def places_of(plans: Iterable[PlanFile], hidden: Iterable[tuple[str, ...]]) -> list[Place]:
    """The place of each plan, from the names that each hides."""
    given = list(zip(plans, hidden, strict=True))
    everywhere = tuple(dict.fromkeys(name for _, names in given for name in names))
    ids = [public_id(plan.id, names, everywhere) for plan, names in given]
    return [Place(slug, everywhere) for slug in folders_of(ids)]


def make_plan(plan: PlanFile, place: Place, settings: BuildSettings) -> Made:
    """Everything that the site has of one plan. Problem where its file cannot be read."""
    made = builder(settings)
    data = plan.read()
    document = read_document(plan.name, data)
    report = check(plan.name, plan.id, data, made.checker)
    has_errors = any(
        each.severity == "error" and each.state == "new" for each in report.diagnostics
    )
    if not isinstance(document.data, dict):
        return Made(unreadable_of(report), has_errors, {})
    typed = read_plan(document, plan.id)
    if not made.site.internal:
        typed = public_plan(document, typed, place.elsewhere)
    facts = plan_facts(typed, document, report, made.site, slug=place.slug)
    return Made(summary_of(facts, shares_of(facts)), has_errors, files_of(facts, made.pages))


def files_of(facts: PlanFacts, pages: PageMaker) -> dict[str, bytes]:
    """The pages and downloads of a plan, by address."""
    made = {page.address: page.text.encode() for page in pages.pages_of_plan(facts)}
    return made | {address: text.encode() for address, text in downloads_of(facts)}


def make_rest(made: Iterable[Made], settings: BuildSettings) -> dict[str, bytes]:
    """The pages about all plans, and what the site has besides pages."""
    plans = [each.plan for each in made]
    collection = collection_of(
        builder(settings).site,
        tuple(plan for plan in plans if isinstance(plan, PlanSummary)),
        tuple(plan for plan in plans if isinstance(plan, Unreadable)),
    )
    pages = builder(settings).pages.pages_of_collection(collection)
    return read_tree(shipped("site")) | {page.address: page.text.encode() for page in pages}
