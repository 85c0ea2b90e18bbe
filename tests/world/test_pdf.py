"""Reports as PDF: tagged, with bookmarks, a title and a language, without names that are hidden."""

from __future__ import annotations

import builtins
import io
from datetime import date
from typing import Any

import pytest
from pypdf import PdfReader
from pypdf.generic import Destination, DictionaryObject

from planlint.world.pdf import pdf_of
from planlint.world.problems import Problem
from tests.showing.every_report import report
from tests.showing.real import real
from tests.showing.test_redaction import leaks, named

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
