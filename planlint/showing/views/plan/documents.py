"""The documents that a plan refers to: the key ones first, each with what refers to it."""

from __future__ import annotations

from typing import NamedTuple

from planlint.showing import markdown
from planlint.showing.calendar_words import date_in_words
from planlint.showing.facts.actions import ActionFacts
from planlint.showing.facts.parts import title_and_address
from planlint.showing.facts.plans import PlanFacts


class DocumentFacts(NamedTuple):
    """A document: its address where it has one that is safe, and the actions that refer to it."""

    title: str
    address: str
    date: str
    actions: tuple[ActionFacts, ...]


class Documents(NamedTuple):
    """The key documents, the others, and those that actions name and the plan does not list."""

    key: tuple[DocumentFacts, ...]
    others: tuple[DocumentFacts, ...]
    named: tuple[DocumentFacts, ...]

    @property
    def without_address(self) -> int:
        """Of how many of those that are listed nothing says where they can be read."""
        return sum(not each.address for each in self.key + self.others)

    @property
    def has_dates(self) -> bool:
        """Whether any of those that are listed has a date."""
        return any(each.date for each in self.key + self.others)


def view(plan: PlanFacts) -> Documents | None:
    """The documents of a plan; none where it refers to none."""
    listed = plan.model.documents
    using = _using(plan)
    facts = {
        id_: DocumentFacts(
            *title_and_address(each), date_in_words(each.date), tuple(using.pop(id_, ()))
        )
        for id_, each in listed.items()
    }
    found = Documents(
        tuple(facts[id_] for id_, each in listed.items() if each.key),
        tuple(facts[id_] for id_, each in listed.items() if not each.key),
        tuple(
            DocumentFacts(markdown.words(text), "", "", tuple(actions))
            for text, actions in using.items()
        ),
    )
    return found if any(found) else None


def _using(plan: PlanFacts) -> dict[str, list[ActionFacts]]:
    """The actions that refer to each document, by its id; by its text where it is not listed."""
    using: dict[str, list[ActionFacts]] = {}
    for action, shown in plan.pairs:
        for id_ in dict.fromkeys(each.id for each in action.documents):
            using.setdefault(id_, []).append(shown)
    return using
