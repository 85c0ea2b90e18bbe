"""All prose of a plan: every text that people read, with its route and the kind of field it stands in."""

from collections.abc import Iterable, Iterator
from typing import Literal, NamedTuple

from planlint.model.actions import Action, Communication, Funding, Item, Priority, Progress
from planlint.model.case import Case
from planlint.model.expression import expression
from planlint.model.plan import Plan
from planlint.model.registers import Forum, Framework, Indicator
from planlint.model.route import Route
from planlint.model.values import Text

Kind = Literal["name", "title", "line", "block"]

_NEW_PIECE = expression(r"\n\s*\n|\n(?=[ \t]*(?:[-*+•]|\d{1,3}[.)])\s)")
_MARK = expression(r"\s*(?:[-*+•]\s+|\d{1,3}[.)]\s+|#{1,6}\s+|>\s*)*")


class Prose(NamedTuple):
    """A text, where it stands, and what it is.

    `kind` is "name" for what a person, group, place or unit is called, "title" for what stands
    above something, "line" for any other text on one line, "block" for one that may have
    paragraphs and lists. `field` is what the field is called in a sentence.
    """

    route: Route
    text: str
    kind: Kind
    field: str


def prose_of(case: Case, *, withdrawn: bool = False) -> Iterator[Prose]:
    """All texts that are not blank, in the order of the format; of withdrawn actions only if asked."""
    return iter(case.once(_everything if withdrawn else _in_force))


def _everything(case: Case) -> list[Prose]:
    return [prose for prose in _of_plan(case) if prose.text.strip()]


def _in_force(case: Case) -> list[Prose]:
    everything = case.once(_everything)
    withdrawn = withdrawn_in(case.plan)
    if not withdrawn:
        return everything
    return [prose for prose in everything if prose.route[:4] not in withdrawn]


def withdrawn_in(plan: Plan) -> set[Route]:
    """The routes of the actions that will not be done."""
    return {action.route for action in plan.actions if action.withdrawn}


def pieces_of(text: str) -> Iterator[str]:
    """The paragraphs and list items of a text, each on one line and without its mark."""
    pieces = (" ".join(_MARK.sub("", piece, count=1).split()) for piece in _NEW_PIECE.split(text))
    return (piece for piece in pieces if piece)


def text_route(case: Case, route: Route, key: str = "text") -> Route:
    """Where the text of a list item stands, which may be a line or a line with what belongs to it."""
    inner = (*route, key)
    return inner if inner in case.document.values else route


def _of_plan(case: Case) -> Iterator[Prose]:
    plan = case.plan
    yield Prose(("title",), plan.title, "title", "title")
    yield Prose(("summary",), plan.summary, "line", "summary")
    yield Prose(("area", "name"), plan.area, "name", "name of the area")
    yield Prose(("partnership",), plan.partnership, "name", "partnership")
    if plan.copied_from:
        yield Prose(("copied_from", "title"), plan.copied_from[0], "title", "title of the source")
    yield from _mapping(("labels",), plan.labels, "name", "label")
    if plan.contact:
        yield Prose((*plan.contact.route, "name"), plan.contact.name, "name", "name")
    for version in plan.versions:
        yield Prose((*version.route, "label"), version.label, "name", "label")
    for section in plan.sections:
        yield Prose((*section.route, "title"), section.title, "title", "title")
        yield Prose((*section.route, "text"), section.text, "block", "text")
    yield from _lines(plan.achievements, "achievement")
    yield from _of_registers(case)
    for priority in plan.priorities:
        yield from _of_priority(case, priority)


def _of_registers(case: Case) -> Iterator[Prose]:
    plan = case.plan
    for organisation in plan.organisations.values():
        yield from _names(organisation.route, organisation.name, organisation.aliases)
        yield Prose((*organisation.route, "short"), organisation.short, "name", "short name")
    for person in plan.people.values():
        yield from _names(person.route, person.name, person.aliases)
        yield from (Prose(role.route, role.text, "name", "role") for role in person.roles)
    for forum in plan.forums.values():
        yield from _of_forum(forum)
    for framework in plan.frameworks.values():
        yield from _of_framework(case, framework)
    for indicator in plan.indicators.values():
        yield from _of_indicator(indicator)
    for fund in plan.funds.values():
        yield from _names(fund.route, fund.name, fund.aliases)
    for document in plan.documents.values():
        yield Prose((*document.route, "title"), document.title, "title", "title")
    yield from _of_words(plan)


def _of_words(plan: Plan) -> Iterator[Prose]:
    for word, meaning in plan.glossary.items():
        yield Prose(("glossary", word), meaning, "line", f"meaning of {word}")
    for colour, meaning in plan.rag.items():
        yield Prose(("rag", colour), meaning, "line", f"meaning of {colour}")
    yield from _lines(plan.rag_sentences, "meaning of a colour")


def _of_forum(forum: Forum) -> Iterator[Prose]:
    yield from _names(forum.route, forum.name, forum.aliases)
    yield Prose((*forum.route, "short"), forum.short, "name", "short name")
    yield Prose((*forum.route, "membership"), forum.membership, "line", "membership")
    yield Prose((*forum.route, "purpose"), forum.purpose, "line", "purpose")


def _of_framework(case: Case, framework: Framework) -> Iterator[Prose]:
    yield Prose((*framework.route, "title"), framework.title, "title", "title")
    yield Prose((*framework.route, "note"), framework.note, "block", "note")
    for item in framework.items:
        yield Prose(text_route(case, item.route, "title"), item.title, "title", "title")
        yield from _names(item.route, "", item.aliases)


def _of_indicator(indicator: Indicator) -> Iterator[Prose]:
    yield Prose((*indicator.route, "title"), indicator.title, "title", "title")
    yield Prose((*indicator.route, "unit"), indicator.unit, "name", "unit")
    yield Prose((*indicator.route, "window"), indicator.window, "name", "window")
    yield Prose((*indicator.route, "note"), indicator.note, "block", "note")
    baseline = (indicator.baseline,) if indicator.baseline else ()
    for figure in (*baseline, *indicator.targets, *indicator.readings):
        yield Prose((*figure.route, "note"), figure.note, "block", "note")


def _of_priority(case: Case, priority: Priority) -> Iterator[Prose]:
    yield Prose((*priority.route, "title"), priority.title, "title", "title")
    yield from _names(priority.route, "", priority.aliases)
    yield Prose((*priority.route, "description"), priority.description, "block", "description")
    yield from _lines(priority.objectives, "objective")
    yield from _lines(priority.focus, "focus")
    yield from _lines(priority.why, "reason")
    yield Prose((*priority.route, "note"), priority.note, "block", "note")
    for action in priority.actions:
        yield from _of_action(case, action)
    for message in priority.communications:
        yield from _of_message(message)


def _of_action(case: Case, action: Action) -> Iterator[Prose]:
    yield Prose((*action.route, "title"), action.title, "title", "title")
    yield Prose((*action.route, "description"), action.description, "block", "description")
    yield from _items(case, action.activities, "activity")
    yield from _items(case, action.outputs, "output")
    yield from _items(case, action.outcomes, "outcome")
    yield Prose((*action.route, "conditional"), action.conditional, "line", "condition")
    yield from _funding(action.funding)
    yield from (Prose(place.route, place.text, "name", "place") for place in action.places)
    yield from (Prose(tag.route, tag.text, "name", "tag") for tag in action.tags)
    yield from _lines(action.risks, "risk")
    yield from _progress(action.progress)
    yield from _mapping((*action.route, "not_needed"), action.not_needed, "line", "reason")
    if action.withdrawn:
        yield Prose((*action.withdrawn.route, "reason"), action.withdrawn.reason, "line", "reason")
    yield Prose((*action.route, "note"), action.note, "block", "note")


def _of_message(message: Communication) -> Iterator[Prose]:
    yield Prose((*message.route, "message"), message.message, "line", "message")
    yield from (Prose(each.route, each.text, "name", "channel") for each in message.channels)
    yield Prose((*message.route, "conditional"), message.conditional, "line", "condition")
    yield from _progress(message.progress)
    yield Prose((*message.route, "note"), message.note, "block", "note")


def _items(case: Case, items: Iterable[Item], field: str) -> Iterator[Prose]:
    for item in items:
        yield Prose(text_route(case, item.route), item.text, "line", field)
        yield from _lines(item.parts, "part")
        yield from _funding(item.funding)


def _funding(funding: Iterable[Funding]) -> Iterator[Prose]:
    for line in funding:
        yield Prose((*line.route, "for"), line.purpose, "line", "purpose of the money")
        yield Prose((*line.route, "in_kind"), line.in_kind, "line", "help in kind")


def _progress(progress: Iterable[Progress]) -> Iterator[Prose]:
    return (Prose((*entry.route, "text"), entry.text, "block", "progress") for entry in progress)


def _names(route: Route, name: str, aliases: Iterable[Text]) -> Iterator[Prose]:
    yield Prose((*route, "name"), name, "name", "name")
    yield from (Prose(alias.route, alias.text, "name", "other name") for alias in aliases)


def _lines(lines: Iterable[Text], field: str) -> Iterator[Prose]:
    return (Prose(line.route, line.text, "line", field) for line in lines)


def _mapping(route: Route, words: dict[str, str], kind: Kind, field: str) -> Iterator[Prose]:
    return (Prose((*route, key), text, kind, field) for key, text in words.items())
