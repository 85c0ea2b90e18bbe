"""The communications calendar: what is to be said when, by whom and through what."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from markupsafe import Markup

from planlint.model.actions import Communication
from planlint.reading.calendar import last_of_month
from planlint.rules.course import first_day, last_day
from planlint.showing import markdown
from planlint.showing.calendar_words import date_in_words, span_in_words
from planlint.showing.counts import count_of
from planlint.showing.facts.parts import ProgressFacts, When, end_of, progress_facts
from planlint.showing.facts.people import Who
from planlint.showing.facts.plans import PlanFacts
from planlint.showing.facts.serving import PriorityLink, priority_links
from planlint.showing.facts.tags import TAGS, Tag

MONTHS_OF_A_QUARTER = 3
MOST_EMPTY = 8
"""A quarter without messages is shown where the calendar has no more quarters than these."""


class Message(NamedTuple):
    """A message: what is said, through what, by whom, when, and how it is going."""

    text: Markup
    channels: str
    leads: tuple[Who, ...]
    start: str
    end: When
    tag: Tag | None
    progress: tuple[ProgressFacts, ...]
    note: Markup
    priority: PriorityLink
    day: date | None


class Quarter(NamedTuple):
    """Three months of the calendar, with the messages that end in them; `now` where it is today's."""

    name: str
    now: bool
    messages: tuple[Message, ...]


class Calendar(NamedTuple):
    """The communications plan: by quarter, and what has no date."""

    sentence: str
    quarters: tuple[Quarter, ...]
    undated: tuple[Message, ...]


def view(plan: PlanFacts) -> Calendar | None:
    """The communications calendar of a plan; none where it has no messages."""
    messages = tuple(_messages(plan))
    if not messages:
        return None
    undated = tuple(each for each in messages if each.day is None)
    dated = sorted((each for each in messages if each.day), key=lambda each: each.day or date.max)
    return Calendar(
        _sentence(messages, undated), tuple(_quarters(plan, dated)) if dated else (), undated
    )


def _messages(plan: PlanFacts) -> Iterator[Message]:
    links = plan.once(priority_links)
    for priority in plan.model.priorities:
        for each in priority.communications:
            yield _message(each, links[priority.route], plan)


def _message(message: Communication, link: PriorityLink, plan: PlanFacts) -> Message:
    resolve = plan.resolve("actions/")
    lead = message.lead
    rag = next((each.rag for each in reversed(message.progress) if each.rag), "")
    return Message(
        markdown.line(message.message, resolve),
        ", ".join(" ".join(each.text.split()) for each in message.channels),
        plan.directory.each_once((*lead.strategic, *lead.operational, *lead.organisation)),
        date_in_words(message.start),
        end_of(message, plan.on),
        TAGS.get(rag),
        tuple(progress_facts(each, plan.directory, resolve) for each in reversed(message.progress)),
        markdown.line(message.note, resolve),
        link,
        message.end.end if message.end else None,
    )


def _sentence(messages: tuple[Message, ...], undated: tuple[Message, ...]) -> str:
    """`3 messages: 2 have no date, 1 has no lead.`"""
    said = [
        _lacking(len(undated), len(messages), "date"),
        _lacking(sum(not each.leads for each in messages), len(messages), "lead"),
        _lacking(sum(not each.channels for each in messages), len(messages), "channel"),
    ]
    told = ", ".join(filter(None, said))
    return f"{count_of(len(messages), 'message')}{f': {told}' if told else ''}."


def _lacking(without: int, number: int, what: str) -> str:
    """`2 have no date`, `none has a date`; nothing where all have one."""
    if without == number > 1:
        return f"none has a {what}"
    return f"{without} {'has' if without == 1 else 'have'} no {what}" if without else ""


def _quarters(plan: PlanFacts, dated: list[Message]) -> Iterator[Quarter]:
    """The quarters from the first to the last of the plan and its messages."""
    days = [each.day for each in dated if each.day]
    bounds = [day for day in (first_day(plan.model), last_day(plan.model)) if day]
    first, last = min(days + bounds), max(days + bounds)
    numbers = range(_quarter(first), _quarter(last) + 1)
    together: dict[int, list[Message]] = {}
    for each in dated:
        if each.day:
            together.setdefault(_quarter(each.day), []).append(each)
    shown = numbers if len(numbers) <= MOST_EMPTY else sorted(together)
    for number in shown:
        year, quarter = divmod(number, 12 // MONTHS_OF_A_QUARTER)
        month = quarter * MONTHS_OF_A_QUARTER + 1
        end = last_of_month(year, month + MONTHS_OF_A_QUARTER - 1)
        yield Quarter(
            span_in_words(date(year, month, 1), end),
            number == _quarter(plan.site.day),
            tuple(together.get(number, ())),
        )


def _quarter(day: date) -> int:
    """Quarters counted through from the year nought."""
    return (day.year * 12 + day.month - 1) // MONTHS_OF_A_QUARTER
