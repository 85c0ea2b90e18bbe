"""The documents that a plan refers to."""

from __future__ import annotations

from datetime import date
from typing import Any

from planlint.showing.views.plan.documents import Documents, view
from tests.showing.making import facts_of, pages_of, read, site_of
from tests.showing.real import FILES, real
from tests.showing.redaction.test_redaction import PLAN, plan_with

AUGUST = date(2013, 8, 15)


def documents(action: dict[str, Any], **listed: dict[str, Any]) -> Documents | None:
    return view(facts_of(plan_with(action, documents=listed)))


def test_the_example() -> None:
    made = view(real("example", AUGUST))
    assert made
    (strategy,) = made.key
    assert strategy[:3] == (
        "Community strategy",
        "https://www.hartley.example/strategy",
        "June 2012",
    )
    assert [each.ref for each in strategy.actions] == ["1.1"]
    assert (made.others, made.named, made.without_address) == ((), (), 0)


def test_brent_says_of_none_where_it_can_be_read() -> None:
    made = view(real("brent-2020", AUGUST))
    assert made
    assert (len(made.key), len(made.others), made.without_address) == (1, 82, 83)
    assert not made.has_dates
    used = {action.ref for each in made.others for action in each.actions}
    assert len(used) > 40
    page = pages_of(site_of(read(FILES["brent-2020"].read_text(encoding="utf-8"))))[
        "plans/plan/documents.html"
    ]
    assert "83 documents. The plan does not say where any of them can be read." in page


def test_addresses_that_are_not_safe_are_left_out() -> None:
    made = documents({}, bad={"title": "Bad", "url": "javascript:alert(1)"})
    assert made
    assert [(each.title, each.address) for each in made.others] == [("Bad", "")]


def test_documents_that_are_named_and_not_listed() -> None:
    made = documents({"documents": ["minutes", "The *minutes*"]})
    assert made
    assert [(each.title, len(each.actions)) for each in made.named] == [
        ("minutes", 1),
        ("The minutes", 1),
    ]
    page = pages_of(site_of(read(plan_with({"documents": ["minutes"]}))))[
        "plans/plan/documents.html"
    ]
    assert "The plan lists no documents; its actions name 1." in page


def test_a_plan_without_documents_has_no_such_page() -> None:
    assert documents({}) is None
    assert view(facts_of({**PLAN, "priorities": []})) is None
