"""Who is hidden in a plan: the names, the labels in their places, the ids."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from planlint.model.plan import Plan
from planlint.model.registers import Person as Entry
from planlint.reading.references import folded as folded_name
from planlint.rules.names import read_name
from planlint.showing.redaction.elsewhere import Elsewhere
from planlint.showing.redaction.finding import NOBODY, HiddenNames, Person
from planlint.showing.redaction.tokens import words_in

_NOT_IN_IDS = re.compile(r"[^A-Za-z0-9._-]+")


def hidden_names(data: object) -> tuple[str, ...]:
    """The names in the data of a plan that the public is not shown."""
    people = data.get("people") if isinstance(data, dict) else None
    entries = people.values() if isinstance(people, dict) else ()
    return tuple(
        name
        for entry in entries
        if isinstance(entry, dict) and entry.get("public") is not True
        for name in _names_of(entry)
    )


def public_id(id_: str, own: Iterable[str], elsewhere: Elsewhere) -> str:
    """The id of a plan as the public sees it: `own` are the names that it hides, `elsewhere` those of all."""
    words = words_in([id_])
    meant = [Person((name,), NOBODY) for name in own if words & words_in([name])]
    meant += [Person((name,), NOBODY, elsewhere=True) for name in elsewhere.met_in(words)]
    if not meant:
        return id_
    return id_without(HiddenNames(meant, frozenset()), id_)


def id_without(names: HiddenNames, id_: str) -> str:
    """The id of a plan with labels in the place of names."""
    return "/".join(_NOT_IN_IDS.sub("-", names.replaced(part)) for part in id_.split("/"))


def _names_of(entry: dict[str, object]) -> Iterator[str]:
    """The name and the aliases of an entry of `people`; what has no name has no aliases to hide."""
    name, aliases = entry.get("name"), entry.get("aliases")
    if not (isinstance(name, str) and name):
        return
    yield name
    given = aliases if isinstance(aliases, list) else [aliases]
    yield from (alias for alias in given if isinstance(alias, str))


def label_of(person: Entry, plan: Plan, names: HiddenNames) -> str:
    """What a person is called where the name is not shown: role, else organisation, else an officer."""
    organisations = (
        plan.organisations[each.target.id]
        for each in person.organisations
        if each.target and each.target.register == "organisations"
    )
    labels = (
        *(role.text for role in person.roles),
        *(each.short or each.name for each in organisations if each),
    )
    return next((" ".join(each.split()) for each in labels if each and not names.has(each)), NOBODY)


def ways_of(person: Entry) -> tuple[str, ...]:
    """The name and the aliases of a person."""
    return (person.name, *(alias.text for alias in person.aliases))


def first_and_last(name: str) -> tuple[str, str]:
    """The first name and the surname, by which two ways to write a name are told to be one."""
    read = read_name(name)
    return read.first, read.surname


def first_names_of(people: list[Entry]) -> dict[str, frozenset[str]]:
    """First names by surname, of everybody."""
    found: dict[str, set[str]] = {}
    for person in people:
        for way in ways_of(person):
            name = read_name(way)
            found.setdefault(name.surname, set()).update(name.given)
    return {surname: frozenset(given) for surname, given in found.items()}


def officers_of(plan: Plan) -> dict[str, str]:
    """The ids of people, those that are not public under a number."""
    taken = {*plan.people, *plan.organisations, *plan.forums}
    officers: dict[str, str] = {}
    number = 0
    for id_, person in plan.people.items():
        officers[id_] = id_
        if not person.public:
            number += 1
            while f"officer-{number}" in taken:
                number += 1
            officers[id_] = f"officer-{number}"
    return officers


def ids_by_name(plan: Plan) -> dict[str, str]:
    """The ids of people by every name that exactly one of them has."""
    found: dict[str, set[str]] = {}
    for person in plan.people.values():
        for way in ways_of(person):
            found.setdefault(folded_name(way), set()).add(person.id)
    return {name: next(iter(ids)) for name, ids in found.items() if name and len(ids) == 1}
