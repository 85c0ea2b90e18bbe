"""What stands in one place of a plan: a text, a date, a number, a reference. Each knows its route.

What is of the right kind and the wrong form stays as written.
"""

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
