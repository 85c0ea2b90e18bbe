"""Where a plan comes from: its versions, when it was agreed, what it replaces, where its file is kept."""

from __future__ import annotations

from typing import NamedTuple

from planlint.showing import markdown
from planlint.showing.calendar_words import date_in_words
from planlint.showing.facts.plans import PlanFacts

_REPORTING = {
    "monthly": "Every month",
    "quarterly": "Every three months",
    "six-monthly": "Every six months",
    "annual": "Every year",
}


class VersionFacts(NamedTuple):
    """A version of the plan, and its date in words."""

    label: str
    date: str


class Origin(NamedTuple):
    """What is said of a plan as a document; `copied` is what it was copied from, with its date."""

    status: str
    agreed: str
    reporting: str
    replaces: str
    copied: str
    copied_date: str
    file: str
    versions: tuple[VersionFacts, ...]


def view(plan: PlanFacts) -> Origin:
    """The versions and the origin of a plan."""
    model = plan.model
    title, date = model.copied_from or ("", None)
    return Origin(
        status=plan.status,
        agreed=plan.agreed,
        reporting=_REPORTING.get(model.reporting, ""),
        replaces=model.replaces,
        copied=markdown.words(title),
        copied_date=date_in_words(date),
        file=plan.original.address,
        versions=tuple(
            VersionFacts(markdown.words(each.label), date_in_words(each.date))
            for each in model.versions
        ),
    )
