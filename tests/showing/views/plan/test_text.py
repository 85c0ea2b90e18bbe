"""The plan in words."""

from __future__ import annotations

from datetime import date
from typing import Any

from planlint.showing.views.plan.text import Words, view
from tests.showing.making import facts_of, pages_of, read, site_of
from tests.showing.real import real
from tests.showing.redaction.test_redaction import PLAN

AUGUST = date(2013, 8, 15)


def words(**keys: Any) -> Words | None:
    return view(facts_of({**PLAN, "priorities": [], **keys}))


def test_brentwood_has_its_achievements_under_their_heading() -> None:
    made = view(real("brentwood-2017", AUGUST))
    assert made
    assert [each.title_words for each in made.contents] == [
        "Introduction",
        "Borough Profile – Joint Strategic Needs Assessment",
        "Background",
        "Partnership Focus for 2017-18",
        "The Partnership Promise",
        "Strategic Priority Achievements/Highlights",
    ]
    assert [len(each.lines) for each in made.parts] == [0, 0, 0, 0, 0, 9]
    assert [each.is_empty for each in made.parts] == [False] * 3 + [True, False, False]


def test_achievements_without_a_heading_of_their_own_come_last() -> None:
    made = words(sections=[{"id": "a", "title": "A", "text": "Some."}], achievements=["One", "Two"])
    assert made
    assert [(each.anchor, each.title, each.lines) for each in made.parts] == [
        ("section-a", "A", ()),
        ("done", "Achievements", ("One", "Two")),
    ]
    assert made.contents == ()


def test_sections_of_one_id_have_places_of_their_own() -> None:
    made = words(sections=[{"id": "a", "text": "One"}, {"id": "A", "text": "Two"}])
    assert made
    assert [each.anchor for each in made.parts] == ["section-a", "section-a-2"]


def test_a_plan_without_prose_has_no_such_page() -> None:
    assert words() is None
    pages = pages_of(site_of(read({**PLAN, "priorities": []})))
    assert "plans/plan/text.html" not in pages
    assert "text.html" not in "".join(pages.values())


def test_headings_and_links_of_the_prose() -> None:
    sections = [{"id": "a", "title": "A", "text": "# Deep\n\nSee [act](#1)."}]
    priorities = [{"id": "one", "title": "One", "actions": [{"ref": "1", "title": "Act"}]}]
    pages = pages_of(site_of(read({**PLAN, "sections": sections, "priorities": priorities})))
    page = pages["plans/plan/text.html"]
    assert "<h3>Deep</h3>" in page
    assert '<a href="actions/1.html">act</a>' in page
