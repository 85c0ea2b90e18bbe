"""The people of a plan, for internal use: what each leads, chairs and reports, what is late first."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from markupsafe import Markup

from planlint.model.registers import Person
from planlint.model.values import Reference, Target
from planlint.rules.leading import is_unnamed
from planlint.rules.people import People, people_in
from planlint.showing import markdown
from planlint.showing.calendar_words import day_in_words, period_in_words
from planlint.showing.counts import count_of
from planlint.showing.facts.actions import ActionFacts
from planlint.showing.facts.agenda import Agenda, agenda_of
from planlint.showing.facts.involvement import (
    OPERATIONAL,
    PART,
    PERSONAL,
    STRATEGIC,
    Involved,
    all_of,
    not_listed,
    together,
)
from planlint.showing.facts.meetings import later
from planlint.showing.facts.parts import When, end_of
from planlint.showing.facts.people import Who
from planlint.showing.facts.plans import PlanFacts
from planlint.showing.facts.serving import PriorityLink, priority_links
from planlint.showing.facts.state import State, no_longer_followed, state_of
from planlint.showing.facts.tags import TAGS, Tag

LOOKS_AHEAD = "quarterly"
MOST_REPORTS = 12


class Message(NamedTuple):
    """A message that somebody is to see to."""

    text: Markup
    end: When
    priority: PriorityLink


class Report(NamedTuple):
    """An entry of progress: when, of which action, and its colour."""

    action: ActionFacts
    period: str
    tag: Tag | None


class PersonFacts(NamedTuple):
    """A person, or a post that nobody is named for.

    `same` are others who look like the same person. `answers`, `delivers` and `parts` are actions
    that they answer for, deliver, or lead a part of, each only once.
    """

    slug: str
    name: str
    detail: str
    roles: tuple[str, ...]
    organisations: tuple[Who, ...]
    also: tuple[str, ...]
    same: tuple[Who, ...]
    is_post: bool
    is_public: bool
    state: State | None
    agenda: Agenda
    ahead: str
    closed: str
    answers: tuple[ActionFacts, ...]
    delivers: tuple[ActionFacts, ...]
    parts: tuple[ActionFacts, ...]
    priorities: tuple[PriorityLink, ...]
    leads_plan: bool
    chairs: tuple[Who, ...]
    sits: tuple[Who, ...]
    messages: tuple[Message, ...]
    reports: tuple[Report, ...]
    more_reports: int

    @property
    def leads(self) -> tuple[ActionFacts, ...]:
        """Every action that they have to do with as a lead."""
        return (*self.answers, *self.delivers, *self.parts)

    @property
    def overdue(self) -> int:
        """In how many actions something of theirs is overdue."""
        return len(self.agenda.overdue)

    @property
    def idle(self) -> bool:
        """Whether the plan names them and gives them nothing to do."""
        has = self.leads or self.priorities or self.leads_plan or self.chairs or self.sits
        return not (has or self.messages or self.reports)


class Named(NamedTuple):
    """A text in a lead's place that is nobody whom the plan lists."""

    name: str
    actions: tuple[ActionFacts, ...]


@dataclass(frozen=True, slots=True)
class Everybody:
    """The people of a plan by name; those with something overdue stand apart. It is gone through by all."""

    late: tuple[PersonFacts, ...]
    others: tuple[PersonFacts, ...]
    named: tuple[Named, ...]

    @property
    def words(self) -> str:
        """`41 people and posts: 6 have something overdue, 3 are only named.`"""
        listed = (*self.late, *self.others)
        late, idle = len(self.late), sum(each.idle for each in listed)
        posts = any(each.is_post for each in listed)
        said = [
            f"{late} {'has' if late == 1 else 'have'} something overdue" if late else "",
            f"{idle} {'is' if idle == 1 else 'are'} only named" if idle else "",
        ]
        number = count_of(len(listed), "person", "people")
        told = ", ".join(filter(None, said)) or "nothing is overdue"
        return f"{number}{' and posts' if posts else ''}: {told}."

    @property
    def has_chairs(self) -> bool:
        """Whether anybody chairs a forum."""
        return any(each.chairs for each in self)

    def __iter__(self) -> Iterator[PersonFacts]:
        yield from self.late
        yield from self.others

    def __bool__(self) -> bool:
        return bool(self.late or self.others or self.named)


def view(plan: PlanFacts) -> Everybody | None:
    """The people of a plan; none for the public."""
    if not plan.site.internal:
        return None
    who = people_in(plan.model, ())
    listed = sorted(
        (_person(each, who, plan) for each in plan.model.people.values()),
        key=lambda each: each.name.casefold(),
    )
    return Everybody(
        tuple(each for each in listed if each.overdue),
        tuple(each for each in listed if not each.overdue),
        tuple(
            Named(markdown.words(each.words), each.of(PERSONAL, plan))
            for each in not_listed(plan, PERSONAL)
        ),
    )


def _person(entry: Person, who: People, plan: PlanFacts) -> PersonFacts:
    own = Target("people", entry.id)
    does = together(plan, (own,))
    answers, delivers, parts = _leads(does, plan)
    led = (*answers, *delivers, *parts)
    after = later(plan.site.day, LOOKS_AHEAD)
    reports = tuple(_reports(own, plan))
    shown = plan.directory.person(entry)
    return PersonFacts(
        slug=plan.directory.slug(*own),
        name=shown.name,
        detail=shown.detail,
        roles=tuple(" ".join(role.text.split()) for role in entry.roles),
        organisations=plan.directory.each_once(entry.organisations),
        also=tuple(each.text for each in entry.aliases),
        same=tuple(_same(entry, who, plan)),
        is_post=is_unnamed(entry),
        is_public=entry.public,
        state=_state(led, plan),
        agenda=agenda_of(plan, led, after),
        ahead=f"before {day_in_words(after)}",
        closed=no_longer_followed(plan.on),
        answers=answers,
        delivers=delivers,
        parts=parts,
        priorities=tuple(_priorities(own, plan)),
        leads_plan=_names(plan.model.leadership, own),
        chairs=_forums(plan, own, "chair"),
        sits=_forums(plan, own, "members"),
        messages=tuple(_messages(own, plan)),
        reports=reports[:MOST_REPORTS],
        more_reports=max(len(reports) - MOST_REPORTS, 0),
    )


def _leads(does: Involved, plan: PlanFacts) -> tuple[tuple[ActionFacts, ...], ...]:
    """What somebody answers for, what else they deliver, and what else they lead a part of."""
    seen: set[str] = set()
    groups = []
    for kind in (STRATEGIC, OPERATIONAL, PART):
        groups.append(tuple(each for each in does.of({kind}, plan) if each.slug not in seen))
        seen |= {each.slug for each in groups[-1]}
    return tuple(groups)


def _state(led: tuple[ActionFacts, ...], plan: PlanFacts) -> State | None:
    actions = [action for action, shown in plan.pairs if shown in led]
    return state_of(plan.on, actions) if actions else None


def _same(entry: Person, who: People, plan: PlanFacts) -> Iterator[Who]:
    """Others who look like the same person: entries, and names that are no entry."""
    number = who.by_id.get(entry.id)
    for each in who.persons[number] if number is not None else ():
        if each.id and each.id != entry.id:
            yield plan.directory.entry(Target("people", each.id))
        elif not each.id:
            yield Who(each.called, "", False)


def _names(references: tuple[Reference, ...], own: Target) -> bool:
    return any(each.target == own for each in references)


def _priorities(own: Target, plan: PlanFacts) -> Iterator[PriorityLink]:
    links = plan.once(priority_links)
    for each in plan.model.priorities:
        if _names(all_of(each.lead), own):
            yield links[each.route]


def _forums(plan: PlanFacts, own: Target, place: str) -> tuple[Who, ...]:
    return tuple(
        plan.directory.forum(each.id)
        for each in plan.model.forums.values()
        if _names(getattr(each, place), own)
    )


def _messages(own: Target, plan: PlanFacts) -> Iterator[Message]:
    links = plan.once(priority_links)
    resolve = plan.resolve("../actions/")
    for priority in plan.model.priorities:
        for each in priority.communications:
            if _names(all_of(each.lead), own):
                text = markdown.line(each.message, resolve)
                yield Message(text, end_of(each, plan.on), links[priority.route])


def _reports(own: Target, plan: PlanFacts) -> Iterator[Report]:
    """What somebody reported, the newest first; what has no date last."""
    found = [
        (entry.period.end if entry.period and entry.period.end else date.min, entry, shown)
        for action, shown in plan.pairs
        for entry in action.progress
        if entry.by and entry.by.target == own
    ]
    for _, entry, shown in sorted(found, key=lambda each: each[0], reverse=True):
        yield Report(shown, period_in_words(entry.period), TAGS.get(entry.rag))
