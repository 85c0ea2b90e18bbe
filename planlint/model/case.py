"""What a rule is given: one plan with its document, what is expected of it, and the day."""

from collections.abc import Callable
from datetime import date
from typing import NamedTuple, Protocol, TypeVar, cast

from planlint.model.document import Document, Refusal
from planlint.model.plan import Plan
from planlint.model.route import Route

Result = TypeVar("Result")


class Expectation(NamedTuple):
    """A field that every action of a plan is expected to have, and why."""

    field: str
    reason: str


class OnDay(Protocol):
    """A plan on one day, whose course can be judged: a case, or a plan as its pages show it."""

    @property
    def plan(self) -> Plan:
        """The plan."""

    @property
    def day(self) -> date:
        """The day."""

    def present(self, route: Route) -> bool:
        """Whether something stands at a route, also where nothing could be read there."""


class Case(NamedTuple):
    """One plan, to be judged on one day.

    `misspelt` are the routes of keys that are missing only because they are misspelt; `phrases`
    are the placeholder phrases of the repository's own; `worked_out` is what rules share.
    """

    document: Document
    refusals: tuple[Refusal, ...]
    misspelt: frozenset[Route]
    plan: Plan
    expectations: tuple[Expectation, ...]
    phrases: tuple[str, ...]
    day: date
    worked_out: dict[object, object]

    def once(self, work: "Callable[[Case], Result]") -> Result:
        """What a function makes of this case, worked out at its first call and shared from then on."""
        if work not in self.worked_out:
            self.worked_out[work] = work(self)
        return cast("Result", self.worked_out[work])

    def expects(self, field: str) -> bool:
        """Whether every action is expected to have a field."""
        return any(each.field == field for each in self.expectations)

    def present(self, route: Route) -> bool:
        """Whether something stands at a route, be it of the wrong kind or under a misspelt key."""
        return route in self.document.values or route in self.misspelt
