"""Who leads, chairs and reports: names with roles where names may be shown, roles elsewhere."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from planlint.model.plan import Person, Plan, Reference
from planlint.rules.words.placeholders import is_placeholder_lead
from planlint.showing.redaction import NOT_NAMED


class Who(NamedTuple):
    """Somebody or something that is referred to; `known` where the plan defines it."""

    name: str
    detail: str
    known: bool

    @property
    def missing(self) -> bool:
        """Whether it only says that nobody is named."""
        return not self.known and self.name.casefold() == NOT_NAMED


def who(reference: Reference, plan: Plan) -> Who:
    """Whom or what a reference means: a person with one role and one organisation."""
    target = reference.target
    if target is None:
        text = " ".join(reference.text.split())
        return Who(text.capitalize() if text == NOT_NAMED else text, "", False)
    if target.register == "people":
        return _person(plan.people[target.id], plan, most=1)
    entries = plan.forums if target.register == "forums" else plan.organisations
    entry = entries.get(target.id)
    if entry is None:
        return Who(target.id, "", True)
    return Who(entry.name or target.id, entry.short if entry.short != entry.name else "", True)


def each_once(references: Iterable[Reference], plan: Plan) -> tuple[Who, ...]:
    """Whom references mean; of several who are called the same one."""
    return tuple(dict.fromkeys(who(each, plan) for each in references))


def person(entry: Person, plan: Plan) -> Who:
    """A person by name, with every role and organisation; a post by its roles."""
    return _person(entry, plan, most=None)


def names_somebody(reference: Reference) -> bool:
    """Whether a reference in a lead's place says more than that nobody is named yet."""
    if reference.target is not None:
        return True
    return reference.text != NOT_NAMED and not is_placeholder_lead(reference.text, ())


def _person(entry: Person, plan: Plan, *, most: int | None) -> Who:
    roles = [_sentence(role.text) for role in entry.roles][:most]
    organisations = [who(each, plan).name for each in entry.organisations][:most]
    if entry.name:
        return Who(entry.name, ", ".join((*roles, *organisations)), True)
    name = ", ".join(roles) or entry.id
    return Who(name, ", ".join(each for each in organisations if each not in roles), True)


def _sentence(text: str) -> str:
    text = " ".join(text.split())
    return text[:1].upper() + text[1:]
