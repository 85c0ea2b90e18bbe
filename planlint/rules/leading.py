"""What stands in a lead's place: a placeholder, a choice, a body, a post, or words that may be a name."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from planlint.model.actions import Action
from planlint.model.case import Case
from planlint.model.expression import expression
from planlint.model.plan import Plan
from planlint.model.registers import Forum, Organisation, Person
from planlint.model.route import Route
from planlint.model.values import Reference
from planlint.reading.references import folded
from planlint.rules.names import read_name
from planlint.rules.places import is_led, items_of
from planlint.rules.standing import something_stands
from planlint.rules.words.departments import FIELDS_OF_WORK, KINDS_OF_BODIES
from planlint.rules.words.leads import ALTERNATIVES, STAND_INS
from planlint.rules.words.phrases import is_one_of
from planlint.rules.words.placeholders import is_placeholder_lead
from planlint.rules.words.titles import CERTAIN_POSTS, POSTS

PERSONAL = ("strategic", "operational")
ANY_KIND = (*PERSONAL, "organisation")
EXPECTED = {
    "strategic": "strategic-lead",
    "operational": "operational-lead",
    "organisation": "lead-organisation",
}

_BETWEEN = expression(r"[/\n;]")
_ALSO_BETWEEN = expression(r"[,&+]|\band\b|\bwith\b", re.IGNORECASE)
_CAPITALS = expression(r"(?:[A-Z]&[A-Z]|[A-Z](?:&?[A-Z]){2,5}s?)\Z")
_MOST_WORDS_OF_A_NAME = 5
_SMALL_WORDS = {"de", "da", "di", "van", "von", "der", "al", "bin", "el", "la", "le", "ap"}


class Bodies(NamedTuple):
    """The organisations and forums of a plan, by every name that they have, folded."""

    names: frozenset[str]

    def are(self, text: str) -> bool:
        """Whether a text names organisations, departments, teams or groups, and no person."""
        if is_post(text):
            return False
        parts = [part.strip(" ,.") for part in _BETWEEN.split(text)]
        parts = [part for part in parts if part]
        others = [part for part in parts if not self._all_are(part)]
        return len(others) < len(parts) and all(len(part.split()) == 1 for part in others)

    def is_named(self, name: str) -> bool:
        """Whether what is entered as a person's name is a body's, and cannot be a person's."""
        return folded(name) in self.names or (
            is_one_of(name, KINDS_OF_BODIES) and not is_post(name)
        )

    def _all_are(self, part: str) -> bool:
        if self._is(part):
            return True
        pieces = [piece for piece in _ALSO_BETWEEN.split(part) if piece.strip()]
        return len(pieces) > 1 and all(self._is(piece.strip()) for piece in pieces)

    def _is(self, part: str) -> bool:
        return (
            folded(part) in self.names
            or bool(_CAPITALS.match(part))
            or is_one_of(part, KINDS_OF_BODIES + FIELDS_OF_WORK)
        )


def bodies_of(plan: Plan) -> Bodies:
    """The organisations and forums of a plan."""
    entries: list[Organisation | Forum] = [*plan.organisations.values(), *plan.forums.values()]
    return Bodies(
        frozenset(
            folded(name)
            for entry in entries
            for name in (entry.name, entry.short, *(alias.text for alias in entry.aliases))
            if name.strip()
        )
    )


def is_post(text: str) -> bool:
    """Whether a text is what people are appointed to, such as "Head of Community Safety"."""
    return is_one_of(text, POSTS)


def is_unnamed(person: Person) -> bool:
    """Whether an entry of `people` names a post and nobody who holds it."""
    return not person.name.strip() or is_one_of(person.name, CERTAIN_POSTS)


def is_alternative(text: str) -> bool:
    """Whether a text leaves it open which of several answers."""
    return is_one_of(text, ALTERNATIVES) and not is_one_of(text, STAND_INS)


def is_somebodys_name(text: str, bodies: Bodies, phrases: tuple[str, ...]) -> bool:
    """Whether a text that no entry has may be taken for one person's name."""
    words = re.findall(r"[^\W\d_][\w'’-]*", text)
    if not 2 <= len(words) <= _MOST_WORDS_OF_A_NAME or _BETWEEN.search(text) or "&" in text:
        return False
    if not all(word[0].isupper() or word in _SMALL_WORDS for word in words):
        return False
    if is_placeholder_lead(text, phrases) or is_alternative(text) or bodies.are(text):
        return False
    name = read_name(text)
    titled = bool(name.grade or name.courtesy)
    return bool(name.surname) and (titled or bool(name.given)) and (titled or not is_post(text))


def named_in(person: Person) -> str:
    """The name of an entry of `people`; where it has none, its first role."""
    return person.name or (person.roles[0].text if person.roles else "")


def words_of(plan: Plan, reference: Reference) -> str:
    """The words that stand for a lead: the text itself, or what the entry of `people` is called."""
    if reference.target is None:
        return reference.text
    person = plan.people.get(reference.id) if reference.target.register == "people" else None
    return named_in(person) if person else ""


def refused_leads(case: Case) -> frozenset[Route]:
    """The routes of what stands as a `lead` and is of the wrong kind."""
    return frozenset(
        refusal.route
        for refusal in case.refusals
        if refusal.rule == "wrong-type" and refusal.route[-1:] == ("lead",)
    )


def has_lead(case: Case, action: Action, kinds: tuple[str, ...], refused: frozenset[Route]) -> bool:
    """Whether an action has a lead of one of these kinds: its own, its priority's or a part's.

    What is of the wrong kind, or under a misspelt key, stands too: that is spoken of elsewhere.
    """
    return any(getattr(action, kind) for kind in kinds) or any(
        stands(case, route, kinds, refused) for route in _lead_routes(action)
    )


def stands(case: Case, lead: Route, kinds: tuple[str, ...], refused: frozenset[Route]) -> bool:
    """Whether anything stands under one of these kinds of a lead."""
    if lead in refused or lead in case.misspelt:
        return True
    return any(something_stands(case, (*lead, kind)) for kind in kinds)


def without_lead(case: Case, kind: str, *, unless_missing: bool = False) -> Iterator[Action]:
    """The actions that have no lead of a kind, where the plan expects it of them.

    `unless_missing` leaves out those that have no person's lead at all: `missing-lead` says so.
    """
    if not case.expects(EXPECTED[kind]):
        return
    refused = refused_leads(case)
    for action in case.plan.actions:
        lacks = is_led(action) and not has_lead(case, action, (kind,), refused)
        if lacks and not (unless_missing and not has_lead(case, action, PERSONAL, refused)):
            yield action


def _lead_routes(action: Action) -> Iterator[Route]:
    yield action.lead.route
    yield action.priority_lead.route
    for item in items_of(action):
        yield (*item.route, "lead")
