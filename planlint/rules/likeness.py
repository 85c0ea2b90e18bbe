"""Texts that say nearly the same: found by their rarest words, judged by all of them."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import chain
from typing import NamedTuple

from planlint.model.expression import expression

LIKE_ENOUGH = 90.0
WORD_LIKE_ENOUGH = 85.0
FEWEST_WORDS = 4
MOST_COMPARED = 20
_RAREST = 4
_MOST_FORMS = 4096

_WORD = expression(r"\d+(?:[.,]\d+)*%?|[^\W\d_]+")
_INSIDE_A_WORD = "'’‘-‐"
_ENDING = expression(r"(?<=...)(?:e|ed|ing)\Z")
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
    """A text by its place and its words: in order, each once, how long they are with gaps, the numbers."""

    place: int
    words: Words
    distinct: frozenset[str]
    length: int
    numbers: Words


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
        [_text(place, words) for words, place in first.items() if len(words) >= FEWEST_WORDS]
    )


def _text(place: int, words: Words) -> _Text:
    letters = "".join(words)
    numbers = () if letters.isalpha() else sorted(word for word in words if word[0].isdigit())
    return _Text(place, words, frozenset(words), len(letters) + len(words) - 1, tuple(numbers))


def _nearly_the_same(texts: list[_Text]) -> Iterator[Like]:
    counted = Counter(chain.from_iterable(text.distinct for text in texts))
    shared = sorted((count, word) for word, count in counted.items() if count > 1)
    ranks = {word: rank for rank, (_, word) in enumerate(shared)}
    by_numbers: dict[Words, dict[str, list[_Text]]] = {}
    for text in texts:
        rarest = _rarest(text, ranks)
        if not rarest:
            continue
        having = by_numbers.setdefault(text.numbers, defaultdict(list))
        sharing = [having[word] for word in rarest]
        earlier = {other.place: other for others in sharing for other in others[-MOST_COMPARED:]}
        like = next((place for place in sorted(earlier) if _are_like(text, earlier[place])), None)
        if like is not None:
            yield Like(like, text.place, same=False)
        for others in sharing:
            others.append(text)


def _words(text: str) -> Words:
    """The words of a text that count, in one form."""
    text = text.casefold()
    for mark in _INSIDE_A_WORD:
        text = text.replace(mark, "")
    words = text.split()
    if not "".join(words).isalpha():
        words = _WORD.findall(text)
    return tuple(filter(None, map(_form, words)))


@lru_cache(_MOST_FORMS)
def _form(word: str) -> str:
    """The form in which a word counts: without the ending of a plural; a small word not at all."""
    if word in _SMALL_WORDS:
        return ""
    if not word.endswith("s") or len(word) < 4 or word.endswith("ss"):
        return word
    return f"{word[:-3]}y" if len(word) > 4 and word.endswith("ies") else word[:-1]


def _rarest(text: _Text, ranks: dict[str, int]) -> list[str]:
    """The rarest words that others have: of more words more, so that two like texts share one.

    `ranks` has what others have too, the rarest first. What only this text has is rarer still.
    """
    shared = [word for word in text.distinct if word in ranks]
    own = len(text.distinct) - len(shared)
    wanted = _RAREST + len(text.words) // 10 - own
    return sorted(shared, key=ranks.__getitem__)[:wanted] if wanted > 0 else []


def _are_like(one: _Text, other: _Text) -> bool:
    """Whether the words are nearly the same, none of them in the place of quite another."""
    if not _may_be_like(one, other):
        return False
    from rapidfuzz import fuzz

    words, others = " ".join(sorted(one.words)), " ".join(sorted(other.words))
    if not fuzz.ratio(words, others, score_cutoff=LIKE_ENOUGH):
        return False
    left = Counter(one.words) - Counter(other.words)
    right = Counter(other.words) - Counter(one.words)
    fewer, more = sorted((list(left.elements()), list(right.elements())), key=len)
    return all(any(_is_form_of(word, each) for each in more) for word in fewer)


def _may_be_like(one: _Text, other: _Text) -> bool:
    """Whether it is worth while to compare two texts letter by letter: few pairs get so far.

    One of the two must not be too short to be like the other; and where no word stands twice, each
    word that only one has must begin like one that only the other has.
    """
    if 200 * min(one.length, other.length) < LIKE_ENOUGH * (one.length + other.length):
        return False
    if len(one.distinct) < len(one.words) or len(other.distinct) < len(other.words):
        return True
    fewer, more = one.distinct - other.distinct, other.distinct - one.distinct
    if len(fewer) > len(more):
        fewer, more = more, fewer
    return {word[0] for word in fewer} <= {word[0] for word in more}


def _is_form_of(word: str, other: str) -> bool:
    """Whether two words are one, otherwise inflected or spelt."""
    from rapidfuzz import fuzz

    if _ENDING.sub("", word) == _ENDING.sub("", other):
        return True
    return word[0] == other[0] and fuzz.ratio(word, other) >= WORD_LIKE_ENOUGH
