"""What a rule says of a plan, and what the user is told: neither is changed once made."""

from typing import Literal, NamedTuple

from planlint.model.route import Route
from planlint.model.source import Position, Span

Severity = Literal["error", "warning", "info"]
SEVERITIES: tuple[Severity, ...] = ("error", "warning", "info")

State = Literal["new", "known", "suppressed"]


class Edit(NamedTuple):
    """Replace what stands at a span by a text."""

    span: Span
    text: str


class Fix(NamedTuple):
    """A change that puts a finding right; a safe one never changes what the plan means."""

    title: str
    edits: tuple[Edit, ...]
    safe: bool


class Related(NamedTuple):
    """Another place that a finding speaks of; `words` are those of the value, where not all."""

    message: str
    route: Route = ()
    span: Span | None = None
    words: str = ""


class Finding(NamedTuple):
    """What a rule says of one place.

    `route` leads to the value at fault, or to where a missing value should be. The message does
    not name the action or entry that it is in: that is put before it from the route. `part` is
    "key" where the key itself is at fault; `words` are those of the value that are, where not
    all; `span` is a place that only the reader knows.
    """

    route: Route
    message: str
    help: str
    part: Literal["value", "key"] = "value"
    words: str = ""
    span: Span | None = None
    related: tuple[Related, ...] = ()
    fix: Fix | None = None


class Place(NamedTuple):
    """A span with the lines and columns that people know it by."""

    span: Span
    start: Position
    end: Position


class RelatedPlace(NamedTuple):
    """A related place, as the user is told of it."""

    message: str
    place: Place


class Diagnostic(NamedTuple):
    """What the user is told of one finding."""

    finding: Finding
    rule: str
    family: str
    severity: Severity
    path: str
    plan: str
    pointer: str
    subject: str
    action: str | None
    message: str
    place: Place
    related: tuple[RelatedPlace, ...]
    owner: Place | None
    value: str
    key: str
    state: State = "new"
