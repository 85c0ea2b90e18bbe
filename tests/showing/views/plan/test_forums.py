"""The forums of a plan, with the agenda of each one's next meeting."""

from __future__ import annotations

from datetime import date
from typing import Any

from planlint.showing.views.plan.forums import ForumFacts, Forums, view
from tests.showing.making import facts_of, pages_of, read, site_of
from tests.showing.real import real
from tests.showing.test_facts import plan_of

AUGUST = date(2013, 8, 15)


def forum(made: Forums, slug: str) -> ForumFacts:
    return next(each for each in made if each.slug == slug)


def refs(matters: Any) -> list[str]:
    return [matter.action.ref for matter in matters]


def test_a_forum_of_barnet() -> None:
    made = forum(view(real("barnet-2013", AUGUST)), "partnership-asb-meeting")
    assert made.title == "Partnership ASB meeting"
    assert made.meets == "Every month"
    assert made.meeting.words == "It meets every month; no dates are named"
    assert made.meeting.ahead == "before 15 October 2013"
    assert made.membership == "ASB Staff from LBB and MPS."
    assert [priority.title for priority in made.priorities] == ["Anti Social Behaviour"]
    assert len(made.actions) == 15
    assert made.agenda.words == "8 overdue, 1 due, 6 not updated"
    assert refs(made.agenda.overdue) == ["A8", "A2", "A3", "A1", "A4", "A5", "A6", "A7"]
    assert refs(made.agenda.due) == ["A9"]
    assert refs(made.agenda.unreported) == ["A10", "A11", "A12", "A13", "A14", "A15"]


def test_what_reports_to_what() -> None:
    made = view(real("barnet-2013", AUGUST))
    board = forum(made, "safer-communities-partnership-board")
    below = forum(made, "acquisitive-crime-sub-group")
    assert [who.name for who in board.reporting] == [below.name]
    assert [who.address for who in below.reports_to] == [
        "forums/safer-communities-partnership-board.html"
    ]
    assert board.also == ("Partnership Board",)


def test_the_example_has_met() -> None:
    made = forum(view(real("example", AUGUST)), "asb-group")
    assert made.title == "Anti-Social Behaviour Action Group (ASBAG)"
    assert (made.meeting.words, made.meeting.distance) == ("About 13 September 2013", "in 4 weeks")
    assert [who.name for who in made.chair] == ["Raj Mistry"]
    assert [who.name for who in made.members] == ["Hartley Borough Council", "Hartley Police"]
    assert made.agenda.words == ""


def test_forums_that_are_named_or_proposed() -> None:
    made = view(real("brent-2009", date(2009, 12, 1)))
    assert len(made.described) == 11
    assert [each.name for each in made if each.proposed] == ["Offender Strategic Group"]
    assert forum(made, "offender-strategic-group").meeting.words == "Not set up yet"
    assert made.has_chairs
    steering = next(each for each in made.named if each.name == "Brent ASB Steering Group")
    assert steering.also == ("ASB Steering Group",)
    assert [action.ref for action in steering.actions] == ["5.4", "5.6", "5.7"]
    assert len(made.none) == 26


def test_a_plan_that_names_no_forum_has_no_page() -> None:
    data = plan_of({"overseen_by": ["Burglary Panel"]}, forums={})
    pages = pages_of(site_of(read(data)))
    assert "Burglary Panel" in pages["plans/plan/forums.html"]
    assert not [address for address in pages if "/forums/" in address]
    without = pages_of(site_of(read(plan_of({}, forums={}))))
    assert "plans/plan/forums.html" not in without


def test_once_the_plan_is_over_nothing_is_asked() -> None:
    late = plan_of({"end": "2013-06-30", "overseen_by": ["board"]})
    made = view(facts_of({**late, "status": "closed"}))
    assert made.described[0].agenda.words == ""
    assert (
        made.described[0].closed == "This plan is closed, so nothing more is asked of its actions."
    )
    assert view(facts_of(late)).described[0].agenda.words == "1 overdue"
