"""Reports in HTML in a browser: accessible, narrow enough for a phone, alone."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from planlint.showing.views import views_for
from tests.browser.conftest import NewPage
from tests.browser.test_pages import AXE, WIDTHS, violations
from tests.showing.every_report import reports_of
from tests.showing.real import real

pytestmark = pytest.mark.browser

NARROWEST = 320
TRIED = (("example", date(2014, 2, 15)), ("barnet-2013", date(2013, 8, 15)))


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One report of each kind, of the example and of a real plan."""
    folder = tmp_path_factory.mktemp("reports")
    for plan, day in TRIED:
        for made in reports_of(real(plan, day), "html"):
            path = folder / f"{plan}-{made.kind}.html"
            if not path.exists():
                path.write_text(made.text, encoding="utf-8")
    return folder


@pytest.fixture(params=sorted(views_for("report")))
def reports(request: pytest.FixtureRequest, folder: Path) -> Iterator[Path]:
    """The reports of one kind."""
    found = sorted(folder.glob(f"*-{request.param}.html"))
    assert len(found) == len(TRIED)
    return iter(found)


def test_axe_finds_nothing_and_phones_need_not_scroll(
    new_page: NewPage, reports: Iterator[Path]
) -> None:
    page = new_page()
    for path in reports:
        page.goto(path.as_uri())
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 900})
            assert violations(page, AXE) == [], f"{path.name}, {width} pixels"
        page.set_viewport_size({"width": NARROWEST, "height": 900})
        wide = page.evaluate("document.documentElement.scrollWidth")
        assert wide <= NARROWEST, path.name


def test_the_style_is_used_though_nothing_may_be_loaded(new_page: NewPage, folder: Path) -> None:
    page = new_page()
    page.goto((folder / "example-board.html").as_uri())
    colour = "getComputedStyle(document.querySelector('.kind')).color"
    assert page.evaluate(colour) == "rgb(29, 63, 114)"
