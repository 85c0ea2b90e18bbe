"""Texts that say nearly the same: found by their rarest words, judged by all of them."""

import re
from collections import Counter, deque
from collections.abc import Iterator, Sequence
from typing import NamedTuple

LIKE_ENOUGH = 90.0
WORD_LIKE_ENOUGH = 85.0
FEWEST_WORDS = 4
MOST_COMPARED = 20
_RAREST = 4

_WORD = re.compile(r"\d+(?:[.,]\d+)*%?|[^\W\d_]+")
_INSIDE_A_WORD = str.maketrans("", "", "'’‘-‐")
_ENDING = re.compile(r"(?<=...)(?:e|ed|ing)\Z")
_SMALL_WORDS = frozenset(
    {"a", "an", "and", "are", "as", "at", "be", "by", "for", "from", "in", "into", "is", "it"}
    | {"its", "of", "on", "or", "our", "that", "the", "their", "this", "to", "up", "will", "with"}
)

Words = tuple[str, ...]


class Like(NamedTuple):
    """Two places in a list of texts, the earlier first. `same` says that the words are the same."""

    first: int
    second: int
    same: bool


class _Text(NamedTuple):
    """A text by its place and its words, which are also there in one piece, sorted."""

    place: int
    words: Words
    sorted: str


def likenesses(texts: Sequence[str], *, fewest: int) -> Iterator[Like]:
    """Each text that says nearly the same as an earlier one, with the earliest of those.

    Texts of fewer words than `fewest` are left out; those of less than four must have the same
    words. Work grows with the number of texts, not of pairs: only texts with the same numbers that
    share one of their rarest words are compared.
    """
    first: dict[Words, int] = {}
    for place, text in enumerate(texts):
        words = _words(text)
        if words and len(words) >= fewest:
            earlier = first.setdefault(words, place)
            if earlier != place:
                yield Like(earlier, place, same=True)
    yield from _nearly_the_same(
        [
            _Text(place, words, " ".join(sorted(words)))
            for words, place in first.items()
            if len(words) >= FEWEST_WORDS
        ]
    )


def _nearly_the_same(texts: list[_Text]) -> Iterator[Like]:
    common = Counter(word for text in texts for word in set(text.words))
    having: dict[tuple[str, str], deque[_Text]] = {}
    for text in texts:
        numbers = " ".join(sorted(word for word in text.words if word[0].isdigit()))
        keys = [(word, numbers) for word in _rarest(text.words, common)]
        earlier = {other.place: other for key in keys for other in having.get(key, ())}
        like = next((place for place in sorted(earlier) if _are_like(text, earlier[place])), None)
        if like is not None:
            yield Like(like, text.place, same=False)
        for key in keys:
            having.setdefault(key, deque(maxlen=MOST_COMPARED)).append(text)


def _words(text: str) -> Words:
    """The words of a text that count, in one form."""
    words = _WORD.findall(text.casefold().translate(_INSIDE_A_WORD))
    return tuple(_form(word) for word in words if word not in _SMALL_WORDS)


def _form(word: str) -> str:
    if not word.endswith("s") or len(word) < 4 or word.endswith("ss"):
        return word
    return f"{word[:-3]}y" if len(word) > 4 and word.endswith("ies") else word[:-1]


def _rarest(words: Words, common: Counter[str]) -> list[str]:
    """The rarest words that others have: of more words more, so that two like texts share one."""
    rarest = sorted((common[word], word) for word in set(words))[: _RAREST + len(words) // 10]
    return [word for count, word in rarest if count > 1]


def _are_like(one: _Text, other: _Text) -> bool:
    """Whether the words are nearly the same, none of them in the place of quite another."""
    from rapidfuzz import fuzz

    if not fuzz.ratio(one.sorted, other.sorted, score_cutoff=LIKE_ENOUGH):
        return False
    left = Counter(one.words) - Counter(other.words)
    right = Counter(other.words) - Counter(one.words)
    fewer, more = sorted((list(left.elements()), list(right.elements())), key=len)
    return all(any(_is_form_of(word, each) for each in more) for word in fewer)


def _is_form_of(word: str, other: str) -> bool:
    """Whether two words are one, otherwise inflected or spelt."""
    from rapidfuzz import fuzz

    if _ENDING.sub("", word) == _ENDING.sub("", other):
        return True
    return word[0] == other[0] and fuzz.ratio(word, other) >= WORD_LIKE_ENOUGH
