"""What pages show of a plan: its state, what needs attention, how complete it is, its actions."""

from __future__ import annotations

import time
from datetime import date, timedelta
from typing import Any

import pytest
from markupsafe import Markup

from planlint.model.route import Route
from planlint.showing.facts.actions import ActionFacts
from planlint.showing.facts.completeness import Completeness
from planlint.showing.facts.plans import PlanFacts
from planlint.showing.facts.tags import TAGS, strip_of
from tests.showing.making import facts_of, found, read, site_of
from tests.showing.redaction.test_redaction import PLAN, plan_with

END = {"end": "2014-03-31"}
LED = {"lead": {"strategic": "ann-lowe", "operational": "jo-bell"}}


def plan_of(*actions: dict[str, Any], **keys: Any) -> dict[str, Any]:
    numbered = [
        {"ref": str(place), "title": f"Act {place}", **each}
        for place, each in enumerate(actions, 1)
    ]
    return {**PLAN, "priorities": [{"id": "one", "title": "One", "actions": numbered}], **keys}


def route_of(place: int, *below: str | int) -> Route:
    return ("priorities", 0, "actions", place - 1, *below)


def coloured(colour: str) -> dict[str, Any]:
    return {"progress": [{"period": "2013/14 Q1", "rag": colour, "text": "Done."}]}


# The state in a sentence.

WHOLE = {**END, **LED, **coloured("green")}


@pytest.mark.parametrize(
    ("actions", "state"),
    [
        ([], "No actions yet."),
        ([WHOLE], "1 action."),
        ([WHOLE, WHOLE], "2 actions."),
        ([{**END, **LED}], "1 action: it has no colour."),
        ([{**END, **LED}, WHOLE], "2 actions: 1 has no colour."),
        ([{**END, **LED}] * 2, "2 actions: none has a colour."),
        ([{**WHOLE, "end": "2013-06-30"}, WHOLE], "2 actions: 1 overdue."),
        ([{**LED, **coloured("red")}, WHOLE], "2 actions: 1 has no end date."),
        ([{**END, **coloured("red")}] * 2, "2 actions: none has a lead."),
        ([{**WHOLE, "completed": "2013-06-20"}, WHOLE], "2 actions: 1 complete."),
        (
            [{"completed": "2013-06-20", **LED}, {"withdrawn": {"date": "2013-05-01"}}, WHOLE],
            "3 actions: 1 complete, 1 withdrawn.",
        ),
        (
            [{**WHOLE, "completed": "2013-06-20"}, {**LED, "end": "2013-05"}, LED, END],
            "4 actions: 1 complete, 1 overdue, 3 have no colour, 1 has no end date, 1 has no lead.",
        ),
        (
            [{**WHOLE, "lead": {"operational": "Name of officer"}}, WHOLE],
            "2 actions: 1 has no lead.",
        ),
        ([{**WHOLE, "lead": {}, "not_needed": {"lead": "Nobody"}}], "1 action."),
        ([{**LED, **coloured("green"), "ongoing": True}], "1 action."),
        ([{**LED, **coloured("green"), "conditional": "if asked"}], "1 action."),
        ([{**LED, **coloured("green"), "end": "as and when"}], "1 action: it has no end date."),
    ],
)
def test_state(actions: list[dict[str, Any]], state: str) -> None:
    assert str(facts_of(plan_of(*actions)).state) == state


def test_the_part_that_says_how_many_are_overdue_stands_apart() -> None:
    state = facts_of(plan_of({**LED, "end": "2013-06-30"})).state
    assert state == ("1 action: ", "1 overdue", ", it has no colour.")


# What is overdue.


@pytest.mark.parametrize(
    ("end", "last"),
    [
        ("2013-06-30", date(2013, 6, 30)),
        ("2013-06", date(2013, 6, 30)),
        ("2013", date(2013, 12, 31)),
        ("2013/14", date(2014, 3, 31)),
        ("30.6.2013", date(2013, 6, 30)),
    ],
)
def test_overdue_is_from_the_day_after_the_end(end: str, last: date) -> None:
    plan = plan_of({"end": end}, period={"start": 2013, "end": 2015})
    on_the_day = facts_of(plan, as_of=last).actions[0]
    day_after = facts_of(plan, as_of=last + timedelta(1)).actions[0]
    assert (on_the_day.overdue, on_the_day.end.late, on_the_day.end.distance) == (
        False,
        False,
        "today",
    )
    assert (day_after.overdue, day_after.end.late, day_after.end.distance) == (
        True,
        True,
        "1 day late",
    )


@pytest.mark.parametrize(
    ("action", "keys"),
    [
        ({"completed": "2013-06-01"}, {}),
        ({"withdrawn": {"reason": "Merged"}}, {}),
        ({}, {"status": "closed"}),
        ({"end": "as and when"}, {}),
        ({"end": "2013-02-30"}, {}),
    ],
)
def test_what_is_never_overdue(action: dict[str, Any], keys: dict[str, Any]) -> None:
    facts = facts_of(plan_of({"end": "2013-03-31", **action}, **keys))
    assert not facts.overdue
    assert not facts.actions[0].end.late


def test_what_has_been_overdue_for_longest_comes_first() -> None:
    ends = ["2013-06-30", "2014-01-01", "2012-12-31", "2013-06-29"]
    facts = facts_of(plan_of(*({"end": end} for end in ends)))
    assert [each.ref for each in facts.overdue] == ["3", "4", "1"]
    assert [each.action.ref for each in facts.due] == ["2"]


def test_due_next_are_the_next_five_that_are_open() -> None:
    ends = [f"2013-{month:02}" for month in range(12, 4, -1)]
    actions = [{"end": end} for end in ends]
    actions[0]["completed"] = "2013-05-01"
    facts = facts_of(plan_of(*actions))
    assert [each.action.ref for each in facts.due] == ["6", "5", "4", "3", "2"]


@pytest.mark.parametrize(
    ("action", "words", "distance", "late"),
    [
        ({}, "", "", False),
        ({"ongoing": True}, "Ongoing", "", False),
        (
            {"ongoing": True, "review": "2013-07-15"},
            "Ongoing, review due 15 July 2013",
            "in 2 weeks",
            False,
        ),
        (
            {"ongoing": True, "review": "2013-06-30"},
            "Ongoing, review due 30 June 2013",
            "1 day late",
            True,
        ),
        ({"conditional": "if asked"}, "Conditional: if asked", "", False),
        ({"end": "as\nand when"}, "as and when", "", False),
        ({"end": "2013-06-30", "completed": "2013-06-20"}, "30 June 2013", "", False),
    ],
)
def test_end_in_words(action: dict[str, Any], words: str, distance: str, late: bool) -> None:
    assert facts_of(plan_of(action)).actions[0].end == (words, distance, late)


# What needs attention.


def test_nothing_needs_attention() -> None:
    assert facts_of(plan_of(WHOLE)).attention == ()


def test_what_needs_attention_is_named_the_gravest_first() -> None:
    facts = facts_of(
        plan_of(
            {**WHOLE, **coloured("red")},
            {**LED, **coloured("green")},
            END,
            {**WHOLE, "end": "2013-06-30"},
            {**WHOLE, "outputs": [{"text": "Map", "due": "2013-06-28"}]},
            expects=["progress"],
        )
    )
    assert [
        (each.words, each.address, [action.ref for action in each.actions])
        for each in facts.attention
    ] == [
        ("1 action is overdue", "exceptions.html#overdue", []),
        ("1 more action has overdue outputs or reviews", "exceptions.html#overdue", []),
        ("1 action is red", "exceptions.html#red", []),
        ("1 action has no update for April to June 2013", "exceptions.html#unreported", []),
        ("1 action has no lead named", "", ["3"]),
        ("1 action has no end date", "", ["2"]),
    ]


def test_what_all_actions_lack_is_said_once() -> None:
    facts = facts_of(plan_of(*[LED] * 20))
    assert [(each.words, each.actions) for each in facts.attention] == [
        ("None of the 20 actions has an end date", ())
    ]


def test_many_are_not_all_named() -> None:
    facts = facts_of(plan_of(*[LED] * 20, WHOLE))
    (ends,) = facts.attention
    assert (ends.words, len(ends.actions), ends.more) == ("20 actions have no end date", 12, 8)


def test_a_plan_that_is_over_and_not_closed() -> None:
    facts = facts_of(plan_of(WHOLE), as_of=date(2015, 4, 1))
    assert (
        facts.attention[0].words
        == "The plan ended on 31 March 2014, 12 months ago, and is not closed"
    )
    assert facts_of(plan_of(LED, status="closed"), as_of=date(2015, 4, 1)).attention == ()


# Completeness.


def completeness(data: dict[str, Any], *findings: tuple[str, Route]) -> dict[str, str]:
    diagnostics = [found(rule, route) for rule, route in findings]
    facts = facts_of(data, diagnostics=diagnostics)
    return {each.words: f"{each.complete} of {each.total}" for each in facts.completeness}


def test_a_lead_and_an_end_are_always_expected() -> None:
    assert completeness(plan_of(WHOLE, END, LED, expects=[])) == {"Lead": "2 of 3", "End": "2 of 3"}


def test_every_field_that_a_plan_may_expect() -> None:
    whole = {
        **WHOLE,
        "lead": {"strategic": "ann-lowe", "operational": "jo-bell", "organisation": "police"},
        "overseen_by": ["board"],
        "outputs": ["Ten homes"],
        "outcomes": ["Calm"],
        "indicators": ["calls"],
        "funding": [{"in_kind": "time"}],
    }
    fields = [
        *("strategic-lead", "operational-lead", "lead-organisation", "forum", "output", "outcome"),
        *("indicator", "funding", "progress", "rag"),
    ]
    counted = completeness(plan_of(whole, {}, expects=fields))
    assert len(counted) == 12
    assert set(counted.values()) == {"1 of 2"}


@pytest.mark.parametrize("field", ["lead", "end", "strategic-lead", "rag", "forum"])
def test_what_is_not_needed_counts_as_there(field: str) -> None:
    words = {"lead": "lead", "strategic-lead": "lead", "rag": "progress"}.get(field, field)
    expects = [field] if field not in {"lead", "end"} else []
    facts = facts_of(plan_of({"not_needed": {words: "Because."}}, expects=expects))
    counted = {each.words.lower(): each.complete for each in facts.completeness}
    shown = {"rag": "colour", "strategic-lead": "strategic lead"}.get(field, field)
    assert counted[shown] == 1


def test_an_error_at_the_field_makes_a_gap() -> None:
    lead = {"lead": {"strategic": "ann-lowe", "operational": ["jo-bell", "?"]}}
    data = plan_of({**END, **lead}, expects=["strategic-lead", "operational-lead"])
    assert set(completeness(data).values()) == {"1 of 1"}
    strategic = ("placeholder-lead", route_of(1, "lead", "strategic"))
    assert completeness(data, strategic)["Strategic lead"] == "0 of 1"
    assert completeness(data, strategic)["Lead"] == "1 of 1"
    second = ("placeholder-lead", route_of(1, "lead", "operational", 1))
    assert completeness(data, second)["Operational lead"] == "1 of 1"
    end = ("impossible-date", route_of(1, "end"))
    assert completeness(data, end)["End"] == "0 of 1"


def test_how_a_date_is_written_makes_no_gap() -> None:
    data = plan_of({**LED, "end": "31.3.2014"}, expects=[])
    assert completeness(data, ("date-format", route_of(1, "end")))["End"] == "1 of 1"


def test_a_fault_of_the_priority_counts_where_its_lead_is_inherited() -> None:
    data = plan_of(END, {**END, **LED}, expects=[])
    data["priorities"][0]["lead"] = {"strategic": "?"}
    fault = ("placeholder-lead", ("priorities", 0, "lead", "strategic"))
    assert completeness(data, fault)["Lead"] == "1 of 2"


def test_leads_of_parts_count() -> None:
    parts = {"outputs": [{"text": "A", "lead": {"operational": "jo-bell"}}]}
    assert completeness(plan_of({**END, **parts}, expects=[]))["Lead"] == "1 of 1"
    fault = ("placeholder-lead", route_of(1, "outputs", 0, "lead", "operational"))
    assert completeness(plan_of({**END, **parts}, expects=[]), fault)["Lead"] == "0 of 1"


def test_withdrawn_actions_are_not_counted() -> None:
    facts = facts_of(plan_of(WHOLE, {"withdrawn": {"reason": "Merged"}}, expects=[]))
    assert {each.total for each in facts.completeness} == {1}
    assert facts.percent == 100


def test_only_all_is_a_hundred_per_cent() -> None:
    assert Completeness("End", 999, 1000).percent == 99
    assert Completeness("End", 0, 0).percent == 100


# Colours.


def test_a_strip_says_and_draws_the_same() -> None:
    strip = strip_of(["none", "red", "green", "red"])
    assert strip.words == "2 red, 1 green, 1 no colour"
    assert [(each.tag, each.start, each.width) for each in strip.segments] == [
        (TAGS["red"], 0, 50),
        (TAGS["green"], 50, 25),
        (TAGS["none"], 75, 25),
    ]
    assert strip.tells


def test_a_strip_of_nothing_tells_nothing() -> None:
    assert not strip_of([]).tells
    assert strip_of([]).words == "no actions"
    assert not strip_of(["none"] * 3).tells


def test_the_status_of_an_action() -> None:
    facts = facts_of(
        plan_of(
            {},
            coloured("amber"),
            {"progress": [{"rag": "red", "text": "A"}, {"text": "B"}]},
            {**coloured("red"), "completed": "2013-06-01"},
            {"completed": "2013-06-01", "withdrawn": {"reason": "Merged"}},
            {"progress": [{"rag": "purple", "text": "A"}]},
        )
    )
    assert [each.status for each in facts.actions] == [
        *("none", "amber", "red", "complete", "withdrawn", "none")
    ]


# Actions.


def test_an_action_without_a_title_is_known_by_a_part_that_is_not_said_twice() -> None:
    titles: dict[str, Any] = {"title": ""}
    one = {**titles, "outcomes": ["Calm"]}
    two = {**titles, "outcomes": ["Calm", "Quiet"]}
    more = {**titles, "outputs": [{"text": "Visits", "target": 40}]}
    activity = {**titles, "activities": ["Visit"], "outputs": ["Visits"]}
    facts = facts_of(plan_of(one, two, more, activity, {"outcomes": ["Calm"]}))
    assert [(each.title_words, each.stands_in) for each in facts.actions] == [
        ("Calm", "outcome"),
        ("Calm", ""),
        ("Visits", ""),
        ("Visit", "activity"),
        ("Act 5", ""),
    ]


def test_two_who_are_called_the_same_are_shown_once() -> None:
    people = {
        "a": {"name": "A B", "organisation": "police"},
        "c": {"name": "C D", "organisation": "police"},
    }
    facts = facts_of(
        plan_of({"lead": {"operational": ["a", "c"]}}, people=people), audience="public"
    )
    assert [(who.name, who.detail) for who in facts.actions[0].leads] == [("HP", "Hartley Police")]


def test_a_lead_has_one_role_and_one_organisation() -> None:
    people = {"a": {"name": "A B", "role": ["Head", "Chair"], "organisation": ["police", "board"]}}
    facts = facts_of(plan_of({"lead": {"operational": "a"}}, people=people))
    assert facts.actions[0].leads[0][:2] == ("A B", "Head, Hartley Police")


def test_what_an_action_depends_on_and_became() -> None:
    facts = facts_of(
        plan_of(
            {"depends_on": ["2", "9"]},
            {"withdrawn": {"date": "2013-05-01", "reason": "Merged *here*", "into": "1"}},
        )
    )
    first, second = facts.actions
    assert [(ref, near and near.slug) for ref, near in first.depends_on] == [
        ("2", "2"),
        ("9", None),
    ]
    assert second.withdrawn == "Withdrawn on 1 May 2013: Merged <em>here</em>"
    assert second.into
    assert (second.into.ref, second.before and second.before.ref, second.after) == ("1", "1", None)


def test_two_actions_with_one_ref_have_pages_of_their_own() -> None:
    facts = facts_of(plan_of({"ref": "2.1"}, {"ref": "2.1"}, {"note": "See [it](#2.1)."}))
    assert [each.slug for each in facts.actions] == ["2.1", "2.1-2", "3"]
    assert 'href="2.1.html"' in facts.actions[2].note


def test_what_is_expected_and_not_there() -> None:
    expects = ["output", "outcome", "funding", "indicator", "lead-organisation"]
    action = {
        "outputs": [{"text": "A", "funding": [{"amount": 5}]}],
        "not_needed": {"indicator": "No."},
    }
    facts = facts_of(plan_of(action, expects=expects))
    assert facts.actions[0].missing == ("lead organisation", "outcomes")
    assert facts.actions[0].not_needed == (("Indicators", "No."),)


def test_what_an_action_contributes_to_by_framework() -> None:
    frameworks = {"pcc": {"title": "Police plan", "items": {"a": "Asb", "b": {"title": "Visible"}}}}
    given = ["pcc.a", "one", "pcc.b", "pcc.c"]
    facts = facts_of(plan_of({"contributes_to": given}, frameworks=frameworks))
    assert facts.actions[0].contributes_to == (
        ("Police plan", ("Asb", "Visible")),
        ("", ("One", "pcc.c")),
    )


def test_money_and_parts() -> None:
    action = {
        "funding": [
            {"amount": 40000, "fund": "safety", "for": "visits", "status": "bid"},
            {"amount": "£3 5k", "fund": "police"},
            {"amount": 10.5},
            {"in_kind": "Officer time"},
        ]
    }
    facts = facts_of(plan_of(action, funds={"safety": {"name": "Safety fund"}}))
    assert [tuple(each) for each in facts.actions[0].funding] == [
        ("£40,000", "Safety fund", "visits", "bid for", ""),
        ("£3 5k", "Hartley Police", "", "", ""),
        ("£10.50", "", "", "", ""),
        ("", "", "", "", "Officer time"),
    ]


# The plan and the site.


@pytest.mark.parametrize(
    ("keys", "short"),
    [
        ({}, "Hartley 2013/14"),
        ({"period": {"start": 2008, "end": 2011}}, "Hartley 2008 to 2011"),
        (
            {"area": {"name": ""}, "title": "A very long title of a plan that nobody would read"},
            "A very long title of a plan that nobody…",
        ),
    ],
)
def test_a_plan_has_a_short_name(keys: dict[str, Any], short: str) -> None:
    assert facts_of(plan_of(**keys)).short == short


@pytest.mark.parametrize(
    ("priority", "crumb"),
    [
        ({"id": "one", "title": "Burglary"}, "Burglary"),
        (
            {"id": "3", "title": "To involve and engage communities in setting priorities"},
            "Objective 3",
        ),
        (
            {"id": "x", "title": "To involve and engage communities in setting priorities"},
            "To involve and engage communities in…",
        ),
    ],
)
def test_a_priority_has_a_short_name(priority: dict[str, Any], crumb: str) -> None:
    data = plan_with({}, labels={"priority": "Objective"})
    data["priorities"][0] |= priority
    assert facts_of(data).actions[0].priority.crumb == crumb


def test_the_site_counts_its_plans() -> None:
    late, fine = read(plan_of({"end": "2013-06-30"}), "late"), read(plan_of(WHOLE), "fine")
    empty = read("", "empty")
    site = site_of(late, fine, empty).collection
    assert site.with_overdue == 1
    assert site.site.as_of == "1 July 2013"
    assert [plan.address for plan in site.plans] == [
        "plans/late/index.html",
        "plans/fine/index.html",
    ]
    assert [each.id for each in site.unreadable] == ["empty"]


def test_a_priority_with_nothing_but_a_title_is_bare() -> None:
    priorities = [{"id": "a", "title": "A"}, {"id": "b", "title": "B", "why": ["Because"]}]
    facts = facts_of({**PLAN, "priorities": priorities})
    assert [each.is_bare for each in facts.priorities] == [True, False]


def test_time_grows_with_the_number_of_actions() -> None:
    def spent(number: int) -> float:
        document, plan = read(plan_of(*[WHOLE] * number))
        diagnostics = [
            found("missing-end", route_of(place, "end")) for place in range(1, number + 1)
        ]
        begun = time.process_time()
        site_of((document, plan), diagnostics=diagnostics)
        return time.process_time() - begun

    spent(50)
    small, large = spent(250), spent(1000)
    assert large < 8 * small, f"{small:.2f} s for 250 actions, {large:.2f} s for 1000"


def test_the_row_of_an_action_is_drawn_once_for_each_way_up() -> None:
    facts = facts_of(plan_of({}))
    drawn: list[str] = []

    def draw(action: ActionFacts, _: PlanFacts, up: str) -> Markup:
        drawn.append(f"{up}{action.ref}")
        return Markup(drawn[-1])

    (action,) = facts.actions
    assert [facts.row(action, up, draw) for up in ("", "../", "")] == ["1", "../1", "1"]
    assert drawn == ["1", "../1"]
