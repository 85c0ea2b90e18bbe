"""The short forms of a plan and what they mean: its glossary, and the short names of who and what it names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from planlint.showing import markdown
from planlint.showing.facts.plans import PlanFacts

_ACRONYM = re.compile(r"(?=.*[A-Z].*[A-Z])[A-Za-z][A-Za-z0-9&/+-]{1,11}")


class Term(NamedTuple):
    """A short form and its meaning; `address` is that of the page about it, where it has one."""

    word: str
    meaning: str
    address: str = ""

    @property
    def is_acronym(self) -> bool:
        """Whether it is made of initials, so that readers may need to be told what it means."""
        return bool(_ACRONYM.fullmatch(self.word))


def terms_of(plan: PlanFacts) -> tuple[Term, ...]:
    """Every short form with a meaning, that of the glossary first."""
    return tuple(dict.fromkeys(each for each in _terms(plan) if each.word and each.meaning))


def _terms(plan: PlanFacts) -> Iterator[Term]:
    for word, meaning in plan.model.glossary.items():
        yield Term(markdown.words(word), markdown.words(meaning))
    for register in ("organisations", "forums"):
        for id_, entry in getattr(plan.model, register).items():
            if entry.short != entry.name:
                address = plan.directory.address(register, id_)
                yield Term(markdown.words(entry.short), markdown.words(entry.name), address)
