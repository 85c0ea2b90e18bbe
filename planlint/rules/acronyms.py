"""Acronyms of a plan: where they are used, and where they are explained."""

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from planlint.model.case import Case
from planlint.model.expression import expression
from planlint.model.plan import Plan
from planlint.model.route import Route
from planlint.rules.prose import Prose, prose_of
from planlint.rules.words.well_known import EVERYDAY, NO_ABBREVIATIONS, RANKS

_ACRONYM = expression(r"(?<![\w@.#-])(?P<word>[A-Z][A-Z&]{1,7})(?:'?’?s)?(?![\w@-])")
_IN_BRACKETS = expression(r"\(\s*(?P<word>[A-Z][A-Za-z&]{1,9}?)(?:'?’?s)?\s*\)")
_BEFORE = expression(
    r"(?<!\w)(?P<word>[A-Z][A-Z&]{1,8})(?:'?’?s)?\s*(?:\(|[-–:]\s|is\s+the\s)\s*(?P<long>[A-Z][\w&'’/ -]{4,90})"
)
_NOT_IN_A_NAME = expression(r"[^\w&'’/\s-]")
_SMALL = frozenset(
    {"a", "an", "and", "at", "by", "de", "for", "in", "of", "on", "the", "to", "with", "&"}
)
_ADDRESS = expression(r"(?<!\S)\S*(?:@|://|www\.|\.[a-z]{2,}/)\S*")
_MOSTLY_CAPITALS = 0.6
_LONGEST_ACRONYM = 5
MOST_WORDS = 10
MOST_BEHIND = 2
FEWEST_WITH_A_SLIP = 4
_TWO_CAPITALS = expression("[A-Z][A-Z&]")
_WORD = expression(r"\w")

KNOWN = EVERYDAY | NO_ABBREVIATIONS | RANKS


class Use(NamedTuple):
    """An acronym, and the text that it is used in."""

    word: str
    prose: Prose


class Meaning(NamedTuple):
    """What an acronym is said to mean, and where."""

    word: str
    long: str
    route: Route
    written: str


def uses_of(case: Case) -> Iterator[Use]:
    """Acronyms in the order in which they stand in the file, each as often as it is used."""
    text = "\n".join(prose.text for prose in prose_of(case, withdrawn=True))
    is_common = cache(lambda word: _is_common(word, text))
    places = case.document.values
    in_order = sorted(
        case.once(_likely),
        key=lambda prose: places[prose.route].start if prose.route in places else 0,
    )
    for prose in in_order:
        for line in prose.text.splitlines():
            found = _ACRONYM.finditer(_ADDRESS.sub(" ", line) if "/" in line else line)
            words = [match["word"].rstrip("&") for match in found]
            if words and not _is_shouted(line, is_name=prose.kind == "name"):
                for word in words:
                    if len(word) > 1 and word not in KNOWN and not is_common(word):
                        yield Use(word, prose)


def meanings_of(case: Case) -> list[Meaning]:
    """What acronyms are said to mean: in the glossary, by short names, and beside their words."""
    return case.once(_meanings)


def _meanings(case: Case) -> list[Meaning]:
    return list(_all_meanings(case))


def hints_of(case: Case) -> Iterator[Meaning]:
    """What stands before an acronym in brackets and nearly spells it: enough for a reader."""
    for prose in case.once(_likely):
        if "(" in prose.text and prose.route[:1] != ("glossary",):
            for word, before in _in_brackets(prose.text):
                long = _nearly_matching(word, before)
                if long:
                    yield Meaning(word, long, prose.route, word)


def _all_meanings(case: Case) -> Iterator[Meaning]:
    yield from _registered(case.plan)
    for prose in case.once(_likely):
        if prose.route[:1] != ("glossary",):
            yield from _beside(prose)


def _likely(case: Case) -> list[Prose]:
    """The texts with a bracket or two capitals together: no other has an acronym or explains one."""
    return [
        prose
        for prose in prose_of(case, withdrawn=True)
        if "(" in prose.text or _TWO_CAPITALS.search(prose.text)
    ]


def _is_common(word: str, text: str) -> bool:
    """Whether a text also has a word in small letters: then it is shouted, and no acronym."""
    return "&" not in word and (_has_word(text, word.lower()) or _has_word(text, word.capitalize()))


def _has_word(text: str, word: str) -> bool:
    """Whether a word stands in a text, and not as a part of another."""
    at = text.find(word)
    while at >= 0:
        end = at + len(word)
        if not _WORD.search(text[at - 1 : at] + text[end : end + 1]):
            return True
        at = text.find(word, end)
    return False


def _registered(plan: Plan) -> Iterator[Meaning]:
    for word, long in plan.glossary.items():
        yield Meaning(word, long, ("glossary", word), "")
    for organisation in plan.organisations.values():
        if organisation.short:
            route = (*organisation.route, "short")
            yield Meaning(organisation.short, organisation.name, route, "")
    for forum in plan.forums.values():
        if forum.short:
            yield Meaning(forum.short, forum.name, (*forum.route, "short"), "")


def _beside(prose: Prose) -> Iterator[Meaning]:
    if "(" in prose.text:
        for word, before in _in_brackets(prose.text):
            long = _matching_tail(word, before)
            if long:
                yield Meaning(word, long, prose.route, word)
    for match in _BEFORE.finditer(prose.text):
        long = _matching_head(match["word"], match["long"].split())
        if long:
            yield Meaning(match["word"], long, prose.route, match["word"])


def _in_brackets(text: str) -> Iterator[tuple[str, list[str]]]:
    """Each acronym in brackets, with the words before it."""
    for match in _IN_BRACKETS.finditer(text):
        before = _NOT_IN_A_NAME.split(text[max(match.start() - 200, 0) : match.start()])[-1]
        yield match["word"], before.split()[-MOST_WORDS:]


def _nearly_matching(word: str, words: list[str]) -> str:
    """Words of which the acronym is made, but for a letter, their order or a few words behind."""
    words = [bare for each in words if (bare := each.strip("'’"))]
    for behind in range(min(MOST_BEHIND, len(words)) + 1):
        long = _matching_tail(word, words[: len(words) - behind])
        if long:
            return long
    letters = Counter(word.upper().replace("&", ""))
    for length in (letters.total(), letters.total() - 1):
        tail = [each for each in words if each.lower() not in _SMALL][-length:]
        wanting = letters - Counter(each[0].upper() for each in tail)
        one_may = length < letters.total() or length >= FEWEST_WITH_A_SLIP
        if len(tail) == length > 1 and wanting.total() <= int(one_may):
            return " ".join(tail)
    return ""


def _matching_tail(word: str, words: list[str]) -> str:
    """The last words whose letters the acronym is made of."""
    for length in range(1, len(words) + 1):
        tail = words[-length:]
        if tail[0].lower() not in _SMALL and spells(word, tail):
            return " ".join(tail)
    return ""


def _matching_head(word: str, words: list[str]) -> str:
    for length in range(1, len(words) + 1):
        if spells(word, words[:length]):
            return " ".join(words[:length])
    return ""


def spells(word: str, words: list[str]) -> bool:
    """Whether the initials of some words, small ones counted or not, are the letters of an acronym."""
    letters = word.upper().replace("&", "")
    parts = [part for each in words for part in re.split(r"[-/]", each) if part]
    every = "".join(part[0] for part in parts).upper().replace("&", "")
    main = "".join(part[0] for part in parts if part.lower() not in _SMALL).upper()
    whole = "".join(each[0] for each in words if each.lower() not in _SMALL).upper()
    return len(letters) > 1 and letters in {every, main, whole}


def _is_shouted(text: str, *, is_name: bool) -> bool:
    """Whether a text is set in capitals, so that they say nothing: a name of short words is not."""
    words = [word for word in re.findall(r"[A-Za-z]+", text) if len(word) > 1]
    capitals = [word for word in words if word.isupper()]
    if is_name and all(len(word) <= _LONGEST_ACRONYM for word in capitals):
        return False
    return len(words) > 1 and len(capitals) / len(words) > _MOSTLY_CAPITALS
