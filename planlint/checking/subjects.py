"""Whose finding it is, in words: an action, a priority, a forum, a message, the plan."""

from __future__ import annotations

from typing import Any

from planlint.model.document import Document
from planlint.model.route import Route

MOST_LETTERS = 60

_REGISTERS = {
    "people": "person",
    "organisations": "organisation",
    "forums": "forum",
    "indicators": "indicator",
    "funds": "fund",
    "documents": "document",
    "frameworks": "framework",
}
_LISTS = {"sections": "section", "versions": "version"}
_KNOWN_BY_ID = {"indicator", "framework", "section", "fund"}


def subject_of(document: Document, route: Route) -> str:
    """The subject of a finding at a route, such as `action 1.4`; `the plan` where it is none else's."""
    if len(route) >= 2 and route[0] == "priorities":
        return _in_priority(document, route)
    if len(route) >= 2 and route[0] in _REGISTERS:
        thing = _REGISTERS[str(route[0])]
        return f"{thing} {_name(document, route[:2], thing)}"
    if len(route) >= 2 and route[0] in _LISTS:
        thing = _LISTS[str(route[0])]
        known_by = _first(_mapping(document, route[:2]), ("id", "label", "title"))
        return f"{thing} {known_by or int(route[1]) + 1}"
    return "the plan"


def action_of(document: Document, route: Route) -> str | None:
    """The ref of the action that a route lies in, as it is written; None outside actions."""
    if len(route) < 4 or route[0] != "priorities" or route[2] != "actions":
        return None
    return ref_of(document, route[:4]) or None


def ref_of(document: Document, route: Route) -> str:
    """The ref of the action at a route; where it is not in quotes, as it is written."""
    ref = _mapping(document, route).get("ref")
    if isinstance(ref, str):
        return _short(ref)
    return document.written((*route, "ref")) if isinstance(ref, int | float) else ""


def _in_priority(document: Document, route: Route) -> str:
    if len(route) >= 4 and route[2] == "actions":
        ref = ref_of(document, route[:4])
        title = _first(_mapping(document, route[:4]), ("title",))
        counted = f"{int(route[3]) + 1} of {_priority(document, route)}"
        named = f'"{title}"' if title else counted
        return f"action {ref or named}"
    if len(route) >= 4 and route[2] == "communications":
        message = _first(_mapping(document, route[:4]), ("message",))
        return f'message "{message}"' if message else f"message {int(route[3]) + 1}"
    return _priority(document, route)


def _priority(document: Document, route: Route) -> str:
    known_by = _first(_mapping(document, route[:2]), ("id", "title"))
    return f"priority {known_by or int(route[1]) + 1}"


def _name(document: Document, route: Route, thing: str) -> str:
    keys = () if thing in _KNOWN_BY_ID else ("short", "name", "title")
    return _first(_mapping(document, route), keys) or str(route[1])


def _first(mapping: dict[str, Any], keys: tuple[str, ...]) -> str:
    found = (mapping.get(key) for key in keys)
    return next((_short(each) for each in found if isinstance(each, str) and each.strip()), "")


def _short(text: str) -> str:
    text = " ".join(text[: MOST_LETTERS * 10].split())
    if len(text) <= MOST_LETTERS:
        return text
    words = text[:MOST_LETTERS].rpartition(" ")[0].rstrip(",;:")
    whole = words if len(words) > MOST_LETTERS // 2 else text[: MOST_LETTERS - 1]
    return f"{whole}…"


def _mapping(document: Document, route: Route) -> dict[str, Any]:
    value: Any = document.data
    for step in route:
        try:
            value = value[step]
        except (LookupError, TypeError):
            return {}
    return value if isinstance(value, dict) else {}
