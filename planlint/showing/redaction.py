"""What the public is shown of a plan: the same plan with roles in the place of names.

It is done once, on the data, before anything is made of them, so that no page, download or
picture can show a name that it should not.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

from planlint.model.document import Document
from planlint.model.plan import Person as Entry
from planlint.model.plan import Plan
from planlint.model.route import Route
from planlint.reading.plan import read_plan
from planlint.reading.references import folded as folded_name
from planlint.rules.names import folded_word, read_name, spellings_of
from planlint.showing import name_words
from planlint.showing.hidden_names import NOBODY, Elsewhere, HiddenNames, Person, words_in
from planlint.showing.unregistered import Roles, names_in, plain_words

NOT_NAMED = "not yet named"
NOWHERE = Elsewhere(())

_OF_A_PERSON = {"chair", "leadership", "by"}
_OF_A_LEAD = {"strategic", "operational"}
_OF_A_BODY = {"organisation", "partners", "overseen_by", "reports_to", "members", "fund"}
_REGISTERS = ("organisations", "forums", "frameworks", "indicators", "funds", "documents")
_WITH_WORDS_OF_THE_FORMAT = {
    *("format", "status", "kind", "better", "every", "meets", "reporting", "expects", "rag"),
}
_WORD_OF_THE_FORMAT = re.compile(r"[a-z0-9/-]{1,20}\Z")
_NOT_IN_IDS = re.compile(r"[^A-Za-z0-9._-]+")


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
        self._officers = _officers(plan)
        self._by_name = _ids_by_name(plan)
        self._names = self._hidden(data, elsewhere)
        self._renamed: dict[Route, str] = {}
        self.words_of_their_own = self._names.words_of_their_own()
        self.id = "/".join(
            _NOT_IN_IDS.sub("-", self._names.replaced(part)) for part in plan.id.split("/")
        )
        self.document = document
        if data:
            cleaned = self._data(data)
            self.document = document._replace(data=cleaned, values=self._moved(document))

    def _hidden(self, data: dict[str, Any], elsewhere: Elsewhere) -> HiddenNames:
        people = self._plan.people.values()
        registered = [each for each in people if each.name]
        texts = list(_texts(data))
        words = plain_words(texts, _first_names(registered))
        strangers = [
            Person((name,), NOBODY)
            for text in _in_places_of_people(data)
            if not self._is_entry(text) and not self._roles.are_meant(text)
            for name in names_in(text, words)
        ]
        own = {_first_and_last(way) for each in registered for way in _ways(each)}
        strangers += [
            Person((name,), NOBODY, elsewhere=True)
            for name in elsewhere.met_in(words_in(texts))
            if _first_and_last(name) not in own
        ]
        unlabelled = [
            Person(_ways(each), None if each.public else NOBODY) for each in registered
        ] + strangers
        guarded = HiddenNames(unlabelled, words)
        labelled = [
            Person(_ways(each), None if each.public else label_of(each, self._plan, guarded))
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
        if _is_of_a_person(key, under):
            return self._each(item, self._of_a_person, key)
        if key in _OF_A_BODY and under != "labels":
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


def public_ids(plans: Iterable[tuple[str, tuple[str, ...]]]) -> list[str]:
    """The ids of plans as the public sees them. Each is given with the names that it hides."""
    given = tuple(plans)
    everywhere = tuple(dict.fromkeys(name for _, names in given for name in names))
    by_word: dict[str, set[str]] = {}
    for name in everywhere:
        for word in _words_of(name):
            by_word.setdefault(word, set()).add(name)
    met = [
        set[str]().union(*(by_word.get(word, ()) for word in _words_of(id_))) for id_, _ in given
    ]
    return [
        public_id(id_, filter(near.__contains__, names), filter(near.__contains__, everywhere))
        if near
        else id_
        for (id_, names), near in zip(given, met, strict=True)
    ]


def public_id(id_: str, own: Iterable[str], elsewhere: Iterable[str]) -> str:
    """The id of a plan as the public sees it: `own` are the names that it hides, `elsewhere` those of all."""
    words = _words_of(id_)
    people = [Person((name,), NOBODY) for name in own]
    people += [Person((name,), NOBODY, elsewhere=True) for name in elsewhere]
    meant = [person for person in people if words & _words_of(person.names[0])]
    if not meant:
        return id_
    names = HiddenNames(meant, frozenset())
    return "/".join(_NOT_IN_IDS.sub("-", names.replaced(part)) for part in id_.split("/"))


def _words_of(text: str) -> set[str]:
    return set(map(folded_word, name_words.WORD.findall(text)))


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


def _ways(person: Entry) -> tuple[str, ...]:
    return (person.name, *(alias.text for alias in person.aliases))


def _first_and_last(name: str) -> tuple[str, str]:
    read = read_name(name)
    return read.first, read.surname


def _first_names(people: list[Entry]) -> dict[str, frozenset[str]]:
    """First names by surname, of everybody."""
    found: dict[str, set[str]] = {}
    for person in people:
        for way in _ways(person):
            name = read_name(way)
            found.setdefault(name.surname, set()).update(name.given)
    return {surname: frozenset(given) for surname, given in found.items()}


def _officers(plan: Plan) -> dict[str, str]:
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


def _ids_by_name(plan: Plan) -> dict[str, str]:
    """The ids of people by every name that exactly one of them has."""
    found: dict[str, set[str]] = {}
    for person in plan.people.values():
        for way in _ways(person):
            found.setdefault(folded_name(way), set()).add(person.id)
    return {name: next(iter(ids)) for name, ids in found.items() if name and len(ids) == 1}


def _is_of_a_person(key: str, under: str) -> bool:
    return (
        key in _OF_A_PERSON
        or (key in _OF_A_LEAD and under == "lead")
        or (key == "lead" and under != "not_needed")
    )


def _in_places_of_people(value: Any, key: str = "", under: str = "") -> Iterator[str]:
    """The texts that stand where a person or a body is referred to."""
    if isinstance(value, str):
        if _is_of_a_person(key, under) or key in _OF_A_BODY:
            yield value
    elif isinstance(value, dict):
        for name, item in value.items():
            yield from _in_places_of_people(item, str(name), key)
    elif isinstance(value, list):
        for item in value:
            yield from _in_places_of_people(item, key, under)


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for item in value.values():
            yield from _texts(item)
    elif isinstance(value, list):
        for item in value:
            yield from _texts(item)


def _is_mapping(value: Any) -> bool:
    return isinstance(value, dict)
