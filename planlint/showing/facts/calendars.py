"""The calendars of a plan: what is still to be done by a day, for all, for each forum, body and lead.

An entry is known by what it is about, never by its place in the file or, save for meetings, by its
day, so that a calendar programme moves it when its day moves.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple
from uuid import NAMESPACE_URL, uuid5

from planlint.model.actions import Action, Communication, Item, Lead
from planlint.model.values import Date, Reference, Target
from planlint.rules import course
from planlint.showing import markdown
from planlint.showing.addresses import slugs_of
from planlint.showing.facts.course import Deadline, deadlines, is_followed
from planlint.showing.facts.people import Who
from planlint.showing.facts.plans import PlanFacts

OF_THE_PLAN = "dates.ics"


class Entry(NamedTuple):
    """A day in a calendar. `address` is that of its page below the site's folder."""

    uid: str
    day: date
    title: str
    lines: tuple[str, ...]
    address: str
    whose: frozenset[Target]


class Calendar(NamedTuple):
    """A calendar: the address of its file below the plan's folder, what it is called, its entries.

    `register` says of what sort of thing it is; nothing for that of the plan.
    """

    address: str
    name: str
    register: str
    entries: tuple[Entry, ...]


class _Told(NamedTuple):
    """An entry before it has an identity: `about` is what it is known by."""

    about: tuple[str, ...]
    day: date
    title: str
    lines: tuple[str, ...]
    address: str
    whose: frozenset[Target]


def calendars_of(plan: PlanFacts) -> tuple[Calendar, ...]:
    """That of the plan first; only those with an entry, and none of a plan that is closed."""
    entries = tuple(_entries(plan))
    if not entries:
        return ()
    found = [Calendar(OF_THE_PLAN, plan.title, "", entries)]
    for register, names in _owners(plan).items():
        for (id_, name), slug in zip(names.items(), slugs_of(names), strict=True):
            own = tuple(each for each in entries if Target(register, id_) in each.whose)
            if own:
                found.append(Calendar(f"{register}/{slug}.ics", name, register, own))
    return tuple(found)


def _owners(plan: PlanFacts) -> dict[str, dict[str, str]]:
    """Who has a calendar, by register and id, with the name; persons only for internal use."""
    model = plan.model
    forums = {id_: each.name or id_ for id_, each in model.forums.items()}
    bodies = {id_: each.name or id_ for id_, each in model.organisations.items()}
    people = {id_: plan.directory.person(each).name for id_, each in model.people.items()}
    owners = {"forums": forums, "organisations": bodies}
    return owners | ({"people": people} if plan.site.internal else {})


def _entries(plan: PlanFacts) -> Iterator[Entry]:
    """All days in order, each with an identity that is its own."""
    told = sorted(_told(plan), key=lambda each: each.day)
    seen: Counter[tuple[str, ...]] = Counter()
    for each in told:
        seen[each.about] += 1
        which = str(seen[each.about])
        uid = uuid5(NAMESPACE_URL, "\n".join(("planlint", plan.slug, *each.about, which)))
        yield Entry(str(uid), *each[1:])


def _told(plan: PlanFacts) -> Iterator[_Told]:
    if course.is_closed(plan.model):
        return
    for deadline in deadlines(plan.on):
        yield _of_deadline(plan, deadline)
    for priority in plan.model.priorities:
        for message in priority.communications:
            yield from _of_message(plan, message)
    yield from _meetings(plan)


def _of_deadline(plan: PlanFacts, deadline: Deadline) -> _Told:
    action, item = deadline.action, deadline.item
    shown = plan.shown[action.route]
    name = " ".join(filter(None, (shown.ref, shown.title_words)))
    about: tuple[str, ...] = (deadline.kind, action.ref)
    whose = set(_targets(_of_action(action)))
    title = f"{'Review' if deadline.kind == 'review' else 'Due'}: {name}"
    lines = [*_labelled(plan, action), f"Plan: {plan.title}"]
    if item:
        words = markdown.words(item.text)
        about, title = (*about, words), f"Due: {words} ({shown.ref})"
        whose |= set(_targets(_of_item(item)))
        lines.insert(0, f"Part of {name}")
    if is_followed(plan.on) and deadline.day < plan.on.day:
        lines.insert(0, f"Not done as of {plan.site.as_of}")
    return _Told(about, deadline.day, title, tuple(lines), shown.address, frozenset(whose))


def _labelled(plan: PlanFacts, action: Action) -> Iterator[str]:
    """Who answers for an action and what oversees it, a line each."""
    shown = plan.shown[action.route]
    for label, whom in (
        (plan.labels["strategic"], shown.strategic),
        (plan.labels["operational"], shown.operational),
        ("Lead organisation", shown.organisation),
        (plan.labels["forum"], shown.forums),
    ):
        names = _names(whom)
        if names:
            yield f"{label}: {names}"


def _of_message(plan: PlanFacts, message: Communication) -> Iterator[_Told]:
    written = message.end or message.review
    if written and written.end:
        words = markdown.words(message.message)
        whose = frozenset(_targets(_of_lead(message.lead)))
        leads = _names(
            plan.directory.each_once((*message.lead.operational, *message.lead.strategic))
        )
        lines = (*((f"Lead: {leads}",) if leads else ()), f"Plan: {plan.title}")
        yield _Told(
            ("message", words), written.end, f"Message: {words}", lines, plan.address, whose
        )


def _meetings(plan: PlanFacts) -> Iterator[_Told]:
    """Meetings that are to come or were, for the forum, its chair and the members that it names."""
    for forum in plan.model.forums.values():
        name = markdown.words(forum.name) or forum.id
        whose = frozenset(
            (Target("forums", forum.id), *_targets(forum.chair), *_targets(forum.members))
        )
        page = plan.directory.address("forums", forum.id)
        address = f"plans/{plan.slug}/{page}" if page else plan.address
        for day in filter(None, map(_last, forum.meetings)):
            about = ("meeting", forum.id, day.isoformat())
            yield _Told(about, day, f"Meeting: {name}", (f"Plan: {plan.title}",), address, whose)


def _last(written: Date) -> date | None:
    return written.end


def _of_action(action: Action) -> Iterator[Reference]:
    yield from (*action.all_strategic, *action.all_operational, *action.organisation)
    yield from (*action.partners, *action.all_forums)


def _of_item(item: Item) -> Iterator[Reference]:
    yield from item.overseen_by
    if item.lead:
        yield from _of_lead(item.lead)


def _of_lead(lead: Lead) -> Iterator[Reference]:
    yield from (*lead.strategic, *lead.operational, *lead.organisation)


def _targets(references: Iterable[Reference]) -> Iterator[Target]:
    return (each.target for each in references if each.target)


def _names(whom: Iterable[Who]) -> str:
    return "; ".join(each.name for each in whom if not each.missing)
