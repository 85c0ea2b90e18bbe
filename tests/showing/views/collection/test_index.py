"""All plans in short."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

from planlint.showing.views.collection.index import AllPlans, share, view
from tests.showing.making import facts_of, pages_of, read, site_of
from tests.showing.real import FILES
from tests.showing.test_facts import LED, WHOLE, plan_of

LATE = {**LED, "end": "2013-06-30"}


def all_plans(*plans: dict[str, Any] | str, as_of: date = date(2013, 7, 1)) -> AllPlans:
    given = [read(plan, f"plan-{number}") for number, plan in enumerate(plans, 1)]
    return view(site_of(*given, as_of=as_of).collection)


def test_the_real_plans() -> None:
    texts = [path.read_text(encoding="utf-8") for path in FILES.values()]
    made = all_plans(*texts, as_of=date(2013, 8, 15))
    assert made.words == (
        "6 plans: 2 in force, 2 to come, 2 over. 1 of them has actions that are overdue."
    )
    assert [(each.title, [row.plan.area for row in each.rows]) for each in made.groups] == [
        ("In force", ["Barnet", "Hartley"]),
        ("To come", ["Brent", "Brentwood"]),
        ("Over", ["Brent", "Harrow"]),
    ]
    barnet = made.groups[0].rows[0]
    assert barnet.courses.words == "9 overdue, 14 not due yet, 15 ongoing"
    assert barnet.due
    assert (barnet.due.words, barnet.due.distance) == ("16 September 2013", "in 5 weeks")
    assert barnet.due.address == "plans/plan-1/actions/v15.html"
    assert barnet.due.action.startswith("V15 Review both MARAC and MAPPA information sharing")


def test_one_plan_alone() -> None:
    assert all_plans(plan_of(WHOLE)).words == (
        "One plan, in force. None of its actions is overdue."
    )
    assert all_plans(plan_of(LATE)).words == "One plan, in force. It has actions that are overdue."
    page = pages_of(site_of(read(plan_of(WHOLE))))["index.html"]
    assert "<h2><a" in page
    assert "In force" not in page


def test_closed_plans_are_over() -> None:
    made = all_plans(plan_of(WHOLE, status="closed"), plan_of(WHOLE))
    assert [(group.title, len(group.rows)) for group in made.groups] == [
        ("In force", 1),
        ("Over", 1),
    ]


def test_no_plan() -> None:
    assert all_plans() == AllPlans("No plan yet.", ())


def test_what_is_kept_of_a_plan_comes_back_from_json() -> None:
    shared = share(facts_of(plan_of(LATE, WHOLE)))
    assert json.loads(json.dumps(shared)) == {
        "when": "now",
        "courses": {"overdue": 1, "due": 1},
        "due": ["2 Act 2", "plans/plan/actions/2.html", "31 March 2014", "in 9 months"],
    }
