"""A template's place is its page's place."""

from __future__ import annotations

import re

import jinja2
import pytest

from tests.showing.making import made_by, pages_of, read, rules, site_of, templates
from tests.showing.redaction.test_redaction import plan_with

TWO_ACTIONS = plan_with({"ref": "1.1"})
TWO_ACTIONS["priorities"][0]["actions"].append({"ref": "1.2", "title": "More"})


def made(files: dict[str, str]) -> dict[str, str]:
    return made_by(files, site_of(read(TWO_ACTIONS, "a"), read(plan_with({}), "b/c")))


def test_braces_are_made_once_for_each() -> None:
    pages = made(
        {
            "index.html.j2": "{{ site.title }} {{ root }}|",
            "plans/{plan}/index.html.j2": "{{ plan.id }} {{ root }} {{ up }}",
            "plans/{plan}/actions/{action}.html.j2": "{{ plan.id }} {{ action.slug }} {{ up }}",
        }
    )
    assert pages == {
        "index.html": "Plans |",
        "plans/a/index.html": "a ../../ ",
        "plans/b/c/index.html": "b/c ../../../ ",
        "plans/a/actions/1.1.html": "a 1.1 ../",
        "plans/a/actions/1.2.html": "a 1.2 ../",
        "plans/b/c/actions/1.html": "b/c 1 ../",
    }


def test_parts_and_other_files_make_no_page() -> None:
    assert made({"_part.html.j2": "x", "plans/_p.html.j2": "x", "notes.md": "x"}) == {}


def test_what_is_not_defined_is_a_fault() -> None:
    with pytest.raises(jinja2.UndefinedError):
        made({"index.html.j2": "{{ site.title }}{{ nothing }}"})
    with pytest.raises(jinja2.UndefinedError):
        made({"index.html.j2": "{{ site.nothing }}"})
    with pytest.raises(AttributeError):
        made({"plans/{plan}/{nothing}.html.j2": "x"})


def test_pages_say_in_their_first_line_how_others_lead_to_them() -> None:
    shown = (
        "{% for each in pages %}{{ each.name }} {{ each.order }} {{ each.address }}|{% endfor %}"
    )
    pages = made(
        {
            "plans/{plan}/index.html.j2": "{# page: Overview; menu 10; How is it? #}" + shown,
            "plans/{plan}/words.html.j2": "{# page: Words; What do they mean? #}",
            "plans/{plan}/dates.html.j2": "{# page: Dates; menu 5; When? #}",
            "plans/{plan}/unnamed.html.j2": "",
            "_menu.html.j2": "{{ up }}{{ here[0] }} {{ name }}",
            "plans/{plan}/actions/{action}.html.j2": "{{ menu }}",
        }
    )
    assert pages["plans/a/index.html"] == (
        "Dates 5 dates.html|Overview 10 index.html|Words None words.html|"
    )
    assert pages["plans/a/actions/1.1.html"] == "../actions.html This plan"


def test_what_braces_stand_for_may_be_a_field_of_the_view_of_that_name() -> None:
    pages = made(
        {
            "plans/{plan}/actions.html.j2": "{{ view.number }}",
            "plans/{plan}/actions/{action}.html.j2": "{{ action.ref }}",
        }
    )
    assert pages["plans/a/actions.html"] == "2 actions"
    assert pages["plans/a/actions/1.2.html"] == "1.2"


def test_what_a_plan_says_is_escaped_and_keeps_its_direction() -> None:
    plan = {**plan_with({}), "title": '<b>"&\u202e'}
    template = '<p title="{{ plan.model.title }}">{{ plan.model.title }}</p>'
    pages = made_by({"plans/{plan}/index.html.j2": template}, site_of(read(plan)))
    assert (
        pages["plans/plan/index.html"] == '<p title="&lt;b&gt;&#34;&amp;">&lt;b&gt;&#34;&amp;</p>'
    )


def test_a_template_that_is_added_makes_a_page() -> None:
    data = read(plan_with({}))
    added = {**templates(), "plans/{plan}/leads.html.j2": "{{ plan.title }}"}
    pages = made_by(added, site_of(data))
    assert pages["plans/plan/leads.html"] == "A plan"
    assert "index.html" in pages


def test_every_rule_has_a_page() -> None:
    pages = made_by(templates(), site_of(read(plan_with({}))))
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
        own = re.sub(r'<script defer src="(?:\.\./)*script\.js"></script>', "", text, count=1)
        assert not re.search(r"<script|<img|<i>|49|\u202e", own)
        assert not re.search(r"<[^>]*\sonload=", text)


def test_every_page_says_as_of_which_day_it_was_made() -> None:
    for text in pages_of(site_of(read(plan_with({})))).values():
        assert "Made as of 1 July 2013" in text


def test_the_same_input_gives_the_same_pages() -> None:
    data = read(plan_with({"partners": ["police", "HP"]}))
    assert pages_of(site_of(data)) == pages_of(site_of(data))
