"""What each organisation leads, helps with, pays for and sits on."""

from __future__ import annotations

from datetime import date
from typing import Any

from planlint.showing.facts.actions import ActionFacts
from planlint.showing.facts.organisations import OrganisationFacts
from planlint.showing.views.plan.organisations import Organisations, view
from tests.showing.making import facts_of, pages_of, read, site_of
from tests.showing.real import real
from tests.showing.redaction.test_redaction import PLAN
from tests.showing.test_facts import plan_of

AUGUST = date(2013, 8, 15)


def organisations(*actions: dict[str, Any], **keys: Any) -> Organisations:
    return view(facts_of(plan_of(*actions, **keys)))


def police(*actions: dict[str, Any], **keys: Any) -> OrganisationFacts:
    (only,) = organisations(*actions, **keys)
    return only


def refs(actions: tuple[ActionFacts, ...]) -> list[str]:
    return [each.ref for each in actions]


def test_the_example() -> None:
    council, force = view(real("example", AUGUST))
    assert (council.title, council.kind) == ("Hartley Borough Council (HBC)", "Statutory partner")
    assert str(council.state) == "2 actions: 1 has no colour."
    assert [each.title for each in council.priorities] == ["Anti-social behaviour"]
    assert [each.name for each in council.chairs] == ["Safer Hartley Board"]
    assert [each.name for each in council.sits] == ["Anti-Social Behaviour Action Group"]
    assert [tuple(each) for each in council.funds] == [("Community safety fund", "£12,000")]
    assert [(each.action.ref, each.amount) for each in council.pays] == [("1.1", "£5,000")]
    assert (refs(force.own), refs(force.through), refs(force.helps)) == ([], ["1.1", "1.2"], [])


def test_barnet() -> None:
    made = view(real("barnet-2013", AUGUST))
    assert made.words == "7 organisations: 6 lead actions, 1 is only named."
    by_name = {each.name: each for each in made}
    assert by_name["Barnet Council"].overdue == 8
    assert (made.has_overdue, made.has_helpers, made.has_forums) == (True, False, False)


def test_what_it_leads_itself_and_what_its_people_lead() -> None:
    made = police(
        {"lead": {"organisation": "police"}},
        {"lead": {"operational": "jo-bell"}},
        {"lead": {"strategic": "Hartley Police"}},
        {"outputs": [{"text": "Map", "lead": {"operational": "jo-bell"}}]},
        {"lead": {"strategic": "ann-lowe"}},
    )
    assert (refs(made.own), refs(made.through)) == (["1", "3"], ["2", "4"])


def test_what_it_leads_is_not_also_what_it_helps_with() -> None:
    made = police(
        {"partners": ["police"]}, {"lead": {"organisation": "police"}, "partners": ["HP"]}
    )
    assert (refs(made.leads), refs(made.helps)) == (["2"], ["1"])


def test_withdrawn_actions_do_not_count() -> None:
    made = police({"lead": {"organisation": "police"}, "withdrawn": {"reason": "Merged"}})
    assert made.leads == ()
    assert made.idle


def test_what_it_pays_itself_and_from_its_funds() -> None:
    funding = [{"amount": 100, "fund": "safety"}, {"amount": 50, "fund": "police"}]
    funds = {"safety": {"name": "Safety fund", "organisation": "police", "amount": "£xxx"}}
    made = police({"funding": [*funding, {"amount": 7}]}, funds=funds)
    assert [each.amount for each in made.pays] == ["£100", "£50"]
    assert [tuple(each) for each in made.funds] == [("Safety fund", "£xxx")]
    assert not made.idle


def test_named_and_not_listed() -> None:
    made = organisations(
        {"partners": ["Fire service", "police"]},
        {"partners": ["fire  service"]},
        {"lead": {"organisation": "TBC"}},
    )
    assert [(each.name, refs(each.actions)) for each in made.named] == [
        ("Fire service", ["1", "2"])
    ]


def test_the_public_is_shown_roles_of_its_people() -> None:
    made = view(facts_of(plan_of({"lead": {"operational": "jo-bell"}}), audience="public"))
    (only,) = made
    assert [each.name for each in only.people] == ["HP", "Crime Analyst"]
    assert refs(only.through) == ["1"]


def test_a_plan_without_organisations_has_no_such_page() -> None:
    plan = {**PLAN, "organisations": {}, "people": {}, "priorities": []}
    assert not view(facts_of(plan))
    assert "plans/plan/organisations.html" not in pages_of(site_of(read(plan)))
