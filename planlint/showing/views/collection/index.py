"""All plans in short: those in force first, then those to come, then those that are over."""

from __future__ import annotations

from collections import Counter
from typing import Any, NamedTuple

from planlint.rules.course import first_day, is_closed, is_over
from planlint.showing.calendar_words import date_in_words, distance_in_words
from planlint.showing.facts.actions import shortened
from planlint.showing.facts.collection import Collection
from planlint.showing.facts.course import course_of, due
from planlint.showing.facts.plans import PlanFacts
from planlint.showing.facts.summary import PlanSummary
from planlint.showing.facts.tags import COURSES, Strip, strip_of_counts

LETTERS_OF_A_TITLE = 90
GROUPS = {"now": "In force", "later": "To come", "before": "Over"}


class NextDue(NamedTuple):
    """What falls due next in a plan, with the address of its action below the site's folder."""

    action: str
    address: str
    words: str
    distance: str


class PlanRow(NamedTuple):
    """A plan in short, with how its actions stand by their dates, and what is due next."""

    plan: PlanSummary
    courses: Strip
    due: NextDue | None


class PlanGroup(NamedTuple):
    """The plans that are in force, to come or over."""

    title: str
    rows: tuple[PlanRow, ...]


class AllPlans(NamedTuple):
    """What the page of all plans shows; `words` says how many there are and how they stand."""

    words: str
    groups: tuple[PlanGroup, ...]


def share(plan: PlanFacts) -> dict[str, Any]:
    """What the page wants of each plan."""
    return {
        "when": _when(plan),
        "courses": dict(Counter(course_of(plan.on, action) for action in plan.model.actions)),
        "due": _next_due(plan),
    }


def view(collection: Collection) -> AllPlans:
    """All plans in short."""
    rows: dict[str, list[PlanRow]] = {when: [] for when in GROUPS}
    for plan in collection.plans:
        given = plan.shares["index"]
        due = NextDue(*given["due"]) if given["due"] else None
        rows[given["when"]].append(PlanRow(plan, strip_of_counts(given["courses"], COURSES), due))
    return AllPlans(
        _words(collection, {when: len(each) for when, each in rows.items()}),
        tuple(PlanGroup(GROUPS[when], tuple(each)) for when, each in rows.items() if each),
    )


def _next_due(plan: PlanFacts) -> NextDue | None:
    first = next(iter(due(plan.on)), None)
    if first is None:
        return None
    action = plan.shown[first.action.route]
    return NextDue(
        f"{action.ref} {shortened(action.title_words, LETTERS_OF_A_TITLE)}",
        action.address,
        date_in_words(first.date),
        distance_in_words(first.day, plan.site.day),
    )


def _when(plan: PlanFacts) -> str:
    first = first_day(plan.model)
    if is_closed(plan.model) or is_over(plan.model, plan.site.day):
        return "before"
    return "later" if first and first > plan.site.day else "now"


def _words(collection: Collection, numbers: dict[str, int]) -> str:
    """`6 plans: 2 in force, 1 to come, 3 over. 1 of them has actions that are overdue.`"""
    counted = [
        f"{numbers[when]} {words.lower()}" for when, words in GROUPS.items() if numbers[when]
    ]
    late, number = collection.with_overdue, len(collection.plans)
    if number < 2:
        overdue = "It has actions that are overdue." if late else "None of its actions is overdue."
        return f"One plan, {counted[0].partition(' ')[2]}. {overdue}" if number else "No plan yet."
    overdue = (
        f"{late} of them {'has' if late == 1 else 'have'} actions that are overdue."
        if late
        else "No action is overdue."
    )
    return f"{number} plans: {', '.join(counted)}. {overdue}"
