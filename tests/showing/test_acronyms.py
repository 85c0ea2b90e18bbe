"""Acronyms are explained where a page first uses them."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planlint.showing.acronyms import Acronyms
from tests.showing.making import pages_of, read, site_of
from tests.showing.real import FILES
from tests.showing.redaction.test_redaction import PLAN, plan_with

MEANINGS = [
    ("ASB", "anti-social behaviour"),
    ("ASBO", "anti-social behaviour order"),
    ("C&F", "Children & Families"),
    ("MARAC", "multi-agency risk assessment conference"),
    ("LONG", "x" * 101),
]
ACRONYMS = Acronyms(MEANINGS)
ADDED = re.compile(r' <span class="meaning">\([^<]*\)</span>|\n<p class="meaning">[^<]*</p>')


def explained(text: str) -> str:
    """What stands within the main part of a page after acronyms are explained."""
    page = f'<title>ASB</title><main id="main">{text}</main>'
    made = ACRONYMS.explain(page)
    before, _, after = made.partition('<main id="main">')
    assert before == "<title>ASB</title>"
    return after.removesuffix("</main>")


def said(word: str, meaning: str) -> str:
    return f'{word} <span class="meaning">({meaning})</span>'


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("<p>Less ASB. More ASB.</p>", f"<p>Less {said('ASB', MEANINGS[0][1])}. More ASB.</p>"),
        ("<p>An ASBO for ASB</p>", f"<p>An {said('ASBO', MEANINGS[1][1])} for {said('ASB', MEANINGS[0][1])}</p>"),
        ("<p>Three ASBOs</p>", f"<p>Three {said('ASBOs', MEANINGS[1][1])}</p>"),
        ("<p>ASB's end</p>", f"<p>{said(chr(65) + 'SB' + chr(39) + 's', MEANINGS[0][1])} end</p>"),
        ("<p>C&amp;F</p>", f"<p>{said('C&amp;F', 'Children &amp; Families')}</p>"),
        ("<h1>ASB</h1><p>ASB</p>", '<h1>ASB</h1>\n<p class="meaning">ASB: anti-social behaviour</p><p>ASB</p>'),
        (
            "<h2>ASB and <em>MARAC</em></h2>",
            "<h2>ASB and <em>MARAC</em></h2>\n"
            '<p class="meaning">ASB: anti-social behaviour; '
            "MARAC: multi-agency risk assessment conference</p>",
        ),
        (
            '<a href="x">ASB</a> and <code>ASB</code>, then ASB',
            f'<a href="x">ASB</a> and <code>ASB</code>, then {said("ASB", MEANINGS[0][1])}',
        ),
    ],
)  # fmt: skip
def test_first_uses_are_explained(text: str, shown: str) -> None:
    assert explained(text) == shown


@pytest.mark.parametrize(
    "text",
    [
        "<p>Nothing</p>",
        '<a href="#x">ASB</a>',
        '<p title="ASB">x</p>',
        '<section aria-label="ASB"></section>',
        "<code>ASB</code><pre>ASB</pre><button>ASB</button><option>ASB</option>",
        "<svg><title>ASB</title><text>ASB</text></svg>",
        "<table><tr><td>ASB</td></tr></table>",
        '<ul class="findings"><li>"ASB" is not explained</li></ul>',
        "<p>ASBX, XASB, 1ASB, ASB1, asb, X&amp;ASB, ASB&amp;X</p>",
        "<p>Anti Social Behaviour (ASB)</p>",
        "<p><b>Anti-social behaviour</b> or ASB</p>",
        "<p>ASB: anti-social behaviour</p>",
        "<p>ASB (Anti-Social Behaviour)</p>",
        "<p>Children &amp; Families (C&amp;F)</p>",
        "<p>What neighbours call trouble (ASB)</p>",
        "<p>LONG</p>",
    ],
)
def test_what_is_left_alone(text: str) -> None:
    assert explained(text) == text


def test_what_its_own_text_explains_is_not_explained_later() -> None:
    text = "<p>Anti-social behaviour (ASB)</p><p>ASB</p>"
    assert explained(text) == text


def test_a_page_without_a_main_part_stays() -> None:
    assert ACRONYMS.explain("<p>ASB</p>") == "<p>ASB</p>"
    assert Acronyms([]).explain("<main>ASB</main>") == "<main>ASB</main>"


def test_of_two_meanings_the_first_is_taken() -> None:
    twice = Acronyms([("HP", "Hartley Police"), ("HP", "hire purchase")])
    assert "hire" not in twice.explain("<main>HP</main>")


WORDS = st.sampled_from(
    ["ASB", "ASBO", "C&amp;F", "x", " ", "(", ")", "<p>", "</p>", "<h2>", "</h2>"]
)


@given(st.lists(WORDS, max_size=30).map("".join))
def test_nothing_is_lost_and_each_is_explained_once(text: str) -> None:
    page = f"<main>{text}</main>"
    made = ACRONYMS.explain(page)
    assert ADDED.sub("", made) == page
    for _, meaning in MEANINGS:
        assert len(re.findall(rf"[(:] ?{re.escape(meaning)}[);<]", made)) <= 1


def test_pages_of_a_plan() -> None:
    plan = {
        **plan_with({"title": "Less ASB", "description": "ASB hurts. HP and SHB know."}),
        "glossary": {"ASB": "<b>anti-social</b> behaviour", "hotspot": "a place with many calls"},
        "forums": {"board": {"name": "Safer Hartley Board", "short": "SHB"}},
    }
    pages = pages_of(site_of(read(plan)))
    action = pages["plans/plan/actions/1.html"]
    meaning = "&lt;b&gt;anti-social&lt;/b&gt; behaviour"
    assert f'<h1>Less ASB</h1>\n<p class="meaning">ASB: {meaning}</p>' in action
    assert "ASB hurts. " + said("HP", "Hartley Police") in action
    assert said("SHB", "Safer Hartley Board") in action
    assert 'class="meaning"' not in pages["plans/plan/glossary.html"]
    assert all("<b>" not in text for text in pages.values())


def test_names_in_the_glossary_are_hidden_from_the_public() -> None:
    plan = {**PLAN, "glossary": {"JB": "Jo Bell"}, "priorities": [], "summary": "Ask JB."}
    pages = pages_of(site_of(read(plan), audience="public"))
    assert not [address for address, text in pages.items() if "Jo Bell" in text]
    assert said("JB", "HP") in pages["plans/plan/index.html"]


def test_harrow_is_explained() -> None:
    text = FILES["harrow-2008"].read_text(encoding="utf-8")
    page = pages_of(site_of(read(text, "harrow")))["plans/harrow/actions/fc1.html"]
    assert said("SHMG", "Safer Harrow Management Group") in page
