"""All plans side by side."""

from __future__ import annotations

from datetime import date
from typing import Any

from planlint.model.configuration import SiteConfiguration
from planlint.showing.views.collection.compare import Comparison, view
from tests.showing.making import found, pages_of, read, site_of
from tests.showing.real import FILES
from tests.showing.test_facts import LED, WHOLE, plan_of, route_of


def compared(*plans: dict[str, Any] | str, **options: Any) -> Comparison | None:
    given = [read(plan, f"plan-{number}") for number, plan in enumerate(plans, 1)]
    return view(site_of(*given, **options).collection)


def test_one_plan_is_compared_with_nothing() -> None:
    assert compared(plan_of(WHOLE)) is None
    assert "compare.html" not in pages_of(site_of(read(plan_of(WHOLE))))


def test_fields_that_a_plan_does_not_expect() -> None:
    made = compared(plan_of(WHOLE, LED, expects=["funding"]), plan_of(WHOLE, expects=["rag"]))
    assert made
    assert made.fields == ("Lead", "End", "Funding", "Colour")
    assert [[each and each.percent for each in row.fields] for row in made.complete] == [
        [100, 50, 0, None],
        [100, 100, None, 100],
    ]


def test_findings_colours_and_courses() -> None:
    late = {**LED, "end": "2013-06-30"}
    diagnostics = [found("missing-end", route_of(1)), found("missing-contact", (), "info")]
    made = compared(plan_of(WHOLE, late), plan_of(WHOLE), diagnostics=diagnostics)
    assert made
    assert made.families == ("Dates", "Publishing")
    assert [(row.numbers, row.total) for row in made.found] == [((1, 1), 2), ((1, 1), 2)]
    assert [tag.word for tag in made.colours] == ["Green", "No colour"]
    assert [row.numbers for row in made.coloured] == [(1, 1), (1, 0)]
    assert [tag.word for tag in made.courses] == ["Overdue", "Not due yet"]
    assert [row.numbers for row in made.coursing] == [(1, 1), (0, 1)]


def test_the_real_plans() -> None:
    texts = [path.read_text(encoding="utf-8") for path in FILES.values()]
    made = compared(*texts, as_of=date(2013, 8, 15))
    assert made
    assert [row.total for row in made.coursing] == [38, 65, 56, 23, 48, 2]
    assert [row.total for row in made.coloured] == [38, 65, 56, 23, 48, 2]
    assert [row.plan.short for row in made.complete][:2] == ["Barnet 2013/14", "Brent 2009/10"]


def test_where_findings_are_not_shown_two_tables_are_left() -> None:
    plans = [read(plan_of(WHOLE), "a"), read(plan_of(WHOLE), "b")]
    page = pages_of(site_of(*plans))["compare.html"]
    assert page.count("<table") == 3
    none = SiteConfiguration("Plans", findings="none")
    assert pages_of(site_of(*plans, configured=none))["compare.html"].count("<table") == 2


def test_plans_without_actions() -> None:
    made = compared(plan_of(), plan_of())
    assert made
    assert made.colours == ()
    assert (
        "How actions stand"
        not in pages_of(site_of(read(plan_of(), "a"), read(plan_of(), "b")))["compare.html"]
    )
