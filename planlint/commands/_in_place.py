"""Whether what was made of a plan is in place, without reading it again where nobody touched it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from planlint.world.folders import Staging
from planlint.world.kept import KeptResults, fingerprint

Digests = Mapping[str, str]


def is_in_place(digests: Digests, staging: Staging, kept: KeptResults) -> bool:
    """Whether files are in place; they are read for it only where one was touched since the last time."""
    key = _key_of(digests, staging)
    if key and kept.find(key) is not None:
        return True
    is_there = staging.is_in_place(digests)
    if key and is_there:
        kept.keep(key, b"")
    return is_there


def keep_in_place(made: Iterable[Digests], staging: Staging, kept: KeptResults) -> None:
    """Keep that what was made is in place, so that the next build need not read it."""
    for digests in made:
        if key := _key_of(digests, staging):
            kept.keep(key, b"")


def _key_of(digests: Digests, staging: Staging) -> str:
    """What files are told by while nobody touches them; "" where one is missing."""
    stamp = staging.stamp(digests)
    return fingerprint("in place", stamp, *digests, *digests.values()) if stamp else ""
