"""Phrases that rules look for, and how a text is compared with them."""

import re
from collections.abc import Iterable, Iterator
from fnmatch import translate
from functools import cache, lru_cache
from typing import NamedTuple

MOST_TEXTS = 4096
MOST_LETTERS = 1_000
TELLING = 3


class Phrase(NamedTuple):
    """A regular expression for a whole text, in lower case, and an example that it matches."""

    pattern: str
    example: str


@lru_cache(MOST_TEXTS)
def is_one_of(text: str, phrases: tuple[Phrase, ...]) -> bool:
    """Whether the whole text, whatever its case and white space, is one of the phrases.

    A text that is longer than anything that stands for one thing is none.
    """
    folded = _folded(text)
    if len(folded) > MOST_LETTERS:
        return False
    return any(compiled(each.pattern).fullmatch(folded) for each in possible(folded, phrases))


def beginning_of(text: str, phrases: tuple[Phrase, ...]) -> str:
    """The first words of a text where they are one of the phrases; else nothing."""
    folded = " ".join(text.split())
    for each in possible(folded.casefold(), phrases):
        match = compiled(rf"(?:{each.pattern})\b").match(folded.casefold())
        if match:
            return folded[: match.end()]
    return ""


def matches_own(text: str, own: Iterable[str]) -> bool:
    """Whether the whole text is one of a repository's own phrases, with `*` and `?` as wildcards."""
    folded = _folded(text)
    return any(_wildcards(phrase).fullmatch(folded) for phrase in own)


@lru_cache(MOST_TEXTS)
def _folded(text: str) -> str:
    return " ".join(text.split()).casefold().replace("’", "'")


def possible(folded: str, phrases: tuple[Phrase, ...]) -> Iterator[Phrase]:
    """The phrases of which a sign stands in a text: only their expressions need to be compiled."""
    for phrase, signs in _signed(phrases):
        for sign in signs:
            if sign in folded:
                yield phrase
                break


@cache
def _signed(phrases: tuple[Phrase, ...]) -> list[tuple[Phrase, tuple[str, ...]]]:
    return [(phrase, signs_of(phrase.pattern)) for phrase in phrases]


@cache
def signs_of(pattern: str) -> tuple[str, ...]:
    """Letters of which some stand in every text that an expression matches, by its alternatives.

    An empty one says nothing, and stands in every text.
    """
    signs: list[str] = []
    runs = [""]
    groups: list[tuple[str, ...]] = []
    at = 0
    while at < len(pattern):
        letter = pattern[at]
        if letter == "|":
            signs += _best(runs, groups)
            runs, groups = [""], []
        elif letter in "([":
            close = _closing(pattern, at)
            if letter == "(" and pattern[close + 1 : close + 2] not in ("?", "*", "{"):
                groups.append(_signs_inside(pattern[at + 1 : close]))
            at = close + (pattern[close + 1 : close + 2] in ("?", "*", "+"))
            runs.append("")
        elif letter == "\\" and pattern[at + 1].isalnum():
            at += 1
            at += pattern[at + 1 : at + 2] in ("?", "*", "+")
            runs.append("")
        elif letter in "?*{":
            runs[-1] = runs[-1][:-1]
            at = pattern.index("}", at) if letter == "{" else at
            runs.append("")
        elif letter in ".+^$":
            at += letter == "." and pattern[at + 1 : at + 2] in ("?", "*", "+")
            runs.append("")
        else:
            at += letter == "\\"
            runs[-1] += pattern[at]
        at += 1
    return (*signs, *_best(runs, groups))


def _signs_inside(group: str) -> tuple[str, ...]:
    """The signs of a group that must match; of one that only looks ahead or back none."""
    if not group.startswith("?"):
        return signs_of(group)
    return signs_of(group[2:]) if group.startswith("?:") else ("",)


def _best(runs: list[str], groups: list[tuple[str, ...]]) -> tuple[str, ...]:
    """The longest of the runs of letters; where it says too little, the group that says most."""
    run = max(runs, key=len)
    group = max(groups, key=_least, default=("",))
    return group if len(run) < TELLING and _least(group) > len(run) else (run,)


def _least(signs: tuple[str, ...]) -> int:
    return min(map(len, signs))


def _closing(pattern: str, at: int) -> int:
    """Where the group or class that opens at a place closes."""
    if pattern[at] == "[":
        at += 2 if pattern[at + 1] == "^" else 1
        at += pattern[at] == "]"
        while pattern[at] != "]":
            at += 2 if pattern[at] == "\\" else 1
        return at
    at += 1
    while pattern[at] != ")":
        if pattern[at] in "([":
            at = _closing(pattern, at)
        at += 2 if pattern[at] == "\\" else 1
    return at


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """An expression, compiled when it is first needed: that takes longer than to look for a sign."""
    return re.compile(pattern)


@cache
def _wildcards(phrase: str) -> re.Pattern[str]:
    return re.compile(translate(_folded(phrase).replace("[", "[[]")))
