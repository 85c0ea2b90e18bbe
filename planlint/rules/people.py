"""Who is who: which entries of `people`, and which names in a lead's place, are one person."""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from planlint.model.case import Case
from planlint.model.plan import Plan
from planlint.model.registers import Person
from planlint.model.route import Route
from planlint.model.values import Reference
from planlint.reading.references import folded
from planlint.rules.leading import (
    Bodies,
    bodies_of,
    is_alternative,
    is_somebodys_name,
    is_unnamed,
    named_in,
)
from planlint.rules.merging import Named, merged
from planlint.rules.names import grade_of, read_name
from planlint.rules.places import LeadPlace, person_places, person_places_of
from planlint.rules.words.placeholders import is_placeholder_lead


class Mention(NamedTuple):
    """A person where they first stand: as an entry of `people`, or as a text in a lead's place.

    `id` is that of the entry, and empty for a text. `called` is the name, or the role of a post
    that nobody is named for.
    """

    route: Route
    id: str
    called: str
    is_post: bool
    named: Named


class People(NamedTuple):
    """The persons of a plan, each with all mentions, entries before texts; a person is a number."""

    persons: tuple[tuple[Mention, ...], ...]
    by_id: Mapping[str, int]
    by_text: Mapping[str, int]

    def meant_by(self, reference: Reference) -> int | None:
        """The person that a reference means; None where it means a body, or nobody known."""
        if reference.target is None:
            return self.by_text.get(folded(reference.text))
        return self.by_id.get(reference.id) if reference.target.register == "people" else None


def people_of(case: Case) -> People:
    """Tell the persons of a plan apart."""
    return case.once(_people)


def _people(case: Case) -> People:
    return _people_at(person_places_of(case), case.plan, case.phrases)


def people_in(plan: Plan, phrases: tuple[str, ...]) -> People:
    """The persons of a plan, told apart without what else a check knows."""
    return _people_at(person_places(plan), plan, phrases)


def _people_at(places: Iterable[LeadPlace], plan: Plan, phrases: tuple[str, ...]) -> People:
    first: dict[str, Reference] = {}
    for place in places:
        if place.reference.target is None:
            first.setdefault(folded(place.reference.text), place.reference)
    entries = tuple(plan.people.values())
    return _told_apart(entries, tuple(first.values()), bodies_of(plan), phrases)


def _told_apart(
    entries: tuple[Person, ...],
    texts: tuple[Reference, ...],
    bodies: Bodies,
    phrases: tuple[str, ...],
) -> People:
    mentions = [*_entries(entries, bodies, phrases), *_texts(texts, bodies, phrases)]
    persons = tuple(
        tuple(mentions[index] for index in group)
        for group in merged([mention.named for mention in mentions])
    )
    numbered = [(mention, number) for number, each in enumerate(persons) for mention in each]
    return People(
        persons,
        {mention.id: number for mention, number in numbered if mention.id},
        {folded(mention.called): number for mention, number in numbered if not mention.id},
    )


def _entries(
    entries: Iterable[Person], bodies: Bodies, phrases: tuple[str, ...]
) -> Iterator[Mention]:
    for person in entries:
        name = person.name.strip()
        is_nobody = is_placeholder_lead(name, phrases) or is_alternative(name)
        if not (is_nobody or bodies.is_named(name)):
            called = " ".join(named_in(person).split())
            yield Mention(person.route, person.id, called, is_unnamed(person), _named(person))


def _texts(
    texts: Iterable[Reference], bodies: Bodies, phrases: tuple[str, ...]
) -> Iterator[Mention]:
    for reference in texts:
        text = " ".join(reference.text.split())
        if is_somebodys_name(text, bodies, phrases):
            name = read_name(text)
            named = Named((name,), grades=frozenset({name.grade} - {""}))
            yield Mention(reference.route, "", text, False, named)


def _named(person: Person) -> Named:
    written = [] if is_unnamed(person) else [person.name, *(each.text for each in person.aliases)]
    names = tuple(name for name in map(read_name, written) if name.surname)
    roles = [grade_of(role.text) for role in person.roles]
    return Named(
        names,
        organisations=frozenset(reference.id for reference in person.organisations),
        grades=frozenset({*roles, *(name.grade for name in names)} - {""}),
        has_roles=bool(roles),
    )
