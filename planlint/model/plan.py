"""The typed plan and its parts, as `format.md` names them. Every part knows its route.

What is absent is None, an empty tuple or an empty text. What is of the wrong kind is absent too,
and stands in the document; what is of the right kind and the wrong form stays as written.
"""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import Literal, NamedTuple

from planlint.model.route import Route

DateForm = Literal["iso", "other", "swappable", "impossible", "words"]


class Text(NamedTuple):
    """A text and where it stands."""

    route: Route
    text: str


class Date(NamedTuple):
    """A date as written, with the first and last day that it stands for, where it is one.

    `form` is "iso"; "other" for another plain form, "swappable" where day and month of that could
    be taken for each other; "impossible" for a day that no calendar has; else "words".
    """

    route: Route
    text: str
    begin: date | None
    end: date | None
    form: DateForm


class Period(NamedTuple):
    """A period as written, with its first and last day where it could be read."""

    route: Route
    text: str
    begin: date | None
    end: date | None


class Number(NamedTuple):
    """A number as written; without a value where it is none."""

    route: Route
    text: str
    value: Decimal | None


class Amount(NamedTuple):
    """Money as written, in pounds; `plain` where it is written as a plain number."""

    route: Route
    text: str
    pounds: Decimal | None
    plain: bool


class Target(NamedTuple):
    """What a reference leads to: a register of the plan, and the id there."""

    register: str
    id: str


class Reference(NamedTuple):
    """A reference as written. `target` is the entry that it means, None where there is none.

    `exact` says that it is written as the id; else it is a name, short name or alias.
    """

    route: Route
    text: str
    target: Target | None
    exact: bool = True

    @property
    def id(self) -> str:
        """The id of the entry that is meant, or the text where there is none."""
        return self.target.id if self.target else self.text


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


class Organisation(NamedTuple):
    """An organisation of the plan."""

    route: Route
    id: str
    name: str
    short: str
    aliases: tuple[Text, ...]
    kind: str


class Person(NamedTuple):
    """A person, or a post that nobody is named for."""

    route: Route
    id: str
    name: str
    aliases: tuple[Text, ...]
    roles: tuple[Text, ...]
    organisations: tuple[Reference, ...]
    public: bool


class Forum(NamedTuple):
    """A board or group that oversees."""

    route: Route
    id: str
    name: str
    short: str
    aliases: tuple[Text, ...]
    meets: str
    meetings: tuple[Date, ...]
    chair: tuple[Reference, ...]
    members: tuple[Reference, ...]
    membership: str
    purpose: str
    reports_to: tuple[Reference, ...]
    status: str


class FrameworkItem(NamedTuple):
    """One of the outside priorities of a framework; its id has the framework's before a dot."""

    route: Route
    id: str
    title: str
    aliases: tuple[Text, ...]


class Framework(NamedTuple):
    """Outside priorities that the plan answers to."""

    route: Route
    id: str
    title: str
    note: str
    items: tuple[FrameworkItem, ...]


class Baseline(NamedTuple):
    """The value that a target starts from."""

    route: Route
    period: Period | None
    value: Number | None
    note: str


class IndicatorTarget(NamedTuple):
    """What an indicator is to reach: a value, a change in per cent, or both."""

    route: Route
    period: Period | None
    value: Number | None
    change: Number | None
    note: str


class Reading(NamedTuple):
    """A value of an indicator; `change` in per cent on the one before."""

    route: Route
    period: Period | None
    value: Number | None
    previous: Number | None
    change: Number | None
    note: str


class Indicator(NamedTuple):
    """How an outcome is measured."""

    route: Route
    id: str
    title: str
    unit: str
    better: str
    every: str
    window: str
    part_of: Reference | None
    baseline: Baseline | None
    targets: tuple[IndicatorTarget, ...]
    readings: tuple[Reading, ...]
    note: str


class Fund(NamedTuple):
    """Money that is set aside, and who holds it."""

    route: Route
    id: str
    name: str
    aliases: tuple[Text, ...]
    organisation: Reference | None
    amount: Amount | None


class PlanDocument(NamedTuple):
    """A document that the plan refers to."""

    route: Route
    id: str
    title: str
    url: str
    date: Date | None
    key: bool


class Section(NamedTuple):
    """A section of prose."""

    route: Route
    id: str
    title: str
    text: str


class Version(NamedTuple):
    """A version of the plan."""

    route: Route
    label: str
    date: Date | None


class Contact(NamedTuple):
    """The team to write to."""

    route: Route
    name: str
    email: str
    phone: str


class Plan(NamedTuple):
    """A plan. Registers keep the order of the file; their keys are the ids as written.

    `period_dates` are the start and end of a period that is written with these.
    """

    id: str
    title: str
    summary: str
    area: str
    area_code: str
    partnership: str
    period: Period | None
    period_dates: tuple[Date, ...]
    status: str
    agreed: Date | None
    reporting: str
    replaces: str
    copied_from: tuple[str, Date | None] | None
    expects: tuple[str, ...] | None
    labels: dict[str, str]
    contact: Contact | None
    versions: tuple[Version, ...]
    sections: tuple[Section, ...]
    achievements: tuple[Text, ...]
    organisations: dict[str, Organisation]
    people: dict[str, Person]
    leadership: tuple[Reference, ...]
    forums: dict[str, Forum]
    frameworks: dict[str, Framework]
    indicators: dict[str, Indicator]
    funds: dict[str, Fund]
    documents: dict[str, PlanDocument]
    glossary: dict[str, str]
    rag: dict[str, str]
    rag_sentences: tuple[Text, ...]
    priorities: tuple[Priority, ...]

    @property
    def actions(self) -> list[Action]:
        """All actions in the order of the file."""
        return [action for priority in self.priorities for action in priority.actions]
