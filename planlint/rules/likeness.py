"""Texts that say nearly the same: found by their rarest words, judged by all of them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

LIKE_ENOUGH = 90.0
WORD_LIKE_ENOUGH = 85.0
FEWEST_WORDS = 4
MOST_COMPARED = 30
_RAREST = 4

_WORD = re.compile(r"\d+(?:[.,]\d+)*%?|[^\W\d_]+")
_INSIDE_A_WORD = str.maketrans("", "", "'’‘-‐")
_ENDING = re.compile(r"(?<=...)(?:e|ed|ing)\Z")
_SMALL_WORDS = frozenset(
    {
        "a",
        "an",
        "and",
        "are",
        "as",
        "at",
        "be",
        "by",
        "for",
        "from",
        "in",
        "into",
        "is",
        "it",
        "its",
        "of",
        "on",
        "or",
        "our",
        "that",
        "the",
        "their",
        "this",
        "to",
        "up",
        "will",
        "with",
    }
)


class Like(NamedTuple):
    """Two places in a list of texts, the earlier first. `same` says that the words are the same."""

    first: int
    second: int
    same: bool


class _Read(NamedTuple):
    """A text by its words: in their order, sorted in one piece, and its numbers by themselves."""

    words: tuple[str, ...]
    sorted: str
    numbers: str


def likenesses(texts: Sequence[str]) -> Iterator[Like]:
    """Each text that says nearly the same as an earlier one, with the earliest of those.

    Texts of few words must have the same ones. Work grows with the number of texts, not of pairs:
    only texts with the same numbers that share one of their rarest words are compared.
    """
    read = [_read(text) for text in texts]
    common = Counter(word for words in {each.words for each in read} for word in set(words))
    first: dict[tuple[str, ...], int] = {}
    having: dict[tuple[str, str], list[int]] = {}
    for place, each in enumerate(read):
        if not each.words:
            continue
        if each.words in first:
            yield Like(first[each.words], place, same=True)
            continue
        first[each.words] = place
        if len(each.words) < FEWEST_WORDS:
            continue
        keys = [(word, each.numbers) for word in _rarest(each.words, common)]
        earlier = {other for key in keys for other in having.get(key, ())[-MOST_COMPARED:]}
        like = _first_like(each, [(other, read[other]) for other in sorted(earlier)])
        if like is not None:
            yield Like(like, place, same=False)
        for key in keys:
            having.setdefault(key, []).append(place)


def has_many_words(text: str) -> bool:
    """Whether a text has so many words that another with the same ones says the same."""
    return len(_read(text).words) >= FEWEST_WORDS


def _read(text: str) -> _Read:
    words = tuple(
        _form(word)
        for word in _WORD.findall(text.casefold().translate(_INSIDE_A_WORD))
        if word not in _SMALL_WORDS
    )
    numbers = sorted(word for word in words if word[0].isdigit())
    return _Read(words, " ".join(sorted(words)), " ".join(numbers))


def _form(word: str) -> str:
    if len(word) > 4 and word.endswith("ies"):
        return f"{word[:-3]}y"
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word


def _rarest(words: tuple[str, ...], common: Counter[str]) -> list[str]:
    """The words that two like texts share one of at least: more, where there are many."""
    by_rarity = sorted(set(words), key=lambda word: (common[word], word))
    return by_rarity[: _RAREST + len(words) // 10]


def _first_like(text: _Read, others: list[tuple[int, _Read]]) -> int | None:
    if not others:
        return None
    from rapidfuzz import fuzz

    ratio = fuzz.ratio
    return next(
        (
            place
            for place, other in others
            if ratio(text.sorted, other.sorted, score_cutoff=LIKE_ENOUGH)
            and _have_no_other_word(text.words, other.words)
        ),
        None,
    )


def _have_no_other_word(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether neither text has a word in the place of quite another: more words it may have."""
    left, right = Counter(one) - Counter(other), Counter(other) - Counter(one)
    fewer, more = sorted((list(left.elements()), list(right.elements())), key=len)
    return all(any(_is_form_of(word, each) for each in more) for word in fewer)


def _is_form_of(word: str, other: str) -> bool:
    """Whether two words are one, otherwise inflected or spelt."""
    from rapidfuzz import fuzz

    if _ENDING.sub("", word) == _ENDING.sub("", other):
        return True
    return word[0] == other[0] and fuzz.ratio(word, other) >= WORD_LIKE_ENOUGH
