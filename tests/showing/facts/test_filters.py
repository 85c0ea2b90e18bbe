"""What actions are filtered by: only what the plan has, each under its own words and addresses."""

from __future__ import annotations

from datetime import date
from typing import Any

from planlint.model.finding import Diagnostic
from planlint.showing.facts.filters import Filter, filters_of
from tests.showing.making import facts_of, found
from tests.showing.test_facts import plan_of, route_of
from tests.sites import EXAMPLE, ROOT

LED = {"lead": {"operational": "jo-bell"}}
HERE = {"places": ["Hartley Square"]}


def filters(*actions: dict[str, Any], **keys: Any) -> dict[str, Filter]:
    return {each.name: each for each in filters_of(facts_of(plan_of(*actions, **keys)))}


def words_of(filter_: Filter) -> list[str]:
    return [choice.words for group in filter_.groups for choice in group.choices]


def slugs_of(filter_: Filter) -> list[str]:
    return [choice.slug for group in filter_.groups for choice in group.choices]


def found_under(filter_: Filter) -> list[tuple[str, ...]]:
    return list(filter_.found.values())


def test_the_filters_of_the_example() -> None:
    plan = facts_of(EXAMPLE.read_text(encoding="utf-8"), as_of=date(2013, 8, 15))
    shown = {
        each.words: [
            (group.heading, tuple(c.words for c in group.choices)) for group in each.groups
        ]
        for each in filters_of(plan)
    }
    assert shown == {
        "Organisation": [("", ("Hartley Borough Council", "Hartley Police"))],
        "Colour": [("", ("Green", "No colour"))],
        "Place": [("", ("Hartley Square",))],
        "Tag": [("", ("hotspots", "prevention"))],
        "Contributes to": [
            ("Police and Crime Plan", ("Crack down on anti-social behaviour", "Visible policing"))
        ],
    }


def test_forums_of_a_real_plan_go_by_their_ids() -> None:
    plan = facts_of((ROOT / "plans/brent-2009.yaml").read_text(encoding="utf-8"))
    forums = next(each for each in filters_of(plan) if each.name == "forum")
    assert forums.words == "Overseen by"
    assert "basbag" in slugs_of(forums)
    assert words_of(forums)[-1] == "No forum named yet"
    assert "????" not in words_of(forums)
    assert sum("basbag" in slugs for slugs in found_under(forums)) == 4


def test_nothing_to_filter_where_all_actions_are_alike() -> None:
    assert filters() == {}
    assert filters({**LED, **HERE}) == {}
    assert filters({**LED, **HERE}, {**LED, **HERE}) == {}
    assert list(filters({**LED, **HERE}, LED)) == ["place"]


def test_leads_are_those_who_answer_and_those_who_deliver() -> None:
    lead = filters(
        {"lead": {"strategic": "ann-lowe", "operational": ["jo-bell", "post"]}},
        {"lead": {"operational": "Name of officer"}},
        {"lead": {"operational": "Somebody else"}},
        {"not_needed": {"lead": "Nobody leads it."}},
    )["lead"]
    assert words_of(lead) == [
        "Ann Lowe",
        "Crime Analyst",
        "Jo Bell",
        "Somebody else",
        "No lead named yet",
    ]
    assert found_under(lead) == [
        ("ann-lowe", "jo-bell", "post"),
        ("none",),
        ("somebody-else",),
        (),
    ]


def test_two_things_of_one_slug_are_kept_apart() -> None:
    place = filters({"places": ["High St"]}, {"places": ["High-St"]}, {"places": ["high  st"]})[
        "place"
    ]
    assert words_of(place) == ["High St", "high st", "High-St"]
    assert slugs_of(place) == ["high-st", "high-st-2", "high-st-3"]
    assert found_under(place) == [("high-st",), ("high-st-3",), ("high-st-2",)]


def test_organisations_that_lead_and_that_help() -> None:
    organisation = filters(
        {"lead": {"organisation": "police"}}, {"partners": ["HP", "Fire service"]}, {}
    )["organisation"]
    assert words_of(organisation) == ["Fire service", "Hartley Police"]
    assert found_under(organisation) == [("police",), ("police", "fire-service"), ()]


def test_when_actions_are_due() -> None:
    due = filters(
        {"end": "2013-06-20", **LED},
        {"end": "2014-03", **LED},
        {"ongoing": True, **LED},
        {"conditional": "should a review be ordered", **LED},
        {"end": "TBC", **LED},
        {"completed": "2013-05-01", **LED},
    )["due"]
    assert words_of(due) == [
        "Overdue",
        "April to June 2013 (2013/14 Q1)",
        "January to March 2014 (2013/14 Q4)",
        "Ongoing",
        "Conditional",
        "No end date yet",
    ]
    assert found_under(due) == [
        ("overdue", "2013-14-q1"),
        ("2013-14-q4",),
        ("ongoing",),
        ("conditional",),
        ("none",),
        (),
    ]


def test_what_actions_serve_stands_below_its_framework() -> None:
    frameworks = {"pcc": {"title": "The Commissioner", "items": {"b": "Visible", "a": "Calm"}}}
    serves = filters(
        {"contributes_to": ["pcc.a", "one"]},
        {"contributes_to": ["pcc.b", "Peace"]},
        frameworks=frameworks,
    )["serves"]
    assert [(group.heading, [c.slug for c in group.choices]) for group in serves.groups] == [
        ("The Commissioner", ["pcc.b", "pcc.a"]),
        ("Priorities of this plan", ["one"]),
        ("Others", ["peace"]),
    ]


FOUND = (found("missing-end", route_of(1)), found("term-variant", route_of(1), "info"))


def findings_of(*diagnostics: Diagnostic, **keys: Any) -> Filter | None:
    plan = facts_of(plan_of(LED, LED), diagnostics=diagnostics, **keys)
    return next((each for each in filters_of(plan) if each.name == "finding"), None)


def test_findings_go_by_the_names_of_their_rules() -> None:
    for audience in ("internal", "public"):
        finding = findings_of(*FOUND, audience=audience)
        assert finding
        assert [group.heading for group in finding.groups] == ["", "Dates", "Words"]
        assert slugs_of(finding) == ["must", "none", "missing-end", "term-variant"]
        assert words_of(finding)[:2] == ["Must be put right", "Nothing found"]
        assert found_under(finding) == [("missing-end", "term-variant", "must"), ("none",)]
    assert findings_of() is None


def test_findings_that_are_not_shown_are_no_filter() -> None:
    plan = facts_of(plan_of(LED, LED), diagnostics=FOUND)
    hidden = plan.site._replace(findings="none")
    assert [each.name for each in filters_of(plan)] == ["finding"]
    object.__setattr__(plan, "site", hidden)
    assert filters_of(plan) == ()


def test_the_plan_s_own_labels() -> None:
    two = [
        {"id": "1", "title": "Burglary", "actions": [{"ref": "a", "title": "A"}]},
        {"id": "asb", "title": "Noise", "actions": [{"ref": "b", "title": "B"}]},
    ]
    priority = filters(labels={"priority": "Objective"}, priorities=two)["priority"]
    assert priority.words == "Objective"
    assert words_of(priority) == ["1 Burglary", "Noise"]
    assert slugs_of(priority) == ["1", "asb"]


def test_long_words_are_cut() -> None:
    place = filters({"places": ["A very long way " * 20]}, {})["place"]
    assert words_of(place) == ["A very long way A very long way A very long way A very long…"]
