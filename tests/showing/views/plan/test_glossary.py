"""What short forms mean."""

from __future__ import annotations

from datetime import date

from planlint.showing.facts.terms import Term, terms_of
from planlint.showing.views.plan.glossary import view
from tests.showing.making import facts_of, pages_of, read, site_of
from tests.showing.real import real
from tests.showing.redaction.test_redaction import PLAN

AUGUST = date(2013, 8, 15)
BARE = {**PLAN, "priorities": [], "organisations": {}, "forums": {}}


def test_the_example_has_short_names_beside_its_glossary() -> None:
    made = view(real("example", AUGUST))
    assert made
    assert [(each.word, [tuple(one) for one in each.meanings]) for each in made.entries] == [
        ("ASB", [("ASB", "anti-social behaviour", "")]),
        (
            "ASBAG",
            [("ASBAG", "Anti-Social Behaviour Action Group", "forums/asb-group.html")],
        ),
        ("HBC", [("HBC", "Hartley Borough Council", "organisations/hbc.html")]),
    ]


def test_harrow_in_the_order_of_the_alphabet() -> None:
    made = view(real("harrow-2008", AUGUST))
    assert made
    words = [each.word for each in made.entries]
    assert words == sorted(words)
    assert len(words) == 24


def test_one_word_with_two_meanings() -> None:
    plan = {
        **BARE,
        "glossary": {"HP": "hire purchase", "hp": "horse power"},
        "organisations": {
            "police": {"name": "Hartley Police", "short": "HP"},
            "other": {"name": "Hire Purchase", "short": "HP"},
        },
    }
    made = view(facts_of(plan))
    assert made
    assert [(each.word, each.anchor, len(each.meanings)) for each in made.entries] == [
        ("HP", "term-hp", 2),
        ("hp", "term-hp-2", 1),
    ]
    assert made.clashes == 1
    page = pages_of(site_of(read(plan)))["plans/plan/glossary.html"]
    assert "One of them stands for more than one thing." in page


def test_only_what_is_made_of_initials_is_an_acronym() -> None:
    words = ["ASB", "C&F", "DfE", "ASBAG", "YOS2", "Hotspot", "hotspot", "A", "Too Many Words", ""]
    assert [word for word in words if Term(word, "x").is_acronym] == words[:5]


def test_a_plan_that_explains_nothing_has_no_such_page() -> None:
    assert view(facts_of(BARE)) is None
    assert terms_of(facts_of({**BARE, "forums": {"a": {"name": "A", "short": "A"}}})) == ()
