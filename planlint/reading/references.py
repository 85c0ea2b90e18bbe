"""What a reference means: an id, or a name, short name or alias that exactly one entry has."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from planlint.model.route import Route
from planlint.model.values import Reference, Target

_LETTERS_IGNORED_IN_INDICATORS = str.maketrans("", "", " \t\n:\u00a0")

PEOPLE = ("people", "organisations", "forums")
ORGANISATIONS = ("organisations", "people", "forums")
FORUMS = ("forums", "organisations", "people")
FUNDS = ("funds", "organisations")
INDICATORS = ("indicators",)
DOCUMENTS = ("documents",)
SERVED = ("items", "priorities")
ACTIONS = ("actions",)


def folded(text: str) -> str:
    """A name without the differences of case and white space."""
    return " ".join(text.split()).casefold()


def folded_indicator(text: str) -> str:
    """An indicator's id without the differences that do not count."""
    return text.translate(_LETTERS_IGNORED_IN_INDICATORS).casefold()


class Registers:
    """The ids and names of a plan's entries, as they are written in its data."""

    __slots__ = ("_entries", "_ids", "_meant", "_names")

    def __init__(self, data: Mapping[str, object]) -> None:
        self._entries = dict(_registers(data))
        self._ids = {
            register: {_fold_id(register, id_): id_ for id_, _ in each}
            for register, each in self._entries.items()
        }
        self._names: dict[str, dict[str, set[str]]] = {}
        self._meant: dict[tuple[tuple[str, ...], str], tuple[Target | None, bool]] = {}

    def refer(self, route: Route, text: str, registers: tuple[str, ...]) -> Reference:
        """The reference that a text is, looked up in registers in this order, ids before names."""
        meant = self._meant.get((registers, text))
        if meant is None:
            meant = self._meant[registers, text] = self._look_up(text, registers)
        return Reference(route, text, *meant)

    def _look_up(self, text: str, registers: tuple[str, ...]) -> tuple[Target | None, bool]:
        """What a text leads to, and whether it is written as the id."""
        for register in registers:
            id_ = self._ids[register].get(_fold_id(register, text))
            if id_ is not None:
                return Target(register, id_), True
        name = folded(text)
        for register in registers:
            ids = self._names_in(register).get(name, set())
            if len(ids) == 1:
                return Target(register, next(iter(ids))), False
        return None, True

    def _names_in(self, register: str) -> dict[str, set[str]]:
        """The ids of a register by each name: needed only where something is not written as an id."""
        if register not in self._names:
            self._names[register] = _names(register, self._entries[register])
        return self._names[register]


def _fold_id(register: str, id_: str) -> str:
    return folded_indicator(id_) if register == "indicators" else id_


def _registers(
    data: Mapping[str, object],
) -> Iterator[tuple[str, list[tuple[str, Mapping[str, object]]]]]:
    for register in ("people", "organisations", "forums", "funds", "indicators", "documents"):
        yield register, [(id_, entry) for id_, entry in _mappings(data.get(register))]
    yield "items", list(_framework_items(data.get("frameworks")))
    yield "priorities", list(_listed(data.get("priorities"), "id"))
    actions = (
        action
        for priority in _list(data.get("priorities"))
        if isinstance(priority, dict)
        for action in _listed(priority.get("actions"), "ref")
    )
    yield "actions", list(actions)


def _framework_items(frameworks: object) -> Iterator[tuple[str, Mapping[str, object]]]:
    for framework_id, framework in _mappings(frameworks):
        items = framework.get("items")
        for id_, item in items.items() if isinstance(items, dict) else ():
            entry = item if isinstance(item, dict) else {"title": item}
            yield f"{framework_id}.{id_}", entry


def _mappings(register: object) -> Iterator[tuple[str, Mapping[str, object]]]:
    if isinstance(register, dict):
        for id_, entry in register.items():
            yield id_, entry if isinstance(entry, dict) else {}


def _list(value: object) -> list[object]:
    return value if isinstance(value, list) else []


def _listed(entries: object, key: str) -> Iterator[tuple[str, Mapping[str, object]]]:
    for entry in _list(entries):
        if isinstance(entry, dict) and isinstance(entry.get(key), str):
            yield entry[key], entry


def _names(
    register: str, entries: Iterable[tuple[str, Mapping[str, object]]]
) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    if register == "actions":
        return found
    for id_, entry in entries:
        aliases = entry.get("aliases")
        written = [id_, entry.get("name"), entry.get("title"), entry.get("short")]
        for name in [*written, *(aliases if isinstance(aliases, list) else [])]:
            if isinstance(name, str) and name.strip():
                found.setdefault(folded(name), set()).add(id_)
    return found
