"""What the public is shown of a plan: the same plan with roles in the place of names.

It is done once, on the data, before anything is made of them, so that no page, download or
picture can show a name that it should not.
"""

from __future__ import annotations

import re
from typing import Any

from planlint.model.document import Document
from planlint.model.plan import Plan
from planlint.model.route import Route
from planlint.reading.plan import read_plan
from planlint.reading.references import folded as folded_name
from planlint.rules.names import read_name, spellings_of
from planlint.showing.redaction.elsewhere import Elsewhere
from planlint.showing.redaction.fields import (
    OF_A_BODY,
    in_places_of_people,
    is_of_a_person,
    texts_in,
)
from planlint.showing.redaction.finding import NOBODY, HiddenNames, Person
from planlint.showing.redaction.people import (
    first_and_last,
    first_names_of,
    id_without,
    ids_by_name,
    label_of,
    officers_of,
    ways_of,
)
from planlint.showing.redaction.tokens import words_in
from planlint.showing.redaction.unregistered import Roles, names_in, plain_words

NOT_NAMED = "not yet named"
NOWHERE = Elsewhere(())

_REGISTERS = ("organisations", "forums", "frameworks", "indicators", "funds", "documents")
_WITH_WORDS_OF_THE_FORMAT = {
    *("format", "status", "kind", "better", "every", "meets", "reporting", "expects", "rag"),
}
_WORD_OF_THE_FORMAT = re.compile(r"[a-z0-9/-]{1,20}\Z")


def public_document(document: Document, plan: Plan) -> Document:
    """The document with every name of a person that is not public replaced.

    Ids that are made of a name go as well. The spans stay those of the file, for numbers as they
    are written.
    """
    return Redaction(document, plan).document


def public_plan(document: Document, plan: Plan, elsewhere: Elsewhere = NOWHERE) -> Plan:
    """The typed plan that the public is shown; `elsewhere` are names that other plans hide."""
    redaction = Redaction(document, plan, elsewhere)
    return read_plan(redaction.document, redaction.id)


class Redaction:
    """A plan made fit for the public: its document, and its id.

    `words_of_their_own` are the surnames that are words of the plan, and stay where they stand
    without a first name, an initial or a rank.
    """

    def __init__(self, document: Document, plan: Plan, elsewhere: Elsewhere = NOWHERE) -> None:
        data: dict[str, Any] = document.data if isinstance(document.data, dict) else {}
        self._plan = plan
        self._roles = Roles(plan)
        self._officers = officers_of(plan)
        self._by_name = ids_by_name(plan)
        self._names = self._hidden(data, elsewhere)
        self._renamed: dict[Route, str] = {}
        self.words_of_their_own = self._names.words_of_their_own()
        self.id = id_without(self._names, plan.id)
        self.document = document
        if data:
            cleaned = self._data(data)
            self.document = document._replace(data=cleaned, values=self._moved(document))

    def _hidden(self, data: dict[str, Any], elsewhere: Elsewhere) -> HiddenNames:
        people = self._plan.people.values()
        registered = [each for each in people if each.name]
        texts = texts_in(data)
        words = plain_words(texts, first_names_of(registered))
        strangers = [
            Person((name,), NOBODY)
            for text in in_places_of_people(data)
            if not self._is_entry(text) and not self._roles.are_meant(text)
            for name in names_in(text, words)
        ]
        own = {first_and_last(way) for each in registered for way in ways_of(each)}
        strangers += [
            Person((name,), NOBODY, elsewhere=True)
            for name in elsewhere.met_in(words_in(texts))
            if first_and_last(name) not in own
        ]
        unlabelled = [
            Person(ways_of(each), None if each.public else NOBODY) for each in registered
        ] + strangers
        guarded = HiddenNames(unlabelled, words)
        labelled = [
            Person(ways_of(each), None if each.public else label_of(each, self._plan, guarded))
            for each in registered
        ]
        return HiddenNames(labelled + strangers, words)

    def _is_entry(self, text: str) -> bool:
        return text in self._plan.people or folded_name(text) in self._by_name

    def _data(self, data: dict[str, Any]) -> dict[str, Any]:
        cleaned = {
            key: self._register((key,), item) if key in _REGISTERS else self._item(key, item, "")
            for key, item in data.items()
            if not key.startswith("x-") and key != "people"
        }
        if isinstance(data.get("glossary"), dict):
            cleaned["glossary"] = {
                self._names.replaced(word): self._walk(meaning, "glossary")
                for word, meaning in data["glossary"].items()
            }
        if "contact" in data:
            cleaned["contact"] = self._contact(data["contact"])
        cleaned["people"] = self._people(data.get("people"))
        return cleaned

    def _register(self, route: Route, entries: Any) -> Any:
        """A register; an id that is made of a name is cleaned as references to it are."""
        if not isinstance(entries, dict):
            return self._walk(entries, str(route[-1]))
        made: dict[str, Any] = {}
        for id_, entry in entries.items():
            new = self._names.replaced(id_)
            while new in made:
                new = f"{new}-2"
            if new != id_:
                self._renamed[(*route, id_)] = new
            items = entry.get("items") if route == ("frameworks",) and _is_mapping(entry) else None
            made[new] = self._walk(entry, str(route[-1]))
            if _is_mapping(items):
                made[new]["items"] = self._register((*route, id_, "items"), items)
        return made

    def _walk(self, value: Any, key: str) -> Any:
        if isinstance(value, str):
            return self._names.replaced(value)
        if isinstance(value, list):
            return [self._walk(item, key) for item in value]
        if isinstance(value, dict):
            return {
                name: self._item(name, item, key)
                for name, item in value.items()
                if not name.startswith("x-")
            }
        return value

    def _item(self, key: str, item: Any, under: str) -> Any:
        """What stands under a key, by what belongs there."""
        if is_of_a_person(key, under):
            return self._each(item, self._of_a_person, key)
        if key in OF_A_BODY and under != "labels":
            return self._each(item, self._of_a_body, key)
        if isinstance(item, str):
            if key in _WITH_WORDS_OF_THE_FORMAT and _WORD_OF_THE_FORMAT.match(item):
                return item
            if key == "url" and self._names.has(item):
                return ""
        return self._walk(item, key)

    def _each(self, item: Any, clean: Any, key: str) -> Any:
        if isinstance(item, str):
            return clean(item)
        if isinstance(item, list):
            return [
                clean(each) if isinstance(each, str) else self._walk(each, key) for each in item
            ]
        return self._walk(item, key)

    def _of_a_person(self, text: str) -> str:
        """A text in a person's place: an entry, a role or a body stays; what may be a name does not."""
        officer = self._officer(text)
        if officer:
            return officer
        if self._roles.are_meant(text):
            return self._names.replaced(text)
        return NOT_NAMED

    def _of_a_body(self, text: str) -> str:
        return self._officer(text) or self._names.replaced(text)

    def _officer(self, text: str) -> str:
        """What a reference to an entry of `people` is called now; nothing where it is none."""
        id_ = text if text in self._plan.people else self._by_name.get(folded_name(text), "")
        return self._officers.get(id_, "")

    def _people(self, register: Any) -> dict[str, Any]:
        """The register of people: the public ones, and of the others roles and organisations alone."""
        people: dict[str, Any] = {}
        for id_, entry in register.items() if isinstance(register, dict) else ():
            person = self._plan.people.get(id_)
            if person is None or not isinstance(entry, dict):
                continue
            cleaned = self._walk(entry, "people")
            if not person.public:
                roles = [
                    role
                    for role in (each.text for each in person.roles)
                    if not self._names.has(role)
                ]
                if not roles:
                    roles = [label_of(person, self._plan, self._names)]
                cleaned = {"role": roles, "organisation": cleaned.get("organisation", [])}
            people[self._officers[id_]] = cleaned
        return people

    def _contact(self, contact: Any) -> Any:
        """Whom to write to: a team as it is, of a person the role without the contacts."""
        if not isinstance(contact, dict):
            return self._walk(contact, "contact")
        name, email = (str(contact.get(key, "")) for key in ("name", "email"))
        first = read_name(name).first
        personal = self._names.has(name) or (
            bool(spellings_of(first)) and not self._roles.knows(name)
        )
        before, _, host = email.partition("@")
        named = self._names.has(re.sub(r"[._]", " ", before)) or self._names.has(host)
        cleaned = dict(self._walk(contact, "contact"))
        if personal:
            replaced = self._names.replaced(name)
            cleaned["name"] = replaced if replaced != name else NOBODY
            cleaned.pop("phone", None)
            cleaned.pop("email", None)
        else:
            cleaned |= {key: contact[key] for key in ("email", "phone") if key in contact}
            cleaned |= {"email": ""} if named else {}
        return cleaned

    def _moved(self, document: Document) -> Any:
        """The places of values, by the ids that their entries have now."""
        if not self._renamed:
            return document.values
        return {self._route(route): span for route, span in document.values.items()}

    def _route(self, route: Route) -> Route:
        return tuple(
            self._renamed.get(route[: length + 1], step) for length, step in enumerate(route)
        )


def _is_mapping(value: Any) -> bool:
    return isinstance(value, dict)
