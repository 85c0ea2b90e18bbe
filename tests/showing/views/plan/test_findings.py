"""The pages of what was found in a plan, and of further pages."""

from __future__ import annotations

import html
import re

from planlint.model.configuration import SiteConfiguration
from planlint.showing.views.plan import findings, findings_by_action
from tests.showing.making import facts_of, found, pages_of, read, site_of
from tests.showing.redaction.test_redaction import PLAN
from tests.showing.test_facts import plan_of, route_of

PLAN_OF_TWO = plan_of({}, {})
MESSAGE = 'the lead is a placeholder, "Name of PC Quill?"'
FINDINGS = [
    found("placeholder-lead", route_of(1, "lead", "strategic"), message=MESSAGE),
    found("missing-end", route_of(2)),
    found("missing-contact", (), "info"),
]
NONE = SiteConfiguration("Plans", findings="none")


def test_sentences() -> None:
    made = findings.view(facts_of(PLAN_OF_TWO, diagnostics=FINDINGS))
    assert made
    assert made.words == (
        "0% of what its actions should say is there. 3 findings: 2 must be put right, 1 is advice."
    )
    by_action = findings_by_action.view(facts_of(PLAN_OF_TWO, diagnostics=FINDINGS))
    assert by_action
    assert by_action.words == "2 findings about 2 actions. 1 finding about the rest of the plan."


def test_a_plan_in_which_nothing_was_found() -> None:
    plan = facts_of(PLAN_OF_TWO)
    made = findings.view(plan)
    assert made
    assert made.words.endswith("Nothing was found in how it is written.")
    assert findings_by_action.view(plan) is None
    pages = pages_of(site_of(read(PLAN_OF_TWO)))
    assert "findings-by-action.html" not in "".join(pages.values())


def test_some_actions_have_no_findings() -> None:
    made = findings_by_action.view(facts_of(PLAN_OF_TWO, diagnostics=FINDINGS[:1]))
    assert made
    assert made.words == "1 finding about 1 action, none about the other 1."
    made = findings_by_action.view(facts_of(PLAN_OF_TWO, diagnostics=FINDINGS[2:]))
    assert made
    assert made.words == "Nothing was found in its actions. 1 finding about the rest of the plan."


def test_the_page_by_action_quotes_and_leads_to_lines() -> None:
    repository = SiteConfiguration("Plans", repository="https://git.example/plans/")
    site = site_of(read(PLAN_OF_TWO), diagnostics=FINDINGS, configured=repository)
    page = html.unescape(pages_of(site)["plans/plan/findings-by-action.html"])
    assert 'The lead is a placeholder, "Name of PC Quill?"' in page
    assert '<a href="https://git.example/plans/plan.yaml#L1">line 1</a>' in page
    assert '<a href="../../rules/placeholder-lead.html">placeholder-lead</a>' in page
    without = pages_of(site_of(read(PLAN_OF_TWO), diagnostics=FINDINGS))
    assert "line 1</a>" not in without["plans/plan/findings-by-action.html"]


def test_the_public_sees_counts_and_where() -> None:
    site = site_of(read(PLAN_OF_TWO), diagnostics=FINDINGS, audience="public")
    pages = pages_of(site)
    assert not [address for address, text in pages.items() if "Quill" in text]
    by_rule = pages["plans/plan/findings.html"]
    assert '<a href="actions/2.html">2</a>' in by_rule
    by_action = pages["plans/plan/findings-by-action.html"]
    assert 'href="actions/1.html#findings"' in by_action
    assert 'class="findings"' not in by_action


def test_the_public_is_not_led_to_a_page_that_is_not_there() -> None:
    site = site_of(read(PLAN_OF_TWO), diagnostics=FINDINGS[2:], audience="public")
    pages = pages_of(site)
    assert "plans/plan/findings-by-action.html" not in pages
    assert "findings-by-action.html" not in "".join(pages.values())


def test_where_findings_are_not_shown_nothing_speaks_of_them() -> None:
    for audience in ("public", "internal"):
        site = site_of(
            read(PLAN_OF_TWO, "a"),
            read(PLAN_OF_TWO, "b"),
            diagnostics=FINDINGS,
            configured=NONE,
            audience=audience,
        )
        pages = pages_of(site)
        assert not [address for address in pages if "findings" in address]
        for address, text in pages.items():
            main = text.partition("<main")[2].partition("</main>")[0]
            assert not re.search("(?i)finding|should say is there|rules/", main), address


def test_known_findings_and_those_that_are_set_aside_are_told_apart() -> None:
    known = FINDINGS[0]._replace(state="known")
    aside = FINDINGS[1]._replace(state="suppressed")
    site = site_of(read(PLAN_OF_TWO), diagnostics=[known, aside, FINDINGS[2]])
    pages = pages_of(site)
    assert "1 of them is new. 1 was known before" in pages["plans/plan/findings.html"]
    by_action = pages["plans/plan/findings-by-action.html"]
    assert by_action.count("· Known before") == 1
    assert by_action.count("· Set aside in the plan") == 1
    assert "· Set aside in the plan" in pages["plans/plan/actions/2.html"]
    assert "Known before" not in pages["plans/plan/actions/1.html"]


def test_the_page_of_further_pages_has_the_question_of_each() -> None:
    pages = pages_of(site_of(read(PLAN_OF_TWO)))
    more = pages["plans/plan/more.html"].partition("<main")[2]
    assert '<a href="structure.html">Delivery structure</a>' in more
    assert "Who reports to whom, and oversees what?" in more
    assert 'href="more.html"' not in more
    assert '<a href="index.html">Overview</a>' in more
    for address in ("structure.html", "people.html", "people/jo-bell.html", "versions.html"):
        here = 'href="{}more.html" aria-current="true"'.format("../" * address.count("/"))
        assert here in pages[f"plans/plan/{address}"], address
    assert 'href="more.html" aria-current="page"' in pages["plans/plan/more.html"]
    assert 'more.html" aria-current' not in pages["plans/plan/priorities/one.html"]


def test_the_smallest_plan_has_such_a_page_too() -> None:
    plan = {**PLAN, "priorities": [], "people": {}, "organisations": {}, "forums": {}}
    more = pages_of(site_of(read(plan)))["plans/plan/more.html"]
    assert '<a href="index.html">Overview</a>' in more
