"""All prose of a plan as one text, in which what hardly any of it has is looked for once.

A plan has about a thousand texts, and the rules look for a hundred signs in them. To look for each
sign in the whole, and then at the few texts where one stands, is ten times quicker than to look
for each sign in each text.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from itertools import accumulate
from typing import NamedTuple

from planlint.model.case import Case
from planlint.rules.prose import Prose, prose_of
from planlint.rules.words.inside import Passage, plain
from planlint.rules.words.phrases import Phrase, compiled, signs_of


class Texts(NamedTuple):
    """The texts of a plan in order, and `whole`, which has a line for each: its plain letters.

    `starts` are the offsets at which these lines begin.
    """

    prose: tuple[Prose, ...]
    whole: str
    starts: tuple[int, ...]

    def having(self, signs: Iterable[str]) -> set[int]:
        """The places of the texts in which any of some signs stands, which are in small letters."""
        return {place for sign in signs for place in self._places(sign)}

    def being(self, phrases: Iterable[Phrase]) -> set[int]:
        """The places of the texts that are, as a whole, one of some phrases."""
        return {
            place
            for phrase in phrases
            for place in self.having(signs_of(phrase.pattern))
            if compiled(phrase.pattern).fullmatch(self._line(place))
        }

    def _places(self, sign: str) -> Iterator[int]:
        at = self.whole.find(sign)
        while at >= 0:
            place = bisect_right(self.starts, at) - 1
            yield place
            at = self.whole.find(sign, self._end(place) + 1)

    def _line(self, place: int) -> str:
        return self.whole[self.starts[place] : self._end(place)]

    def _end(self, place: int) -> int:
        following = place + 1
        return self.starts[following] - 1 if following < len(self.starts) else len(self.whole)


def texts_of(case: Case, *, withdrawn: bool = False) -> Texts:
    """All texts that are not blank; those of withdrawn actions only if asked."""
    return case.once(_everything if withdrawn else _in_force)


def prose_having(
    case: Case, passages: Iterable[Passage], *, withdrawn: bool = False
) -> Iterator[Prose]:
    """The texts in which the sign of a passage stands, in order: no other has any of the passages."""
    texts = texts_of(case, withdrawn=withdrawn)
    places = texts.having(passage.sign for passage in passages)
    return (texts.prose[place] for place in sorted(places))


def _everything(case: Case) -> Texts:
    return _searchable(tuple(prose_of(case, withdrawn=True)))


def _in_force(case: Case) -> Texts:
    if any(action.withdrawn for action in case.plan.actions):
        return _searchable(tuple(prose_of(case)))
    return case.once(_everything)


def _searchable(prose: tuple[Prose, ...]) -> Texts:
    whole = plain("\n".join(" ".join(each.text.split()) for each in prose))
    lengths = (len(line) + 1 for line in whole.split("\n"))
    return Texts(prose, whole, tuple(accumulate(lengths, initial=0))[:-1])
