"""A file to a case: everything that the rules judge by."""

from __future__ import annotations

from datetime import date

from planlint.model.case import Case
from planlint.model.document import Document
from planlint.reading.expectations import expectations_of
from planlint.reading.plan import read_plan
from planlint.reading.schema_words import Schema
from planlint.reading.shape import refusals_of
from planlint.reading.validator import Validator


def read_case(
    document: Document,
    id_: str,
    *,
    schema: Schema,
    validate: Validator,
    phrases: tuple[str, ...],
    day: date,
) -> Case:
    """The case of a document. Of one that is not whole nothing is refused."""
    refusals = refusals_of(document, schema, validate) if document.whole else ()
    misspelt = frozenset(
        (*refusal.route[:-1], refusal.nearest) for refusal in refusals if refusal.nearest
    )
    plan = read_plan(document, id_)
    return Case(document, refusals, misspelt, plan, expectations_of(plan), phrases, day, {})
