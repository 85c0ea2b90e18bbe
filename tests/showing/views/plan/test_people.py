"""What each person has to do, for internal use."""

from __future__ import annotations

from datetime import date
from typing import Any

from planlint.showing.facts.actions import ActionFacts
from planlint.showing.views.plan.people import Everybody, PersonFacts, view
from tests.showing.making import facts_of, pages_of, read, site_of
from tests.showing.real import real
from tests.showing.redaction.test_redaction import PLAN
from tests.showing.test_facts import plan_of

AUGUST = date(2013, 8, 15)


def everybody(*actions: dict[str, Any], **keys: Any) -> Everybody:
    made = view(facts_of(plan_of(*actions, **keys)))
    assert made
    return made


def person(slug: str, *actions: dict[str, Any], **keys: Any) -> PersonFacts:
    return next(each for each in everybody(*actions, **keys) if each.slug == slug)


def refs(actions: tuple[ActionFacts, ...]) -> list[str]:
    return [each.ref for each in actions]


def test_the_public_has_no_such_pages() -> None:
    plan = plan_of({"lead": {"operational": "ann-lowe"}})
    assert view(facts_of(plan, audience="public")) is None
    pages = pages_of(site_of(read(plan), audience="public"))
    assert not [address for address in pages if "people" in address]
    assert not [address for address, text in pages.items() if "people/" in text]


def test_the_example() -> None:
    ann, raj = everybody_of("example")
    assert (ann.name, ann.roles, ann.is_public) == ("Ann Lowe", ("Head of Community Safety",), True)
    assert (refs(ann.answers), refs(ann.delivers), ann.leads_plan) == (["1.1", "1.2"], [], True)
    assert [each.name for each in ann.chairs] == ["Safer Hartley Board"]
    assert [str(each.text) for each in raj.messages] == [
        "Where to report a problem",
        "What the patrols have found",
    ]
    assert [(each.action.ref, each.period, each.tag and each.tag.word) for each in raj.reports] == [
        ("1.1", "2013/14 Q1 (April to June 2013)", "Green")
    ]


def everybody_of(plan: str) -> Everybody:
    made = view(real(plan, AUGUST))
    assert made
    return made


def test_barnet_has_those_with_something_overdue_first() -> None:
    made = everybody_of("barnet-2013")
    assert made.words == "19 people: 4 have something overdue."
    assert [(each.name, each.overdue) for each in made.late] == [
        ("Andy Mariner", 8),
        ("Chief Inspector Andy Mariner", 8),
        ("DCI Helen Williams", 1),
        ("Steve Murrant", 8),
    ]
    andy = made.late[0]
    assert [each.name for each in andy.same] == [
        "CI Andy Mariner",
        "CI Mariner",
        "Chief Inspector Andy Mariner",
    ]
    assert andy.same[0].address == "people/ci-andy-mariner.html"
    assert refs(tuple(matter.action for matter in andy.agenda.overdue))[0] == "A8"


def test_each_action_stands_once_where_they_have_most_to_do_with_it() -> None:
    both = {"lead": {"strategic": "jo-bell", "operational": "jo-bell"}}
    part = {"outputs": [{"text": "Map", "lead": {"operational": "jo-bell"}}]}
    made = person("jo-bell", both, {"lead": {"operational": "jo-bell"}, **part}, part)
    assert (refs(made.answers), refs(made.delivers), refs(made.parts)) == (["1"], ["2"], ["3"])


def test_a_post_names_nobody() -> None:
    made = person("post", {"lead": {"operational": "post"}})
    assert (made.name, made.is_post, refs(made.delivers)) == ("Crime Analyst", True, ["1"])


def test_what_comes_due_within_three_months() -> None:
    lead = {"lead": {"operational": "jo-bell"}}
    made = person("jo-bell", {**lead, "end": "2013-09-30"}, {**lead, "end": "2013-10-01"})
    assert refs(tuple(matter.action for matter in made.agenda.due)) == ["1"]
    assert made.ahead == "before 1 October 2013"


def test_a_person_with_nothing_to_do() -> None:
    made = person("ann-lowe")
    assert (made.idle, made.state) == (True, None)
    page = pages_of(site_of(read(plan_of())))["plans/plan/people/ann-lowe.html"]
    assert "The plan names this person, and gives them nothing to do." in page


def test_texts_in_a_lead_s_place_that_name_nobody_listed() -> None:
    made = everybody(
        {"lead": {"operational": ["Fiona Unknown", "jo-bell"]}},
        {"lead": {"strategic": "fiona unknown", "operational": "TBC"}},
    )
    assert [(each.name, refs(each.actions)) for each in made.named] == [
        ("Fiona Unknown", ["1", "2"])
    ]


def test_reports_come_newest_first_and_end_after_a_dozen() -> None:
    progress = [
        {"period": f"2013-{month:02}", "text": "Done.", "by": "jo-bell"} for month in range(1, 7)
    ]
    undated = {"text": "Done.", "by": "jo-bell"}
    made = person("jo-bell", {"progress": [undated, *progress]}, {"progress": progress})
    assert made.reports[0].period == "June 2013"
    assert (len(made.reports), made.more_reports) == (12, 1)
    assert person("jo-bell", {"progress": [undated]}).reports[0].period == ""


def test_a_plan_without_people_has_no_such_page() -> None:
    assert not view(facts_of({**PLAN, "people": {}, "priorities": []}))


def test_several_counts_in_words() -> None:
    late = {"lead": {"operational": "jo-bell"}, "end": "2013-06-28"}
    assert everybody(late).words == (
        "3 people and posts: 1 has something overdue, 2 are only named."
    )
    only = {"jo": {"name": "Jo Bell"}}
    busy = {"lead": {"operational": "jo"}}
    assert everybody(busy, people=only).words == "1 person: nothing is overdue."
