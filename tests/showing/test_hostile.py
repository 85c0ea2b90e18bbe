"""Hostile text in every field of the schema comes out as text, in pages, downloads and reports."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterator
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import icalendar
import pytest
from markdown_it import MarkdownIt

from planlint.model.configuration import Audience
from planlint.showing.downloads import downloads_of
from planlint.showing.downloads.data import SCHEMA
from tests.showing.downloads.test_data import VALIDATOR
from tests.showing.every_report import report
from tests.showing.hostile import HOSTILE, hostile_plan, open_plan
from tests.showing.making import pages_of, read, site_of, templates
from tests.sites import build

BIDIRECTIONAL = re.compile("[\u202a-\u202e\u2066-\u2069]")
PLACE = re.compile(r"[A-Za-z0-9._-]+")
OF_MARKDOWN = {"em", "strong", "code", "pre", "blockquote", "hr", "br", "ol", "h2", "h3", "h4"}
SAFE = {"", "http", "https", "mailto", "tel"}
SCRIPTS = {"404.html": 0}
FIRSTS = range(0, len(HOSTILE), 6)


class Elements(HTMLParser):
    """The elements of a page: what they are called, their attributes, what they lead to."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.names: set[str] = set()
        self.attributes: set[str] = set()
        self.addresses: list[str] = []
        self.headings = self.scripts = 0
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.names.add(tag)
        self.headings += tag == "h1"
        self.scripts += tag == "script"
        for name, value in attrs:
            self.attributes.add(name)
            if name in {"href", "src", "action", "xlink:href"}:
                self.addresses.append(value or "")


@cache
def of_templates() -> tuple[set[str], set[str]]:
    """The elements and attributes that stand in the templates."""
    source = re.sub(r"\{[#%].*?[#%]\}", "", "\n".join(templates().values()), flags=re.DOTALL)
    names = {each.lower() for each in re.findall(r"<([a-zA-Z][a-zA-Z0-9]*)", source)}
    attributes = {each.lower() for each in re.findall(r"""[\s"]([a-zA-Z-]+)(?==")""", source)}
    flags = {"defer", "hidden", "download", "selected", "open", "start"}
    return names | OF_MARKDOWN, attributes | flags


def scheme_of(address: str) -> str:
    """The scheme of an address as a browser reads it; nothing where it leads along in the site."""
    bare = re.sub(r"[\x00-\x20]", "", address).lower()
    found = re.match(r"([a-z][a-z0-9+.-]*):", bare)
    return found[1] if found else ""


def files_of(data: dict[str, Any], audience: Audience = "internal") -> Iterator[tuple[str, str]]:
    document, plan = read(data)
    site = site_of((document, plan), audience=audience)
    yield from pages_of(site).items()
    for facts in site.plans:
        yield from downloads_of(facts)
        yield "plans/plan/plan.md", report(facts)


@pytest.mark.parametrize("make", [hostile_plan, open_plan])
@pytest.mark.parametrize("first", FIRSTS)
def test_hostile_text_is_text_in_every_file(first: int, make: Any) -> None:
    names, attributes = of_templates()
    for address, text in files_of(make(first)):
        assert all(PLACE.fullmatch(part) and part.strip(".") for part in address.split("/")), (
            address
        )
        assert not BIDIRECTIONAL.search(text), address
        assert str(7 * 191) not in text, address
        kind = address.rpartition(".")[2]
        if kind == "html":
            page = Elements(text)
            assert page.names <= names, (address, page.names - names)
            new = {each for each in page.attributes - attributes if not each.startswith("data-")}
            assert new == set(), (address, new)
            assert not [each for each in page.attributes if each.startswith("on")]
            assert page.headings == 1, address
            assert page.scripts == SCRIPTS.get(address, 1), address
            assert set(map(scheme_of, page.addresses)) <= SAFE, address
        elif kind == "json":
            VALIDATOR.validate(json.loads(text))
        elif kind == "csv":
            rows = list(csv.reader(io.StringIO(text[1:], newline="")))
            assert len({len(row) for row in rows}) == 1
            assert not [cell for row in rows for cell in row if cell.lstrip()[:1] in {*"=+@"}]
        elif kind == "ics":
            calendar = icalendar.Calendar.from_ical(text)
            assert isinstance(calendar, icalendar.Calendar)
            taken = [each for each in calendar.walk("VEVENT") if str(each["SUMMARY"]) == "Taken"]
            assert not taken
        elif kind == "md":
            shown = MarkdownIt("commonmark").render(text)
            assert Elements(shown).names <= names | {"li", "ul", "p", "a", "h1", "h5", "h6"}
            assert not re.search(
                r'(?:href|src)="(?:javascript|data|vbscript):', shown, re.IGNORECASE
            )
            assert "<img" not in shown


def test_nothing_is_written_outside_the_folder(tmp_path: Path) -> None:
    (tmp_path / "plans").mkdir()
    given = []
    for first in (0, 3, 5):
        path = tmp_path / "plans" / f"plan-{first}.yaml"
        path.write_text(json.dumps(open_plan(first)), encoding="utf-8")
        given.append(path)
    before = set(tmp_path.rglob("*"))
    out = tmp_path / "a" / "b" / "site"
    out.parent.mkdir(parents=True)
    assert build(out, "internal", *given) == 0
    new = {path for path in tmp_path.rglob("*") if path.is_file()} - before
    assert new
    assert all(path.is_relative_to(out) for path in new)
    assert (out / SCHEMA).is_file()
