"""The pages about the site itself, the rules, and the page that is shown where there is none."""

from __future__ import annotations

import re
from typing import Any

import pytest

from planlint.model.configuration import SiteConfiguration
from planlint.showing.facts.summary import PlanSummary, summary_of
from planlint.showing.facts.tags import COURSES, TAGS, WEIGHTS
from planlint.showing.facts.targets import MET, MISSED, UNCLEAR, WAITING, WITHOUT
from planlint.showing.views.collection.rules_index import view as rules_index
from planlint.world.shipped import shipped
from tests.showing.making import facts_of, found, made_by, pages_of, read, rules, site_of, templates
from tests.showing.test_facts import plan_of, route_of

CONTACT = {"name": "Safety Team", "email": "safety@hartley.example", "phone": "01632 960001"}
ADDRESS = "https://plans.hartley.example/"
REPOSITORY = "https://git.example/plans/"


def pages(*plans: dict[str, Any], **options: Any) -> dict[str, str]:
    given = [read(plan, f"plan-{number}") for number, plan in enumerate(plans, 1)]
    return pages_of(site_of(*given, **options))


def links(page: str) -> list[str]:
    return re.findall(r'<(?:a|link|script)\s[^>]*(?:href|src)="([^"]*)"', page)


def test_every_page_leads_to_those_about_the_site() -> None:
    for address, page in pages(plan_of({})).items():
        if address == "404.html":
            continue
        root = "../" * address.count("/")
        foot = page.partition("<footer>")[2]
        assert [link.removeprefix(root) for link in links(foot)] == [
            "about.html",
            "accessibility.html",
            "corrections.html",
            *([] if address.startswith("plans/") else ["rules/index.html"]),
        ]


def test_the_page_that_is_not_there_leads_nowhere_where_the_address_is_not_known() -> None:
    page = pages(plan_of({}))["404.html"]
    assert links(page) == ["style.css", "icon.svg", "#main"]
    assert "the site has not been told its own address" in page
    assert "Page not found" in page


def test_the_page_that_is_not_there_works_from_any_depth_where_the_address_is_known() -> None:
    page = pages(plan_of({}), configured=SiteConfiguration("Plans", address=ADDRESS))["404.html"]
    assert [link for link in links(page) if not link.startswith(ADDRESS)] == ["#main"]
    assert f"{ADDRESS}index.html" in links(page)
    assert "has not been told" not in page


def test_whom_to_write_to() -> None:
    with_team, without = plan_of({}, contact=CONTACT), plan_of({}, contact={"phone": "999"})
    made = pages(with_team, without, plan_of({}, partnership="Safer Hartley"))
    for address in ("corrections.html", "accessibility.html", "about.html"):
        page = made[address]
        assert '<a href="mailto:safety@hartley.example">safety@hartley.example</a>' in page
        assert "01632 960001" in page
        assert "999" in page
        assert "Safer Hartley" in page
        assert "The plan names no team to write to" in page
    assert "this statement is not complete" not in made["accessibility.html"]
    assert "this statement is not complete" in pages(plan_of({}))["accessibility.html"]


@pytest.mark.parametrize("email", ["no address", "a b@c", "javascript:alert(1)"])
def test_what_is_no_address_is_no_link(email: str) -> None:
    page = pages(plan_of({}, contact={"email": email}))["corrections.html"]
    assert email in page
    assert "mailto:" not in page


def test_where_a_change_can_be_suggested() -> None:
    assert "Suggest a change" not in pages(plan_of({}))["corrections.html"]
    configured = SiteConfiguration("Plans", repository=REPOSITORY)
    made = pages(plan_of({}), configured=configured)
    assert f'<a href="{REPOSITORY}plan-1.yaml">Suggest a change</a>' in made["corrections.html"]
    assert f'<a href="{REPOSITORY}">{REPOSITORY}</a>' in made["about.html"]


def test_what_the_site_says_of_itself() -> None:
    about = pages(plan_of({}))["about.html"]
    assert "It shows the plan of" in about
    assert "<strong>1 July 2013</strong>" in about
    assert f'<a href="rules/index.html">{len(rules())} rules</a>' in about
    assert "This copy is for internal use" in about
    public = pages(plan_of({}), plan_of({}), audience="public")["about.html"]
    assert "It shows 2 plans" in public
    assert "Officers are shown by their roles." in public


def test_parts_of_an_accessibility_statement() -> None:
    page = pages(plan_of({}), configured=SiteConfiguration("Plans", address=ADDRESS))[
        "accessibility.html"
    ]
    headings = re.findall(r"<h2[^>]*>([^<]*)</h2>", page)
    assert headings == [
        "How accessible this site is",
        "Feedback and contact",
        "If you are not content with the answer",
        "Technical information",
        "How this statement was prepared",
    ]
    assert f"at {ADDRESS}" in page
    assert "partially compliant" in page


def test_rules_by_family_with_how_often_here() -> None:
    diagnostics = [found("missing-end", route_of(1)), found("missing-end", route_of(2))]
    site = site_of(read(plan_of({}, {}), "plan"), diagnostics=diagnostics)
    made = made_by(templates(), site)
    index = made["rules/index.html"]
    dates = index.partition('<a href="#family-dates">')[2].partition("<tr>")[0]
    number = sum(rule.family == "dates" for rule in rules().values())
    assert re.findall(r'class="number">([^<\n]*)', dates) == [str(number), "2"]
    page = made["rules/missing-end.html"]
    assert '<a href="#here">found 2 times here</a>' in page
    assert '<a href="../plans/plan/findings.html#family-dates">' in page
    assert 'id="family-dates"' in made["plans/plan/findings.html"]
    assert "not found here" in made["rules/missing-lead.html"]


def test_rules_where_findings_are_not_shown() -> None:
    diagnostics = [found("missing-end", route_of(1))]
    configured = SiteConfiguration("Plans", findings="none")
    site = site_of(read(plan_of({})), diagnostics=diagnostics, configured=configured)
    made = made_by(templates(), site)
    for address in ("rules/index.html", "rules/missing-end.html"):
        main = made[address].partition("<main")[2]
        assert "Found here" not in main
        assert "How often here" not in main
        assert "findings.html" not in main


def test_the_weights_are_explained() -> None:
    made = rules_index(site_of(read(plan_of())).collection)
    assert [weight.tag.word for weight in made.weights] == [
        "Must be put right",
        "Look at this",
        "Advice",
    ]


def test_all_plans_have_a_menu_of_their_own() -> None:
    made = pages(plan_of({}), plan_of({}))
    assert '<a href="compare.html" aria-current="page">Compare</a>' in made["compare.html"]
    assert '<a href="compare.html">Compare</a>' in made["about.html"]
    assert '<nav class="menu" aria-label="All plans">' in made["index.html"]


def test_contacts_are_kept_with_the_summary_of_a_plan() -> None:
    summary = summary_of(facts_of(plan_of({}, contact=CONTACT)), {})
    assert isinstance(summary, PlanSummary)
    assert summary.contact == CONTACT
    assert summary.file == ""


def test_the_stylesheet_draws_each_status() -> None:
    style = shipped("site/style.css").read_text(encoding="utf-8")
    of_targets = (MET, MISSED, WAITING, UNCLEAR, WITHOUT)
    for tag in (*TAGS.values(), *COURSES.values(), *WEIGHTS.values(), *of_targets):
        assert re.search(rf'^b\.{tag.shape} {{ --shape: url\("data:image/svg', style, re.MULTILINE)
        assert f"\nb.{tag.tone} {{ color: var(--{tag.tone}); }}" in style
