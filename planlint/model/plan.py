"""The typed plan. Every part of it knows its route, and is called as `format.md` calls it.

What is absent is None, an empty tuple or an empty text. What is of the wrong kind is absent too,
and stands in the document; what is of the right kind and the wrong form stays as written.
"""

from typing import NamedTuple

from planlint.model.actions import Action, Priority
from planlint.model.registers import (
    Contact,
    Forum,
    Framework,
    Fund,
    Indicator,
    Organisation,
    Person,
    PlanDocument,
    Section,
    Version,
)
from planlint.model.values import Date, Period, Reference, Text


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
