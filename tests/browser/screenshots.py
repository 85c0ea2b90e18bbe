"""The pictures of the README, drawn from the five real plans: `make screenshots`."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from typing import NamedTuple

from playwright.sync_api import Browser, sync_playwright

from planlint.commands import cli
from tests.browser.conftest import what_to_do
from tests.browser.find import ARGUMENTS, browser
from tests.sites import AS_OF, ROOT, build

FOLDER = ROOT / "screenshots"
BOARD_PAPER = "board.html"
DESK, PHONE = (1280, 860), (390, 844)


class Picture(NamedTuple):
    """A picture: its file's name, the page that it shows, the width and height of the window."""

    name: str
    page: str
    window: tuple[int, int] = DESK


PICTURES = (
    Picture("plan.png", "plans/barnet-2013/index.html"),
    Picture("actions.png", "plans/barnet-2013/actions.html?priority=2#actions"),
    Picture("forum.png", "plans/barnet-2013/forums/partnership-asb-meeting.html"),
    Picture("timeline.png", "plans/barnet-2013/timeline.html"),
    Picture("indicators.png", "plans/barnet-2013/indicators.html"),
    Picture("action-on-a-phone.png", "plans/barnet-2013/actions/a2.html", PHONE),
    Picture("board-paper.png", BOARD_PAPER),
)


def main() -> None:
    """Build the site and the board paper, and draw each picture."""
    path = browser()
    if path is None:
        sys.exit(what_to_do())
    FOLDER.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as made, sync_playwright() as playwright:
        site = Path(made)
        build(site, "public")
        make_board_paper(site / BOARD_PAPER)
        chromium = playwright.chromium.launch(executable_path=path, args=list(ARGUMENTS))
        for picture in PICTURES:
            draw(picture, site, chromium)
        chromium.close()


def make_board_paper(path: Path) -> None:
    plan = str(ROOT / "plans" / "barnet-2013.yaml")
    options = ["--kind", "board", "--as-of", AS_OF, "--format", "html", "--output", str(path)]
    cli.main(["report", plan, *options], standalone_mode=False)


def draw(picture: Picture, site: Path, chromium: Browser) -> None:
    width, height = picture.window
    page = chromium.new_page(viewport={"width": width, "height": height})
    page.goto(f"{site.as_uri()}/{picture.page}")
    page.screenshot(path=FOLDER / picture.name)
    page.close()


if __name__ == "__main__":
    main()
