"""Passages within a text: the words of it that match, as they stand there."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from planlint.rules.words.phrases import MOST_TEXTS, Phrase, possible

_CURLY = (("‘", "'"), ("’", "'"), ("“", '"'), ("”", '"'))


class Passage(NamedTuple):
    """A regular expression for words within a text, and an example that it matches.

    `sign` are letters, in lower case, that stand in every match: where they are not in a text,
    the expression need not be looked for.
    """

    pattern: str
    sign: str
    example: str


def found_in(text: str, passages: tuple[Passage, ...]) -> Iterator[str]:
    """The words of a text that match a passage, whatever their case, in their order.

    White space is folded, and a curly apostrophe or quotation mark matches a straight one. Of
    passages that overlap the one that begins first is given.
    """
    folded, straight, lower = _forms(text)
    spans = sorted(
        match.span()
        for passage in passages
        if passage.sign in lower
        for match in _compiled(passage.pattern).finditer(straight)
    )
    end = 0
    for start, stop in spans:
        if start >= end:
            yield folded[start:stop].strip()
            end = stop


def may_have(text: str, passages: tuple[Passage, ...]) -> bool:
    """Whether the sign of any passage stands in a text: if not, none of them does."""
    lower = _forms(text)[2]
    return any(passage.sign in lower for passage in passages)


@lru_cache(MOST_TEXTS)
def _forms(text: str) -> tuple[str, str, str]:
    """A text with its white space folded, with straight marks too, and in small letters too."""
    folded = " ".join(text.split())
    straight = _straight(folded)
    return folded, straight, straight.casefold()


def plain(text: str) -> str:
    """A text in small letters with straight marks, as signs are looked for in it."""
    return _straight(text).casefold()


def _straight(text: str) -> str:
    for curly, straight in _CURLY:
        text = text.replace(curly, straight)
    return text


def has_any(text: str, phrases: tuple[Phrase, ...]) -> bool:
    """Whether any of the phrases stands in a text."""
    return any(_compiled(each.pattern).search(text) for each in possible(text.casefold(), phrases))


def without(text: str, phrases: tuple[Phrase, ...]) -> str:
    """A text with the phrases taken out."""
    standing = "|".join(f"(?:{each.pattern})" for each in possible(text.casefold(), phrases))
    return _compiled(standing).sub(" ", text) if standing else text


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)
