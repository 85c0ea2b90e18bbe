"""The forums that a plan defines or merely names, with the names of one forum put together.

Names are compared by their words: whatever their case, hyphens, small words and plurals, with
abbreviations written out and the name of the area left out. An acronym is the name whose initials
it has. One wrong letter in a long word is a slip. What looks like an id, or only holds a place, is
no name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from planlint.model.case import Case
from planlint.model.expression import expression
from planlint.model.plan import Plan
from planlint.model.registers import Forum
from planlint.model.route import Route
from planlint.model.values import Reference
from planlint.rules.places import forum_places
from planlint.rules.words.forums import ABBREVIATIONS, FORMS, KINDS, LEAD_INS, SMALL_WORDS
from planlint.rules.words.placeholders import is_placeholder_forum

Words = tuple[str, ...]

MOST_COMPARED = 10
MOST_LETTERS = 100
MOST_LETTERS_READ = 500
MOST_NAMES = 4_000
_LETTERS_OF_A_LONG_WORD = 5

_ACRONYM = expression(r"[A-Z][A-Z&]{1,8}[A-Z]\Z")
_ID = expression(r"[a-z0-9_-]+\Z")
_BRACKETS = expression(r"\s*\(([^()]*)\)")
_LEAD_IN = expression("|".join(phrase.pattern for phrase in LEAD_INS), re.IGNORECASE)
_JOINT = expression(r"\s*[&+/,;]\s*|\s+(?:and|with)\s+")
_WORD = expression(r"[a-z0-9']+")


class ForumName(NamedTuple):
    """A forum as the plan has it: an entry of `forums`, or a text where a forum belongs.

    An entry has an id and the route of its own; a text has the routes of all places where it
    stands. `names` are those to compare it by.
    """

    text: str
    id: str
    routes: tuple[Route, ...]
    names: tuple[str, ...]


class OneForum(NamedTuple):
    """One forum: the name that it is best known by, and the others that it goes by."""

    main: ForumName
    others: tuple[ForumName, ...]


class Joined(NamedTuple):
    """A text that names several forums at once, and one of them, which stands elsewhere too."""

    name: ForumName
    known: ForumName


class Forums(NamedTuple):
    """All forums of a plan, and the texts that name several of them at once."""

    each: tuple[OneForum, ...]
    joined: tuple[Joined, ...]


def forums_in(case: Case) -> Forums:
    """The forums of the plan of a case."""
    return case.once(_forums)


def _forums(case: Case) -> Forums:
    return forums_of(case.plan, case.phrases)


def forums_of(plan: Plan, own: tuple[str, ...]) -> Forums:
    """The forums of a plan; `own` are the placeholder phrases of the repository's own."""
    names = (*_defined(plan), *_named(plan, own))
    spelling = _Spelling(plan)
    groups = _Groups(len(names))
    spelt = _link_by_words(names, spelling, groups)
    _link_by_initials(names, spelling, groups)
    _link_by_slip(spelt, groups)
    joined = tuple(
        Joined(names[group[0]], names[known])
        for group in groups
        if len(group) == 1 and not names[group[0]].id
        for known in _known_part(names[group[0]].text, spelling, spelt)
    )
    several = {each.name.text for each in joined}
    return Forums(
        tuple(
            _one_forum([names[place] for place in group], spelling)
            for group in groups
            if names[group[0]].id or names[group[0]].text not in several
        ),
        joined,
    )


def is_proposed(forum: Forum) -> bool:
    """Whether a forum does not exist yet."""
    return forum.status.strip().casefold() == "proposed"


def oversight(plan: Plan) -> Iterator[Reference]:
    """What stands where a forum belongs: what a forum reports to, and what oversees."""
    for forum in plan.forums.values():
        yield from forum.reports_to
    yield from forum_places(plan)


def _defined(plan: Plan) -> Iterator[ForumName]:
    for forum in plan.forums.values():
        yield ForumName(forum.name or forum.id, forum.id, (forum.route,), _names_of(forum))


def _names_of(forum: Forum) -> tuple[str, ...]:
    names = (forum.name, forum.short, *(alias.text for alias in forum.aliases))
    return tuple(dict.fromkeys(part for name in names for part in _parts(name)))


def _named(plan: Plan, own: tuple[str, ...]) -> Iterator[ForumName]:
    """The texts that stand where a forum belongs and lead to no entry, each once."""
    routes: dict[str, list[Route]] = {}
    for reference in oversight(plan):
        text = " ".join(reference.text.split())
        if reference.target is None and not _ID.match(text):
            routes.setdefault(text, []).append(reference.route)
    return (
        ForumName(text, "", tuple(places), _parts(text))
        for text, places in routes.items()
        if not is_placeholder_forum(text, own)
    )


def _parts(text: str) -> tuple[str, ...]:
    """A name without what leads to it and what stands in brackets, and an acronym in brackets."""
    text = " ".join(text.split())
    bare = _LEAD_IN.sub("", _BRACKETS.sub(" ", text).strip(" .,-–"), count=1)
    inside = (match[1].strip() for match in _BRACKETS.finditer(text))
    return tuple(
        name for name in (bare, *filter(_ACRONYM.match, inside)) if _WORD.search(name.lower())
    )


def _one_forum(names: list[ForumName], spelling: _Spelling) -> OneForum:
    """The forum with the best of its names first: one of an entry, and none that is an acronym."""
    main = min(names, key=lambda name: (not name.id, spelling.is_acronym(name.text.strip("()"))))
    return OneForum(main, tuple(name for name in names if name is not main))


class _Spelling:
    """How one plan writes: its abbreviations, and the words of its area's name."""

    def __init__(self, plan: Plan) -> None:
        glossary = {
            short.casefold(): words.casefold()
            for short, words in plan.glossary.items()
            if len(words) <= MOST_LETTERS
        }
        self._long = {**ABBREVIATIONS, **glossary}
        self._area = frozenset(_WORD.findall(plan.area.casefold())) - SMALL_WORDS

    def words(self, name: str) -> Words:
        """The words that tell a name from others, in one form."""
        pieces = re.split(r"[\s‐-–-]+", name[:MOST_LETTERS_READ].casefold().replace("’", "'"))
        written_out = " ".join(self._long.get(piece, piece) for piece in pieces)
        words = self._without_area(_bare(_WORD.findall(written_out)))
        if len(words) == 2 and words[1] in KINDS and _ACRONYM.match(name.split()[0]):
            words = words[:1]
        return tuple(_form(word) for word in words)

    def is_acronym(self, name: str) -> bool:
        """Whether a name is an acronym that the glossary does not write out, "group" or not."""
        first = name.partition(" ")[0]
        return bool(_ACRONYM.match(first)) and len(self.words(name)) == 1

    def initials(self, name: str) -> set[str]:
        """The acronyms that a name of several words may have."""
        every = _WORD.findall(name.casefold().replace("-", " "))
        readings = (
            every,
            _bare(every),
            self._without_area(every),
            self._without_area(_bare(every)),
        )
        return {"".join(word[0] for word in words) for words in readings if len(words) > 2}

    def _without_area(self, words: list[str]) -> list[str]:
        """The words without those of the area, unless too few are left to know a forum by."""
        without = [word for word in words if word not in self._area]
        return without if len(without) > 1 else words


def _bare(words: list[str]) -> list[str]:
    return [word for word in words if word not in SMALL_WORDS]


def _form(word: str) -> str:
    word = word.replace("'", "")
    if word in FORMS:
        return FORMS[word]
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word


class _Groups:
    """Places put together two by two, and the groups that this makes."""

    def __init__(self, size: int) -> None:
        self._above = list(range(size))

    def root(self, place: int) -> int:
        while self._above[place] != place:
            self._above[place] = self._above[self._above[place]]
            place = self._above[place]
        return place

    def join(self, one: int, other: int) -> None:
        low, high = sorted((self.root(one), self.root(other)))
        self._above[high] = low

    def __iter__(self) -> Iterator[list[int]]:
        found: dict[int, list[int]] = {}
        for place in range(len(self._above)):
            found.setdefault(self.root(place), []).append(place)
        return iter(found.values())


def _link_by_words(
    names: tuple[ForumName, ...], spelling: _Spelling, groups: _Groups
) -> dict[Words, int]:
    """Put together the names with the same words, in one piece or several; where each first stands."""
    spelt: dict[Words, int] = {}
    first: dict[str, int] = {}
    for place, forum in enumerate(names):
        for name in forum.names:
            words = spelling.words(name)
            if words:
                spelt.setdefault(words, place)
                groups.join(first.setdefault("".join(words), place), place)
    return spelt


def _link_by_initials(names: tuple[ForumName, ...], spelling: _Spelling, groups: _Groups) -> None:
    """Put an acronym to the one forum that has these initials."""
    having: dict[str, set[int]] = {}
    for place, forum in enumerate(names):
        for name in forum.names:
            for initials in spelling.initials(name):
                having.setdefault(initials, set()).add(place)
    for place, forum in enumerate(names):
        for name in filter(spelling.is_acronym, forum.names):
            acronym = name.split()[0].replace("&", "").casefold()
            roots = {groups.root(each) for each in having.get(acronym, ())}
            having[acronym] = roots if len(roots) <= MOST_COMPARED else set()
            if len(roots) == 1:
                groups.join(place, min(roots))


def _link_by_slip(spelt: dict[Words, int], groups: _Groups) -> None:
    """Put together the names that differ by one letter in a long word.

    Among more names than a plan can have none is looked for.
    """
    if len(spelt) > MOST_NAMES:
        return
    alike: dict[str, list[Words]] = {}
    for words, place in spelt.items():
        text = " ".join(words)
        if len(text) > MOST_LETTERS:
            continue
        for shorter in {text, *(text[:at] + text[at + 1 :] for at in range(len(text)))}:
            others = alike.setdefault(shorter, [])
            for other in others[-MOST_COMPARED:]:
                if _is_slip(words, other):
                    groups.join(spelt[other], place)
            others.append(words)


def _is_slip(one: Words, other: Words) -> bool:
    if len(one) != len(other):
        return False
    different = [pair for pair in zip(one, other, strict=True) if pair[0] != pair[1]]
    return len(different) == 1 and all(
        len(word) >= _LETTERS_OF_A_LONG_WORD and word.isalpha() and word[0] == different[0][0][0]
        for word in different[0]
    )


def _known_part(text: str, spelling: _Spelling, spelt: dict[Words, int]) -> list[int]:
    """Where one of several forums stands that a text names at once; nothing where it names one."""
    parts = _JOINT.split(_BRACKETS.sub(" ", text).strip())
    if len(parts) < 2 or not all(map(_is_forum_by_itself, parts)):
        return []
    known = [spelt[words] for words in map(spelling.words, parts) if words in spelt]
    begins = _WORD.findall(parts[0].casefold())[-1] in KINDS or spelling.words(parts[0]) in spelt
    return known[:1] if begins else []


def _is_forum_by_itself(part: str) -> bool:
    words = _WORD.findall(part.casefold())
    return bool(words) and (words[-1] in KINDS or bool(_ACRONYM.match(part)))
