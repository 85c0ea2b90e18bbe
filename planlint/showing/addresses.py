"""The addresses of pages below the site's own: the one place where they are made."""

from __future__ import annotations

import re
from collections.abc import Iterable

MOST_LETTERS = 60

_NOT_IN_SLUGS = re.compile(r"[^a-z0-9.-]")
_DEVICE = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|\Z)")


def slug_of(name: str) -> str:
    """A ref or id as part of an address: lower case, nothing but `a-z0-9.-`, at most sixty letters."""
    slug = _NOT_IN_SLUGS.sub("-", name.lower())[:MOST_LETTERS]
    dots = len(slug) - len(slug.lstrip("."))
    slug = "-" * dots + slug[dots:].rstrip(".") or "-"
    return f"x-{slug}"[:MOST_LETTERS] if _DEVICE.match(slug) else slug


def slugs_of(names: Iterable[str]) -> list[str]:
    """A slug for each name; the second of one slug gets `-2`, and so on."""
    taken: set[str] = set()
    slugs = []
    for name in names:
        slug = slug_of(name)
        free = slug
        number = 2
        while free in taken:
            free = f"{slug}-{number}"
            number += 1
        taken.add(free)
        slugs.append(free)
    return slugs


def rule_address(site: str, rule: str) -> str:
    """The address of a rule's page; nothing where the site's address is not known."""
    return f"{site}rules/{rule}.html" if site else ""


def root_from(address: str) -> str:
    """The way from a page back to the site's own folder, such as `../../`."""
    return "../" * address.count("/")
