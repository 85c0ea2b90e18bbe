"""The rules that every plan is held to: what their weights mean."""

from __future__ import annotations

from typing import NamedTuple

from planlint.model.finding import Severity
from planlint.showing.facts.collection import Collection
from planlint.showing.facts.tags import WEIGHTS, Tag

_MEANINGS: dict[Severity, str] = {
    "error": "Something is missing or wrong. A change to a plan is held up until it is put right, "
    "or set aside with a reason.",
    "warning": "Something that may be meant as it is. Somebody should look at it.",
    "info": "A way to make the plan easier to read, or to hold to account.",
}


class Weight(NamedTuple):
    """How grave a finding is, and what that means."""

    tag: Tag
    meaning: str


class Rules(NamedTuple):
    """The page of all rules."""

    weights: tuple[Weight, ...]


def view(collection: Collection) -> Rules:
    """What the page of all rules shows besides the rules."""
    return Rules(tuple(Weight(WEIGHTS[weight], words) for weight, words in _MEANINGS.items()))
