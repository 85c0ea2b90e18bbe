"""What the rules about time say together: where one speaks, the others are silent."""

from __future__ import annotations

from datetime import date

import pytest

from tests.rules.fragments import findings_of

BY_THE_DAY = {
    "missing-progress",
    "overdue",
    "overdue-output",
    "overdue-review",
    "rag-against-dates",
    "stale-progress",
    "unclosed-plan",
}
LATE = """\
status: {status}
rag: {{green: On course}}
expects: [progress]
priorities:
  - id: burglary
    title: Burglary
    actions:
      - {{ref: "1", title: Mark bicycles, lead: {{operational: jo-bell}}, end: 2013-06-30}}
      - {{ref: "2", title: Mend gates, lead: {{operational: jo-bell}}, ongoing: true, review: 2013-06-30}}
      - ref: "3"
        title: Visit repeat victims
        outputs:
          - {{text: Homes visited, target: 40, due: 2013-06-30}}
        lead: {{operational: jo-bell}}
        end: 2014-03-31
        progress:
          - {{period: 2013/14 Q1, text: Ten homes visited.}}
      - ref: "4"
        title: Train wardens
        lead: {{operational: jo-bell}}
        end: 2013-06-30
        progress:
          - {{period: 2013/14 Q1, rag: green, text: Two trained.}}
"""


def said(fragment: str, day: date) -> list[str]:
    _, found = findings_of(fragment, day)
    return sorted(f"{each.action or ''} {each.rule}".strip() for each in found)


def by_the_day(status: str, day: date) -> set[str]:
    _, found = findings_of(LATE.format(status=status), day)
    return {each.rule for each in found} & BY_THE_DAY


def test_all_that_can_be_late() -> None:
    assert by_the_day("agreed", date(2013, 6, 30)) == set()
    assert by_the_day("agreed", date(2013, 7, 1)) == BY_THE_DAY - {
        "stale-progress",
        "unclosed-plan",
    }
    assert by_the_day("draft", date(2014, 3, 31)) == BY_THE_DAY - {"unclosed-plan"}


def test_a_plan_that_is_over_is_unclosed_and_nothing_else() -> None:
    assert by_the_day("agreed", date(2014, 4, 1)) == {"unclosed-plan"}


@pytest.mark.parametrize("day", [date(2013, 7, 1), date(2014, 3, 31), date(2030, 1, 1)])
def test_of_a_closed_plan_nothing_is_asked_that_depends_on_the_day(day: date) -> None:
    assert by_the_day("closed", day) == set()


def test_a_green_action_that_is_late_is_not_overdue() -> None:
    found = said(LATE.format(status="agreed"), date(2013, 7, 1))
    assert "4 rag-against-dates" in found
    assert "4 overdue" not in found
    assert "1 overdue" in found


@pytest.mark.parametrize(
    ("dates", "rule"),
    [
        ("start: 2014-06-01, end: 2012-03-31", "end-before-start"),
        ("end: TBC", "vague-date"),
        ("end: 2013-02-30", "impossible-date"),
        ("start: 31.4.2013, end: 2014-03-31", "impossible-date"),
        ("end: 1.4.2014", "date-format outside-period"),
        ("end: 1.6.2013", "date-format overdue"),
        ("ongoing: true, end: 2013-05-31", "ongoing-with-end"),
        ("ongoing: true", "ongoing-without-review"),
        ("review: 2013-05-31", "missing-end"),
        ("ends: 2013-05-31", "unknown-key"),
        ("end: [2013-05-31]", "wrong-type"),
        ('end: ""', "bad-value"),
    ],
)
def test_one_defect_one_finding(dates: str, rule: str) -> None:
    fragment = f'- {{ref: "1", title: Mark bicycles, lead: {{operational: jo-bell}}, {dates}}}\n'
    assert " ".join(each.removeprefix("1 ") for each in said(fragment, date(2013, 7, 1))) == rule


def test_an_undated_entry_is_all_that_is_said_of_the_age_of_progress() -> None:
    fragment = (
        '- {ref: "1", title: Mark bicycles, lead: {operational: jo-bell}, end: 2014-03-31,'
        " progress: [{period: 2013-04, text: Ten marked.}, {text: All marked.}]}\n"
    )
    assert said(fragment, date(2014, 3, 1)) == ["1 undated-progress"]


def test_a_malformed_period_of_progress_is_said_by_the_format_alone() -> None:
    fragment = (
        '- {ref: "1", title: Mark bicycles, lead: {operational: jo-bell}, start: 2013-06-01,'
        " end: 2014-03-31, progress: [{period: May 2013, text: Ten marked.}]}\n"
    )
    assert said(fragment, date(2014, 3, 1)) == ["1 bad-value"]
