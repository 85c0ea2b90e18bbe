"""The nearest of some names to one that is not among them."""

from __future__ import annotations

from collections.abc import Callable, Iterable

LIKE_ENOUGH = 72.0
SHORTEST = 3


def nearest(name: str, names: Iterable[str]) -> str:
    """The name that was probably meant, or nothing where none is near enough."""
    from rapidfuzz import fuzz, process, utils
    from rapidfuzz.distance import OSA

    names = list(names)
    found = process.extractOne(
        name,
        names,
        scorer=fuzz.ratio,
        processor=utils.default_process,
        score_cutoff=LIKE_ENOUGH,
    )
    if found:
        return str(found[0])
    slips = (each for each in names if _is_slip(name, each, OSA.distance))
    return next(slips, "")


def _is_slip(name: str, other: str, distance: Callable[[str, str], int]) -> bool:
    """Whether a short name is another with one letter wrong, missing, added or two changed round.

    Another number is another name.
    """
    if min(len(name), len(other)) < SHORTEST or _digits(name) != _digits(other):
        return False
    return distance(name.lower(), other.lower()) == 1


def _digits(name: str) -> list[str]:
    return [letter for letter in name if letter.isdigit()]
