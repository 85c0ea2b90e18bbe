"""A person's name taken apart: what stands before it, the first names, the surname."""

import re
import unicodedata
from functools import cache
from typing import NamedTuple

from planlint.model.expression import expression
from planlint.rules.words.given_names import SPELLINGS
from planlint.rules.words.titles import (
    ACTING,
    COURTESY,
    DETECTIVE,
    HONOURS,
    RANKS,
    RANKS_IN_CAPITALS,
    Rank,
)

_BEHIND_A_NAME = expression(r"\s*[(\[;].*|\s+[-–—/]\s.*", re.DOTALL)
_WORD = expression(r"[^\W\d_]+(?:['’`][^\W\d_]+)*")
_MOST_INITIALS_TOGETHER = 3
_MOST_LETTERS = 200


class Name(NamedTuple):
    """A name in parts, without differences of case, accents and signs; what is absent is empty.

    `grade` is the rank or office of a title, `courtesy` another title. `given` are the first
    names, of which a single letter is an initial.
    """

    grade: str
    courtesy: str
    given: tuple[str, ...]
    surname: str

    @property
    def full(self) -> bool:
        """Whether it has a surname and a first name, neither of them a mere initial."""
        return len(self.surname) > 1 and bool(self.first)

    @property
    def first(self) -> str:
        """The first of the first names that is more than an initial."""
        return next((word for word in self.given if len(word) > 1), "")


class _Title(NamedTuple):
    grade: str
    courtesy: str
    length: int


def read_name(text: str) -> Name:
    """Take a name apart: "DCI Gary Randall", "Lowe, Ann", "J.R. Bell MBE"."""
    text = _BEHIND_A_NAME.sub("", " ".join(text.split())[:_MOST_LETTERS])
    grade, courtesy, text = _without_titles(text)
    second_grade, second_courtesy, text = _without_titles(_surname_last(text))
    words = [word for word in _WORD.findall(text) if folded_word(word)]
    while len(words) > 1 and _honours().fullmatch(words[-1].casefold()):
        words.pop()
    *given, surname = words or [""]
    return Name(
        grade or second_grade,
        courtesy or second_courtesy,
        tuple(part for word in given for part in _initials(word, surname)),
        folded_word(surname),
    )


def grade_of(text: str) -> str:
    """The rank or office that a text begins with, such as that of a role; nothing where none."""
    title = _title(f"{text} .")
    return title.grade if title else ""


def spellings_of(given: str) -> frozenset[int]:
    """The names that a first name may be a spelling or short form of, by number."""
    return _spellings().get(given, frozenset())


def folded_word(word: str) -> str:
    """A word of a name without case, accents and apostrophes."""
    decomposed = unicodedata.normalize("NFKD", word).casefold()
    return "".join(letter for letter in decomposed if letter.isalpha())


def _without_titles(text: str) -> tuple[str, str, str]:
    grade = courtesy = ""
    while title := _title(text):
        grade, courtesy = grade or title.grade, courtesy or title.courtesy
        text = text[title.length :]
    return grade, courtesy, text


def _title(text: str) -> _Title | None:
    """The title that a text begins with, where something follows it."""
    if found := _ranks(RANKS).match(text):
        return _Title(_grade(found, RANKS), "", found.end())
    # Where no two capitals stand together, no rank is written in capitals.
    found = None if text.istitle() else _ranks(RANKS_IN_CAPITALS).match(text)
    if found and found["rank"].isupper():
        return _Title(_grade(found, RANKS_IN_CAPITALS), "", found.end())
    if found := _courtesy().match(text):
        return _Title("", found["title"].casefold(), found.end())
    return None


def _grade(found: re.Match[str], ranks: tuple[Rank, ...]) -> str:
    return next(rank.grade for index, rank in enumerate(ranks) if found[f"rank{index}"])


@cache
def _ranks(ranks: tuple[Rank, ...]) -> re.Pattern[str]:
    ways = "|".join(f"(?P<rank{index}>{rank.phrase.pattern})" for index, rank in enumerate(ranks))
    detective = rf"(?:(?:{DETECTIVE.pattern})[ ./]*)?" if ranks is RANKS else ""
    before = rf"(?:(?:{ACTING.pattern})[ ./]+)?{detective}"
    return re.compile(rf"\s*{before}(?P<rank>{ways})\b[.,]?\s+(?=\S)", re.IGNORECASE)


@cache
def _courtesy() -> re.Pattern[str]:
    ways = "|".join(phrase.pattern for phrase in COURTESY)
    return re.compile(rf"\s*(?P<title>{ways})\b\.?\s+(?=\S)", re.IGNORECASE)


@cache
def _honours() -> re.Pattern[str]:
    return re.compile("|".join(phrase.pattern for phrase in HONOURS))


@cache
def _spellings() -> dict[str, frozenset[int]]:
    found: dict[str, set[int]] = {}
    for number, ways in enumerate(SPELLINGS):
        for way in ways.split():
            found.setdefault(way, set()).add(number)
    return {way: frozenset(numbers) for way, numbers in found.items()}


def _surname_last(text: str) -> str:
    """A name that has its surname before a comma, turned round; else without what follows one."""
    before, comma, after = text.partition(",")
    turned = comma and len(_WORD.findall(before)) == 1 and 1 <= len(_WORD.findall(after)) <= 4
    return f"{after.strip()} {before.strip()}" if turned else before


def _initials(word: str, surname: str) -> tuple[str, ...]:
    """A first name, or the letters of initials that are written together, as in "JR Bell"."""
    together = len(word) <= _MOST_INITIALS_TOGETHER and word.isupper() and not surname.isupper()
    folded = folded_word(word)
    return tuple(folded) if together else (folded,)
