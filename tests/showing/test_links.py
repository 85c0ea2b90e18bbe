"""Every link of the built sites names its file, which is there, and leads nowhere outside."""

from __future__ import annotations

import posixpath
import re
from functools import cache
from html.parser import HTMLParser
from pathlib import Path

import pytest

from tests.sites import Audience, pages_of

NOT_FOUND = "404.html"
OUTSIDE = ("https://", "http://", "mailto:", "tel:")


class Page(HTMLParser):
    """The links, the files that are loaded, and the ids of a page."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.links: list[str] = []
        self.loaded: list[str] = []
        self.ids: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if name == "id":
                self.ids.append(value or "")
            elif name == "href" and tag == "a":
                self.links.append(value or "")
            elif name in {"href", "src", "srcset", "action", "data", "poster"}:
                self.loaded.append(value or "")


@cache
def page(path: Path) -> Page:
    return Page(path.read_text(encoding="utf-8"))


def file_and_anchor(link: str) -> tuple[str, str]:
    """The parts of a link that say which place of which file; what is sought there is left out."""
    way, _, anchor = link.partition("#")
    return way.partition("?")[0], anchor


@pytest.fixture(params=["public", "internal"])
def site(request: pytest.FixtureRequest, sites: dict[Audience, Path]) -> Path:
    return sites[request.param]


def test_every_link_names_its_file_and_exists(site: Path) -> None:
    for address in pages_of(site):
        own = page(site / address)
        assert len(set(own.ids)) == len(own.ids), address
        for link in own.links:
            if link.startswith(OUTSIDE):
                continue
            file, anchor = file_and_anchor(link)
            assert not file.startswith("/")
            assert not file.endswith("/")
            target = posixpath.normpath(
                posixpath.join(posixpath.dirname(address), file or Path(address).name)
            )
            assert not target.startswith(".."), f"{address}: {link}"
            assert (site / target).is_file(), f"{address}: {link}"
            assert not anchor or anchor in page(site / target).ids, f"{address}: {link}"


def test_nothing_is_loaded_but_the_site_s_own_files(site: Path) -> None:
    for address in pages_of(site):
        own = page(site / address)
        for link in own.loaded:
            if link.startswith("#"):
                assert link[1:] in own.ids, f"{address}: {link}"
                continue
            assert not re.match(r"[a-z]+:|/", link), f"{address}: {link}"
            assert (site / posixpath.dirname(address) / link).resolve().is_file()
    style = (site / "style.css").read_text(encoding="utf-8")
    assert not re.search(r'@import|url\((?!"data:)', style)


DOWNLOADS = ("plans/*/actions.csv", "plans/*/plan.*", "plans/**/*.ics", "export.schema.json")


def test_every_page_can_be_reached(site: Path) -> None:
    reached = {"index.html"}
    waiting = ["index.html"]
    while waiting:
        address = waiting.pop()
        for link in page(site / address).links:
            file, _ = file_and_anchor(link)
            if file and not file.startswith(OUTSIDE):
                target = posixpath.normpath(posixpath.join(posixpath.dirname(address), file))
                if target not in reached:
                    reached.add(target)
                    waiting += [target] if target.endswith(".html") else []
    beside = {path.relative_to(site).as_posix() for kind in DOWNLOADS for path in site.rglob(kind)}
    assert reached == set(pages_of(site)) - {NOT_FOUND} | beside


def test_pages_are_small(site: Path) -> None:
    sizes = {address: (site / address).stat().st_size for address in pages_of(site)}
    lists = {address for address in sizes if address.endswith("/findings-by-action.html")}
    assert max(size for address, size in sizes.items() if address not in lists) < 120_000
    assert sum(sizes.values()) / len(sizes) < 20_000
