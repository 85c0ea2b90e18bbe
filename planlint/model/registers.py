"""The registers of a plan, to which its actions refer."""

from typing import NamedTuple

from planlint.model.route import Route
from planlint.model.values import Amount, Date, Number, Period, Reference, Text


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
