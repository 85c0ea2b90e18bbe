"""What the short forms of a plan mean, in the order of the alphabet."""

from __future__ import annotations

from typing import NamedTuple

from planlint.showing.addresses import slugs_of
from planlint.showing.facts.plans import PlanFacts
from planlint.showing.facts.terms import Term, terms_of


class Entry(NamedTuple):
    """A short form with its meanings; `anchor` is its place on the page."""

    word: str
    anchor: str
    meanings: tuple[Term, ...]


class Glossary(NamedTuple):
    """The short forms, and how many of them mean more than one thing."""

    entries: tuple[Entry, ...]
    clashes: int


def view(plan: PlanFacts) -> Glossary | None:
    """The glossary of a plan; none where it explains nothing."""
    together: dict[str, dict[str, Term]] = {}
    for term in plan.once(terms_of):
        together.setdefault(term.word, {}).setdefault(term.meaning.casefold(), term)
    words = sorted(together, key=lambda word: (word.casefold(), word))
    entries = tuple(
        Entry(word, f"term-{slug}", tuple(together[word].values()))
        for word, slug in zip(words, slugs_of(words), strict=True)
    )
    clashes = sum(len(each.meanings) > 1 for each in entries)
    return Glossary(entries, clashes) if entries else None
