"""The nearest of some names to one that is not among them."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from itertools import islice

LIKE_ENOUGH = 72.0
SHORTEST = 3
MOST_NAMES = 500
_MOST_LISTS = 8


def nearest(name: str, names: Iterable[str]) -> str:
    """The name that was probably meant, or nothing where none is near enough.

    Among more names than a plan can have none is looked for: each look goes through all of them.
    """
    from rapidfuzz import fuzz, process, utils

    known = tuple(islice(names, MOST_NAMES + 1))
    if len(known) > MOST_NAMES:
        return ""
    bare = utils.default_process(name)
    found = process.extractOne(bare, _bare(known), scorer=fuzz.ratio, score_cutoff=LIKE_ENOUGH)
    return known[found[2]] if found else _slip(name, known)


@lru_cache(_MOST_LISTS)
def _bare(names: tuple[str, ...]) -> list[str]:
    """Names in small letters without signs: mostly several texts are compared with the same."""
    from rapidfuzz import utils

    return [utils.default_process(name) for name in names]


@lru_cache(_MOST_LISTS)
def _lower(names: tuple[str, ...]) -> list[str]:
    return [name.lower() for name in names]


def _slip(name: str, names: tuple[str, ...]) -> str:
    """A short name that is this one but for one letter wrong, missing, added or two changed round.

    Another number is another name.
    """
    from rapidfuzz import process
    from rapidfuzz.distance import OSA

    if len(name) < SHORTEST:
        return ""
    close = process.extract(
        name.lower(), _lower(names), scorer=OSA.distance, score_cutoff=1, limit=None
    )
    likely = sorted(index for other, distance, index in close if distance == 1)
    fitting = (names[index] for index in likely if len(names[index]) >= SHORTEST)
    return next((other for other in fitting if _digits(other) == _digits(name)), "")


def _digits(name: str) -> list[str]:
    return [letter for letter in name if letter.isdigit()]
