"""Where a plan comes from."""

from __future__ import annotations

from datetime import date

from planlint.model.configuration import SiteConfiguration
from planlint.showing.views.plan.versions import view
from tests.showing.making import facts_of
from tests.showing.real import real
from tests.showing.redaction.test_redaction import PLAN

BARE = {**PLAN, "priorities": []}


def test_the_example() -> None:
    made = view(real("example", date(2013, 8, 15)))
    assert (made.status, made.agreed, made.reporting) == (
        "Agreed",
        "18 March 2013",
        "Every three months",
    )
    assert (made.replaces, made.copied, made.copied_date) == (
        "hartley-2012",
        "Safer Hartley action plan",
        "March 2013",
    )
    assert [tuple(each) for each in made.versions] == [
        ("First draft", "14 January 2013"),
        ("Agreed", "18 March 2013"),
    ]


def test_brentwood() -> None:
    made = view(real("brentwood-2017", date(2017, 12, 1)))
    assert [each.date for each in made.versions] == [
        "28 July 2017",
        "7 August 2017",
        "11 September 2017",
    ]


def test_a_plan_that_says_nothing_of_it() -> None:
    made = view(facts_of(BARE))
    assert made == ("Agreed", "", "", "", "", "", "", ())


def test_the_file_is_linked_where_the_repository_is_told() -> None:
    repository = "https://git.example/plans/"
    made = view(facts_of(BARE, configured=SiteConfiguration("Plans", repository=repository)))
    assert made.file == "https://git.example/plans/plan.yaml"
