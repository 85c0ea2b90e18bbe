"""Which of many names are one person's.

They are where they differ only by rank or title, order, case and signs; where a known spelling
or short form, or one letter of a longer name, makes the difference; or where one is a part of the
other and nobody else can be meant. Ranks and organisations may speak against it.
"""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from planlint.rules.names import Name, spellings_of

LEAST_LETTERS = 5
MOST_LETTERS = 40
MOST_CANDIDATES = 20
MOST_NAMES = 4_000


class Named(NamedTuple):
    """Somebody by all their names, with what else tells people apart: organisations, ranks, roles."""

    names: tuple[Name, ...]
    organisations: AbstractSet[str] = frozenset()
    grades: AbstractSet[str] = frozenset()
    has_roles: bool = False

    @property
    def full(self) -> bool:
        """Whether one of the names is a full one."""
        return any(name.full for name in self.names)


class _Held(NamedTuple):
    """A name and the number of who has it."""

    number: int
    name: Name


_Test = Callable[[Name, Name, Named, Named], bool]


def merged(people: list[Named]) -> list[list[int]]:
    """The numbers of those who are one person, group by group, all in order.

    Among more names than a plan can have, slips of the pen are not looked for.
    """
    groups = _Groups(people)
    held = [_Held(number, name) for number, each in enumerate(people) for name in each.names]
    full = [each for each in held if each.name.full]
    known_in_full = {each.number for each in full}
    parts = [each for each in held if each.number not in known_in_full]
    groups.join_pairs(full, _keys_of_equals, _are_equal)
    if len(full) <= MOST_NAMES:
        groups.join_pairs(full, _keys_of_alikes, _are_alike)
    shorts = [each for each in full if len(spellings_of(each.name.first)) > 1]
    groups.join_where_unmistakable(shorts, full, _may_be_short_for)
    groups.join_where_unmistakable(parts, full, _may_be_part_of)
    groups.join_pairs(parts, lambda name: [name], _work_together)
    return groups.all()


class _Groups:
    """People who are joined bit by bit."""

    __slots__ = ("_group_of", "_members", "_sums")

    def __init__(self, people: list[Named]) -> None:
        self._group_of = list(range(len(people)))
        self._members = [[number] for number in self._group_of]
        self._sums = list(people)

    def all(self) -> list[list[int]]:
        return sorted(sorted(members) for members in self._members if members)

    def join_pairs(
        self, held: list[_Held], keys: Callable[[Name], Iterable[Hashable]], test: _Test
    ) -> None:
        """Join those who share a key and pass a test. What shares a key with too many is left."""
        sharing: dict[Hashable, list[_Held]] = defaultdict(list)
        for each in held:
            for key in keys(each.name):
                others = sharing[key]
                if not self._join_with_one(each, others, test) and len(others) < MOST_CANDIDATES:
                    others.append(each)

    def join_where_unmistakable(self, some: list[_Held], full: list[_Held], test: _Test) -> None:
        """Join each of some with the one full name of the same surname that passes a test."""
        by_surname: dict[str, list[_Held]] = defaultdict(list)
        for each in full:
            by_surname[each.name.surname].append(each)
        for each in some:
            others = by_surname[each.name.surname]
            if len(others) <= MOST_CANDIDATES:
                found = {
                    self._group_of[other.number]
                    for other in others
                    if self._pass(each, other, test)
                }
                if len(found) == 1:
                    self._join(self._group_of[each.number], found.pop())

    def _join_with_one(self, each: _Held, others: list[_Held], test: _Test) -> bool:
        """Join with the first that passes the test; whether they are in one group now."""
        for other in others:
            if self._group_of[each.number] == self._group_of[other.number]:
                return True
            if self._pass(each, other, test):
                self._join(self._group_of[each.number], self._group_of[other.number])
                return True
        return False

    def _pass(self, one: _Held, other: _Held, test: _Test) -> bool:
        groups = self._group_of[one.number], self._group_of[other.number]
        return groups[0] != groups[1] and test(
            one.name, other.name, self._sums[groups[0]], self._sums[groups[1]]
        )

    def _join(self, one: int, other: int) -> None:
        if len(self._members[one]) < len(self._members[other]):
            one, other = other, one
        for number in self._members[other]:
            self._group_of[number] = one
        self._members[one] += self._members[other]
        self._members[other] = []
        first, second = self._sums[one], self._sums[other]
        self._sums[one] = Named(
            (),
            _together(first.organisations, second.organisations),
            _together(first.grades, second.grades),
            first.has_roles or second.has_roles,
        )


def _together(some: AbstractSet[str], others: AbstractSet[str]) -> AbstractSet[str]:
    """All of two sets: the larger, which grows in place, so that many can be joined one by one."""
    fewer, more = sorted((some, others), key=len)
    if not fewer:
        return more
    grown = more if isinstance(more, set) else set(more)
    grown |= fewer
    return grown


def _keys_of_equals(name: Name) -> Iterator[Hashable]:
    yield _way(name.first), name.surname
    yield frozenset((*name.given, name.surname))


def _keys_of_alikes(name: Name) -> Iterator[Hashable]:
    first, surname = name.first, name.surname
    if LEAST_LETTERS <= len(surname) <= MOST_LETTERS:
        way = _way(first)
        yield from (("surname", way, rest) for rest in _with_one_letter_less(surname))
    if LEAST_LETTERS <= len(first) <= MOST_LETTERS:
        yield from (("first name", rest, surname) for rest in _with_one_letter_less(first))


def _way(first: str) -> Hashable:
    """What stands for a first name and for every other way to write the same."""
    names = spellings_of(first)
    return names if len(names) == 1 else first


def _with_one_letter_less(word: str) -> set[str]:
    return {word, *(word[:place] + word[place + 1 :] for place in range(len(word)))}


def _are_equal(name: Name, other: Name, one: Named, two: Named) -> bool:
    """Whether names that agree in first name and surname, or in all words, are one person's."""
    if name == other:
        return True
    middles = zip(_middles(name), _middles(other), strict=False)
    turned = name.surname != other.surname
    return _work_together(name, other, one, two) and (
        turned or all(_same_or_initial(mine, theirs) for mine, theirs in middles)
    )


def _are_alike(name: Name, other: Name, one: Named, two: Named) -> bool:
    """Whether one letter makes the difference; at the end of a first name it makes another."""
    if not _work_together(name, other, one, two):
        return False
    if name.surname == other.surname:
        return name.first[-1] == other.first[-1] and _one_letter_apart(name.first, other.first)
    return _way(name.first) == _way(other.first) and _one_letter_apart(name.surname, other.surname)


def _may_be_short_for(name: Name, other: Name, one: Named, two: Named) -> bool:
    common = spellings_of(name.first) & spellings_of(other.first)
    return bool(common) and _work_together(name, other, one, two)


def _may_be_part_of(name: Name, other: Name, one: Named, two: Named) -> bool:
    """Whether a rank or initial and a surname can be those of a full name."""
    if name.given and name.given[0][0] not in {given[0] for given in other.given}:
        return False
    return _work_together(name, other, one, two) and _ranks_agree(one, two)


def _work_together(_name: Name, _other: Name, one: Named, two: Named) -> bool:
    """Whether their organisations allow two to be one person."""
    known = one.organisations and two.organisations
    return not known or bool(one.organisations & two.organisations)


def _ranks_agree(one: Named, two: Named) -> bool:
    """Whether ranks allow it: an officer of a rank is not somebody whose known role has none."""
    if one.grades and two.grades:
        return bool(one.grades & two.grades)
    if one.grades or two.grades:
        without = two if one.grades else one
        return not without.has_roles or bool(one.organisations & two.organisations)
    return True


def _middles(name: Name) -> list[str]:
    given = list(name.given)
    given.remove(name.first)
    return given


def _same_or_initial(word: str, other: str) -> bool:
    return word == other or (min(len(word), len(other)) == 1 and word[0] == other[0])


def _one_letter_apart(word: str, other: str) -> bool:
    """Whether one letter is wrong, too many or missing, or two have changed places, past the first."""
    if word == other or word[0] != other[0] or min(len(word), len(other)) < LEAST_LETTERS:
        return False
    same = next((at for at, (a, b) in enumerate(zip(word, other, strict=False)) if a != b), None)
    if same is None:
        return abs(len(word) - len(other)) == 1
    rest, their_rest = word[same:], other[same:]
    return (
        rest[1:] == their_rest[1:]
        or rest[1:] == their_rest
        or rest == their_rest[1:]
        or (rest[:2] == their_rest[1::-1] and rest[2:] == their_rest[2:])
    )
