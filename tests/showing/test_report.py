"""Reports: the whole plan word for word, every kind of every real plan, and nothing in them that could run."""

from __future__ import annotations

import re
from base64 import b64encode
from datetime import date
from hashlib import sha256
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as st

from planlint.commands import cli
from planlint.model.configuration import Audience
from planlint.model.route import Route
from planlint.showing.facts.choices import NotChosen
from planlint.showing.report import ReportMaker
from planlint.showing.report_markdown import harmless
from planlint.showing.views import views_for
from tests.showing.every_report import maker, report, reports_of
from tests.showing.making import facts_of, whole_plan
from tests.showing.real import FILES, real
from tests.showing.redaction.test_redaction import plan_with
from tests.showing.test_markdown import TEXTS
from tests.sites import EXAMPLE

GOLDEN = Path(__file__).parent / "golden"
DAY = "2013-08-15"

# What a report of the whole plan leaves out: codes, words of the format's own, other spellings.
LEFT_OUT = {"code", "replaces", "aliases", "short"}


LATE = date(2014, 2, 15)
WANTED = {"priority": "asb", "forum": "asb-group", "lead": "raj-mistry"}
DAYS = {
    "barnet-2013": date(2013, 8, 15),
    "brent-2009": date(2010, 2, 1),
    "brent-2020": date(2021, 3, 1),
    "brentwood-2017": date(2017, 12, 1),
    "harrow-2008": date(2009, 2, 1),
    "example": LATE,
}
INTERNAL_AND_PUBLIC: tuple[Audience, ...] = ("internal", "public")


@pytest.mark.parametrize("audience", ["public", "internal"])
def test_the_report_of_the_example(audience: str, update: bool) -> None:
    options = [str(EXAMPLE), "--as-of", DAY, "--audience", audience]
    result = CliRunner().invoke(cli, ["report", *options], standalone_mode=False)
    golden = GOLDEN / f"example-{audience}.md"
    if update:
        golden.parent.mkdir(exist_ok=True)
        golden.write_text(result.output, encoding="utf-8")
    assert result.output == golden.read_text(encoding="utf-8")


def test_every_text_of_a_plan_is_in_its_report() -> None:
    texts: dict[str, Route] = {}

    def numbered(route: Route, kind: str) -> str:
        if kind not in {"line", "text", "plain"}:
            return ""
        texts[f"text{len(texts)}x"] = route
        return f"text{len(texts) - 1}x"

    made = report(facts_of(whole_plan(numbered))).lower()
    missing = {".".join(map(str, route)) for text, route in texts.items() if text not in made}
    assert {route for route in missing if not set(route.split(".")) & LEFT_OUT} == {"labels.action"}


@pytest.mark.parametrize("kind", sorted(views_for("report") - {"full"}))
def test_reports_of_the_example(kind: str, update: bool) -> None:
    """Each kind but the full one as Markdown, a month before the plan ends."""
    made = report(real("example", LATE), kind, WANTED.get(kind, ""))
    golden = GOLDEN / "reports" / f"{kind}.md"
    if update:
        golden.parent.mkdir(exist_ok=True)
        golden.write_text(made, encoding="utf-8")
    assert made == golden.read_text(encoding="utf-8")


def test_every_kind_has_a_view_and_three_forms() -> None:
    assert set(maker().forms) == views_for("report")
    assert {tuple(sorted(forms)) for forms in maker().forms.values()} == {("html", "md", "pdf")}


@pytest.mark.parametrize("plan", FILES)
def test_every_report_of_a_real_plan_in_markdown(plan: str) -> None:
    for audience in INTERNAL_AND_PUBLIC:
        for kind, wanted, _, text in reports_of(real(plan, DAYS[plan], audience), "md"):
            about = f"{kind} {wanted}, {audience}"
            unfenced = re.sub(r"^```.*?^```", "", text, flags=re.MULTILINE | re.DOTALL)
            levels = [len(each) for each in re.findall(r"^(#+) ", unfenced, re.MULTILINE)]
            assert levels[0] == 1, about
            assert levels.count(1) == 1, about
            assert all(after <= before + 1 for before, after in pairwise(levels)), about
            assert "\n\n\n" not in text, about
            assert not re.search(r"[ \t]$", text, re.MULTILINE), about
            assert ("Internal" in text[:600]) == (audience == "internal" and kind != "full"), about


@pytest.mark.parametrize("plan", FILES)
def test_every_report_of_a_real_plan_in_html(plan: str) -> None:
    for audience in INTERNAL_AND_PUBLIC:
        for kind, wanted, _, text in reports_of(real(plan, DAYS[plan], audience), "html"):
            about = f"{kind} {wanted}, {audience}"
            levels = [int(each) for each in re.findall(r"<h([1-6])", text)]
            assert levels[0] == 1, about
            assert levels.count(1) == 1, about
            assert all(after <= before + 1 for before, after in pairwise(levels)), about
            links = re.findall(r'(?:href|src)="([^"]*)"', text)
            assert all(each.startswith(("http", "mailto:", "tel:")) for each in links), about
            assert " style=" not in text, about
            assert ("Internal" in text) == (audience == "internal"), about


def test_a_report_in_html_lets_nothing_run_or_load() -> None:
    text = report(real("example", LATE), "board", form="html")
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', text)
    style = re.search(r"<style>(.*?)</style>", text, re.DOTALL)
    assert policy
    assert style
    digest = b64encode(sha256(style[1].encode()).digest()).decode()
    assert policy[1] == (
        f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    )
    assert "<script" not in text


HOSTILE = (
    '</title></style><script>alert(1)</script>"><img src=x onerror=alert(1)> {{ 7 * 7 }} '
    "[link](javascript:alert(1)) ![](data:x) \u202eevil"
)


def test_hostile_texts_come_out_as_text() -> None:
    plan = facts_of(whole_plan(lambda route, kind: HOSTILE if kind in {"line", "text"} else ""))
    for made in reports_of(plan):
        assert not re.search("[\u202a-\u202e\u2066-\u2069]", made.text), made[:3]
        unsafe = r"\]\(\s*<?(?:javascript|data):" if made.form == "md" else r'href="(?!https?:)[^#]'
        assert not re.search(unsafe, made.text), made[:3]
        assert "{{" in made.text or made.wanted, made[:3]
        assert not re.search(r"<(?:script|img)", made.text), made[:3]
        if made.form == "html":
            assert made.text.count("</style>") == 1, made[:3]
            assert made.text.count("</title>") == 1 + made.text.count('<title id="'), made[:3]


def test_what_a_report_is_about_must_be_named() -> None:
    plan = real("example", LATE)
    with pytest.raises(NotChosen, match=r"^which forum\? Name one with --id\. There are: board \("):
        report(plan, "forum")
    with pytest.raises(NotChosen, match=r'no forum "bord" in this plan\. Did you mean "board"\?'):
        report(plan, "forum", "bord")
    with pytest.raises(NotChosen, match='the report "board" is of the whole plan'):
        report(plan, "board", "board")
    with pytest.raises(NotChosen, match="this plan has no forum that a report could be about"):
        report(facts_of(plan_with({}, forums={})), "forum", "board")


@pytest.mark.parametrize("name", ["asb-group", "ASBAG", "anti-social  behaviour action group"])
def test_it_may_be_named_by_any_of_its_names(name: str) -> None:
    assert report(real("example", LATE), "forum", name).startswith(
        "# Agenda paper: Anti-Social Behaviour Action Group (ASBAG)\n"
    )


def test_a_name_that_several_have_is_no_choice() -> None:
    forums = {"a": {"name": "Gold"}, "b": {"name": "gold"}}
    with pytest.raises(NotChosen, match='"GOLD" is the name of several'):
        report(facts_of(plan_with({}, forums=forums)), "forum", "GOLD")


def test_people_are_chosen_for_internal_use_alone() -> None:
    with pytest.raises(NotChosen, match=r"There are: hbc .*; police"):
        report(real("example", LATE, "public"), "lead", "ann-lowe")
    assert report(real("example", LATE), "lead", "Ann Lowe").startswith("# What Ann Lowe has to do")


def test_headings_of_prose_are_lowered() -> None:
    sections: list[dict[str, Any]] = [
        {
            "id": "a",
            "title": "A",
            "text": "# One\n\n```\n# not one\n```\n\n#### Two\n\nThree\n=====\n\nFour\n----",
        },
        {"id": "b", "text": "# Three"},
    ]
    made = report(facts_of(plan_with({"note": "# Four"}, sections=sections)))
    assert re.findall(r"^#+ .*", made, re.MULTILINE) == [
        "# A plan",
        "## A",
        "### One",
        "# not one",
        "#### Two",
        "### Three",
        "#### Four",
        "## Three",
        "## Priority: One",
        "### 1 Act",
        "#### Four",
        "## Forums",
        "## Organisations",
        "## People",
    ]


@settings(max_examples=200, deadline=None)
@given(st.one_of(TEXTS, st.text(max_size=40)))
def test_nothing_that_could_run_comes_out(text: str) -> None:
    shown = harmless(text)
    assert "<" not in shown
    assert not re.search(r"(?<!\\)!\[", shown)
    assert not re.search(r"\]\(\s*<?(?:javascript|data):", shown, re.IGNORECASE)
    assert not re.search("[\u202a-\u202e\u2066-\u2069]", shown)


def test_blank_lines_and_blanks_are_few() -> None:
    templates = {"_style.css": "", "full.md.j2": "{{ model.title|line }}\n\n\n\n{{ as_of }} "}
    made = ReportMaker(templates).make("full", "md", facts_of(plan_with({}), as_of=LATE))
    assert made == "A plan\n\n15 February 2014\n"
