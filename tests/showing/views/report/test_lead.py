"""What one person or organisation has to do."""

from __future__ import annotations

from datetime import date

from planlint.model.configuration import Audience
from planlint.showing.facts.choices import chosen
from planlint.showing.views.report.lead import NOUN, Work, choices, view
from tests.showing.making import facts_of
from tests.showing.real import real
from tests.showing.test_facts import END, plan_of

BARNET = date(2013, 8, 15)


def work(plan: str, day: date, name: str, audience: Audience = "internal") -> Work:
    facts = real(plan, day, audience)
    return view(facts, chosen(NOUN, name, choices(facts)))


def test_a_person_of_barnet() -> None:
    made = work("barnet-2013", BARNET, "Steve Murrant")
    assert made.words == "Leads 15 actions: 8 overdue, 1 due, 6 not updated."
    assert made.ahead == "before 15 November 2013"
    assert [(each.action.ref, each.ways) for each in made.leads[:2]] == [
        ("A1", ("Strategic lead (owner)", "Lead officer")),
        ("A2", ("Strategic lead (owner)",)),
    ]


def test_a_person_of_the_example() -> None:
    made = work("example", date(2014, 2, 15), "raj-mistry")
    assert made.chairs == ("Anti-Social Behaviour Action Group",)
    assert [each.text for each in made.messages][:1] == ["Where to report a problem"]
    (part,) = made.leads[0].parts
    assert part.text == "People referred to treatment"
    assert part.due
    assert (part.due.distance, part.due.late) == ("7 weeks late", True)


def test_an_organisation_leads_through_its_people() -> None:
    made = work("example", date(2014, 2, 15), "police")
    assert [(each.action.ref, each.ways) for each in made.leads] == [
        ("1.1", ("Operational lead: Raj Mistry", "Partner")),
        ("1.2", ("Operational lead: Raj Mistry",)),
    ]
    shown = work("example", date(2014, 2, 15), "police", "public")
    assert shown.leads[1].ways == ("Operational lead: Chief Inspector",)


def test_a_text_in_the_place_of_a_lead_is_somebody_too() -> None:
    made = work("brent-2020", date(2021, 3, 1), "mps")
    assert made.who.name == "MPS"
    assert made.words.startswith("Leads ")


def test_placeholders_are_nobody() -> None:
    plan = facts_of(plan_of({**END, "lead": {"operational": "Name of officer"}}))
    assert "Name of officer" not in [each.id for each in choices(plan)]
