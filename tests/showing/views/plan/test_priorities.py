"""The pages of priorities."""

from __future__ import annotations

from datetime import date
from typing import Any

from planlint.model.configuration import SiteConfiguration
from planlint.showing.views.plan.priorities import PriorityPage, view
from tests.showing.making import facts_of, found, pages_of, read, site_of
from tests.showing.real import real
from tests.showing.redaction.test_redaction import PLAN
from tests.showing.test_facts import LED, plan_of, route_of

AUGUST = date(2013, 8, 15)


def only(priority: dict[str, Any], **keys: Any) -> PriorityPage:
    plan = {**PLAN, "priorities": [{"id": "one", "title": "One", **priority}], **keys}
    (page,) = view(facts_of(plan))
    return page


def test_the_example() -> None:
    (page,) = view(real("example", AUGUST))
    assert (page.slug, page.facts.name, page.facts.title_words) == (
        "asb",
        "Objective",
        "Anti-social behaviour",
    )
    assert str(page.state) == "2 actions: 1 has no colour."
    assert page.courses.words == "2 not due yet"
    assert [(each.heading, each.lines) for each in page.facts.aims] == [
        ("Objectives", ("Fewer people see drunk or rowdy behaviour",)),
        ("Focus", ("Street drinking",)),
        ("Why", ("It is the commonest call to the police",)),
    ]
    assert [each.title_words for each in page.indicators] == [
        "Calls about anti-social behaviour",
        "All calls for service",
    ]
    assert [
        (each.name, [(goal.title, goal.through) for goal in each.goals]) for each in page.serves
    ] == [
        (
            "Police and Crime Plan",
            [
                ("Crack down on anti-social behaviour", "as a whole and through 1 action"),
                ("Visible policing", "through 1 action"),
            ],
        )
    ]
    assert [each.text for each in page.facts.messages] == [
        "Where to report a problem",
        "What the patrols have found",
    ]


def test_barnet() -> None:
    pages = view(real("barnet-2013", AUGUST))
    assert len(pages) == 8
    behaviour = pages[1]
    assert str(behaviour.state) == "15 actions: 8 overdue, none has a colour."
    assert behaviour.before
    assert behaviour.before.address == "priorities/1.html"
    assert [page.facts.is_bare for page in pages] == [False] * 3 + [True] * 5
    assert pages[0].before is None
    assert pages[-1].after is None


def test_links_lead_from_the_folder_of_priorities() -> None:
    page = only({"description": "See [act](#1).", "actions": [{"ref": "1", "title": "Act"}]})
    assert '<a href="../actions/1.html">act</a>' in page.facts.description


def test_indicators_that_are_only_named() -> None:
    indicators = {"calls": {"title": "Calls", "unit": "calls"}}
    page = only({"indicators": ["calls", "NI 15"]}, indicators=indicators)
    assert ([each.id for each in page.indicators], page.named) == (["calls"], ("NI 15",))


def test_withdrawn_actions_serve_nothing() -> None:
    goal = {"ref": "1", "title": "Act", "contributes_to": ["pcc.asb"], "indicators": ["x"]}
    frameworks = {"pcc": {"title": "Police plan", "items": {"asb": "Less ASB"}}}
    page = only({"actions": [{**goal, "withdrawn": {"reason": "Merged"}}]}, frameworks=frameworks)
    assert (page.serves, page.named) == ((), ())


def test_findings_about_the_priority_itself() -> None:
    diagnostics = [
        found("undefined-lead", ("priorities", 0, "lead", "strategic")),
        found("missing-end", route_of(1, "end")),
        found("undefined-lead", ("priorities", 1, "lead", "strategic")),
    ]
    (page,) = view(facts_of(plan_of(LED), diagnostics=diagnostics))
    assert [(each.rule, each.number) for each in page.found] == [("undefined-lead", 1)]
    none = SiteConfiguration("Plans", findings="none")
    (page,) = view(facts_of(plan_of(LED), diagnostics=diagnostics, configured=none))
    assert page.found == ()


def test_every_priority_can_be_reached_from_the_first_page() -> None:
    plan = {**PLAN, "priorities": [{"id": "a", "title": "A"}, {"id": "b", "title": "B"}]}
    pages = pages_of(site_of(read(plan)))
    first = pages["plans/plan/index.html"]
    for name in ("a", "b"):
        assert f'href="priorities/{name}.html"' in first
        assert "No actions yet." in pages[f"plans/plan/priorities/{name}.html"]
