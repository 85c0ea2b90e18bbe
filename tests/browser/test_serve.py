"""In the browser a page is shown anew after a build, and says what keeps a build from it."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import NewPage
from tests.commands.plans import GOOD, write
from tests.commands.test_serve import Served

pytestmark = [pytest.mark.browser]
LONGEST = 60_000


def test_a_page_is_shown_anew(tmp_path: Path, new_page: NewPage) -> None:
    (tmp_path / ".git").mkdir()
    write(tmp_path / "plans/a.yaml", GOOD)
    write(tmp_path / "planlint.toml", '[site]\ntitle = "One"\n')
    served = Served(tmp_path, "--as-of", "2013-07-01")
    try:
        served.until(lambda: "One" in served.page("plans/a/index.html"))
        page = new_page()
        page.goto(f"{served.address}plans/a/index.html")
        title = page.locator("header p")
        expect(title).to_have_text("One")
        write(tmp_path / "planlint.toml", '[site]\ntitle = "Two"\n')
        expect(title).to_have_text("Two", timeout=LONGEST)
        write(tmp_path / "planlint.toml", '[site]\ntitel = "<b>Three"\n')
        fault = page.get_by_role("alert")
        expect(fault).to_have_text(
            'planlint: planlint.toml: there is no setting "site.titel". Did you mean "site.title"?',
            timeout=LONGEST,
        )
        expect(title).to_have_text("Two")
        write(tmp_path / "planlint.toml", '[site]\ntitle = "<b>Three"\n')
        expect(title).to_have_text("<b>Three", timeout=LONGEST)
        expect(fault).to_have_count(0)
        page.goto("about:blank")
    finally:
        served.process.terminate()
        served.process.communicate(timeout=60)
