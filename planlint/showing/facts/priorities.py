"""What a plan's page shows of a priority, and what the parts of a plan are called."""

from __future__ import annotations

from typing import NamedTuple

from markupsafe import Markup

from planlint.model.actions import Communication, Priority
from planlint.model.plan import Plan
from planlint.model.route import Route
from planlint.model.values import Text
from planlint.showing import markdown
from planlint.showing.addresses import slugs_of
from planlint.showing.facts.actions import ActionFacts, PriorityName, status_of
from planlint.showing.facts.course import PlanOnDay
from planlint.showing.facts.parts import When, end_of
from planlint.showing.facts.people import Directory, Who
from planlint.showing.facts.tags import Strip, strip_of
from planlint.showing.views import views_for

_LABELS = {
    "priority": "Priority",
    "action": "Action",
    "strategic": "Strategic lead",
    "operational": "Operational lead",
    "forum": "Overseen by",
    "output": "Outputs",
    "outcome": "Outcomes",
    "funding": "Funding",
}


class MessageFacts(NamedTuple):
    """A message of the communications plan."""

    text: Markup
    channels: str
    leads: tuple[Who, ...]
    end: When
    note: Markup


class Aim(NamedTuple):
    """What a priority aims at, or why: a list with its heading; `name` is its place on the page."""

    name: str
    heading: str
    lines: tuple[Markup, ...]


class PriorityFacts(NamedTuple):
    """A priority as its page shows it."""

    slug: str
    address: str
    name: str
    crumb: str
    title: Markup
    description: Markup
    strip: Strip
    strategic: tuple[Who, ...]
    operational: tuple[Who, ...]
    organisation: tuple[Who, ...]
    forums: tuple[Who, ...]
    aims: tuple[Aim, ...]
    actions: tuple[ActionFacts, ...]
    messages: tuple[MessageFacts, ...]
    note: Markup

    @property
    def is_bare(self) -> bool:
        """Whether it has nothing but a title."""
        return not (self.actions or self.messages or self.description or self.aims or self.note)

    @property
    def title_words(self) -> str:
        """The title without marks or links."""
        return self.title.striptags()


def labels_of(plan: Plan) -> dict[str, str]:
    """The words for the parts of a plan: its own, else the usual ones."""
    own = {key: markdown.words(text) for key, text in plan.labels.items()}
    return {**_LABELS, **{key: text for key, text in own.items() if text}}


def plural(label: str) -> str:
    """The word for several of what a label names: Priorities, Objectives."""
    if label[-1:].lower() == "y" and label[-2:-1].lower() not in set("aeiou"):
        return f"{label[:-1]}ies"
    return label if label[-1:].lower() == "s" else f"{label}s"


def priority_names(plan: Plan) -> dict[Route, PriorityName]:
    """What priorities are called, and where they are shown: on pages of their own, else on the plan's."""
    paged = "priorities" in views_for("plan")
    folder = "priorities/{}.html" if paged else "index.html#priority-{}"
    slugs = slugs_of(priority.id for priority in plan.priorities)
    label = labels_of(plan)["priority"]
    names = {}
    for priority, slug in zip(plan.priorities, slugs, strict=True):
        title = markdown.words(priority.title) or priority.id
        numbered = f"{label} {priority.id}" if priority.id.isdecimal() else label
        names[priority.route] = PriorityName(title, numbered, slug, folder.format(slug))
    return names


def priority_facts(
    priority: Priority,
    on: PlanOnDay,
    name: PriorityName,
    shown: dict[Route, ActionFacts],
    resolve: markdown.Resolve,
    directory: Directory,
) -> PriorityFacts:
    """What is shown of one priority."""
    aims = (
        Aim("objectives", "Objectives", lines_of(priority.objectives, resolve)),
        Aim("focus", "Focus", lines_of(priority.focus, resolve)),
        Aim("why", "Why", lines_of(priority.why, resolve)),
    )
    return PriorityFacts(
        slug=name.slug,
        address=name.address,
        name=name.numbered,
        crumb=name.crumb,
        title=markdown.line(priority.title or priority.id, resolve),
        description=markdown.block(priority.description, resolve, below=1),
        strip=strip_of(map(status_of, priority.actions)),
        strategic=directory.each_once(priority.lead.strategic),
        operational=directory.each_once(priority.lead.operational),
        organisation=directory.each_once(priority.lead.organisation),
        forums=directory.each_once(priority.overseen_by),
        aims=tuple(aim for aim in aims if aim.lines),
        actions=tuple(shown[action.route] for action in priority.actions),
        messages=tuple(_message(each, on, resolve, directory) for each in priority.communications),
        note=markdown.block(priority.note, resolve, below=2),
    )


def _message(
    message: Communication,
    on: PlanOnDay,
    resolve: markdown.Resolve,
    directory: Directory,
) -> MessageFacts:
    lead = message.lead
    return MessageFacts(
        markdown.line(message.message, resolve),
        ", ".join(each.text for each in message.channels),
        directory.each_once(lead.operational or lead.strategic or lead.organisation),
        end_of(message, on),
        markdown.line(message.note, resolve),
    )


def lines_of(texts: tuple[Text, ...], resolve: markdown.Resolve) -> tuple[Markup, ...]:
    """Texts of a list, each on one line."""
    return tuple(markdown.line(each.text, resolve) for each in texts)
