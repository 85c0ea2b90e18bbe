"""Phrases that rules look for, and how a text is compared with them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import NamedTuple


class Phrase(NamedTuple):
    """A regular expression for a whole text, in lower case, and an example that it matches."""

    pattern: str
    example: str


def is_one_of(text: str, phrases: tuple[Phrase, ...]) -> bool:
    """Whether the whole text, whatever its case and white space, is one of the phrases."""
    return bool(_union(phrases).fullmatch(_folded(text)))


def matches_own(text: str, own: Iterable[str]) -> bool:
    """Whether the whole text is one of a repository's own phrases, with `*` and `?` as wildcards."""
    folded = _folded(text)
    return any(_wildcards(phrase).fullmatch(folded) for phrase in own)


def _folded(text: str) -> str:
    return " ".join(text.split()).casefold().replace("’", "'")


@cache
def _union(phrases: tuple[Phrase, ...]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{phrase.pattern})" for phrase in phrases))


@cache
def _wildcards(phrase: str) -> re.Pattern[str]:
    parts = {"*": ".*", "?": "."}
    return re.compile("".join(parts.get(letter, re.escape(letter)) for letter in _folded(phrase)))
