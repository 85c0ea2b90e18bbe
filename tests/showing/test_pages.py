"""A template's place is its page's place."""

from __future__ import annotations

import re
from types import SimpleNamespace
from typing import Any

import jinja2
import pytest

from planlint.showing.pages import make_pages
from tests.showing.making import pages_of, read, rules, site_of, templates
from tests.showing.test_redaction import plan_with


def site(**keys: Any) -> SimpleNamespace:
    actions = [SimpleNamespace(slug="1.1"), SimpleNamespace(slug="1.2")]
    people = [SimpleNamespace(id="ann", name="Ann")]
    plans = [
        SimpleNamespace(slug="a", id="A", actions=actions, people=people),
        SimpleNamespace(slug="b/c", id="B", actions=[], people=[]),
    ]
    return SimpleNamespace(plans=plans, title="T", **keys)


def made(files: dict[str, str], **keys: Any) -> dict[str, str]:
    return {page.address: page.text for page in make_pages(files, site(**keys))}


def test_braces_are_made_once_for_each() -> None:
    pages = made(
        {
            "index.html.j2": "{{ site.title }} {{ root }}|",
            "plans/{plan}/index.html.j2": "{{ plan.id }} {{ root }}",
            "plans/{plan}/actions/{action}.html.j2": "{{ plan.id }} {{ action.slug }} {{ address }}",
            "plans/{plan}/people/{person}.html.j2": "{{ person.name }}",
        }
    )
    assert pages == {
        "index.html": "T |",
        "plans/a/index.html": "A ../../",
        "plans/b/c/index.html": "B ../../../",
        "plans/a/actions/1.1.html": "A 1.1 plans/a/actions/1.1.html",
        "plans/a/actions/1.2.html": "A 1.2 plans/a/actions/1.2.html",
        "plans/a/people/ann.html": "Ann",
    }


def test_parts_and_other_files_make_no_page() -> None:
    assert made({"_part.html.j2": "x", "plans/_p.html.j2": "x", "notes.md": "x"}) == {}


def test_what_is_not_defined_is_a_fault() -> None:
    with pytest.raises(jinja2.UndefinedError):
        made({"index.html.j2": "{{ site.title }}{{ nothing }}"})
    with pytest.raises(jinja2.UndefinedError):
        made({"index.html.j2": "{{ site.nothing }}"})
    with pytest.raises(AttributeError):
        made({"plans/{plan}/{forum}.html.j2": "x"})


def test_what_a_plan_says_is_escaped_and_keeps_its_direction() -> None:
    pages = made(
        {"index.html.j2": '<p title="{{ site.text }}">{{ site.text }}</p>'}, text='<b>"&\u202e'
    )
    assert pages["index.html"] == '<p title="&lt;b&gt;&#34;&amp;">&lt;b&gt;&#34;&amp;</p>'


def test_a_template_that_is_added_makes_a_page() -> None:
    data = read(plan_with({}))
    added = {**templates(), "plans/{plan}/leads.html.j2": "{{ plan.title }}"}
    pages = {page.address: page.text for page in make_pages(added, site_of(data))}
    assert pages["plans/plan/leads.html"] == "A plan"
    assert "index.html" in pages


def test_every_rule_has_a_page() -> None:
    pages = {page.address for page in make_pages(templates(), site_of(read(plan_with({}))))}
    assert {address for address in pages if address.startswith("rules/")} == {
        "rules/index.html",
        *(f"rules/{name}.html" for name in rules()),
    }


def test_hostile_texts_are_shown_as_text() -> None:
    hostile = "</p><script>alert(1)</script><img src=x onerror=y>\" onload='z' {{ 7*7 }} \u202e"
    data = plan_with({"note": hostile, "ref": "<i>", "partners": [hostile], "places": [hostile]})
    data |= {"title": hostile, "partnership": hostile, "summary": hostile}
    data["area"] = {"name": hostile}
    for text in pages_of(site_of(read(data))).values():
        assert not re.search(r"<script|<img|<i>|49|\u202e", text)
        assert not re.search(r"<[^>]*\sonload=", text)


def test_every_page_says_as_of_which_day_it_was_made() -> None:
    for text in pages_of(site_of(read(plan_with({})))).values():
        assert "Made as of 1 July 2013" in text


def test_the_same_input_gives_the_same_pages() -> None:
    data = read(plan_with({"partners": ["police", "HP"]}))
    assert pages_of(site_of(data)) == pages_of(site_of(data))
