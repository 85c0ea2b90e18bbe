"""The forums of a plan: when each meets next, what it must look at then, and what it oversees."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from markupsafe import Markup

from planlint.model.actions import Action
from planlint.model.registers import Forum
from planlint.rules.forum_names import is_proposed
from planlint.showing import markdown
from planlint.showing.facts.actions import ActionFacts
from planlint.showing.facts.agenda import Agenda, agenda_of
from planlint.showing.facts.meetings import MEETS, NextMeeting, next_meeting
from planlint.showing.facts.oversight import Oversight, oversight_of
from planlint.showing.facts.people import Who
from planlint.showing.facts.plans import PlanFacts
from planlint.showing.facts.priorities import PriorityFacts
from planlint.showing.facts.state import no_longer_followed

FROM_HERE = "../actions/"


class ForumFacts(NamedTuple):
    """A forum that the plan describes."""

    slug: str
    name: str
    short: str
    also: tuple[str, ...]
    proposed: bool
    meeting: NextMeeting
    meets: str
    chair: tuple[Who, ...]
    members: tuple[Who, ...]
    membership: Markup
    purpose: Markup
    reports_to: tuple[Who, ...]
    reporting: tuple[Who, ...]
    priorities: tuple[PriorityFacts, ...]
    actions: tuple[ActionFacts, ...]
    agenda: Agenda
    closed: str

    @property
    def title(self) -> str:
        """Its name, with the short one."""
        return f"{self.name} ({self.short})" if self.short else self.name


class NamedFacts(NamedTuple):
    """A forum that is named, and not described in the plan."""

    name: str
    also: tuple[str, ...]
    actions: tuple[ActionFacts, ...]


@dataclass(frozen=True, slots=True)
class Forums:
    """All forums of a plan. Those that it describes have pages; it is gone through by these.

    `none` are the actions that no forum oversees, `closed` says why nothing is asked of any.
    """

    described: tuple[ForumFacts, ...]
    named: tuple[NamedFacts, ...]
    none: tuple[ActionFacts, ...]
    closed: str

    @property
    def has_chairs(self) -> bool:
        """Whether the plan says of any forum who chairs it."""
        return any(forum.chair for forum in self.described)

    def __iter__(self) -> Iterator[ForumFacts]:
        return iter(self.described)

    def __bool__(self) -> bool:
        return bool(self.described or self.named)


def view(plan: PlanFacts) -> Forums:
    """The forums of a plan; nothing where it names none."""
    found = oversight_of(plan.model)

    def shown(actions: tuple[Action, ...]) -> tuple[ActionFacts, ...]:
        return tuple(plan.shown[action.route] for action in actions)

    return Forums(
        tuple(_forum(forum, plan, found) for forum in plan.model.forums.values()),
        tuple(
            NamedFacts(
                markdown.words(each.name),
                tuple(map(markdown.words, each.others)),
                shown(each.actions),
            )
            for each in found.named
        ),
        shown(found.none),
        no_longer_followed(plan.on),
    )


def _forum(forum: Forum, plan: PlanFacts, found: Oversight) -> ForumFacts:
    whom = plan.directory.each_once
    resolve = plan.resolve(FROM_HERE)
    actions = tuple(plan.shown[action.route] for action in found.described[forum.id])
    meeting = next_meeting(forum, plan.site.day)
    aliases = tuple(alias.text for alias in forum.aliases)
    written = (*aliases, *found.written.get(forum.id, ()))
    pairs = zip(plan.model.priorities, plan.priorities, strict=True)
    return ForumFacts(
        slug=plan.directory.slug("forums", forum.id),
        name=markdown.words(forum.name) or forum.id,
        short=markdown.words(forum.short) if forum.short != forum.name else "",
        also=tuple(dict.fromkeys(map(markdown.words, written))),
        proposed=is_proposed(forum),
        meeting=meeting,
        meets=MEETS.get(forum.meets, "").capitalize(),
        chair=whom(forum.chair),
        members=whom(forum.members),
        membership=markdown.line(forum.membership, resolve),
        purpose=markdown.line(forum.purpose, resolve),
        reports_to=whom(forum.reports_to),
        reporting=tuple(
            plan.directory.forum(other.id)
            for other in plan.model.forums.values()
            if any(each.id == forum.id for each in other.reports_to if each.target)
        ),
        priorities=tuple(
            shown
            for priority, shown in pairs
            if any(each.id == forum.id for each in priority.overseen_by if each.target)
        ),
        actions=actions,
        agenda=agenda_of(plan, actions, meeting.after),
        closed=no_longer_followed(plan.on),
    )
