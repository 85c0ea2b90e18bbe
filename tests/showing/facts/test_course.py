"""Pages and findings never disagree on what is late, unreported or missed."""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planlint.model.case import Case
from planlint.model.route import Route
from planlint.reading.case import read_case
from planlint.reading.validator import make_validator
from planlint.rules.catalogue import load_rules
from planlint.showing.facts import course
from planlint.showing.facts.course import Deadline, PlanOnDay
from tests.showing.making import SCHEMA, read
from tests.showing.real import FILES
from tests.showing.test_facts import plan_of

DAYS = [None, "2013-03-31", "2013-06-30", "2013-07", "2013-09-30", "30.9.2013", "2014-03-31", "TBC"]
PERIODS = ["2012/13 Q4", "2013/14 Q1", "2013/14 Q2", "last week"]


@cache
def finders() -> dict[str, Any]:
    return {rule.name: rule.find for rule in load_rules()}


def case_of(data: str | dict[str, Any], day: date) -> tuple[Case, PlanOnDay]:
    """The case that rules are given, and the plan that pages are."""
    document, plan = read(data)
    case = read_case(
        document, plan.id, schema=SCHEMA, validate=make_validator(SCHEMA), phrases=(), day=day
    )
    return case, PlanOnDay(plan, day, document.values)


def said(case: Case, *rules: str) -> set[Route]:
    return {finding.route for rule in rules for finding in finders()[rule](case)}


def routes(deadlines: list[Deadline], kind: str) -> set[Route]:
    return {each.date.route for each in deadlines if each.kind == kind}


def agree(data: str | dict[str, Any], day: date) -> None:
    case, on = case_of(data, day)
    late = course.overdue(on)
    green = {
        action.route
        for action in on.plan.actions
        if any(
            finding.message.startswith("the colour is green") and finding.route[:4] == action.route
            for finding in finders()["rag-against-dates"](case)
        )
    }
    overdue = {route[:4] for route in said(case, "overdue")} | green
    assert {route[:4] for route in routes(late, "end")} == overdue
    assert {a.route for a in on.plan.actions if course.is_overdue(on, a)} == overdue
    assert {a.route for a in on.plan.actions if course.course_of(on, a) == "overdue"} == overdue
    assert routes(late, "part") == said(case, "overdue-output")
    reviews = {route for route in said(case, "overdue-review") if "communications" not in route}
    assert routes(late, "review") == reviews
    expected = case.expects("progress")
    silent = {a.route for a in on.plan.actions if course.unreported(on, a, expected=expected)}
    assert silent == {route[:4] for route in said(case, "missing-progress", "stale-progress")}
    missed = {indicator.route for indicator in course.missed(on)}
    assert missed == {route[:2] for route in said(case, "target-missed")}


@pytest.mark.parametrize("plan", FILES)
def test_pages_and_rules_agree_on_the_real_plans(plan: str) -> None:
    text = FILES[plan].read_text(encoding="utf-8")
    for day in ("2009-12-01", "2011-01-01", "2013-08-15", "2017-12-01", "2021-03-01", "2026-01-01"):
        agree(text, date.fromisoformat(day))


def without_none(**keys: Any) -> dict[str, Any]:
    return {key: value for key, value in keys.items() if value is not None}


ITEMS = st.builds(
    without_none,
    text=st.just("Homes visited"),
    due=st.sampled_from(DAYS),
    completed=st.sampled_from([None, None, "2013-06-20", "yes", True]),
)
ENTRIES = st.builds(
    without_none,
    period=st.sampled_from([None, *PERIODS]),
    rag=st.sampled_from([None, "red", "green"]),
    text=st.just("Ten visited."),
)
ACTIONS = st.builds(
    without_none,
    start=st.sampled_from([None, "2013-05-01", "2013-10-01", "soon"]),
    end=st.sampled_from(DAYS),
    ongoing=st.sampled_from([None, None, True]),
    review=st.sampled_from(DAYS),
    conditional=st.sampled_from([None, None, None, "if asked"]),
    completed=st.sampled_from([None, None, "2013-06-20", "2013-06", "done", True, ["x"]]),
    withdrawn=st.sampled_from([None, None, None, {"reason": "Merged"}]),
    not_needed=st.sampled_from([None, None, {"end": "Always"}, {"progress": "None"}]),
    outputs=st.lists(ITEMS, max_size=2),
    progress=st.lists(ENTRIES, max_size=2),
)


@settings(max_examples=300, deadline=None)
@given(
    st.lists(ACTIONS, max_size=4),
    st.integers(0, 500),
    st.sampled_from(["agreed", "agreed", "draft", "closed"]),
    st.sampled_from([["progress"], []]),
    st.sampled_from(["quarterly", "monthly", "annual"]),
)
def test_pages_and_rules_agree(
    actions: list[dict[str, Any]], days: int, status: str, expects: list[str], reporting: str
) -> None:
    plan = plan_of(*actions, status=status, expects=expects, reporting=reporting)
    agree(plan, date(2013, 3, 1) + timedelta(days=days))


@pytest.mark.parametrize(
    ("action", "keys", "said"),
    [
        ({"end": "2013-06-30"}, {}, "overdue"),
        ({"end": "2013-07-01"}, {}, "due"),
        ({"ongoing": True, "end": "2013-06-30"}, {}, "ongoing"),
        ({"not_needed": {"end": "Always"}}, {}, "ongoing"),
        ({"conditional": "if asked", "end": "2013-06-30"}, {}, "conditional"),
        ({"end": "as and when"}, {}, "undated"),
        ({"start": "2013-08-01", "end": "2013-06-30"}, {}, "undated"),
        ({"end": "2013-06-30", "completed": "2013-06-01"}, {}, "complete"),
        ({"end": "2013-06-30", "completed": True}, {}, "complete"),
        ({"withdrawn": {"reason": "Merged"}, "completed": "2013-06-01"}, {}, "withdrawn"),
        ({"end": "2013-06-30"}, {"status": "closed"}, "left"),
        ({"end": "2013-06-30"}, {"period": "2012/13"}, "left"),
    ],
)
def test_where_an_action_is(action: dict[str, Any], keys: dict[str, Any], said: str) -> None:
    _, on = case_of(plan_of(action, **keys), date(2013, 7, 1))
    assert course.course_of(on, on.plan.actions[0]) == said


def test_what_is_due_up_to_a_day() -> None:
    ends = ["2013-06-30", "2013-07-01", "2013-09-01", "2013-07-31"]
    _, on = case_of(plan_of(*({"end": end} for end in ends)), date(2013, 7, 1))
    assert [each.action.ref for each in course.due(on, date(2013, 9, 1))] == ["2", "4"]
    assert [each.action.ref for each in course.due(on)] == ["2", "4", "3"]
    assert [each.action.ref for each in course.overdue(on)] == ["1"]


def test_after_its_period_a_plan_still_says_what_is_to_come() -> None:
    plan = plan_of({"end": "2014-03-31"}, {"end": "2014-04-30"})
    _, on = case_of(plan, date(2014, 4, 1))
    assert course.overdue(on) == []
    assert [each.action.ref for each in course.due(on)] == ["2"]
    _, closed = case_of({**plan, "status": "closed"}, date(2014, 4, 1))
    assert course.due(closed) == []


def test_red_is_asked_after_while_an_action_is_open() -> None:
    red = {"progress": [{"period": "2013/14 Q1", "rag": "red", "text": "Stuck."}]}
    plan = plan_of(red, {**red, "completed": "2013-06-20"}, {**red, "withdrawn": {"reason": "No"}})
    _, on = case_of(plan, date(2013, 7, 1))
    assert [course.is_red(on, action) for action in on.plan.actions] == [True, False, False]
    _, closed = case_of({**plan, "status": "closed"}, date(2013, 7, 1))
    assert not any(course.is_red(closed, action) for action in closed.plan.actions)
