"""The agenda paper of one forum: what its next meeting must look at, and all that it oversees."""

from __future__ import annotations

from typing import Any, NamedTuple

from planlint.showing.calendar_words import day_in_words
from planlint.showing.facts.actions import ActionFacts
from planlint.showing.facts.agenda import Agenda, agenda_of, undated_in_words
from planlint.showing.facts.choices import Choice
from planlint.showing.facts.meetings import later
from planlint.showing.facts.plans import PlanFacts
from planlint.showing.facts.state import no_longer_followed
from planlint.showing.views import view_of

NOUN = "forum"


class AgendaPaper(NamedTuple):
    """An agenda paper. `forum` is None where the plan only names the forum and says nothing of it."""

    title: str
    forum: Any
    agenda: Agenda
    ahead: str
    unseen: str
    actions: tuple[ActionFacts, ...]
    closed: str


def choices(plan: PlanFacts) -> tuple[Choice, ...]:
    """The forums that the plan describes, and those that it only names."""
    found = view_of(plan, "plan", "forums").value
    pairs = zip(plan.model.forums, found.described, strict=True)
    return (
        *(
            Choice(id_, tuple(filter(None, (each.name, each.short, *each.also))), each)
            for id_, each in pairs
        ),
        *(Choice(each.name, each.also, each) for each in found.named),
    )


def view(plan: PlanFacts, chosen: Any) -> AgendaPaper:
    """The agenda paper of a forum; of one that is only named, for the quarter ahead."""
    closed = no_longer_followed(plan.on)
    unseen = undated_in_words(chosen.actions)
    if hasattr(chosen, "agenda"):
        ahead = chosen.meeting.ahead
        return AgendaPaper(
            chosen.title, chosen, chosen.agenda, ahead, unseen, chosen.actions, closed
        )
    after = later(plan.on.day, "")
    agenda = agenda_of(plan, chosen.actions, after)
    ahead = f"before {day_in_words(after)}"
    return AgendaPaper(chosen.name, None, agenda, ahead, unseen, chosen.actions, closed)
