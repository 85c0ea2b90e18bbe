"""The search in a browser: what is found, in which order, how it is shown, and what is loaded for it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import NewPage, Watch
from tests.browser.made_plans import BY_RANK, HOSTILE, write_plans
from tests.browser.test_pages import violations
from tests.showing.redaction.test_redaction import PLAN
from tests.sites import Audience, build

pytestmark = pytest.mark.browser

PAGE = "search.html"
INDEXES = 6


@pytest.fixture(scope="module")
def made_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site of the made-up plans."""
    folder = tmp_path_factory.mktemp("searched")
    assert build(folder / "site", "internal", *write_plans(folder)) == 0
    return folder / "site"


@pytest.fixture
def site(sites: dict[Audience, Path]) -> Path:
    return sites["internal"]


def search(page: Page, site: Path, query: str, plan: str = "") -> Page:
    """The page of the search after a query was typed into it, with all its results."""
    page.goto((site / PAGE).as_uri() + (f"?plan={plan}" if plan else ""))
    return type_in(page, query)


def type_in(page: Page, query: str) -> Page:
    page.locator("#search-words").fill(query)
    page.wait_for_function(
        "() => /\\.$/.test(document.getElementById('found').textContent)", timeout=20_000
    )
    return page


def titles(page: Page) -> list[str]:
    return page.locator(".results h3").all_inner_texts()


def said(page: Page) -> str:
    return page.locator("#found").inner_text()


def marked(page: Page) -> list[str]:
    return page.locator("#results mark").all_inner_texts()


def test_names_before_texts_whole_words_before_beginnings_before_what_is_near(
    new_page: NewPage, made_site: Path
) -> None:
    page = search(new_page(), made_site, "lantern")
    assert tuple(titles(page)) == BY_RANK


@pytest.mark.parametrize(
    ("query", "meant"),
    [
        ("burglery", "Burglary"),
        ("polcie", "Police"),
        ("neigbourhood", "Neighbourhood"),
        ("volnteer", "volunteers"),
        ("comunication", "Communications"),
        ("saftey", "Safety"),
    ],
)
def test_small_misspellings(new_page: NewPage, site: Path, query: str, meant: str) -> None:
    page = search(new_page(), site, query)
    assert meant in marked(page)


@pytest.mark.parametrize("query", ["lamt", "lannternnss", "xyzzy", "ltern"])
def test_what_is_too_far_off_is_not_found(new_page: NewPage, made_site: Path, query: str) -> None:
    page = search(new_page(), made_site, query)
    assert titles(page) == []
    assert said(page) == f"Nothing is found for “{query}”. Try another word, or its first letters."
    assert page.get_by_role("heading", name="Actions plan by plan").is_visible()


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("anti-social", {"Anti-social noise", "Antisocial parking"}),
        ("antisocial", {"Anti-social noise", "Antisocial parking"}),
        ("anti social noise", {"Anti-social noise"}),
        ("ANTI-SOC", {"Anti-social noise", "Antisocial parking"}),
        ("burglaries", {"Anti-social noise", "Antisocial parking"}),
        ("cafe zoe", {"Anti-social noise"}),
        ("womens", {"Neighbourhood wardens"}),
        ("women's", {"Neighbourhood wardens"}),
        ("neighborhood", {"Neighbourhood wardens"}),
        ("who is in the cafe", {"Anti-social noise"}),
        ("9", {"Neighbourhood wardens"}),
    ],
)
def test_ways_to_write_a_word(
    new_page: NewPage, made_site: Path, query: str, found: set[str]
) -> None:
    page = search(new_page(), made_site, query)
    first = page.locator(".results h3").all_inner_texts()[: len(found)]
    assert set(first) == found


def test_refs_are_found_whole_first(new_page: NewPage, made_site: Path) -> None:
    page = search(new_page(), made_site, "8.1", "searched")
    assert titles(page)[:2] == ["Antisocial parking", "Anti-social noise"]
    assert page.locator(".results .detail").first.inner_text() == "Action 8.1 · Searched 2013/14"


def test_what_has_all_the_words_else_what_has_some(new_page: NewPage, made_site: Path) -> None:
    page = search(new_page(), made_site, "lantern dusk")
    assert set(titles(page)) == {"Lanterns at dusk", "Dusk"}
    type_in(page, "lantern parking xyzzy")
    assert said(page).startswith("Nothing has all of these words.")
    assert "Antisocial parking" in titles(page)


def test_the_words_that_were_found_are_marked(new_page: NewPage, made_site: Path) -> None:
    page = search(new_page(), made_site, "lantern")
    assert marked(page) == [
        "Lantern",
        "lantern",
        "Lanterns",
        "lantern",
        "lanterns",
        "Lanturn",
        "lanern",
    ]
    type_in(page, "cafe anti-social")
    assert marked(page) == ["Anti-social", "Café"]


def test_short_queries_ask_for_more(new_page: NewPage, made_site: Path) -> None:
    page = search(new_page(), made_site, "l")
    assert said(page) == "Type at least two letters."
    page.locator("#search-words").fill("")
    assert said(page) == ""
    assert page.get_by_role("heading", name="Actions plan by plan").is_visible()


def test_kinds_and_plans_are_named(new_page: NewPage, site: Path) -> None:
    page = search(new_page(), site, "hartley")
    kinds = {
        each.partition(" · ")[0] for each in page.locator(".results .detail").all_inner_texts()
    }
    assert {"Forum", "Organisation HBC", "Organisation", "Section", "Action 1.1"} <= kinds
    assert page.locator(".results .detail").first.inner_text().endswith("Hartley 2013/14")


def test_people_are_found_inside_and_not_by_the_public(
    new_page: NewPage, sites: dict[Audience, Path]
) -> None:
    page = search(new_page(), sites["internal"], "Raj Mistry")
    assert titles(page)[0] == "Raj Mistry"
    assert page.locator(".results .detail").first.inner_text().startswith("Person · ")
    assert "1.1" in page.locator(".results").inner_text()
    page = search(new_page(), sites["public"], "Mistry")
    assert "Mistry" not in page.locator("#results").inner_text()
    assert page.get_by_label("Actions, forums, organisations").is_visible()


def test_the_box_of_a_plan_s_page_finds_its_own_plan_first(new_page: NewPage, site: Path) -> None:
    page = new_page()
    page.goto((site / "plans/harrow-2008/actions/as1.html").as_uri())
    box = page.get_by_role("search").get_by_label("Search")
    box.fill("  burglary ")
    box.press("Enter")
    page.wait_for_url("**/search.html?plan=harrow-2008&q=burglary")
    expect(page.locator("#found")).to_contain_text("of them in Harrow 2008", timeout=10_000)
    headings = page.locator("#results h2").all_inner_texts()
    assert headings[0].startswith("In Harrow 2008")
    assert headings[1] == "In other plans"
    own = page.locator("#results section").first.locator(".detail").all_inner_texts()
    assert all("Harrow 2008" in each for each in own)
    assert page.get_by_role("search").count() == 1
    assert page.title() == "burglary – Search – Five community safety plans"


def test_the_box_of_other_pages_searches_all(new_page: NewPage, site: Path) -> None:
    page = new_page()
    page.goto((site / "rules/index.html").as_uri())
    page.get_by_role("search").get_by_label("Search").fill("drugs")
    page.get_by_role("button", name="Search").click()
    page.wait_for_url("**/search.html?q=drugs")
    expect(page.locator("#results h2")).to_have_text(["Results"], timeout=10_000)


def indexes(watch: Watch) -> list[str]:
    """The plans whose indexes were asked for, in order."""
    return [url.rsplit("/", 2)[1] for url in watch.requests if url.endswith("/search.js")]


def test_indexes_are_loaded_when_they_are_needed(
    new_page: NewPage, site: Path, watch: Watch
) -> None:
    page = new_page()
    page.goto((site / "plans/barnet-2013/actions.html").as_uri())
    page.goto((site / PAGE).as_uri() + "?plan=barnet-2013")
    page.wait_for_load_state("networkidle")
    assert indexes(watch) == []
    page.locator("#search-words").focus()
    page.wait_for_load_state("networkidle")
    assert len(indexes(watch)) == INDEXES
    type_in(page, "burglary")
    assert indexes(watch)[0] == "barnet-2013"
    assert len(indexes(watch)) == INDEXES
    type_in(page, "drugs")
    assert len(indexes(watch)) == INDEXES


def test_results_come_back_with_the_address(new_page: NewPage, site: Path) -> None:
    page = search(new_page(), site, "witnesses")
    before = titles(page)
    assert page.url.endswith("?q=witnesses")
    page.locator(".results a").first.click()
    page.wait_for_url("**/plans/**")
    page.go_back()
    expect(page.locator(".results a").first).to_be_visible(timeout=10_000)
    assert titles(page) == before
    assert page.locator("#search-words").input_value() == "witnesses"


def test_results_can_be_walked_with_the_keyboard(new_page: NewPage, site: Path) -> None:
    page = search(new_page(), site, "asb")
    page.locator("#search-words").press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('.results h3') !== null")
    page.keyboard.press("Enter")
    page.wait_for_url("**/plans/**")


def test_more_results_are_shown_when_they_are_asked_for(new_page: NewPage, site: Path) -> None:
    page = search(new_page(), site, "police")
    assert len(titles(page)) == 20
    more = page.get_by_role("button", name="Show 20 more of")
    more.press("Enter")
    assert len(titles(page)) == 40
    focused = page.evaluate(
        "[...document.querySelectorAll('.results a')].indexOf(document.activeElement)"
    )
    assert focused == 20


def test_searching_from_a_server_under_a_prefix(new_page: NewPage, server: str) -> None:
    page = new_page()
    page.goto(f"{server}/public/plans/brent-2020/index.html")
    box = page.get_by_role("search").get_by_label("Search")
    box.fill("knife")
    box.press("Enter")
    page.wait_for_url(f"{server}/public/search.html?plan=brent-2020&q=knife")
    page.locator(".results a").first.click()
    page.wait_for_url(f"{server}/public/plans/brent-2020/**")


def test_a_plan_that_cannot_be_read_is_owned_up_to(
    chromium: Browser, site: Path, tmp_path: Path
) -> None:
    context = chromium.new_context()
    page = context.new_page()
    page.route("**/brent-2009/search.js", lambda route: route.abort())
    search(page, site, "burglary")
    assert said(page).endswith("1 plan could not be searched.")
    assert titles(page)
    context.close()


def test_on_a_phone_a_link_leads_to_the_search(new_page: NewPage, site: Path) -> None:
    page = new_page(390)
    page.goto((site / "plans/barnet-2013/index.html").as_uri())
    assert page.get_by_role("search").count() == 0
    page.get_by_role("link", name="Search").click()
    page.wait_for_url("**/search.html?plan=barnet-2013")
    type_in(page, "burglary")
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


def test_without_javascript_the_lists_serve(new_page: NewPage, site: Path) -> None:
    page = new_page(script=False)
    page.goto((site / "plans/barnet-2013/index.html").as_uri())
    page.get_by_role("link", name="Search").click()
    assert page.get_by_text("Searching needs JavaScript").is_visible()
    page.get_by_role("link", name="Action planning 2013/14").click()
    assert page.url.endswith("/plans/barnet-2013/actions.html")


def test_hostile_texts_come_out_as_text(new_page: NewPage, made_site: Path) -> None:
    page = search(new_page(), made_site, "zebra okapi alert")
    first = page.locator(".results li").first
    assert first.locator("h3").inner_text() == f"Zebra {HOSTILE}"
    assert HOSTILE in first.inner_text().partition("\n")[2]
    type_in(page, f"zebra {HOSTILE}")
    assert HOSTILE in said(page)
    assert page.locator("main img, main script").count() == 0
    page.locator(".results a").first.click()
    page.wait_for_url("**/actions/*.html")


def test_long_words_are_broken(new_page: NewPage, made_site: Path) -> None:
    page = search(new_page(320), made_site, "zzz")
    assert titles(page) == ["z" * 1_000]
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    assert len(page.locator(".results li p").last.inner_text()) < 300
    type_in(page, "q" * 1_000)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


@pytest.mark.parametrize("query", ["burglary", "xyzzy", ""])
def test_axe_finds_nothing_in_any_state(new_page: NewPage, site: Path, query: str) -> None:
    for width, dark in ((1280, False), (390, True)):
        page = new_page(width, dark=dark)
        page.goto((site / PAGE).as_uri() + f"?plan=barnet-2013&q={query}")
        page.wait_for_load_state("networkidle")
        assert violations(page) == []


@pytest.mark.parametrize(
    "address",
    ["?q=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E", "?plan=../../etc&q=asb", "?q=%E0%A4%A"],
)
def test_addresses_that_nobody_made(
    new_page: NewPage, site: Path, watch: Watch, address: str
) -> None:
    page = new_page()
    page.goto((site / PAGE).as_uri() + address)
    expect(page.locator("#found")).not_to_be_empty(timeout=10_000)
    assert page.locator("main img").count() == 0
    assert len(indexes(watch)) == INDEXES
    assert not any("etc" in url.partition("?")[0] for url in watch.requests)


def test_texts_that_look_like_numbers_or_names_of_the_script_are_texts(
    new_page: NewPage, tmp_path: Path
) -> None:
    notes = ("length", "0", "map", "shared words", "shared words")
    actions = [
        {"ref": f"{place}", "title": f"Lantern {place}", "note": note}
        for place, note in enumerate(notes, 1)
    ]
    plan = {**PLAN, "priorities": [{"id": "a", "title": "A", "actions": actions}]}
    (tmp_path / "odd.yaml").write_text(json.dumps(plan), encoding="utf-8")
    assert build(tmp_path / "site", "internal", tmp_path / "odd.yaml") == 0
    page = search(new_page(), tmp_path / "site", "length")
    assert titles(page) == ["Lantern 1"]
    assert len(titles(type_in(page, "shared"))) == 2
    assert len(titles(type_in(page, "lantern"))) == 5
