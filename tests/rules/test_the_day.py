"""The rules and the day: which of them read the calendar, of which plans, and what they ask when."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from planlint.checking.check import check
from tests.rules.fragments import checker, findings_of

PLANS = {path.stem: path for path in (Path(__file__).parents[2] / "plans").glob("*.yaml")}
NAMES = sorted(PLANS)

OF_THE_DAY = {
    *("overdue", "overdue-review", "overdue-output", "missing-progress", "stale-progress"),
    *("stale-reading", "rag-against-dates", "unclosed-plan", "unused-suppression"),
}
REPLACED = OF_THE_DAY - {"rag-against-dates", "unclosed-plan", "unused-suppression"}


def text_of(name: str) -> str:
    return PLANS[name].read_text(encoding="utf-8")


def told(text: str, day: date) -> Counter[tuple[str, str]]:
    found = check("plan.yaml", "plan", text.encode(), checker(day)).diagnostics
    return Counter((each.rule, each.message) for each in found)


def rules_in(fragment: str, day: date) -> list[str]:
    return [each.rule for each in findings_of(fragment, day)[1]]


DAYS = [date(2008, 10, 15), date(2010, 1, 15), date(2013, 10, 15), date(2017, 12, 1)]
DAYS += [date(2021, 1, 15), date(2026, 11, 21)]


@pytest.mark.parametrize("name", NAMES)
def test_from_day_to_day_only_the_rules_of_the_day_change(name: str) -> None:
    first, *others = [told(text_of(name), day) for day in DAYS]
    for other in others:
        changed = (first - other) + (other - first)
        assert {rule for rule, _ in changed} <= OF_THE_DAY


@pytest.mark.parametrize("name", NAMES)
def test_a_closed_plan_is_asked_nothing_that_depends_on_the_day(name: str) -> None:
    closed = re.sub(r"^status: \w+$", "status: closed", text_of(name), flags=re.MULTILINE)
    first, *others = [told(closed, day) for day in DAYS]
    assert all(other == first for other in others)
    assert not {rule for rule, _ in first} & OF_THE_DAY


@pytest.mark.parametrize("name", NAMES)
def test_of_a_plan_that_is_over_unclosed_plan_speaks_instead(name: str) -> None:
    found = {rule for rule, _ in told(text_of(name), date(2026, 11, 21))}
    assert "unclosed-plan" in found
    assert not found & REPLACED


def test_of_a_plan_that_is_over_lateness_alone_is_left_out_of_rag_against_dates() -> None:
    fragment = """\
rag: {green: In progress and on course}
priorities:
  - id: burglary
    title: Burglary
    overseen_by: [burglary-group]
    actions:
      - ref: "1"
        title: Visit repeat victims of burglary
        lead: {operational: jo-bell}
        end: 2013-06-28
        progress: [{period: 2013/14 Q1, rag: green, text: Ten homes visited.}]
      - ref: "2"
        title: Mark bicycles at the station
        lead: {operational: jo-bell}
        end: 2014-03-31
        completed: 2030-01-31
"""
    running, over = date(2013, 7, 5), date(2014, 4, 1)
    assert rules_in(fragment, running) == ["rag-against-dates"] * 2
    assert rules_in(fragment, over) == ["unclosed-plan", "rag-against-dates"]


REPORTED = """\
expects: [progress]
priorities:
  - id: burglary
    title: Burglary
    overseen_by: [burglary-group]
    actions:
      - ref: "1"
        title: Visit repeat victims of burglary
        lead: {operational: jo-bell}
        end: 2014-03-31
"""


def test_without_reporting_quarterly_is_taken_and_without_a_start_the_plan_s() -> None:
    assert rules_in(REPORTED, date(2013, 6, 30)) == []
    assert rules_in(REPORTED, date(2013, 7, 1)) == ["missing-progress"]
    monthly = f"reporting: monthly\n{REPORTED}"
    assert rules_in(monthly, date(2013, 4, 30)) == []
    assert rules_in(monthly, date(2013, 5, 1)) == ["missing-progress"]


def test_reports_are_asked_for_once_the_action_has_begun() -> None:
    later = f"{REPORTED}        start: 2013-08-15\n"
    assert rules_in(later, date(2013, 9, 30)) == []
    assert rules_in(later, date(2013, 10, 1)) == ["missing-progress"]


def test_the_periods_are_those_inside_the_plan_s_own() -> None:
    short = f"period: {{start: 2013-05-15, end: 2014-03-31}}\n{REPORTED}"
    assert rules_in(short, date(2013, 7, 15)) == []
    assert rules_in(short, date(2013, 10, 1)) == ["missing-progress"]


def test_of_undated_progress_nothing_else_speaks_of_its_age() -> None:
    dated = "        progress: [{period: 2013/14 Q1, text: Begun.}]\n"
    undated = "        progress: [{period: 2013/14 Q1, text: Begun.}, {text: Going on.}]\n"
    assert rules_in(REPORTED + dated, date(2014, 1, 1)) == ["stale-progress"]
    assert rules_in(REPORTED + undated, date(2014, 1, 1)) == ["undated-progress"]
