"""Links within a plan lead to the pages of what they name."""

from __future__ import annotations

import re
from typing import Any

from planlint.model.configuration import Audience
from tests.showing.making import facts_of, pages_of, read, site_of
from tests.showing.redaction.test_redaction import PLAN

LINKS = (
    "[act](#1) [part](#one) [words](#introduction) [board](#board) [force](#police) "
    "[calls](#calls) [book](#book) [goal](#pcc) [ann](#ann-lowe) [none](#nothing)"
)
ABOUT: dict[str, Any] = {
    **PLAN,
    "summary": LINKS,
    "sections": [{"id": "introduction", "title": "Introduction", "text": LINKS}],
    "indicators": {"calls": {"title": "Calls"}},
    "documents": {"book": {"title": "Book"}},
    "frameworks": {"pcc": {"title": "Plan", "items": {"asb": "Less of it"}}},
    "priorities": [
        {
            "id": "one",
            "title": "One",
            "description": LINKS,
            "actions": [{"ref": "1", "title": "Act", "description": LINKS}],
        }
    ],
}


def led_to(page: str, audience: Audience = "internal") -> dict[str, str]:
    """Where each link of the text leads to on a page, by its words."""
    text = pages_of(site_of(read(ABOUT), audience=audience))[f"plans/plan/{page}"]
    main = text.partition("<main")[2]
    return {
        words: address for address, words in re.findall(r'<a href="([^"]*)">([a-z]+)</a>', main)
    }


def test_from_the_plan_s_folder() -> None:
    assert led_to("text.html") == {
        "act": "actions/1.html",
        "part": "priorities/one.html",
        "words": "text.html#section-introduction",
        "board": "forums/board.html",
        "force": "organisations/police.html",
        "calls": "indicators/calls.html",
        "book": "documents.html",
        "goal": "frameworks.html",
        "ann": "people/ann-lowe.html",
    }


def test_from_an_action_and_from_a_priority() -> None:
    action, priority = led_to("actions/1.html"), led_to("priorities/one.html")
    assert (action["act"], priority["act"]) == ("1.html", "../actions/1.html")
    for made in (action, priority):
        assert made["part"] == "../priorities/one.html"
        assert made["words"] == "../text.html#section-introduction"
        assert "none" not in made


def test_the_public_is_led_to_no_person() -> None:
    assert "ann" not in led_to("text.html", "public")


def test_a_ref_goes_before_an_id() -> None:
    plan = {**ABOUT, "priorities": [{**ABOUT["priorities"][0], "id": "1"}]}
    assert facts_of(plan).resolve("actions/")("1") == "actions/1.html"
