"""What falls when: the actions of each priority drawn over the quarters, and a list by quarter."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import date, timedelta
from itertools import groupby
from typing import NamedTuple

from planlint.model.actions import Action, Communication
from planlint.model.registers import Forum
from planlint.rules.course import first_day, last_day, usable_start
from planlint.showing import markdown
from planlint.showing.calendar_words import (
    date_in_words,
    distance_in_words,
    lateness_in_words,
)
from planlint.showing.facts.actions import ActionFacts
from planlint.showing.facts.course import overdue
from planlint.showing.facts.events import Event, events_of, events_of_action
from planlint.showing.facts.people import Who
from planlint.showing.facts.plans import PlanFacts
from planlint.showing.facts.priorities import PriorityFacts, plural
from planlint.showing.facts.quarters import WHOLE, Quarter, Scale, quarter_of, scale_of

_WHAT = {
    "start": "begins",
    "end": "ends",
    "completed": "completed",
    "review": "review",
    "message": "message",
    "meeting": "meeting",
}
_PARTS = {"outputs": "output", "outcomes": "outcome", "activities": "activity"}
_SHAPES = {
    "end": "circle",
    "completed": "tick",
    "review": "ring",
    "part": "triangle",
    "start": "arrow",
}


class Mark(NamedTuple):
    """A shape on a day: what it stands for, and where. `late` where it is past and not done."""

    at: float
    shape: str
    late: bool


class Row(NamedTuple):
    """An action as it is drawn: from its start to its end, how late it is, and its days."""

    action: ActionFacts
    runs: tuple[float, float] | None
    late: tuple[float, float] | None
    marks: tuple[Mark, ...]


class Band(NamedTuple):
    """A priority and its actions that have a day."""

    priority: PriorityFacts
    rows: tuple[Row, ...]


class Entry(NamedTuple):
    """What falls on a day, in words; `address` and `ref` are those of its action, where it has one."""

    day: str
    distance: str
    late: bool
    ref: str
    title: str
    address: str
    what: str
    leads: tuple[Who, ...]


class Listed(NamedTuple):
    """What falls in a quarter."""

    slug: str
    title: str
    financial: str
    now: bool
    entries: tuple[Entry, ...]


class Timeline(NamedTuple):
    """What falls when; `scale` is None where nothing can be drawn, `today` where it is not on it."""

    words: str
    heading: str
    scale: Scale | None
    today: float | None
    bands: tuple[Band, ...]
    quarters: tuple[Listed, ...]
    undated: tuple[ActionFacts, ...]

    @property
    def now(self) -> str:
        """The place of this quarter in the list, where it has one and is not the first."""
        return next((each.slug for each in self.quarters[1:] if each.now), "")


def view(plan: PlanFacts) -> Timeline | None:
    """What falls when; nothing of a plan without actions."""
    if not plan.actions:
        return None
    on = plan.on
    events = events_of(on.plan)
    of_actions = [event for event in events if isinstance(event.about, Action)]
    days = [event.day for event in of_actions]
    days += [start.begin for start in map(usable_start, _open(plan)) if start and start.begin]
    scale = scale_of(first_day(on.plan), last_day(on.plan), days)
    late = {(each.action.route, each.day) for each in overdue(on)}
    dated = {event.about.route for event in of_actions}
    pairs = zip(on.plan.priorities, plan.priorities, strict=True)
    return Timeline(
        words=_words(plan, of_actions),
        heading=plural(plan.labels["priority"]),
        scale=scale,
        today=scale.place(on.day) if scale and scale.holds(on.day) else None,
        bands=tuple(
            Band(shown, rows)
            for priority, shown in pairs
            if scale and (rows := tuple(_rows(priority.actions, plan, scale, late)))
        ),
        quarters=tuple(_listed(events, plan, late)),
        undated=tuple(
            shown
            for action, shown in plan.pairs
            if action.route not in dated and not action.withdrawn
        ),
    )


def _open(plan: PlanFacts) -> Iterable[Action]:
    return (action for action in plan.model.actions if not action.withdrawn)


Late = set[tuple[tuple[str | int, ...], date]]


def _rows(actions: tuple[Action, ...], plan: PlanFacts, scale: Scale, late: Late) -> Iterable[Row]:
    """The actions that have a day, each as it is drawn."""
    for action in actions:
        events = events_of_action(action)
        if not events:
            continue
        shown = plan.shown[action.route]
        end = next((each.day for each in events if each.kind in {"end", "completed"}), None)
        yield Row(
            shown,
            _runs(action, end, scale),
            _lateness(end, plan.site.day, scale) if shown.overdue and end else None,
            tuple(
                _mark(each, scale, late=not each.done and (action.route, each.day) in late)
                for each in events
            ),
        )


def _mark(event: Event, scale: Scale, *, late: bool) -> Mark:
    shape = "tick" if event.done else _SHAPES[event.kind]
    shape = "late" if late and event.kind == "end" else shape
    return Mark(scale.after(event.day), shape, late)


def _runs(action: Action, end: date | None, scale: Scale) -> tuple[float, float] | None:
    """From the start of an action to its end; of one that is ongoing to the end of the scale."""
    start = usable_start(action)
    if start is None or start.begin is None or (end is None and not action.ongoing):
        return None
    first = scale.place(start.begin)
    return first, round((scale.after(end) if end else WHOLE) - first, 2)


def _lateness(end: date, day: date, scale: Scale) -> tuple[float, float]:
    first = scale.after(end)
    return first, round(scale.place(day) - first, 2)


def _listed(events: list[Event], plan: PlanFacts, late: Late) -> Iterable[Listed]:
    today = quarter_of(plan.site.day)
    for quarter, given in groupby(events, key=lambda event: quarter_of(event.day)):
        yield Listed(
            f"quarter-{quarter.begin.year}-{quarter.begin.month:02}",
            quarter.words,
            quarter.financial,
            quarter == today,
            tuple(_entry(event, plan, late) for event in given),
        )


def _entry(event: Event, plan: PlanFacts, late: Late) -> Entry:
    day, about = plan.site.day, event.about
    is_late = (about.route, event.day) in late and not event.done
    distance = (lateness_in_words if is_late else distance_in_words)(event.day, day)
    entry = Entry(
        day=date_in_words(event.date),
        distance="" if event.done else distance,
        late=is_late,
        ref="",
        title="",
        address="",
        what=_WHAT.get(event.kind, ""),
        leads=(),
    )
    if isinstance(about, Forum):
        who = plan.directory.forum(about.id)
        return entry._replace(title=who.name, address=who.address)
    if isinstance(about, Communication):
        leads = about.lead.operational or about.lead.strategic or about.lead.organisation
        title = markdown.words(about.message)
        return entry._replace(title=title, leads=plan.directory.each_once(leads))
    action = plan.shown[about.route]
    return entry._replace(
        ref=action.ref,
        title=action.title_words,
        address=f"actions/{action.slug}.html",
        what=_part(event, about) if event.item else entry.what,
        leads=action.leads,
    )


def _part(event: Event, action: Action) -> str:
    if event.item is None:
        return ""
    kind = _PARTS[str(event.item.route[len(action.route)])]
    done = " completed" if event.item.completed else " due"
    return f"{kind}{done}: {markdown.words(event.item.text)}"


def _words(plan: PlanFacts, events: list[Event]) -> str:
    """`54 of 56 actions have a date. 52 of them end in April to June 2021.`"""
    actions = list(_open(plan))
    number, dated = len(actions), len({event.about.route for event in events})
    if not dated:
        return f"None of the {number} actions has a date, so there is nothing to draw."
    have = f"{dated} of {number} actions {'has' if dated == 1 else 'have'} a date."
    if dated == number:
        have = "Every action has a date."
    ends = Counter(quarter_of(event.day) for event in events if event.kind == "end")
    if not ends:
        return have
    quarter, most = max(ends.items(), key=lambda each: (each[1], -each[0].number))
    if most < 2 or most * 3 < len(events):
        return have
    return f"{have} {most} of them {_verb(quarter, plan.site.day)} in {quarter.words}."


def _verb(quarter: Quarter, day: date) -> str:
    return "ended" if quarter.end + timedelta(days=1) <= day else "end"
