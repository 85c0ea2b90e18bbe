"""Reports as PDF: tagged, with bookmarks, a title and a language, without names that are hidden."""

from __future__ import annotations

import builtins
import io
import re
from datetime import date
from typing import Any

import pytest
from pypdf import PdfReader
from pypdf.generic import Destination, DictionaryObject

from planlint.showing.facts.plans import PlanFacts
from planlint.world.pdf import pdf_of
from planlint.world.problems import Problem
from tests.showing.every_report import Made, report, reports_of
from tests.showing.hostile import HOSTILE, hostile_plan
from tests.showing.making import facts_of, whole_plan
from tests.showing.real import real
from tests.showing.redaction.test_redaction import (
    CANARY,
    PEOPLE,
    leaks,
    named,
    secrets_in,
    with_people,
)

BARNET = date(2013, 8, 15)


@pytest.fixture(scope="module")
def board() -> PdfReader:
    html = report(real("barnet-2013", BARNET, "public"), "board", form="html")
    return PdfReader(io.BytesIO(pdf_of(html)))


def bookmarks(outline: list[Any]) -> list[str]:
    return [
        str(title)
        for each in outline
        for title in (bookmarks(each) if isinstance(each, list) else [each["/Title"]])
    ]


def tags(element: Any) -> set[str]:
    """The kinds of elements in the tree that a screen reader follows."""
    element = element.get_object() if hasattr(element, "get_object") else element
    if isinstance(element, list):
        return {tag for each in element for tag in tags(each)}
    if not isinstance(element, DictionaryObject):
        return set()
    own = {str(element["/S"])} if "/S" in element else set()
    return own | tags(element.get("/K"))


def test_a_pdf_is_tagged_and_says_what_it_is(board: PdfReader) -> None:
    catalog: Any = board.trailer["/Root"]
    assert catalog["/MarkInfo"]["/Marked"]
    assert catalog["/Lang"] == "en-GB"
    assert {"/H1", "/H2", "/P", "/Table", "/TH", "/TD", "/L", "/LI", "/Figure"} <= tags(
        catalog["/StructTreeRoot"]
    )
    metadata = board.metadata
    assert metadata
    assert metadata.title == (
        "Board paper: Action planning 2013/14: Safer Communities Strategy, as of 15 August 2013"
    )
    assert metadata.author == "Safer Communities partnership"


def test_its_headings_are_bookmarks(board: PdfReader) -> None:
    assert bookmarks(board.outline) == [
        "Board paper",
        "1. How the plan stands",
        "2. What is off course",
        "3. Decisions asked for",
    ]
    pages = [
        board.get_destination_page_number(each)
        for each in board.outline[1]
        if isinstance(each, Destination)
    ]
    assert pages[:2] == [0, 1], "the state of the plan fills the first page, and no more"


def test_every_page_has_the_title_and_a_number(board: PdfReader) -> None:
    last = len(board.pages)
    for number, page in enumerate(board.pages, 1):
        text = " ".join(page.extract_text().split())
        assert f"Page {number} of {last}" in text
        assert "Board paper: Action planning 2013/14" in text


def test_it_has_no_hidden_name(board: PdfReader) -> None:
    text = "\n".join(page.extract_text() for page in board.pages)
    names = list(named(real("barnet-2013", BARNET).model))
    assert len(names) > 10
    assert leaks(f"{text}\n{board.metadata}", names, set()) == []


def first_of_each_kind(plan: PlanFacts) -> list[Made]:
    """A report of each kind, about the first thing that it can be about."""
    return list({made.kind: made for made in reversed(list(reports_of(plan, "html")))}.values())


def all_that_is_said(pdf: bytes) -> str:
    """The text of a PDF's pages, its title and author, its bookmarks and where its links lead."""
    reader = PdfReader(io.BytesIO(pdf))
    pages = [page.extract_text() for page in reader.pages]
    return "\n".join(
        [*pages, str(reader.metadata), *bookmarks(reader.outline), *map(str, actions_in(reader))]
    )


def actions_in(reader: PdfReader) -> list[Any]:
    """What happens where one presses on a place of a page."""
    annotations = [each for page in reader.pages for each in page.get("/Annots", ())]
    return [each.get_object()["/A"] for each in annotations if "/A" in each.get_object()]


def test_no_kind_of_report_has_a_hidden_name_from_any_field() -> None:
    data = with_people(whole_plan(lambda route, kind: CANARY), PEOPLE)
    found = {
        made.kind: secrets_in(all_that_is_said(pdf_of(made.text)))
        for made in first_of_each_kind(facts_of(data, audience="public"))
    }
    assert len(found) > 6
    assert {kind: left for kind, left in found.items() if left} == {}


@pytest.mark.parametrize("first", range(0, len(HOSTILE), 9))
def test_hostile_texts_of_every_field_are_text_in_every_kind(first: int) -> None:
    for made in first_of_each_kind(facts_of(hostile_plan(first))):
        pdf = pdf_of(made.text)
        reader = PdfReader(io.BytesIO(pdf))
        root: Any = reader.trailer["/Root"]
        assert not {"/OpenAction", "/AA", "/AcroForm"} & root.keys(), made.kind
        assert not {"/JavaScript", "/EmbeddedFiles"} & root.get("/Names", {}).keys(), made.kind
        kinds = {str(each["/S"]) for each in actions_in(reader)}
        assert kinds <= {"/URI", "/GoTo"}, made.kind
        leading = [str(each["/URI"]) for each in actions_in(reader) if "/URI" in each]
        assert all(re.match("https?:|mailto:|tel:", each) for each in leading), made.kind
        assert not [image for page in reader.pages for image in page.images], made.kind
        if made.kind == "full":
            assert "window.hacked=1" in all_that_is_said(pdf)


def test_hostile_texts_are_text_and_nothing_is_fetched() -> None:
    html = (
        '<html lang="en"><title>A</title><h1>A</h1><img src="http://198.51.100.1/x.png" alt="x">'
        '<link rel="stylesheet" href="file:///etc/hosts"><p>&lt;script&gt;alert(1)&lt;/script&gt;'
    )
    pages = PdfReader(io.BytesIO(pdf_of(html))).pages
    assert "<script>alert(1)</script>" in pages[0].extract_text()


def test_the_same_report_gives_the_same_bytes() -> None:
    html = report(real("example", date(2014, 2, 15)), "board", form="html")
    assert pdf_of(html) == pdf_of(html)


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (ImportError("no weasyprint"), "python -m pip install 'planlint[pdf]'"),
        (OSError("cannot load library 'libpango'"), "lacks a library of the system, mostly Pango"),
    ],
)
def test_what_is_missing_is_said(
    monkeypatch: pytest.MonkeyPatch, error: Exception, said: str
) -> None:
    real_import = builtins.__import__

    def no_weasyprint(name: str, *rest: Any, **options: Any) -> Any:
        if name == "weasyprint":
            raise error
        return real_import(name, *rest, **options)

    monkeypatch.setattr(builtins, "__import__", no_weasyprint)
    with pytest.raises(Problem) as raised:
        pdf_of("<p>A")
    assert said in str(raised.value)
