"""The nearest of some names to one that is not among them."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice

LIKE_ENOUGH = 72.0
SHORTEST = 3
MOST_NAMES = 1_000


def nearest(name: str, names: Iterable[str]) -> str:
    """The name that was probably meant, or nothing where none is near enough.

    Among more names than a plan can have none is looked for: each look goes through all of them.
    """
    from rapidfuzz import fuzz, process, utils

    known = list(islice(names, MOST_NAMES + 1))
    if len(known) > MOST_NAMES:
        return ""
    found = process.extractOne(
        name,
        known,
        scorer=fuzz.ratio,
        processor=utils.default_process,
        score_cutoff=LIKE_ENOUGH,
    )
    return str(found[0]) if found else _slip(name, known)


def _slip(name: str, names: list[str]) -> str:
    """A short name that is this one but for one letter wrong, missing, added or two changed round.

    Another number is another name.
    """
    from rapidfuzz import process
    from rapidfuzz.distance import OSA

    if len(name) < SHORTEST:
        return ""
    close = process.extract(
        name, names, scorer=OSA.distance, processor=str.lower, score_cutoff=1, limit=None
    )
    likely = sorted(index for other, distance, index in close if distance == 1)
    fitting = (names[index] for index in likely if len(names[index]) >= SHORTEST)
    return next((other for other in fitting if _digits(other) == _digits(name)), "")


def _digits(name: str) -> list[str]:
    return [letter for letter in name if letter.isdigit()]
