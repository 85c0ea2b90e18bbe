"""Who leads, chairs and reports: names with roles where names may be shown, roles elsewhere."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from planlint.model.plan import Plan
from planlint.model.registers import Person
from planlint.model.values import Reference, Target
from planlint.rules.words.placeholders import is_placeholder_lead
from planlint.showing.addresses import slugs_of
from planlint.showing.redaction.redacted import NOT_NAMED


class Who(NamedTuple):
    """Somebody or something that is referred to; `known` where the plan defines it.

    `address` is that of the page about it, below the plan's folder; nothing where it has none.
    """

    name: str
    detail: str
    known: bool
    address: str = ""

    @property
    def missing(self) -> bool:
        """Whether it only says that nobody is named."""
        return not self.known and self.name.casefold() == NOT_NAMED


class Directory:
    """Whom and what the references of one plan mean, each worked out once.

    `paged` are the registers whose entries have pages of their own.
    """

    def __init__(self, plan: Plan, paged: Iterable[str] = ()) -> None:
        self._plan = plan
        self._known: dict[Target, Who] = {}
        self._slugs = {
            register: dict(zip(entries, slugs_of(entries), strict=True))
            for register, entries in _registers(plan).items()
            if register in paged
        }

    def who(self, reference: Reference) -> Who:
        """Whom or what a reference means: a person with one role and one organisation."""
        target = reference.target
        if target is None:
            text = " ".join(reference.text.split())
            return Who(text.capitalize() if text == NOT_NAMED else text, "", False)
        return self.entry(target)

    def entry(self, target: Target) -> Who:
        """An entry of a register as other pages lead to it."""
        known = self._known.get(target)
        if known is None:
            known = self._known[target] = self._entry(target)
        return known

    def each_once(self, references: Iterable[Reference]) -> tuple[Who, ...]:
        """Whom references mean; of several who are called the same one."""
        return tuple(dict.fromkeys(map(self.who, references)))

    def person(self, entry: Person) -> Who:
        """A person by name, with every role and organisation; a post by its roles."""
        return self._person(entry, most=None)

    def forum(self, id_: str) -> Who:
        """A forum that the plan describes."""
        return self.entry(Target("forums", id_))

    def slug(self, register: str, id_: str) -> str:
        """What the page of an entry is called; nothing where it has none."""
        return self._slugs.get(register, {}).get(id_, "")

    def address(self, register: str, id_: str) -> str:
        """The address of the page of an entry, below the plan's folder."""
        slug = self.slug(register, id_)
        return f"{register}/{slug}.html" if slug else ""

    def _entry(self, target: Target) -> Who:
        address = self.address(*target)
        if target.register == "people":
            return self._person(self._plan.people[target.id], most=1)._replace(address=address)
        plan = self._plan
        entry = (plan.forums if target.register == "forums" else plan.organisations).get(target.id)
        if entry is None:
            return Who(target.id, "", True)
        detail = entry.short if entry.short != entry.name else ""
        return Who(entry.name or target.id, detail, True, address)

    def _person(self, entry: Person, *, most: int | None) -> Who:
        roles = [_sentence(role.text) for role in entry.roles][:most]
        organisations = [self.who(each).name for each in entry.organisations][:most]
        if entry.name:
            return Who(entry.name, ", ".join((*roles, *organisations)), True)
        name = ", ".join(roles) or entry.id
        return Who(name, ", ".join(each for each in organisations if each not in roles), True)


def names_somebody(reference: Reference) -> bool:
    """Whether a reference in a lead's place says more than that nobody is named yet."""
    return reference.target is not None or says_somebody(reference.text)


def says_somebody(text: str) -> bool:
    """Whether a text in a lead's place says more than that nobody is named yet."""
    return text != NOT_NAMED and not is_placeholder_lead(text, ())


def _registers(plan: Plan) -> dict[str, Mapping[str, object]]:
    return {
        "people": plan.people,
        "organisations": plan.organisations,
        "forums": plan.forums,
        "indicators": plan.indicators,
    }


def _sentence(text: str) -> str:
    text = " ".join(text.split())
    return text[:1].upper() + text[1:]
