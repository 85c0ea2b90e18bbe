"""What one person or organisation has to do, and what is asked of them before the next report."""

from __future__ import annotations

from typing import NamedTuple

from planlint.showing.calendar_words import day_in_words
from planlint.showing.counts import count_of
from planlint.showing.facts.agenda import Agenda, agenda_of, undated_in_words
from planlint.showing.facts.choices import Choice
from planlint.showing.facts.leading import (
    Duty,
    Leader,
    Message,
    chaired_by,
    duties_of,
    leaders_of,
    messages_of,
)
from planlint.showing.facts.meetings import later
from planlint.showing.facts.people import Who
from planlint.showing.facts.plans import PlanFacts
from planlint.showing.facts.state import no_longer_followed

NOUN = "person or organisation"


class Work(NamedTuple):
    """What somebody has to do. `agenda` is what is asked of them, `partner` what they only help with."""

    who: Who
    words: str
    agenda: Agenda
    ahead: str
    unseen: str
    leads: tuple[Duty, ...]
    partner: tuple[Duty, ...]
    messages: tuple[Message, ...]
    chairs: tuple[str, ...]
    closed: str


def choices(plan: PlanFacts) -> tuple[Choice, ...]:
    """People where names may be shown, organisations, and what else stands in the place of a lead."""
    return leaders_of(plan)


def view(plan: PlanFacts, leader: Leader) -> Work:
    """What somebody has to do, up to a reporting period from now."""
    duties = duties_of(plan, leader)
    leads = tuple(each for each in duties if each.leads)
    after = later(plan.on.day, plan.model.reporting)
    agenda = agenda_of(plan, [each.action for each in leads], after)
    said = agenda.words
    number = count_of(len(leads), "action")
    return Work(
        who=leader.who,
        words=f"Leads {number}{f': {said}' if said else ''}." if leads else "Leads no action.",
        agenda=agenda,
        ahead=f"before {day_in_words(after)}",
        unseen=undated_in_words([each.action for each in leads]),
        leads=leads,
        partner=tuple(each for each in duties if not each.leads),
        messages=messages_of(plan, leader),
        chairs=chaired_by(plan, leader),
        closed=no_longer_followed(plan.on),
    )
