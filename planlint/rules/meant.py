"""Which entry a text in a lead's place was meant to be, where the plan has no such entry."""

from __future__ import annotations

from collections.abc import Mapping

from planlint.model.plan import Plan
from planlint.model.registers import Organisation, Person
from planlint.reading.nearest import nearest
from planlint.reading.references import folded
from planlint.rules.people import People
from planlint.rules.words.placeholders import is_placeholder_lead


class Meant:
    """Looks for the entry that was meant; each text is looked for once."""

    __slots__ = ("_by_name", "_by_role", "_found", "_people", "_phrases")

    def __init__(self, plan: Plan, people: People, phrases: tuple[str, ...]) -> None:
        self._people = people
        self._phrases = phrases
        self._by_role = holders(plan)
        self._by_name = {"people": _names(plan.people), "organisations": _names(plan.organisations)}
        self._found: dict[tuple[str, str], str] = {}

    def by(self, text: str, register: str) -> str:
        """The id of the entry of `people` or `organisations` that a text means, or nothing."""
        key = register, folded(text)
        if key not in self._found:
            self._found[key] = self._look(key[1], register)
        return self._found[key]

    def called(self, text: str, register: str) -> list[str]:
        """The ids of the entries that have a text for a name, short name or alias."""
        return self._by_name[register].get(folded(text), [])

    def _look(self, text: str, register: str) -> str:
        if is_placeholder_lead(text, self._phrases):
            return ""
        if register == "people":
            person = self._people.by_text.get(text)
            mentions = () if person is None else self._people.persons[person]
            same = [mention.id for mention in mentions if mention.id]
            holding = self._by_role.get(text, [])
            if same or len(holding) == 1:
                return (same or holding)[0]
        names = self._by_name[register]
        return names.get(nearest(text, names), [""])[0]


def _names(register: Mapping[str, Person] | Mapping[str, Organisation]) -> dict[str, list[str]]:
    """The ids of entries by everything that they are called, without case and white space."""
    found: dict[str, list[str]] = {}
    for entry in register.values():
        short = entry.short if isinstance(entry, Organisation) else ""
        names = (entry.id, entry.name, short, *(alias.text for alias in entry.aliases))
        for name in dict.fromkeys(folded(name) for name in names if name.strip()):
            found.setdefault(name, []).append(entry.id)
    return found


def holders(plan: Plan) -> dict[str, list[str]]:
    """The ids of those with a name who hold a post, by the role without case and white space."""
    found: dict[str, list[str]] = {}
    for person in plan.people.values():
        for role in person.roles if person.name.strip() else ():
            found.setdefault(folded(role.text), []).append(person.id)
    return found
