"""What is done: priorities, their actions, and the messages about them."""

from collections.abc import Iterable
from typing import NamedTuple

from planlint.model.route import Route
from planlint.model.values import Amount, Date, Number, Period, Reference, Text


class Lead(NamedTuple):
    """Who leads: each part the references that stand there."""

    route: Route
    strategic: tuple[Reference, ...] = ()
    operational: tuple[Reference, ...] = ()
    organisation: tuple[Reference, ...] = ()


class Funding(NamedTuple):
    """One line of funding: an amount from a fund or organisation, or what is given in kind."""

    route: Route
    amount: Amount | None
    fund: Reference | None
    purpose: str
    status: str
    in_kind: str


class Item(NamedTuple):
    """An outcome, an activity or an output: a line, or a line with what belongs to it."""

    route: Route
    text: str
    target: Number | None = None
    due: Date | None = None
    completed: Date | None = None
    lead: Lead | None = None
    overseen_by: tuple[Reference, ...] = ()
    funding: tuple[Funding, ...] = ()
    parts: tuple[Text, ...] = ()


class Progress(NamedTuple):
    """One entry of progress."""

    route: Route
    period: Period | None
    rag: str
    text: str
    by: Reference | None


class Withdrawn(NamedTuple):
    """That an action will not be done, since when, why, and what took its place."""

    route: Route
    date: Date | None
    reason: str
    into: Reference | None


class Action(NamedTuple):
    """What will be done by somebody by a day. `lead` and `overseen_by` are the action's own."""

    route: Route
    priority: str
    ref: str
    title: str
    description: str
    activities: tuple[Item, ...]
    outputs: tuple[Item, ...]
    outcomes: tuple[Item, ...]
    indicators: tuple[Reference, ...]
    lead: Lead
    priority_lead: Lead
    partners: tuple[Reference, ...]
    overseen_by: tuple[Reference, ...]
    priority_overseen_by: tuple[Reference, ...]
    start: Date | None
    end: Date | None
    ongoing: bool
    review: Date | None
    conditional: str
    completed: Date | None
    funding: tuple[Funding, ...]
    contributes_to: tuple[Reference, ...]
    places: tuple[Text, ...]
    tags: tuple[Text, ...]
    risks: tuple[Text, ...]
    progress: tuple[Progress, ...]
    documents: tuple[Reference, ...]
    depends_on: tuple[Reference, ...]
    not_needed: dict[str, str]
    withdrawn: Withdrawn | None
    note: str

    @property
    def name(self) -> str:
        """The title; where there is none the first outcome, activity or output stands in."""
        items = self.outcomes or self.activities or self.outputs
        return self.title or (items[0].text if items else "")

    @property
    def strategic(self) -> tuple[Reference, ...]:
        """Who answers for it: its own strategic leads, else its priority's."""
        return self.lead.strategic or self.priority_lead.strategic

    @property
    def operational(self) -> tuple[Reference, ...]:
        """Who delivers it: its own operational leads, else its priority's."""
        return self.lead.operational or self.priority_lead.operational

    @property
    def organisation(self) -> tuple[Reference, ...]:
        """The lead organisation: its own, else its priority's."""
        return self.lead.organisation or self.priority_lead.organisation

    @property
    def forums(self) -> tuple[Reference, ...]:
        """What oversees it: its own forums, else its priority's."""
        return self.overseen_by or self.priority_overseen_by

    @property
    def items(self) -> tuple[Item, ...]:
        """Its outcomes, activities and outputs."""
        return self.outcomes + self.activities + self.outputs

    @property
    def all_strategic(self) -> tuple[Reference, ...]:
        """Who answers for it; where nobody is named, who answers for its parts, each once."""
        parts = (item.lead.strategic for item in self.items if item.lead)
        return self.strategic or _each_once(parts)

    @property
    def all_operational(self) -> tuple[Reference, ...]:
        """Who delivers it; where nobody is named, who delivers its parts, each once."""
        parts = (item.lead.operational for item in self.items if item.lead)
        return self.operational or _each_once(parts)

    @property
    def all_forums(self) -> tuple[Reference, ...]:
        """What oversees it; where nothing is named, what oversees its parts, each once."""
        return self.forums or _each_once(item.overseen_by for item in self.items)

    @property
    def rag(self) -> str:
        """Its colour now: that of the last progress entry that has one."""
        return next((entry.rag for entry in reversed(self.progress) if entry.rag), "")


def _each_once(groups: Iterable[tuple[Reference, ...]]) -> tuple[Reference, ...]:
    found = {reference.id: reference for group in groups for reference in group}
    return tuple(found.values())


class Communication(NamedTuple):
    """One message of the communications plan."""

    route: Route
    message: str
    channels: tuple[Text, ...]
    lead: Lead
    start: Date | None
    end: Date | None
    ongoing: bool
    review: Date | None
    conditional: str
    progress: tuple[Progress, ...]
    note: str


class Priority(NamedTuple):
    """A part of the plan: what it divides its actions into."""

    route: Route
    id: str
    title: str
    aliases: tuple[Text, ...]
    description: str
    kind: str
    lead: Lead
    overseen_by: tuple[Reference, ...]
    objectives: tuple[Text, ...]
    focus: tuple[Text, ...]
    why: tuple[Text, ...]
    indicators: tuple[Reference, ...]
    contributes_to: tuple[Reference, ...]
    note: str
    actions: tuple[Action, ...]
    communications: tuple[Communication, ...]
