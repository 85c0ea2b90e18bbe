"""Every kind of page in a browser: accessible, readable on a phone, in print and without JavaScript."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from tests.browser.conftest import NewPage
from tests.sites import Audience, first_of_kind, kinds_of_pages, pages_of

pytestmark = pytest.mark.browser

KINDS = kinds_of_pages()
# Of what a page is tried on, where it is not the first of its kind.
TRIED = {
    "rules/{rule}.html": "rules/placeholder-lead.html",
    "plans/{plan}/findings.html": "plans/harrow-2008/findings.html",
    "plans/{plan}/findings-by-action.html": "plans/harrow-2008/findings-by-action.html",
    "plans/{plan}/documents.html": "plans/brent-2020/documents.html",
    "plans/{plan}/glossary.html": "plans/harrow-2008/glossary.html",
    "plans/{plan}/text.html": "plans/brentwood-2017/text.html",
    "plans/{plan}/exceptions.html": "plans/barnet-2013/exceptions.html",
    "plans/{plan}/timeline.html": "plans/barnet-2013/timeline.html",
    "plans/{plan}/matrix.html": "plans/harrow-2008/matrix.html",
}
WHOLE_PLAN = "plans/brentwood-2017/"
OVERVIEW = "plans/barnet-2013/index.html"
ACTION_WITH_GAPS = "plans/brent-2009/actions/1.14.html"
AXE: dict[str, Any] = {
    "runOnly": {
        "type": "tag",
        "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    },
    "resultTypes": ["violations"],
    "preload": False,
}
CONTRAST = {**AXE, "runOnly": {"type": "rule", "values": ["color-contrast"]}}
WIDTHS = (1280, 390)
LEAST_TARGET = 24
YELLOW_ON_BLACK = ["solid", 3, "rgb(255, 221, 0)", "rgb(11, 12, 12)", "rgb(255, 221, 0)"]
BLACK_EDGE_INSIDE = "rgb(11, 12, 12) 0px 0px 0px 2px inset"
LARGEST_TRIED = {"public": 2, "internal": 1}
ROWS_TRIED = 3


@pytest.fixture(params=KINDS)
def kind(request: pytest.FixtureRequest) -> str:
    """A template of the site: each makes pages of one kind."""
    return str(request.param)


@pytest.fixture
def site(sites: dict[Audience, Path], kind: str) -> Path:
    """The public site; for what the public does not see the internal one."""
    return sites["public" if first_of_kind(sites["public"], kind) else "internal"]


@pytest.fixture
def address(site: Path, kind: str) -> str:
    """A page of each kind: of the example plan, that has every field, where there is one a plan."""
    address = TRIED.get(kind) or first_of_kind(site, kind)
    assert address, f"the example plan has no page of the kind {kind}"
    return address


def open_page(page: Page, site: Path, address: str) -> Page:
    page.goto((site / address).as_uri())
    return page


def without_more_of_the_same(page: Page) -> Page:
    """The page with three rows in each table: the others are as these are."""
    page.evaluate(
        """most => document.querySelectorAll('tbody').forEach(
            body => [...body.rows].slice(most).forEach(row => row.remove()))""",
        ROWS_TRIED,
    )
    return page


def violations(page: Page, options: dict[str, Any] = AXE) -> list[str]:
    found: list[dict[str, Any]] = Axe().run(page, options=options).response["violations"]
    return [f"{each['id']}: {each['nodes'][0]['html'][:200]}" for each in found]


def test_axe_finds_nothing(new_page: NewPage, site: Path, address: str) -> None:
    page = without_more_of_the_same(open_page(new_page(), site, address))
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        page.emulate_media(color_scheme="light")
        assert violations(page) == [], f"light, {width} pixels"
        page.emulate_media(color_scheme="dark")
        assert violations(page, CONTRAST) == [], f"dark, {width} pixels"


@pytest.mark.parametrize(
    ("audience", "address"),
    [
        ("public", OVERVIEW),
        ("public", ACTION_WITH_GAPS),
        ("internal", ACTION_WITH_GAPS),
        ("internal", "plans/harrow-2008/findings.html"),
    ],
    ids=["overview", "action with gaps", "action inside", "findings inside"],
)
def test_axe_finds_nothing_in_real_pages(
    new_page: NewPage, sites: dict[Audience, Path], audience: Audience, address: str
) -> None:
    assert violations(open_page(new_page(390, dark=True), sites[audience], address)) == []


def test_axe_finds_nothing_in_a_whole_plan(new_page: NewPage, sites: dict[Audience, Path]) -> None:
    site, page = sites["public"], new_page(390)
    addresses = [each for each in pages_of(site) if each.startswith(WHOLE_PLAN)]
    assert len(addresses) > 50
    found = {
        address: violations(without_more_of_the_same(open_page(page, site, address)))
        for address in addresses
    }
    assert {address: each for address, each in found.items() if each} == {}


def test_nothing_is_wider_than_a_small_phone(
    new_page: NewPage, sites: dict[Audience, Path]
) -> None:
    page = new_page(320)
    for audience, site in sites.items():
        for address in largest_of_each_kind(site, LARGEST_TRIED[audience]):
            open_page(page, site, address)
            wide = page.evaluate("document.documentElement.scrollWidth")
            assert wide <= 320, f"{audience}: {address} is {wide} wide"


def largest_of_each_kind(site: Path, most: int) -> list[str]:
    """Every page that a site or a plan has one of; of those of which it has many the largest."""
    by_folder: dict[Path, list[Path]] = {}
    for page in site.rglob("*.html"):
        by_folder.setdefault(page.parent, []).append(page)
    largest = [
        page
        for folder, pages in by_folder.items()
        for page in sorted(pages, key=lambda each: -each.stat().st_size)[
            : None if (folder / "index.html").exists() and folder.name != "rules" else most
        ]
    ]
    return sorted(page.relative_to(site).as_posix() for page in largest)


def test_headings_are_in_order_and_landmarks_named(
    new_page: NewPage, site: Path, address: str
) -> None:
    page = open_page(new_page(), site, address)
    levels = page.evaluate(
        "[...document.querySelectorAll('h1,h2,h3,h4,h5,h6')].map(each => +each.tagName[1])"
    )
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
    for landmark in ("header", "main", "footer"):
        assert page.locator(f"body > {landmark}").count() == 1
    names = page.evaluate(
        "[...document.querySelectorAll('nav')].map(each => each.getAttribute('aria-label'))"
    )
    assert all(names)
    assert len(set(names)) == len(names)


def test_skip_link_is_first_and_works(new_page: NewPage, site: Path, address: str) -> None:
    page = open_page(new_page(390), site, address)
    page.keyboard.press("Tab")
    skip = page.locator(":focus")
    assert skip.get_attribute("href") == "#main"
    box = skip.bounding_box()
    assert box
    assert min(box["x"], box["y"]) >= 0
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"
    page.keyboard.press("Tab")
    if page.locator("main a[href], footer a[href]").count():
        assert page.evaluate("!document.activeElement.closest('header, .trail, body > a')")


def test_focus_is_visible(new_page: NewPage, site: Path, address: str) -> None:
    for dark in (False, True):
        page = open_page(new_page(dark=dark), site, address)
        for _ in range(min(8, page.locator("a[href]").count())):
            page.keyboard.press("Tab")
            look = page.evaluate(
                """() => {
                    const style = getComputedStyle(document.activeElement);
                    return [style.outlineStyle, parseFloat(style.outlineWidth), style.outlineColor,
                            style.color, style.backgroundColor, style.boxShadow];
                }"""
            )
            if page.evaluate("document.activeElement.matches('input, select')"):
                assert look[:3] == YELLOW_ON_BLACK[:3]
                assert look[-1] == BLACK_EDGE_INSIDE
            else:
                assert look[:-1] == YELLOW_ON_BLACK


def test_targets_are_large_enough(new_page: NewPage, site: Path, address: str) -> None:
    page = open_page(new_page(), site, address)
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        small = page.evaluate(
            """least => [...document.querySelectorAll('a[href]:not(body > a), button, input, select, summary')]
                .filter(each => each.checkVisibility())
                .map(each => [each.textContent, each.getBoundingClientRect()])
                .filter(([_, box]) => box.width < least || box.height < least)
                .map(([text, box]) => `${text}: ${box.width} by ${box.height}`)""",
            LEAST_TARGET,
        )
        assert small == []


def test_readable_without_javascript(new_page: NewPage, site: Path, address: str) -> None:
    with_script = open_page(new_page(), site, address).locator("main").inner_text()
    without = open_page(new_page(script=False), site, address)
    said = without.locator("main").inner_text().splitlines()
    about_scripts = without.locator("main [data-without-script]").all_inner_texts()
    assert set(said) - set(about_scripts) <= set(with_script.splitlines())
    assert len("".join(said)) > 200
    for control in without.locator("button, input, select, textarea").all():
        assert not control.is_visible(), control.get_attribute("name")


def test_print_has_no_navigation_and_keeps_rows_whole(
    new_page: NewPage, site: Path, address: str
) -> None:
    page = open_page(new_page(718, dark=True), site, address)
    page.emulate_media(media="print", color_scheme="dark")
    assert page.locator("h1").is_visible()
    for each in page.locator("body > a, .trail, .menu, .beside, footer a").all():
        assert not each.is_visible(), each.inner_text()
    look = page.evaluate(
        """() => {
            const of = (each, name) => each ? getComputedStyle(each)[name] : null;
            const html = document.documentElement, table = document.querySelector('table');
            return [of(html, 'backgroundColor'), of(html, 'color'),
                    of(table && table.tHead, 'display'),
                    of(table && table.tBodies[0].rows[0], 'breakInside')];
        }"""
    )
    assert look[:2] == ["rgb(255, 255, 255)", "rgb(0, 0, 0)"]
    assert look[2:] in (["table-header-group", "avoid"], [None, None])


def test_print_shows_where_links_lead(new_page: NewPage, sites: dict[Audience, Path]) -> None:
    page = open_page(new_page(718), sites["public"], "plans/example/actions/1.1.html")
    page.emulate_media(media="print")
    behind = page.evaluate(
        "getComputedStyle(document.querySelector('.prose a[href^=http]'), '::after').content"
    )
    assert "https://www.hartley.example/strategy" in behind


def test_pages_load_from_a_server_under_a_prefix(
    new_page: NewPage, server: str, site: Path, address: str
) -> None:
    page = new_page()
    page.goto(f"{server}/{site.name}/{address}")
    border = "getComputedStyle(document.querySelector('header')).borderBottomWidth"
    assert page.evaluate(border) == "4px"


def test_links_can_be_walked_under_a_prefix(new_page: NewPage, server: str) -> None:
    page = new_page()
    page.goto(f"{server}/public/index.html")
    page.get_by_role("link", name="Action planning 2013/14").click()
    page.get_by_role("link", name="Findings", exact=True).click()
    page.locator("main .by-rule a").first.click()
    assert page.url.startswith(f"{server}/public/rules/")
    page.locator("header p a").click()
    assert page.url == f"{server}/public/index.html"


def test_cards_on_a_phone_say_what_their_cells_are(
    new_page: NewPage, sites: dict[Audience, Path]
) -> None:
    page = open_page(new_page(390), sites["public"], "plans/barnet-2013/priorities/2.html")
    labels = page.evaluate(
        """[...document.querySelector('table.listed tbody tr').cells]
            .map(each => getComputedStyle(each, '::before').content)"""
    )
    assert [label.replace('" "', "") for label in labels] == ["none", "none", '"Lead: "', '"End: "']
