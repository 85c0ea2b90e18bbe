"""The nearest of some names to one that is not among them."""

from __future__ import annotations

from collections.abc import Iterable

LIKE_ENOUGH = 72.0


def nearest(name: str, names: Iterable[str]) -> str:
    """The name that was probably meant, or nothing where none is near enough."""
    from rapidfuzz import fuzz, process, utils

    found = process.extractOne(
        name,
        list(names),
        scorer=fuzz.ratio,
        processor=utils.default_process,
        score_cutoff=LIKE_ENOUGH,
    )
    return str(found[0]) if found else ""
