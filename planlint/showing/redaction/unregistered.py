"""Texts in a person's place that no entry has: a role or body, which may be shown, or perhaps a name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from planlint.model.plan import Plan
from planlint.model.registers import Forum, Organisation
from planlint.reading.references import folded as folded_name
from planlint.rules.names import read_name, spellings_of
from planlint.rules.words.departments import FIELDS_OF_WORK, KINDS_OF_BODIES
from planlint.rules.words.titles import POSTS
from planlint.showing.redaction import words as name_words
from planlint.showing.redaction.tokens import folded
from planlint.showing.redaction.words import is_of_bodies

_MOST_WORDS_OF_A_NAME = 4
_LETTERS = re.compile(r"[a-z]{3,}")
_ACRONYM = re.compile(r"[B-DF-HJ-NP-TV-Z]{3,6}\Z")

# Bodies and meetings of the field that are called by their letters.
_ACRONYMS = frozenset(
    {"asb", "basbag", "camhs", "cavca", "daat", "dat", "iag", "idva", "isva", "iom", "jag", "lsab"}
    | {"mappa", "marac", "mash", "mopac", "nhs", "opcc", "ycsp", "yos", "yot", "acpo"}
)
_SMALL_WORDS = frozenset(
    {"and", "etc", "for", "in", "of", "or", "the", "to", "with", "all", "local"}
)


class Roles:
    """The words for posts and bodies: those of the plan's registers, and those of the field."""

    def __init__(self, plan: Plan) -> None:
        names = list(_names_of_bodies(plan))
        self._known = frozenset(map(folded_name, names)) - {""}
        words = {folded(word) for name in names for word in name_words.WORD.findall(name)}
        self._words = words | _SMALL_WORDS
        self._first_names = {
            read_name(person.name).first for person in plan.people.values() if person.name
        }

    def are_meant(self, text: str) -> bool:
        """Whether a text names nothing but posts, organisations, departments and groups.

        Each of its words must be known as one of these: what is not known may be a name.
        """
        if self.knows(text):
            return True
        parts = [part.strip(" .?)") for part in name_words.BETWEEN_NAMES.split(text)]
        parts = [part for part in parts if part]
        return bool(parts) and all(map(self._is_meant, parts))

    def knows(self, text: str) -> bool:
        """Whether a text is the name of an entry, or a role."""
        return folded_name(text) in self._known

    def _is_meant(self, part: str) -> bool:
        if self.knows(part):
            return True
        words = name_words.WORD.findall(part)
        first = folded(words[0]) if words else ""
        if not words or spellings_of(first) or first in self._first_names:
            return False
        return all(self._is_known(folded(word)) or _ACRONYM.match(word) for word in words)

    def _is_known(self, word: str) -> bool:
        letters = _letters_of_the_field()
        return (
            len(word) == 1
            or word in _ACRONYMS
            or word in self._words
            or word in letters
            or f"{word}s" in letters
            or is_of_bodies(word)
        )


def names_in(text: str, words: frozenset[str]) -> Iterator[str]:
    """What may be persons' names in a text; `words` are those that the plan has in lower case."""
    for part in name_words.BETWEEN_NAMES.split(text):
        written = name_words.WORD.findall(part)
        name = read_name(part)
        titled = bool(name.grade or name.courtesy)
        if len(name.surname) < 2 or not (titled or 1 < len(written) <= _MOST_WORDS_OF_A_NAME):
            continue
        own = {name.surname, name.first} & words
        bodies = any(map(is_of_bodies, (*name.given, name.surname)))
        if not own and not bodies and all(word[0].isupper() for word in written):
            yield part.strip(" ?.")


def plain_words(texts: Iterable[str], names: Mapping[str, frozenset[str]]) -> frozenset[str]:
    """The words that sentences have in lower case.

    Ids and addresses are none, nor are surnames behind their first names or a rank: `names` has the first
    names by surname.
    """
    sentences = [text for text in texts if " " in text]
    words = set(name_words.PLAIN_WORD.findall("\n".join(sentences)))
    doubtful = {word: given for word, given in names.items() if word in words}
    return frozenset(
        word
        for word in words
        if word not in doubtful or _stands_by_itself(word, doubtful[word], sentences)
    )


def _stands_by_itself(word: str, given: frozenset[str], sentences: list[str]) -> bool:
    alone = re.compile(
        rf"(?:([^\W\d_]+)[\s._-]{{1,3}})?(?<![\w@/.#'’-]){re.escape(word)}(?![\w@/-])"
    )
    persons = given | name_words.TITLES
    return any(
        (match[1] or "").lower() not in persons
        for text in sentences
        if word in text
        for match in alone.finditer(text)
    )


def _names_of_bodies(plan: Plan) -> Iterator[str]:
    entries: list[Organisation | Forum] = [*plan.organisations.values(), *plan.forums.values()]
    for entry in entries:
        yield from (entry.id, entry.name, entry.short, *(alias.text for alias in entry.aliases))
    yield from (role.text for person in plan.people.values() for role in person.roles)
    yield from (plan.area, plan.partnership)


@cache
def _letters_of_the_field() -> frozenset[str]:
    phrases = (*KINDS_OF_BODIES, *FIELDS_OF_WORK, *POSTS)
    return frozenset(word for phrase in phrases for word in _LETTERS.findall(phrase.pattern))
