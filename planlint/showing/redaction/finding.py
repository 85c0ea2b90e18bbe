"""Names of persons that are not shown: known however they are written, and found in any text.

A text is taken word by word. Only a word that is somebody's surname, first name or the end of a
whole name is looked at more closely, so that the time grows with the text and not with the
number of names.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from planlint.rules.names import spellings_of
from planlint.showing.redaction import words as name_words
from planlint.showing.redaction.tokens import Token, folded, name_in, seen
from planlint.showing.redaction.words import is_of_bodies

NOBODY = "an officer"
NO_CONTACT = "(contact left out)"

_PLAIN_WORDS = re.compile("[a-z]+")
_BETWEEN_SAME = re.compile(r",?\s+")
_BEFORE = 60
_LEAST_LETTERS_TOGETHER = 6
_LEAST_LETTERS_OF_A_FIRST_NAME = 3


class Person(NamedTuple):
    """Somebody by every name; `label` stands in its place, None where the name may stay.

    Who is `elsewhere`, in another plan, is not meant by a surname or a first name alone.
    """

    names: tuple[str, ...]
    label: str | None
    elsewhere: bool = False


class _Bearer(NamedTuple):
    """One who has a surname: every spelling of the first names, their initials, the label."""

    given: frozenset[str]
    initials: str
    label: str | None
    elsewhere: bool

    def may_be(self, written: str) -> bool:
        """Whether a first name or initials before the surname are this one's."""
        word = folded(written)
        return word in self.given or (bool(word) and word in {*self.initials, self.initials})


class _Found(NamedTuple):
    start: int
    end: int
    label: str


class HiddenNames:
    """The names that are hidden, found and replaced in texts.

    `words` are those that the plan writes in lower case. A surname among them is a word of its
    own: it is taken for a name only with a capital, and behind a rank, an initial or a first name.
    """

    def __init__(self, people: Iterable[Person], words: frozenset[str]) -> None:
        self._words = words | name_words.calendar_words()
        self._surnames: dict[str, list[_Bearer]] = {}
        self._firsts: dict[str, set[str | None]] = {}
        self._together: dict[str, set[str | None]] = {}
        self._phrases: dict[str, dict[tuple[str, ...], set[str | None]]] = {}
        for person in people:
            for name in person.names:
                self._add(name, person)
        self._signs = name_words.TITLES.union(
            self._surnames, self._firsts, self._together, self._phrases
        )

    def words_of_their_own(self) -> frozenset[str]:
        """The surnames that are words of the plan too, and stay where they stand alone."""
        hidden = (name for name, each in self._surnames.items() if any(one.label for one in each))
        return self._words.intersection(hidden)

    def replaced(self, text: str) -> str:
        """The text with labels in the place of names, and without the contacts of persons."""
        text = seen(text)
        text = name_words.MAIL_LINK.sub(r"\1", text) if "](" in text else text
        text = name_words.EMAIL.sub(NO_CONTACT, text) if "@" in text else text
        text = name_words.MOBILE.sub(NO_CONTACT, text) if "7" in text else text
        if self._has_none(text):
            return text
        found = self._find(text)
        if not found:
            return text
        pieces = []
        last = 0
        for start, end, label in found:
            pieces += [text[last:start], _begun(label, text[max(0, start - _BEFORE) : start])]
            last = _behind_the_same(text, end, label)
        return name_words.TELEPHONE.sub(NO_CONTACT, "".join((*pieces, text[last:])))

    def has(self, text: str) -> bool:
        """Whether a text holds a hidden name or a contact."""
        return self.replaced(text) != seen(text)

    def _add(self, name: str, person: Person) -> None:
        label = person.label
        read = name_in(name)
        if not read.surname:
            return
        if not (read.grade or read.courtesy) and _is_phrase(name, read.given):
            phrase = tuple(folded(word) for word in name_words.WORD.findall(name))
            self._phrases.setdefault(phrase[-1], {}).setdefault(phrase, set()).add(label)
            return
        surname, first = folded(read.surname), folded(read.first)
        given = {folded(word) for word in read.given if len(word) > 1}
        ways = frozenset(given.union(*map(_ways, given)))
        initials = "".join(folded(word)[0] for word in read.given)
        self._surnames.setdefault(surname, []).append(
            _Bearer(ways, initials, label, person.elsewhere)
        )
        is_a_post = is_of_bodies(read.first) and not spellings_of(first)
        if first and not person.elsewhere and not is_a_post:
            self._firsts.setdefault(first, set()).add(label)
            for word in (first + surname, surname + first, first[0] + surname):
                if len(word) >= _LEAST_LETTERS_TOGETHER:
                    self._together.setdefault(word, set()).add(label)

    def _has_none(self, text: str) -> bool:
        """Whether a plain text has no word that could be of a name: most have none, and this is quick."""
        return (
            text.isascii()
            and "'" not in text
            and self._signs.isdisjoint(_PLAIN_WORDS.findall(text.lower()))
        )

    def _find(self, text: str) -> list[_Found]:
        """Where hidden names stand, in order, none within another."""
        words = [
            Token(each.start(), each.end(), each.group()) for each in name_words.WORD.finditer(text)
        ]
        named = (self._at(text, words, place) for place in range(len(words)))
        found: list[_Found] = []
        for one in sorted((*filter(None, named), *self._strangers(text))):
            if not found or one.start >= found[-1].end:
                found.append(one)
            elif one.end > found[-1].end:
                found[-1] = found[-1]._replace(end=one.end)
        return found

    def _strangers(self, text: str) -> Iterator[_Found]:
        """Whoever is named with a title and is in no register."""
        for match in name_words.TITLED.finditer(text):
            bare = name_words.POSSESSIVE.sub("", match["name"])
            words = [folded(word) for word in name_words.WORD.findall(bare)]
            known = words[-1] in self._surnames
            if not known and self._words.isdisjoint(words) and not any(map(is_of_bodies, words)):
                yield _Found(match.start(), match.start("name") + len(bare), NOBODY)

    def _at(self, text: str, words: list[Token], place: int) -> _Found | None:
        """The hidden name whose surname, first name alone or last word stands at a place."""
        ways = (words[place].folded, words[place].bare)
        way = next((way for way in ways if self._knows(way)), None)
        if way is None:
            return None
        end = words[place].end_of(way)
        return (
            self._phrase(words, place, way, end)
            or self._full(text, words, place, way, end)
            or self._joined(words, place, way, end)
            or self._first(text, words, place, way, end)
        )

    def _knows(self, way: str) -> bool:
        return (
            way in self._surnames
            or way in self._firsts
            or way in self._together
            or way in self._phrases
        )

    def _phrase(self, words: list[Token], place: int, way: str, end: int) -> _Found | None:
        for phrase, labels in self._phrases.get(way, {}).items():
            first = place - len(phrase) + 1
            before = tuple(word.folded for word in words[max(first, 0) : place])
            if first >= 0 and before == phrase[:-1] and _one_of(labels):
                return _Found(words[first].start, end, _one_of(labels))
        return None

    def _full(self, text: str, words: list[Token], place: int, way: str, end: int) -> _Found | None:
        """A surname, with what belongs to it before and behind."""
        bearers = self._surnames.get(way)
        if bearers is None:
            return None
        first, with_it = _leftwards(text, words, place, bearers)
        start = words[first].start
        if not with_it and place + 1 < len(words):
            turned = words[place + 1]
            behind = any(turned.folded in each.given for each in bearers)
            if behind and name_words.TURNED_GAP.match(text, end, turned.start):
                end, with_it = turned.end, [turned.text]
        title = name_words.title_before().search(text, max(0, start - _BEFORE), start)
        alone = way in self._words or all(each.elsewhere for each in bearers)
        if alone and not _is_meant(words[place], with_it, title, bearers):
            return None
        label = _label_of(bearers, with_it)
        if not label:
            return None
        honours = name_words.honours_behind().match(text, end)
        return _Found(title.start() if title else start, honours.end() if honours else end, label)

    def _joined(self, words: list[Token], place: int, way: str, end: int) -> _Found | None:
        """First name and surname, or initial and surname, written together."""
        label = _one_of(self._together.get(way, set()))
        return _Found(words[place].start, end, label) if label else None

    def _first(
        self, text: str, words: list[Token], place: int, way: str, end: int
    ) -> _Found | None:
        """A first name alone: with a capital, no word of its own, and no part of another name."""
        labels = self._firsts.get(way, set())
        written = words[place].text
        if None in labels or len(way) < _LEAST_LETTERS_OF_A_FIRST_NAME or way in self._words:
            return None
        if (
            not written[0].isupper()
            or written.isupper()
            or name_words.NEXT_CAPITAL.match(text, end)
        ):
            return None
        before = words[place - 1] if place else None
        if before and before.folded in name_words.SAINTS:
            return None
        if way in name_words.FIRST_NAMES_THAT_ARE_WORDS:
            between = text[before.end : words[place].start] if before else ""
            if before is None or not before.text.islower() or between.strip(" ,("):
                return None
        label = _one_of(labels)
        return _Found(words[place].start, end, label) if label else None


def _leftwards(
    text: str, words: list[Token], place: int, bearers: list[_Bearer]
) -> tuple[int, list[str]]:
    """How far a name reaches before its surname, and the first names and initials it has there."""
    with_it: list[str] = []
    while place and name_words.GAP.match(text, words[place - 1].end, words[place].start):
        before = words[place - 1].text
        if any(each.may_be(before) for each in bearers) or _is_first_name(before):
            with_it.append(before)
            place -= 1
        elif _has_middle_name(text, words, place, bearers):
            with_it.append(words[place - 2].text)
            place -= 2
        else:
            break
    return place, with_it


def _is_first_name(written: str) -> bool:
    initial = len(written) == 1 and written.isupper()
    return initial or (written[0].isupper() and bool(spellings_of(folded(written))))


def _has_middle_name(text: str, words: list[Token], place: int, bearers: list[_Bearer]) -> bool:
    if place < 2:
        return False
    first, middle = words[place - 2], words[place - 1]
    between = name_words.GAP.match(text, first.end, middle.start)
    capitals = first.text[0].isupper() and middle.text[0].isupper()
    return bool(between) and capitals and any(first.folded in each.given for each in bearers)


def _is_meant(
    surname: Token, with_it: list[str], title: re.Match[str] | None, bearers: list[_Bearer]
) -> bool:
    """Whether a surname that is a word too stands as a name.

    In lower case it is one behind a first name of its bearers that is no word itself.
    """
    if not surname.text[0].isupper():
        firsts = {folded(each) for each in with_it} - name_words.FIRST_NAMES_THAT_ARE_WORDS
        return any(firsts & each.given for each in bearers)
    named = any(written[0].isupper() and written not in {"A", "I"} for written in with_it)
    return named or bool(title)


def _label_of(bearers: list[_Bearer], with_it: list[str]) -> str:
    """What stands in the place of a name; nothing where it may stay."""
    meant = [each for each in bearers if all(each.may_be(written) for written in with_it)]
    if meant:
        return _one_of({each.label for each in meant})
    return NOBODY if any(each.label is not None for each in bearers) else ""


def _one_of(labels: set[str | None]) -> str:
    """The one label that there is; "an officer" where it is not clear whose; nothing to let it stay."""
    if labels <= {None}:
        return ""
    (label, *others) = labels
    return label if label and not others else NOBODY


def _begun(label: str, before: str) -> str:
    """A label as it stands behind a text: with a capital where a sentence begins."""
    begins = name_words.SENTENCE_BEGINS.search(before)
    return label[:1].upper() + label[1:] if begins else label


def _behind_the_same(text: str, end: int, label: str) -> int:
    """Where a text goes on behind a name, if the same words as its label do not stand there twice."""
    gap = _BETWEEN_SAME.match(text, end)
    start = gap.end() if gap else end
    after = start + len(label)
    same = label != NOBODY and text[start:after].casefold() == label.casefold()
    return after if same and not text[after : after + 1].isalnum() else end


def _is_phrase(name: str, given: tuple[str, ...]) -> bool:
    """Whether what is entered as a name is no person's: it is then looked for as a whole.

    A post before one word that is none, "Chair Quill", is a person with a post for a title.
    """
    if any(spellings_of(word) for word in given[:1]):
        return False
    words = name_words.WORD.findall(name)
    if len(words) == 2 and is_of_bodies(words[0]) and not is_of_bodies(words[1]):
        return False
    return is_of_bodies(name) or any(word in {"of", "the", "for", "and"} for word in given)


@cache
def _ways(given: str) -> frozenset[str]:
    """Every spelling and short form of a first name."""
    numbers = spellings_of(given)
    return frozenset(word for word in name_words.first_names() if spellings_of(word) & numbers)
