"""Which fields of a plan refer to persons and bodies, and all the texts there are."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

OF_A_BODY = {"organisation", "partners", "overseen_by", "reports_to", "members", "fund"}
_OF_A_PERSON = {"chair", "leadership", "by"}
_OF_A_LEAD = {"strategic", "operational"}


def is_of_a_person(key: str, under: str) -> bool:
    """Whether a key, under another, refers to a person."""
    return (
        key in _OF_A_PERSON
        or (key in _OF_A_LEAD and under == "lead")
        or (key == "lead" and under != "not_needed")
    )


def in_places_of_people(value: Any, key: str = "", under: str = "") -> Iterator[str]:
    """The texts that stand where a person or a body is referred to."""
    if isinstance(value, str):
        if is_of_a_person(key, under) or key in OF_A_BODY:
            yield value
    elif isinstance(value, dict):
        for name, item in value.items():
            yield from in_places_of_people(item, str(name), key)
    elif isinstance(value, list):
        for item in value:
            yield from in_places_of_people(item, key, under)


def texts_in(value: Any) -> Iterator[str]:
    """All texts of some data."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for item in value.values():
            yield from texts_in(item)
    elif isinstance(value, list):
        for item in value:
            yield from texts_in(item)
