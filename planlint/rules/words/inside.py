"""Phrases within a text: the words of it that match, as they stand there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from planlint.rules.words.phrases import Phrase


def found_in(text: str, phrases: tuple[Phrase, ...]) -> Iterator[str]:
    """The words of a text that match a phrase, whatever their case, in their order.

    White space is folded, and a curly apostrophe or quotation mark matches a straight one.
    """
    folded = " ".join(text.split())
    straight = folded.translate(_STRAIGHT)
    return (folded[slice(*match.span())] for match in _union(phrases).finditer(straight))


def has_any(text: str, phrases: tuple[Phrase, ...]) -> bool:
    """Whether any of the phrases stands in a text."""
    return next(found_in(text, phrases), None) is not None


def without(text: str, phrases: tuple[Phrase, ...]) -> str:
    """A text with the phrases taken out."""
    return _union(phrases).sub(" ", " ".join(text.split()).translate(_STRAIGHT))


_STRAIGHT = str.maketrans("‘’“”", "''\"\"")


@cache
def _union(phrases: tuple[Phrase, ...]) -> re.Pattern[str]:
    alternatives = "|".join(f"(?:{phrase.pattern})" for phrase in phrases)
    return re.compile(alternatives, re.IGNORECASE)
