"""Broken texts: the cause that is told, and the place that is marked.

`«` and `»` stand around what must be marked.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planlint.model.document import Fault
from planlint.reading.document import read_document
from planlint.rules.file import yaml_syntax

EXAMPLE = Path(__file__).parents[1].joinpath("example.yaml").read_text(encoding="utf-8")

BROKEN: list[tuple[str, str]] = [
    # a colon in a text
    ("colon", "title: «Burglary: visit»\nend: 2014\n"),
    ("colon", "title: «Burglary:»\nend: 2014\n"),
    ("colon", '- ref: "1"\n  title: «Burglary:»\n  end: 2014\n'),
    ("colon", "- Burglary: «visits: weekly»\n"),
    ("colon", "outputs:\n  - Visit: «homes: daily»\n  - b\n"),
    ("colon", "title: «Meeting at 10:30: room 2»\n"),
    ("colon", "url: «https://a.example/c: d»\n"),
    ("colon", "title: «“Safe: and sound”»\n"),
    ("colon", "title: Visits\n  «to homes: weekly»\nend: 2014\n"),
    ("colon", "- Some text that\n  «goes on, see: here»\n"),
    ("colon-in-brackets", "funding: {for: «Visit: homes», amount: 40}\n"),
    ("colon-in-brackets", "funding: {for: «Visit: homes»}\n"),
    ("colon-in-brackets", "funding: {for: «visits amount: 40»}\n"),
    # a key without its colon or space
    ("no-space", "«title:Visit»\nend: 2014\n"),
    ("no-space", "title: a\n«end:2014»\nstatus: agreed\n"),
    ("no-space", "title: a\n«end:2014»\n"),
    ("no-space", '- ref: "1"\n  «title:Visit»\n  end: 2014\n'),
    ("no-space", '- «ref:"1"»\n  title: Visit\n'),
    ("no-space", "area:\n  «name:Hartley»\n  code: E1\n"),
    ("no-colon", "title: a\n«end»\nstatus: agreed\n"),
    ("no-colon", "title: a\n«some words here»\nstatus: agreed\n"),
    ("no-colon", "title: a\n«end»\n"),
    ("no-colon", "title: some text that\n«goes on here»\nend: 2014\n"),
    ("no-dash", "outputs:\n  - some text that\n  «goes on here»\n  - c\n"),
    ("no-dash", "- Visits\n«Letters»\n- Leaflets\n"),
    ("no-colon", "text: |\n«text here»\nend: 2014\n"),
    ("no-colon", "«title = Visit»\nend: 2014\n"),
    ("no-colon", "«title»\n  end: 2014\n"),
    ("no-colon", "«title： Visit»\nend: 2014\n"),
    # tabs and other spaces
    ("tab", "area:\n«\t»name: Hartley\n"),
    ("tab", "area:\n  name: Hartley\n«\t»code: E1\n"),
    ("tab", "area:\n  name: Hartley\n «\t»code: E1\n"),
    ("tab", "outputs:\n«\t»- a\n\t- b\n"),
    ("tab", "-«\t»ref: a\n-\tref: b\n"),
    ("tab", "title: a\n«\t»goes on\nend: 2014\n"),
    ("tab", "title: a\n«\t»# a comment\nend: 2014\n"),
    ("tab", "text: |\n«\t»text\nend: 2014\n"),
    ("odd-space", "title:«\u00a0»Visit\nend: 2014\n"),
    ("odd-space", "area:\n  name: Hartley\n«\u00a0\u00a0»code: E1\n  size: 3\n"),
    ("odd-space", "title: a\n«\u2003»end\nstatus: agreed\n"),
    # characters that no text can begin with
    ("reserved-character", "email: «@»hartley\n"),
    ("reserved-character", "- «@»hartley\n"),
    ("reserved-character", "channels: [Leaflet, «@»hartley]\n"),
    ("reserved-character", "title: «`»Visit`\n"),
    ("reserved-character", "outputs:\n  - «%» of homes visited\n  - b\n"),
    ("reserved-character", "title: a\n«%» of homes\n"),
    ("reserved-character", "«%» of homes\ntitle: a\n"),
    ("reserved-character", "title: «*»*Visit** homes\n"),
    ("reserved-character", "outputs:\n  - «*»*Visit** homes\n  - b\n"),
    ("reserved-character", "title: «*» Visit\n"),
    ("reserved-character", "title: «*»Visit* homes\nend: 2014\n"),
    ("reserved-character", "title: «*»Visit homes\nend: 2014\n"),
    ("reserved-character", "title: «&» others\n"),
    ("reserved-character", "title: «&»others: and more\n"),
    ("reserved-character", "title: «!»important thing: visit\n"),
    ("reserved-character", 'title: «!»"important"\n'),
    ("reserved-character", "lead: «?»\n"),
    ("reserved-character", "lead: «?» who\n"),
    ("reserved-character", "title: «,» visit\n"),
    ("reserved-character", "title: «]»\nend: 2014\n"),
    ("block-sign", "title: «>» 40 visits\nend: 2014\n"),
    ("block-sign", "title: «>»95% of homes\n"),
    ("block-sign", "title: «|» text\n"),
    # quotation marks
    ("unclosed-quote", 'title: «"A plan»\nformat: planlint/1\npriorities:\n  - id: asb\n'),
    ("unclosed-quote", 'title: «"A plan»\nformat: planlint/1\npriorities:\n  - id: "asb"\n'),
    ("unclosed-quote", 'title: «"A plan»\npriorities:\n  - id: "asb"\n    title: "A"\n'),
    ("unclosed-quote", "title: «'A plan»\nformat: planlint/1\n"),
    ("unclosed-quote", "title: «'A plan»\npriorities:\n  - id: 'asb'\n    title: A\n"),
    ("unclosed-quote", "title: «'tis the season»\nsummary: it's\nend: 2014\n"),
    ("unclosed-quote", 'outputs:\n  - «"Visits»\n  - "Letters"\n'),
    ("unclosed-quote", 'forums:\n  a: {name: «"A, chair: b}»\n  c: {name: "D"}\n'),
    ("unclosed-quote", 'title: «"A plan\\"»\nend: 2014\n'),
    ("unclosed-quote", 'title: «"A plan»\nemail: "@hartley"\n'),
    ("unclosed-quote", '«"title: a»\nend: 2014\n'),
    ("unclosed-quote", 'title: «"A plan»\n---\nend: 2014\n'),
    ("curly-quote", 'title: «"A plan”»\nend: 2014\n'),
    ("curly-quote", "title: «'A plan’»\nend: 2014\n"),
    ("after-quote", 'title: "The "«Safe" plan"»\nend: 2014\n'),
    ("after-quote", "title: 'Hartley'«s plan'»\nend: 2014\n"),
    ("after-quote", "title: 'Hartley'«s and Ann's plan'»\nend: 2014\n"),
    ("after-quote", 'title: "Safe" «Hartley plan»\nend: 2014\n'),
    ("after-quote", 'outputs:\n  - "Safe" «Hartley»\n  - b\n'),
    ("after-quote", 'title: "Safe"«, they say»\n'),
    ("after-quote", 'title: "Safe"«: they say»\n'),
    ("after-quote", '- text: "He said "«no" twice"»\n  due: 2014\n'),
    ("comma", 'title: "Safe"«,»\nend: 2014\n'),
    ("comma", "channels: [Leaflet]«,»\nend: 2014\n"),
    ("escape", 'url: "C:\\Plans«\\2»013"\nend: 2014\n'),
    ("escape", 'title: "a «\\d»"\n'),
    ("escape", 'title: "a «\\x»ZZ"\n'),
    ("escape", 'title: "a «\\u»d800"\n'),
    # brackets
    ("unclosed-bracket", "channels: «[»Leaflet, Website\nend: 2014\nstatus: agreed\n"),
    ("unclosed-bracket", "channels: «[»Leaflet, Website\n"),
    ("unclosed-bracket", "forums:\n  - members: «[»hbc, police\n  - name: b\n"),
    (
        "unclosed-bracket",
        "forums:\n  a: «{»name: A, chair: b\n  c: {name: D}\npeople:\n  e: {name: F}\n",
    ),
    ("unclosed-bracket", "area: «{»name: Hartley\nend: 2014\n"),
    ("unclosed-bracket", '«{»"title": "a", "end": 2014\n'),
    ("wrong-bracket", "channels: [Leaflet, Website«}»\nend: 2014\n"),
    ("wrong-bracket", "area: {name: Hartley«]»\nend: 2014\n"),
    ("extra-bracket", "channels: [Leaflet]«]»\nend: 2014\n"),
    ("extra-bracket", "area: {name: Hartley}«}»\nend: 2014\n"),
    ("after-bracket", "title: [link] «to a page»\nend: 2014\n"),
    ("after-bracket", "title: [link]«(https://a.example)»\nend: 2014\n"),
    ("bracket-in-text", "funding: {for: Visit «[»all] homes, amount: 40}\n"),
    ("bracket-in-text", "funding: {for: Visit «{»all} homes}\n"),
    ("no-comma", 'funding: {for: "Visits" «amount: 40»}\n'),
    ("no-comma", 'channels: ["Leaflet" «"Website"»]\n'),
    ("no-comma", '{"title": 1\n «"end": 2»}\n'),
    ("two-commas", "channels: [Leaflet,«,» Website]\n"),
    ("dash-in-brackets", "channels: [«-» Leaflet, - Website]\n"),
    # lists and columns
    ("dash-on-line", "outputs: «- visits»\n"),
    ("dash-on-line", "outputs: «- visits»\n         - letters\n"),
    ("dash-space", "outputs:\n  - visits\n  «-letters»\n  - c\n"),
    ("dash-space", "actions:\n  - ref: a\n  «-ref: b»\n"),
    ("no-dash", "actions:\n  - ref: a\n    end: 2014\n  «ref: b»\n    end: 2014\n"),
    ("no-dash", "outputs:\n  - visits\n  «end: 2014»\n"),
    ("item-among-keys", "title: a\n«- visits»\nend: 2014\n"),
    ("bullet", "«•» first point\n• second: point\n"),
    ("bullet", "outputs:\n  - visits\n  «–» letters\n  - c\n"),
    ("too-far", "title: a\n  «end: 2014»\nstatus: agreed\n"),
    ("too-far", "- ref: a\n    «end: 2014»\n"),
    ("indentation", "area:\n    name: a\n  «code: b»\nend: 2014\n"),
    ("indentation", "actions:\n  - ref: a\n   «end: 2014»\n"),
    ("indentation", "  title: a\n«end: 2014»\n"),
    ("indentation", "outputs:\n  - visits\n «- letters»\n"),
    ("indentation", "text: |\n    one\n  «two»\nend: 2014\n"),
    ("indentation", "actions:\n  ref: a\n  title: b\n «- ref: c»\n"),
    # other
    ("long-key", f"«{'a' * 1100}: 1»\n"),
    ("long-key", f'«"{"a" * 1100}": 1»\n'),
    ("long-key", f"title: a\n«{'a' * 1100}: 1»\nend: 2014\n"),
    ("divider", "title: a\n«----»\nend: 2014\n"),
    ("divider", "title: a\n«=====»\nend: 2014\n"),
    ("conflict", "title: a\n«<<<<<<< HEAD»\nend: 1\n=======\nend: 2\n>>>>>>> theirs\n"),
    ("document-end", "title: a\n«...»\nend: 2014\n"),
    ("directive", "«%YAML 3.0»\n---\ntitle: a\n"),
    ("unreadable", "%TAG ! a\n«%TAG ! b»\n---\ntitle: a\n"),
]


def syntax_of(text: str) -> Fault:
    document = read_document("plan.yaml", text.encode())
    assert not document.whole
    [fault] = [each for each in document.faults if each.rule == "yaml-syntax"]
    return fault


def marked(text: str) -> str:
    fault = syntax_of(text)
    start, end = fault.span
    return f"{fault.what}\n{text[:start]}«{text[start:end]}»{text[end:]}"


@pytest.mark.parametrize(("cause", "text"), BROKEN, ids=lambda text: text[:40])
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"], ids=["LF", "CRLF", "CR"])
def test_cause_and_place(cause: str, text: str, line_end: str) -> None:
    text = text.replace("\n", line_end)
    bare = text.replace("«", "").replace("»", "")
    assert marked(bare) == f"{cause}\n{text}"


IN_THE_EXAMPLE = [
    ("unclosed-quote", "title: Safer", 'title: "Safer', '"Safer Hartley action plan 2013/14'),
    ("unclosed-quote", "title: Safer", "title: 'Safer", "'Safer Hartley action plan 2013/14"),
    ("unclosed-quote", 'ref: "1.2"', 'ref: "1.2', '"1.2'),
    ("unclosed-bracket", "code: E07000999}", "code: E07000999", "{"),
    ("unclosed-bracket", "leadership: [ann-lowe, raj-mistry]", "leadership: [ann-lowe", "["),
    ("unclosed-bracket", "aliases: [ASB Action Group]", "aliases: [ASB Action Group", "["),
    ("colon", "title: Move street", "title: Move: street", "Move: street drinkers on to treatment"),
    ("no-space", "status: agreed", "status:agreed", "status:agreed"),
    ("no-dash", "- {label: Agreed,", "{label: Agreed,", "{label: Agreed, date: 2013-03-18}"),
    ("dash-space", "- text: People", "-text: People", "-text: People referred to treatment"),
    ("tab", "        activities:", "\t activities:", "\t"),
    ("indentation", "        outcomes:", "       outcomes:", "outcomes:"),
    ("too-far", "        start: 2013-04-15", "          start: 2013-04-15", "start: 2013-04-15"),
    ("reserved-character", "- Street drinking", "- **Street** drinking", "*"),
]


@pytest.mark.parametrize(("cause", "old", "new", "marks"), IN_THE_EXAMPLE)
def test_cause_and_place_in_a_long_plan(cause: str, old: str, new: str, marks: str) -> None:
    broken = EXAMPLE.replace(old, new, 1)
    fault = syntax_of(broken)
    start, end = fault.span
    assert (fault.what, broken[start:end]) == (cause, marks)
    assert broken.count("\n", 0, start) == broken.count("\n", 0, broken.index(new))


def test_every_cause_has_its_words() -> None:
    assert {cause for cause, _ in BROKEN} == set(yaml_syntax._WORDS)


@given(at=st.integers(0, len(EXAMPLE) - 1), written=st.sampled_from("\"'[]{}:,-#&*!|>%@`?\t \n\\x"))
def test_a_character_put_in(at: int, written: str) -> None:
    hold(EXAMPLE[:at] + written + EXAMPLE[at:])


@given(at=st.integers(0, len(EXAMPLE) - 1), count=st.integers(1, 3))
def test_characters_taken_out(at: int, count: int) -> None:
    hold(EXAMPLE[:at] + EXAMPLE[at + count :])


@given(st.text("ab: -\n\"'[]{},#&*!|>%@`?\t\\.~1", max_size=40))
def test_any_text(text: str) -> None:
    hold(text)


def hold(text: str) -> None:
    """A text is read, or there is one fault with words of its own, at a place in the text."""
    document = read_document("plan.yaml", text.encode())
    faults = [each for each in document.faults if each.rule == "yaml-syntax"]
    assert document.whole == (not faults)
    for fault in faults:
        assert fault.what in yaml_syntax._WORDS
        assert 0 <= fault.span.start <= fault.span.end <= len(text)
        assert fault.span.start < fault.span.end or not text.strip()
