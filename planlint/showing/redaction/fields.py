"""Which fields of a plan refer to persons and bodies, and all the texts there are."""

from __future__ import annotations

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


def in_places_of_people(data: Any) -> list[str]:
    """The texts that stand where a person or a body is referred to."""
    found: list[str] = []
    _gather_references(data, "", "", found)
    return found


def texts_in(data: Any) -> list[str]:
    """All texts of some data."""
    found: list[str] = []
    _gather_texts(data, found)
    return found


def _gather_references(value: Any, key: str, under: str, found: list[str]) -> None:
    if isinstance(value, dict):
        for name, item in value.items():
            _gather_references(item, name, key, found)
    elif isinstance(value, list):
        for item in value:
            _gather_references(item, key, under, found)
    elif isinstance(value, str) and (is_of_a_person(key, under) or key in OF_A_BODY):
        found.append(value)


def _gather_texts(value: Any, found: list[str]) -> None:
    if isinstance(value, str):
        found.append(value)
    elif isinstance(value, dict):
        for item in value.values():
            _gather_texts(item, found)
    elif isinstance(value, list):
        for item in value:
            _gather_texts(item, found)
