"""The addresses of pages below the site's own: the one place where they are made."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from planlint.model.expression import expression

MOST_LETTERS = 60

_NOT_IN_SLUGS = expression(r"[^a-z0-9.-]")
_NOT_IN_FOLDERS = expression(r"[^A-Za-z0-9._-]")
_DEVICE = expression(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|\Z)", re.IGNORECASE)


def slug_of(name: str) -> str:
    """A ref or id as part of an address: lower case, nothing but `a-z0-9.-`, at most sixty letters."""
    return _safe(_NOT_IN_SLUGS.sub("-", name.lower())[:MOST_LETTERS])[:MOST_LETTERS]


def slugs_of(names: Iterable[str]) -> list[str]:
    """A slug for each name; the second of one slug gets `-2`, and so on.

    A slug that a name has by itself is not taken from it by the number of another.
    """
    natural = [slug_of(name) for name in names]
    return list(_each_once(natural, MOST_LETTERS))


def folders_of(plans: Iterable[str]) -> list[str]:
    """The folder of each plan below that of all: its id, where that is a good path."""
    natural = [
        "/".join(_safe(_NOT_IN_FOLDERS.sub("-", part)) for part in plan.split("/"))
        for plan in plans
    ]
    return list(_each_once(natural, None))


def rule_address(site: str, rule: str) -> str:
    """The address of a rule's page; nothing where the site's address is not known."""
    return f"{site}rules/{rule}.html" if site else ""


def root_from(address: str) -> str:
    """The way from a page back to the site's own folder, such as `../../`."""
    return "../" * address.count("/")


def _safe(part: str) -> str:
    """A part of a path that is neither hidden, nor leads anywhere else, nor names a device."""
    dots = len(part) - len(part.lstrip("."))
    part = "-" * dots + part[dots:].rstrip(".") or "-"
    return f"x-{part}" if _DEVICE.match(part) else part


def _each_once(natural: list[str], most: int | None) -> Iterator[str]:
    """Names that differ, also where case does not count."""
    reserved = {name.lower() for name in natural}
    given: set[str] = set()
    next_number: dict[str, int] = {}
    for name in natural:
        free = name
        while free.lower() in given or (free != name and free.lower() in reserved):
            number = next_number.get(name, 2)
            next_number[name] = number + 1
            end = f"-{number}"
            free = f"{name[: most - len(end)] if most else name}{end}"
        given.add(free.lower())
        yield free
