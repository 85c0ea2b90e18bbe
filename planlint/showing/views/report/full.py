"""The whole plan, word for word."""

from __future__ import annotations

from typing import NamedTuple

from markupsafe import Markup

from planlint.showing import markdown
from planlint.showing.calendar_words import date_in_words
from planlint.showing.facts.indicators import IndicatorFacts, indicators_of
from planlint.showing.facts.parts import amount_in_words, title_and_address
from planlint.showing.facts.people import Who
from planlint.showing.facts.plans import PlanFacts
from planlint.showing.views import view_of


class Framework(NamedTuple):
    """What the plan answers to."""

    title: str
    note: Markup
    items: tuple[str, ...]


class Full(NamedTuple):
    """What the report has besides the facts of its plan."""

    forums: tuple[object, ...]
    indicators: tuple[IndicatorFacts, ...]
    frameworks: tuple[Framework, ...]
    funds: tuple[tuple[str, str], ...]
    organisations: tuple[tuple[str, str], ...]
    people: tuple[Who, ...]
    documents: tuple[tuple[str, str, str], ...]
    glossary: tuple[tuple[str, Markup], ...]
    versions: tuple[tuple[str, str], ...]
    copied_from: str


def view(plan: PlanFacts) -> Full:
    """The registers of a plan."""
    model = plan.model
    resolve = plan.resolve("")
    return Full(
        forums=tuple(view_of(plan, "plan", "forums").value),
        indicators=plan.once(indicators_of),
        frameworks=tuple(
            Framework(
                markdown.words(each.title) or each.id,
                markdown.block(each.note, resolve, below=3),
                tuple(markdown.words(item.title) or item.id for item in each.items),
            )
            for each in model.frameworks.values()
        ),
        funds=tuple(
            (markdown.words(each.name) or each.id, amount_in_words(each.amount))
            for each in model.funds.values()
        ),
        organisations=tuple(
            (markdown.words(each.name) or each.id, each.short if each.short != each.name else "")
            for each in model.organisations.values()
        ),
        people=tuple(map(plan.directory.person, model.people.values())),
        documents=tuple(
            (*title_and_address(each), date_in_words(each.date))
            for each in model.documents.values()
        ),
        glossary=tuple(
            (markdown.words(word), markdown.line(meaning, resolve))
            for word, meaning in model.glossary.items()
        ),
        versions=tuple(
            (markdown.words(each.label), date_in_words(each.date)) for each in model.versions
        ),
        copied_from=_copied(plan),
    )


def _copied(plan: PlanFacts) -> str:
    if plan.model.copied_from is None:
        return ""
    title, when = plan.model.copied_from
    return ", ".join(filter(None, (markdown.words(title), date_in_words(when))))
