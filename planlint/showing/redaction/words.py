"""What names are told from: words that are names and words both, titles, contacts, signs between words.

Data and patterns alone; what is done with them is in `finding`.
"""

from __future__ import annotations

import re
from functools import cache

from planlint.reading.date_forms import MONTHS
from planlint.rules.words.departments import FIELDS_OF_WORK, KINDS_OF_BODIES
from planlint.rules.words.given_names import SPELLINGS
from planlint.rules.words.phrases import is_one_of
from planlint.rules.words.titles import (
    ACTING,
    COURTESY,
    DETECTIVE,
    HONOURS,
    POSTS,
    RANKS,
    RANKS_IN_CAPITALS,
)

WORD = re.compile(r"[^\W\d_]+(?:['’`][^\W\d_]+)*")
GAP = re.compile(r"(?:[\s.,_'’*`+-]|%20)+\Z")
TURNED_GAP = re.compile(r"(?:,\s*|[\s._+-]+|%20)\Z")
POSSESSIVE = re.compile(r"['’`]s?\Z", re.IGNORECASE)
NEXT_CAPITAL = re.compile(r"[ \u00a0-]+[^\W\d_a-z]")
ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]\w{1,30});")
# Letters that are written plainly where a keyboard has no others, and are more than an accent.
PLAIN_LETTERS = str.maketrans(
    {"ø": "o", "æ": "ae", "œ": "oe", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i"}
)
INVISIBLE = re.compile("[\u00ad\u200b-\u200d\u2060\ufeff]")
SENTENCE_BEGINS = re.compile(r"(?:\A|[.!?]\s|\n\s*\n)\s*\Z")

# A word in lower case, not in an address, a file's name or an id.
PLAIN_WORD = re.compile(r"(?<![\w@/.#'’-])[a-z]{3,}(?![\w@/-]|\.\w)")

MAIL_LINK = re.compile(r"\[([^\[\]\n]{0,200})\]\((?:mailto|tel):[^()\s]{0,200}\)", re.IGNORECASE)
EMAIL = re.compile(r"(?:<(?:mailto:)?)?(?<![\w.+-])[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+>?")
_CODE = r"(?<![\d£])(?:\+44[\s-]?(?:\(0\)\s?)?|0)"
MOBILE = re.compile(rf"{_CODE}7(?:[\s-]?\d){{9}}(?!\d)")
TELEPHONE = re.compile(rf"{_CODE}[127](?:[\s-]?\d){{8,9}}(?!\d)")

# First names that are words too, and begin sentences: alone they are taken for the word.
FIRST_NAMES_THAT_ARE_WORDS = frozenset(
    re.findall(
        r"\w+",
        "art bill bob chance charity chase dale dawn dean dot drew eve faith frank gay gene glen "
        "grace grant guy hazel heath holly hope jack jay joy lance mark max miles nick norm olive "
        "pat pearl penny ray rich rob robin rose ruby rusty sandy storm sue summer victor wade will",
    )
)
# What stands before a first name that is a place's or a feast's.
SAINTS = frozenset({"st", "saint", "king", "queen", "prince", "princess"})

# Whoever has one of these before the name is a person, in a register or not.
_TITLES = [
    "Mr",
    "Mrs",
    "Ms",
    "Miss",
    "Mx",
    "Cllr",
    "Councillor",
    "PC",
    "PCSO",
    "DC",
    "PS",
    "DS",
    "DI",
    "DCI",
    "Sgt",
    "Insp",
    "Supt",
]
TITLES = frozenset(map(str.lower, _TITLES))
TITLED = re.compile(
    rf"(?<![^\W_])(?:{'|'.join(_TITLES)})\b\.?\s+"
    r"(?P<name>(?:[A-Z]\.?\s?){0,3}(?:[A-Z][\w'’-]+\s)?(?P<surname>[A-Z][\w'’-]+))"
)

# What stands between several who are named in one place.
BETWEEN_NAMES = re.compile(r"[/,;&\n(]|\b(?:and|or|with|is it|c/o)\b|\s[-–]\s")


def is_of_bodies(word: str) -> bool:
    """Whether a word is one that organisations, departments or posts are called by."""
    return is_one_of(word, KINDS_OF_BODIES + FIELDS_OF_WORK + POSTS)


@cache
def first_names() -> frozenset[str]:
    """The first names whose spellings are known."""
    return frozenset(word for line in SPELLINGS for word in line.split())


@cache
def calendar_words() -> frozenset[str]:
    """Months and days of the week, in full and short: never a surname where they stand alone."""
    months = {month.lower() for month in MONTHS}
    days = {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"}
    short = {name[:3] for name in months | days} | {"sept"}
    return frozenset(months | days | short)


@cache
def title_before() -> re.Pattern[str]:
    """Ranks and titles at the end of a text, before a name."""
    ranks = [rank.phrase.pattern for rank in (*RANKS, *RANKS_IN_CAPITALS)]
    titles = "|".join((*ranks, *(phrase.pattern for phrase in COURTESY), "officer"))
    one = rf"(?:(?:{ACTING.pattern})[ ./]+)?(?:(?:{DETECTIVE.pattern})[ ./]*)?(?:{titles})[\s.,_-]+"
    return re.compile(rf"(?<![^\W_])(?:{one})+\Z", re.IGNORECASE)


@cache
def honours_behind() -> re.Pattern[str]:
    """An honour behind a name."""
    honours = "|".join(phrase.pattern for phrase in HONOURS)
    return re.compile(rf",?\s(?:{honours.upper()})(?![^\W_])")
