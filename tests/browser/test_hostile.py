"""Hostile text in every field of the schema in the real browser: nothing runs, asks, leaves or stretches a page."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from playwright.sync_api import Dialog, Page

from tests.browser.conftest import NewPage
from tests.showing.hostile import HOSTILE, hostile_plan, open_plan
from tests.sites import build, pages_of

pytestmark = pytest.mark.browser

NARROWEST = 320
# What a template never makes; and more than one of what it makes once.
MADE = """() => [
    ...document.querySelectorAll('iframe, object, embed, base, style, img, animate, plaintext'),
    ...[...document.querySelectorAll('*')].filter(each =>
        [...each.attributes].some(one => one.name.startsWith('on') || one.name === 'style')),
    ...[...document.querySelectorAll('[href], [src]')].filter(each =>
        /^\\s*(javascript|data|vbscript):/i.test(each.getAttribute('href') || each.getAttribute('src'))),
    ...[...document.querySelectorAll('h1')].slice(1),
].map(each => each.outerHTML.slice(0, 200))"""
WIDTH = "document.documentElement.scrollWidth"


@pytest.fixture(scope="module")
def hostile_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("hostile")
    given = []
    for first in range(0, len(HOSTILE), 9):
        for name, make in (("whole", hostile_plan), ("open", open_plan)):
            path = folder / f"{name}-{first}.yaml"
            path.write_text(json.dumps(make(first)), encoding="utf-8")
            given.append(path)
    assert build(folder / "site", "internal", *given) == 0
    return folder / "site"


def test_hostile_text_is_text(hostile_site: Path, new_page: NewPage) -> None:
    page = new_page(NARROWEST)
    dialogs: list[str] = []

    def dismiss(dialog: Dialog) -> None:
        dialogs.append(dialog.message)
        dialog.dismiss()

    page.on("dialog", dismiss)
    wrong: dict[str, list[str]] = {}
    for address in pages_of(hostile_site):
        if address.startswith("rules/"):
            continue
        found = looked_at(page, hostile_site / address)
        if found:
            wrong[address] = found
    page.remove_listener("dialog", dismiss)
    assert dialogs == []
    assert wrong == {}


def looked_at(page: Page, path: Path) -> list[str]:
    """What is wrong with a page."""
    page.goto(path.as_uri())
    page.evaluate("document.querySelectorAll('a, button').forEach(each => each.focus())")
    made: list[str] = page.evaluate(MADE)
    ran = page.evaluate("'hacked' in window")
    width = page.evaluate(WIDTH)
    elsewhere = page.url.partition("#")[0] != path.as_uri()
    return [
        *made,
        *(["a script ran"] if ran else []),
        *([f"{width} wide"] if width > NARROWEST else []),
        *([f"it led to {page.url}"] if elsewhere else []),
    ]
