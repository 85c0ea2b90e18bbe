"""What falls when, drawn and listed."""

from __future__ import annotations

from datetime import date
from typing import Any

from planlint.showing.views.plan.timeline import Mark, Row, Timeline, view
from tests.showing.making import facts_of
from tests.showing.real import real
from tests.showing.test_facts import LED, plan_of

AUGUST = date(2013, 8, 15)


def timeline(*actions: dict[str, Any], as_of: date = date(2013, 7, 1), **keys: Any) -> Timeline:
    made = view(facts_of(plan_of(*actions, **keys), as_of=as_of))
    assert made
    return made


def row(**action: Any) -> Row:
    return timeline(action).bands[0].rows[0]


def of_real(plan: str, as_of: date) -> Timeline:
    made = view(real(plan, as_of))
    assert made
    return made


def test_barnet_has_dates_in_three_styles() -> None:
    made = of_real("barnet-2013", AUGUST)
    assert made.words == ("23 of 38 actions have a date. 11 of them end in July to September 2013.")
    assert [(band.priority.name, len(band.rows)) for band in made.bands] == [
        ("Priority 1", 2),
        ("Priority 2", 11),
        ("Priority 3", 10),
    ]
    assert [(each.title, each.now, len(each.entries)) for each in made.quarters] == [
        ("April to June 2013", False, 1),
        ("July to September 2013", True, 11),
        ("January to March 2014", False, 11),
    ]
    assert made.now == "quarter-2013-07"
    assert len(made.undated) == 15
    first = made.quarters[0].entries[0]
    assert (first.day, first.distance, first.late) == ("27 May 2013", "3 months late", True)
    assert (first.ref, first.what, first.address) == ("A8", "ends", "actions/a8.html")


def test_brent_2009_has_no_date_at_all() -> None:
    made = of_real("brent-2009", date(2009, 12, 1))
    assert made.words == "None of the 65 actions has a date, so there is nothing to draw."
    assert made.scale is None
    assert not made.bands
    assert not made.quarters
    assert len(made.undated) == 65


def test_brent_2020_runs_on_after_its_period() -> None:
    made = of_real("brent-2020", date(2021, 3, 1))
    assert made.scale
    assert [f"{each.year} {each.label}".strip() for each in made.scale.columns] == [
        *("2020/21 Q1", "Q2", "Q3", "Q4", "2021/22 Q1", "Q2", "Q3"),
    ]
    assert sum(len(band.rows) for band in made.bands) == 54
    assert [action.ref for action in made.undated] == ["DIV1", "DIV2"]


def test_every_kind_of_day_in_the_example() -> None:
    made = of_real("example", AUGUST)
    assert [
        (each.day, each.ref, each.title, each.what)
        for quarter in made.quarters
        for each in quarter.entries
    ] == [
        ("20 June 2013", "1.1", "Move street drinkers on to treatment", "output completed: Map of the square agreed"),
        ("9 July 2013", "", "Anti-Social Behaviour Action Group", "meeting"),
        ("13 August 2013", "", "Anti-Social Behaviour Action Group", "meeting"),
        ("31 October 2013", "", "Where to report a problem", "message"),
        ("31 December 2013", "1.1", "Move street drinkers on to treatment", "output due: People referred to treatment"),
        ("31 December 2013", "", "What the patrols have found", "message"),
        ("31 January 2014", "1.1", "Move street drinkers on to treatment", "ends"),
        ("15 March 2014", "1.2", "Write to every shop that sells strong beer", "output due: Shops visited"),
        ("31 March 2014", "1.2", "Write to every shop that sells strong beer", "ends"),
    ]  # fmt: skip
    assert made.words == "Every action has a date. 2 of them end in January to March 2014."


def test_an_action_from_its_start_to_its_end() -> None:
    made = row(start="2013-07-01", end="2013-09-30")
    assert made.runs == (24.93, 25.21)
    assert made.late is None
    assert made.marks == (Mark(50.14, "circle", False),)


def test_an_action_that_is_late_runs_on_to_today() -> None:
    made = row(end="2013-05-31", outputs=[{"text": "Map", "due": "2013-05-01"}])
    assert made.runs is None
    assert made.late == (16.71, 8.22)
    assert made.marks == (Mark(16.71, "late", True), Mark(8.49, "triangle", True))


def test_what_is_done_is_ticked_on_its_day() -> None:
    made = row(start="2013-04-01", end="2013-05-31", completed="2013-06-30")
    assert made.runs == (0, 24.93)
    assert made.late is None
    assert made.marks == (Mark(24.93, "tick", False),)


def test_a_part_that_is_done_is_ticked_too() -> None:
    made = row(
        end="2013-09-30", outputs=[{"text": "Map", "due": "2013-05-01", "completed": "2013-06-30"}]
    )
    assert made.marks == (Mark(50.14, "circle", False), Mark(24.93, "tick", False))


def test_what_is_ongoing_runs_to_the_end_of_the_scale() -> None:
    made = row(start="2013-10-01", ongoing=True, review="2014-01-31")
    assert made.runs == (50.14, 49.86)
    assert [mark.shape for mark in made.marks] == ["ring"]


def test_what_has_no_day_is_listed_apart() -> None:
    made = timeline(
        {**LED, "end": "2013-09-30"},
        {"ongoing": True},
        {"end": "as and when"},
        {"withdrawn": {"reason": "Merged"}},
        {"start": "2013-05-01"},
    )
    assert [action.ref for action in made.undated] == ["2", "3"]
    assert [(each.ref, each.what) for quarter in made.quarters for each in quarter.entries] == [
        ("5", "begins"),
        ("1", "ends"),
    ]


def test_today_is_drawn_where_it_is_on_the_scale() -> None:
    assert timeline({"end": "2013-09-30"}).today == 24.93
    assert timeline({"end": "2013-09-30"}, as_of=date(2020, 1, 1)).today is None


def test_a_plan_without_actions_has_no_timeline() -> None:
    assert view(facts_of(plan_of())) is None
