"""Every date of a plan that is to be judged, with what it is called.

Left out are the dates of withdrawn actions, save the date of the withdrawal, and the end of an
action that says it needs none.
"""

from collections.abc import Iterator
from typing import NamedTuple

from planlint.model.actions import Action, Communication
from planlint.model.case import Case
from planlint.model.plan import Plan
from planlint.model.values import Date
from planlint.rules.places import items_of


class Dated(NamedTuple):
    """A date and what it is called in a sentence."""

    words: str
    date: Date


def dates_of(case: Case) -> tuple[Dated, ...]:
    """All dates, in the order of the file as far as the format's own order goes."""
    return case.once(_dates)


def _dates(case: Case) -> tuple[Dated, ...]:
    return tuple(_of_plan(case.plan))


def _of_plan(plan: Plan) -> Iterator[Dated]:
    for date in plan.period_dates:
        yield Dated(f"{date.route[-1]} of the period", date)
    yield from _named(("date of agreement", plan.agreed))
    yield from _named(("date of the source", plan.copied_from[1] if plan.copied_from else None))
    yield from _named(*(("date", version.date) for version in plan.versions))
    for forum in plan.forums.values():
        yield from _named(*(("date of a meeting", meeting) for meeting in forum.meetings))
    yield from _named(*(("date", document.date) for document in plan.documents.values()))
    for priority in plan.priorities:
        for action in priority.actions:
            yield from _of_action(action)
        for message in priority.communications:
            yield from _of_course(message)


def _of_action(action: Action) -> Iterator[Dated]:
    if action.withdrawn:
        yield from _named(("date of withdrawal", action.withdrawn.date))
        return
    for item in items_of(action):
        yield from _named(("due date", item.due), ("date of completion", item.completed))
    course = _of_course(action)
    yield from (each for each in course if each.date.route[-1] not in action.not_needed)
    yield from _named(("date of completion", action.completed))


def _of_course(dated: Action | Communication) -> Iterator[Dated]:
    return _named(
        ("start date", dated.start), ("end date", dated.end), ("review date", dated.review)
    )


def _named(*dates: tuple[str, Date | None]) -> Iterator[Dated]:
    return (Dated(words, date) for words, date in dates if date)
