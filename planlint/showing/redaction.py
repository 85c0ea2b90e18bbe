"""What the public is shown of a plan: the same plan with roles in the place of names.

It is done once, on the data, before anything is made of them, so that no page, download or
picture can show a name that it should not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from planlint.model.document import Document
from planlint.model.plan import Person, Plan
from planlint.reading.plan import read_plan
from planlint.reading.references import folded

NOBODY = "an officer"
NOT_NAMED = "not yet named"
NO_CONTACT = "(contact left out)"
BETWEEN = r"[\s.,_’'-]+"

_EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_RANKS = (
    r"(?:(?:Detective|Det|D|T|A|Acting|Temporary)\.?\s+)?"
    r"(?:Mr|Mrs|Ms|Miss|Dr|Sir|Cllr|Councillor|PC|DC|PS|Sgt|Sergeant|DS|Insp|Inspector|DI|CI|DCI|"
    r"Chief\s+Inspector|Supt|Superintendent|DSupt|Ch\.?\s*Supt|Chief\s+Superintendent|"
    r"Commander|Borough\s+Commander|Officer)\.?\s+"
)
_LEAD_KEYS = ("strategic", "operational")


class Name(NamedTuple):
    """A name that is not shown: its parts, and what stands in its place."""

    text: str
    label: str


def public_document(document: Document, plan: Plan) -> Document:
    """The document with every name of a person that is not public replaced.

    Ids of persons go as well. The spans stay those of the file, for numbers as they are written.
    """
    if not isinstance(document.data, dict):
        return document
    names = list(_names(plan))
    replace = _replacer(names, _words_of(document.data))
    ids = {
        id_: f"officer-{number}"
        for number, (id_, person) in enumerate(plan.people.items(), 1)
        if not person.public
    }
    data = _cleaned(_without_free_leads(document.data, plan, ids), replace, plan)
    data["people"] = _people(document.data, plan, ids, replace)
    return document._replace(data=data)


def public_plan(document: Document, plan: Plan) -> Plan:
    """The typed plan that the public is shown."""
    return read_plan(public_document(document, plan), plan.id)


def label_of(person: Person, plan: Plan) -> str:
    """What a person is called where the name is not shown: role, else organisation, else an officer."""
    if person.roles:
        return person.roles[0].text
    for reference in person.organisations:
        if reference.target and reference.target.register == "organisations":
            organisation = plan.organisations[reference.target.id]
            return organisation.short or organisation.name
    return NOBODY


def _names(plan: Plan) -> Iterator[Name]:
    for person in plan.people.values():
        if person.public or not person.name:
            continue
        label = label_of(person, plan)
        for text in (person.name, *(alias.text for alias in person.aliases), person.id):
            yield Name(text, label)


class _Replacer(NamedTuple):
    pattern: re.Pattern[str] | None
    labels: dict[str, str]

    def __call__(self, text: str) -> str:
        text = _EMAIL.sub(NO_CONTACT, text)
        if self.pattern is None:
            return text
        return self.pattern.sub(self._label, text)

    def _label(self, match: re.Match[str]) -> str:
        found = " ".join(re.findall(r"\w+", match.group(), re.UNICODE)).casefold()
        label = self.labels.get(found)
        if label is None:
            last = found.rpartition(" ")[2]
            label = self.labels.get(last, NOBODY)
        return label


def _replacer(names: list[Name], words: set[str]) -> _Replacer:
    """Replaces names, longest first: in full, with rank or initial, turned round, and surnames alone."""
    labels: dict[str, str] = {}
    patterns: list[str] = []
    for name in names:
        parts = re.findall(r"\w+", name.text)
        if not parts:
            continue
        labels.setdefault(" ".join(parts).casefold(), name.label)
        patterns.append(BETWEEN.join(map(re.escape, parts)))
        if len(parts) > 1:
            first, surname = parts[-2], parts[-1]
            labels.setdefault(surname.casefold(), name.label)
            patterns += [
                f"{re.escape(surname)},\\s*{re.escape(first)}",
                f"{re.escape(first)}{BETWEEN}{re.escape(surname)}",
                f"{_RANKS}(?:\\w\\.?\\s*)?{re.escape(surname)}",
                f"\\b[A-Z]\\.?\\s?{re.escape(surname)}",
            ]
            if surname.casefold() not in words:
                patterns.append(re.escape(surname))
    if not patterns:
        return _Replacer(None, {})
    longest_first = sorted(set(patterns), key=len, reverse=True)
    union = "|".join(longest_first)
    return _Replacer(re.compile(rf"(?<!\w)(?:{union})(?!\w)", re.IGNORECASE), labels)


def _words_of(data: object) -> set[str]:
    """The words that the plan uses in lower case: a surname among them is a word of its own."""
    return {word for text in _texts(data) for word in re.findall(r"(?<!\w)[a-z]{3,}(?!\w)", text)}


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for item in value.values():
            yield from _texts(item)
    elif isinstance(value, list):
        for item in value:
            yield from _texts(item)


def _cleaned(value: Any, replace: _Replacer, plan: Plan) -> Any:
    if isinstance(value, str):
        return replace(value)
    if isinstance(value, list):
        return [_cleaned(item, replace, plan) for item in value]
    if isinstance(value, dict):
        contact = value.get("contact") if "format" in value else None
        cleaned = {
            key: _cleaned(item, replace, plan)
            for key, item in value.items()
            if not key.startswith("x-")
        }
        if isinstance(contact, dict) and isinstance(contact.get("email"), str):
            cleaned["contact"]["email"] = contact["email"]
        return cleaned
    return value


def _without_free_leads(data: dict[str, Any], plan: Plan, ids: dict[str, str]) -> dict[str, Any]:
    """The data with persons' ids renamed, and free text in a lead's place that names no role taken out."""
    known = _known_labels(plan)

    def lead(value: Any) -> Any:
        if isinstance(value, list):
            return [lead(item) for item in value]
        if not isinstance(value, str):
            return value
        return ids.get(_id_of(value, plan), _free(value, plan, known))

    def walk(value: Any, key: str = "") -> Any:
        if isinstance(value, dict):
            return {
                name: lead(item) if _names_people(name, key) else walk(item, name)
                for name, item in value.items()
                if name != "people" or key
            }
        if isinstance(value, list):
            return [walk(item, key) for item in value]
        return value

    walked: dict[str, Any] = walk(data)
    return walked


def _names_people(name: str, under: str) -> bool:
    return (name in _LEAD_KEYS and under == "lead") or name in {
        "chair",
        "members",
        "leadership",
        "by",
    }


def _id_of(text: str, plan: Plan) -> str:
    """The id of the person that a text means."""
    if text in plan.people:
        return text
    same = [
        person.id
        for person in plan.people.values()
        if folded(text) in {folded(person.name), *(folded(alias.text) for alias in person.aliases)}
    ]
    return same[0] if len(same) == 1 else ""


def _known_labels(plan: Plan) -> set[str]:
    labels = {
        folded(name)
        for each in plan.organisations.values()
        for name in (each.id, each.name, each.short)
    }
    labels |= {
        folded(name) for each in plan.forums.values() for name in (each.id, each.name, each.short)
    }
    labels |= {folded(role.text) for person in plan.people.values() for role in person.roles}
    return labels - {""}


def _free(text: str, plan: Plan, known: set[str]) -> str:
    """A text in a lead's place: an id, a role or an organisation stays; what may be a name does not."""
    if text in plan.people or folded(text) in known:
        return text
    parts = re.split(r"\s*(?:/|&|,|\band\b)\s*", text)
    return text if all(folded(part) in known for part in parts if part) else NOT_NAMED


def _people(
    data: dict[str, Any], plan: Plan, ids: dict[str, str], replace: _Replacer
) -> dict[str, Any]:
    """The register of people: the public ones whole, of the others roles and organisations alone."""
    register = data.get("people")
    people: dict[str, Any] = {}
    for id_, entry in register.items() if isinstance(register, dict) else ():
        if id_ not in plan.people or not isinstance(entry, dict):
            continue
        person = plan.people[id_]
        if person.public:
            people[id_] = {key: value for key, value in entry.items() if not key.startswith("x-")}
            continue
        roles = [replace(role.text) for role in person.roles] or [label_of(person, plan)]
        people[ids[id_]] = {"role": roles, "organisation": entry.get("organisation", [])}
    return people
