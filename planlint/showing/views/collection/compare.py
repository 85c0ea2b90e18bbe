"""All plans side by side: how complete each is, what was found in it, and how its actions stand."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from planlint.rules.catalogue import FAMILIES
from planlint.showing.facts.collection import Collection
from planlint.showing.facts.completeness import Completeness
from planlint.showing.facts.course import course_of
from planlint.showing.facts.findings import FAMILY_WORDS, FIELD_WORDS
from planlint.showing.facts.plans import PlanFacts
from planlint.showing.facts.summary import PlanSummary
from planlint.showing.facts.tags import COURSES, TAGS, Tag

FEWEST = 2


class FieldsRow(NamedTuple):
    """How complete a plan is, field by field; None where it does not expect a field."""

    plan: PlanSummary
    fields: tuple[Completeness | None, ...]


class NumbersRow(NamedTuple):
    """Numbers of a plan, one for each column, and their sum."""

    plan: PlanSummary
    numbers: tuple[int, ...]

    @property
    def total(self) -> int:
        """All of them together."""
        return sum(self.numbers)


class Comparison(NamedTuple):
    """The tables, each with its columns: fields, families of rules, colours, and courses by date."""

    fields: tuple[str, ...]
    complete: tuple[FieldsRow, ...]
    families: tuple[str, ...]
    found: tuple[NumbersRow, ...]
    colours: tuple[Tag, ...]
    coloured: tuple[NumbersRow, ...]
    courses: tuple[Tag, ...]
    coursing: tuple[NumbersRow, ...]


def share(plan: PlanFacts) -> dict[str, Any]:
    """What the page wants of each plan."""
    found = Counter(each.family for each in plan.report.diagnostics)
    return {
        "fields": {each.words: [each.complete, each.total] for each in plan.completeness},
        "families": dict(found),
        "courses": dict(Counter(course_of(plan.on, action) for action in plan.model.actions)),
    }


def view(collection: Collection) -> Comparison | None:
    """All plans side by side; none where there is nothing to compare."""
    plans = collection.plans
    if len(plans) < FEWEST:
        return None
    shares = [plan.shares["compare"] for plan in plans]
    fields = tuple(
        words
        for words in dict.fromkeys(FIELD_WORDS.values())
        if any(words in each["fields"] for each in shares)
    )
    families = _there(FAMILIES, (each["families"] for each in shares))
    colours = _there(TAGS, (plan.statuses for plan in plans))
    courses = _there(COURSES, (each["courses"] for each in shares))
    pairs = list(zip(plans, shares, strict=True))
    return Comparison(
        fields,
        tuple(FieldsRow(plan, _fields(fields, each["fields"])) for plan, each in pairs),
        tuple(FAMILY_WORDS[family] for family in families),
        tuple(NumbersRow(plan, _numbers(families, each["families"])) for plan, each in pairs),
        tuple(TAGS[colour] for colour in colours),
        tuple(NumbersRow(plan, _numbers(colours, plan.statuses)) for plan in plans),
        tuple(COURSES[course] for course in courses),
        tuple(NumbersRow(plan, _numbers(courses, each["courses"])) for plan, each in pairs),
    )


def _there(names: Iterable[str], counted: Iterable[Mapping[str, int]]) -> tuple[str, ...]:
    """The names that something is counted under, in their order."""
    found = {name for each in counted for name, number in each.items() if number}
    return tuple(name for name in names if name in found)


def _fields(
    fields: tuple[str, ...], given: Mapping[str, tuple[int, int]]
) -> tuple[Completeness | None, ...]:
    return tuple(Completeness(words, *given[words]) if words in given else None for words in fields)


def _numbers(names: tuple[str, ...], counted: Mapping[str, int]) -> tuple[int, ...]:
    return tuple(counted.get(name, 0) for name in names)
