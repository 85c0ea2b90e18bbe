"""Places: routes to spans, by the contract's rules of what is shown of a finding."""

from __future__ import annotations

import json
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planlint.checking.check import check
from planlint.checking.places import existing, place_of, placed, related_place, span_of
from planlint.model.document import Document
from planlint.model.finding import Finding, Related
from planlint.model.route import Route, pointer
from planlint.model.source import Lines, Span
from planlint.reading.document import read_document
from tests.rules.fragments import checker, plan_of

PLAN = """\
title: "Safer Hartley"
summary: >-
  Two lines
  of text.   

organisations:
  hbc: {name: Hartley Borough Council, short: HBC}
forums:
  board:
    name: The Board
    meets: quarterly
priorities:
  - id: asb
    title: Anti-social behaviour
    actions:
      - ref: "1.1"
        title: Move street drinkers on
        lead: {strategic: Name of
          officer, operational: [ann-lowe, 'TBC']}
        end:
        outputs: []
        funding: {}
        progress:
          - rag: green
            text: |
              Begun
              in May
          - {rag: green, text: Under way}
      - title: No ref here
        end: 2014-03-31
      - end: 2014-03-31
        start: 2013-04-01
      - {}
      - "not a mapping"
      -
    communications:
      - message: Where to report
        channels: [Leaflet]
sections:
  - text: |
      One

      Two

  - text: x
"""  # noqa: W291 (the blanks at the end of a line are meant)
FIRST = ("priorities", 0, "actions", 0)


def document_of(text: str = PLAN) -> Document:
    return read_document("plan.yaml", text.encode())


def marked(route: Route, *, part: str = "value", words: str = "") -> str:
    document = document_of()
    span = span_of(route, document, part, words)
    return document.source.text[span.start : span.end]


# The span of what is there.


@pytest.mark.parametrize(
    ("route", "text"),
    [
        (("title",), '"Safer Hartley"'),
        (("summary",), ">-\n  Two lines\n  of text."),
        (("sections", 0, "text"), "|\n      One\n\n      Two"),
        ((*FIRST, "ref"), '"1.1"'),
        ((*FIRST, "lead", "strategic"), "Name of\n          officer"),
        ((*FIRST, "lead", "operational"), "[ann-lowe, 'TBC']"),
        ((*FIRST, "lead", "operational", 1), "'TBC'"),
        ((*FIRST, "outputs"), "[]"),
        (("priorities", 0, "actions", 4), '"not a mapping"'),
    ],
    ids=lambda each: "/".join(map(str, each)) if isinstance(each, tuple) else "",
)
def test_a_value_is_its_source_with_its_quotes(route: Route, text: str) -> None:
    assert marked(route) == text


def test_an_empty_value_is_shown_by_its_key() -> None:
    assert marked((*FIRST, "end")) == "end"


def test_a_key_is_the_key_alone() -> None:
    assert marked((*FIRST, "lead"), part="key") == "lead"
    assert marked(("organisations", "hbc"), part="key") == "hbc"
    assert marked((*FIRST, "nowhere"), part="key") == '"1.1"'


def test_words_of_a_value_are_those_however_they_are_wrapped() -> None:
    lead = (*FIRST, "lead", "strategic")
    assert marked(lead, words="Name of officer") == "Name of\n          officer"
    assert marked(lead, words="officer") == "officer"
    assert marked(("summary",), words="lines of") == "lines\n  of"
    assert marked(lead, words="somebody else") == "Name of\n          officer"
    assert marked(lead, words=" ") == "Name of\n          officer"


# The span of a mapping, and of what is missing in one: what people know it by.


@pytest.mark.parametrize(
    ("route", "text"),
    [
        (FIRST, '"1.1"'),
        (("priorities", 0, "actions", 1), "No ref here"),
        (("priorities", 0, "actions", 2), "end"),
        (("priorities", 0, "communications", 0), "Where to report"),
        (("priorities", 0), "Anti-social behaviour"),
        (("organisations", "hbc"), "hbc"),
        (("forums", "board"), "board"),
        ((*FIRST, "lead"), "strategic"),
        ((*FIRST, "funding"), "funding"),
        (("forums",), "board"),
        (("sections", 0), "text"),
        (("sections", 1), "x"),
        ((*FIRST, "progress", 0), "rag"),
        ((*FIRST, "progress", 1), "Under way"),
        ((), '"Safer Hartley"'),
    ],
    ids=lambda each: "/".join(map(str, each)) if isinstance(each, tuple) else "",
)
def test_a_mapping_is_what_people_know_it_by(route: Route, text: str) -> None:
    assert marked(route) == text
    assert marked((*route, "missing")) == text


@pytest.mark.parametrize(
    ("route", "nearest"),
    [
        ((*FIRST, "lead", "organisation"), (*FIRST, "lead")),
        ((*FIRST, "review"), FIRST),
        ((*FIRST, "funding", 0, "amount"), (*FIRST, "funding")),
        ((*FIRST, "outputs", 0), FIRST),
        ((*FIRST, "ref", "x"), FIRST),
        (("priorities", 0, "actions", 9, "end"), ("priorities", 0)),
        (("priorities", 7, "actions"), ()),
        (("indicators", "calls", "unit"), ()),
        (("forums", "board", "chair"), ("forums", "board")),
    ],
    ids=lambda each: "/".join(map(str, each)) if isinstance(each, tuple) else "",
)
def test_a_missing_value_is_the_nearest_mapping_that_exists(route: Route, nearest: Route) -> None:
    assert existing(route, document_of()) == nearest


def test_what_exists_is_itself() -> None:
    document = document_of()
    for route in (*document.values, *document.keys):
        assert existing(route, document) == route


def test_an_empty_mapping_and_an_empty_item_have_a_place() -> None:
    assert marked(("priorities", 0, "actions", 3)) == "{}"
    document = document_of()
    span = span_of(("priorities", 0, "actions", 5), document)
    assert 0 < span.start <= span.end <= len(PLAN)


@pytest.mark.parametrize("text", ["", "# nothing\n", "- a\n- b\n", "just words", "a: [", "~"])
def test_of_what_is_no_plan_there_is_a_place_all_the_same(text: str) -> None:
    document = document_of(text)
    for route in ((), ("title",), FIRST, (0,), (7, "a")):
        span = span_of(route, document)
        assert 0 <= span.start <= span.end <= len(text)


# Lines and columns.


def test_lines_and_columns_count_from_1_in_characters() -> None:
    text = "a: 犯罪\r\nb: é 👮 c\rd: e\n"
    lines = Lines(text)

    def position(mark: str) -> tuple[int, int]:
        at = text.index(mark)
        place = placed(Span(at, at + 1), lines)
        assert place.end == place.start._replace(column=place.start.column + 1)
        return place.start.line, place.start.column

    assert position("a") == (1, 1)
    assert position("罪") == (1, 5)
    assert position("👮") == (2, 6)
    assert position("c") == (2, 8)
    assert position("e") == (3, 4)


def test_words_of_a_related_value_are_those_and_not_all_of_it() -> None:
    document, lines = document_of(), Lines(PLAN)

    def marked_beside(words: str) -> str:
        span = related_place(Related("here", ("summary",), words=words), document, lines).place.span
        return PLAN[span.start : span.end]

    assert marked_beside("lines of") == "lines\n  of"
    assert marked_beside("") == marked(("summary",))


def test_a_place_that_only_the_reader_knows_is_taken_as_it_is() -> None:
    document = document_of()
    finding = Finding(("title",), "x", "y", span=Span(3, 5))
    assert place_of(finding, document, Lines(PLAN)).span == Span(3, 5)


# The law: every span lies in its text, and every pointer leads to something.


DAMAGES = st.lists(
    st.tuples(st.integers(0, 3000), st.integers(0, 40), st.sampled_from(["", "\n", ":", "- ", '"', "{"])),
    max_size=4,
)  # fmt: skip
WHOLE = plan_of('- ref: "1"\n  titel: x\n- end: soon\n  lead: {strategic: TBC}\n').text


@given(damages=DAMAGES)
@settings(max_examples=40, deadline=None)
def test_every_span_lies_in_its_text_and_every_pointer_leads_somewhere(
    damages: list[tuple[int, int, str]],
) -> None:
    text = WHOLE
    for at, length, put in damages:
        text = text[:at] + put + text[at + length :]
    report = check("plan.yaml", "plan", text.encode(), checker(report_day()))
    document = document_of(text)
    for each in report.diagnostics:
        for place in (each.place, *(other.place for other in each.related)):
            assert 0 <= place.span.start <= place.span.end <= len(report.source.text)
            assert place.start <= place.end
        if each.pointer and each.family != "file":
            assert leads_somewhere(each.pointer, document.data), each


def report_day() -> object:
    from tests.rules.fragments import AS_OF

    return AS_OF


def leads_somewhere(at: str, data: object) -> bool:
    """Whether a JSON Pointer leads to a value, as RFC 6901 follows it."""
    for step in at.split("/")[1:]:
        key = step.replace("~1", "/").replace("~0", "~")
        if isinstance(data, dict) and key in data:
            data = data[key]
        elif isinstance(data, list) and re.fullmatch("0|[1-9][0-9]*", key) and int(key) < len(data):
            data = data[int(key)]
        else:
            return False
    return True


def test_pointers_are_those_of_rfc_6901() -> None:
    assert pointer(()) == ""
    assert pointer(("a/b", "m~n", 0, "")) == "/a~1b/m~0n/0/"
    assert leads_somewhere(pointer(("a/b", "m~n", 0)), json.loads('{"a/b": {"m~n": [1]}}'))
