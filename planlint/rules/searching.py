"""All prose of a plan as one text, in which what hardly any of it has is looked for once.

A plan has about a thousand texts, and the rules look for a hundred signs in them. To look for each
sign in the whole, and then at the few texts where one stands, is ten times quicker than to look
for each sign in each text.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from itertools import accumulate, chain
from typing import NamedTuple

from planlint.model.case import Case
from planlint.rules.prose import Prose, prose_of, withdrawn_in
from planlint.rules.words.inside import Passage, plain
from planlint.rules.words.phrases import Phrase, compiled, signs_of


class Texts(NamedTuple):
    """The texts of a plan in order, and their plain letters: a line for each, and all in one piece.

    `starts` are the offsets at which the lines begin in `whole`, and that at which one more would.
    `found` has what was looked for: several rules look for the same signs.
    """

    prose: tuple[Prose, ...]
    lines: tuple[str, ...]
    whole: str
    starts: tuple[int, ...]
    found: dict[str, tuple[int, ...]]

    def having(self, signs: Iterable[str]) -> set[int]:
        """The places of the texts in which any of some signs stands, which are in small letters."""
        return set(chain.from_iterable(map(self._places, signs)))

    def matching(self, pattern: re.Pattern[str]) -> set[int]:
        """The places of the texts in which an expression is found that no line end matches."""
        return {self._place(match.start()) for match in pattern.finditer(self.whole)}

    def being(self, phrases: Iterable[Phrase]) -> set[int]:
        """The places of the texts that are, as a whole, one of some phrases."""
        found: set[int] = set()
        for phrase in phrases:
            fullmatch = compiled(phrase.pattern).fullmatch
            places = self.having(signs_of(phrase.pattern))
            found.update(place for place in places if fullmatch(self.lines[place]))
        return found

    def _places(self, sign: str) -> Iterable[int]:
        if not sign:
            return range(len(self.lines))
        if sign not in self.found:
            self.found[sign] = tuple(self._places_in_turn(sign))
        return self.found[sign]

    def _places_in_turn(self, sign: str) -> Iterator[int]:
        at = self.whole.find(sign)
        while at >= 0:
            place = self._place(at)
            yield place
            at = self.whole.find(sign, self.starts[place + 1])

    def _place(self, at: int) -> int:
        return bisect_right(self.starts, at) - 1


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
    prose = tuple(prose_of(case, withdrawn=True))
    whole = plain("\n".join(" ".join(each.text.split()) for each in prose))
    return _searchable(prose, tuple(whole.split("\n")) if prose else ())


def _in_force(case: Case) -> Texts:
    everything = case.once(_everything)
    withdrawn = withdrawn_in(case.plan)
    if not withdrawn:
        return everything
    both = zip(everything.prose, everything.lines, strict=True)
    lines = tuple([line for prose, line in both if prose.route[:4] not in withdrawn])
    return _searchable(tuple(prose_of(case)), lines)


def _searchable(prose: tuple[Prose, ...], lines: tuple[str, ...]) -> Texts:
    lengths = [len(line) + 1 for line in lines]
    return Texts(prose, lines, "\n".join(lines), tuple(accumulate(lengths, initial=0)), {})
