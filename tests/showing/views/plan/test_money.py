"""Money: where it comes from and goes, how certain it is, and what cannot be counted."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from functools import cache
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from planlint.showing.facts.money import without
from planlint.showing.pictures.bars import Part
from planlint.showing.views.plan.money import Money, view
from planlint.world.shipped import shipped
from tests.showing.making import facts_of
from tests.showing.redaction.test_redaction import PLAN
from tests.showing.views.plan.checked import checked, said

FUNDS = {"safety": {"name": "Safety fund", "organisation": "police", "amount": 12000}}


@cache
def of(path: str) -> Money:
    text = shipped(path).read_text(encoding="utf-8")
    shown = view(facts_of(text, as_of=date(2013, 8, 15)))
    assert shown
    return shown


def plan_of(*actions: dict[str, Any], **keys: Any) -> dict[str, Any]:
    numbered = [
        {"ref": str(place), "title": f"Act {place}", **each}
        for place, each in enumerate(actions, 1)
    ]
    priorities = [{"id": "one", "title": "One", "actions": numbered}]
    return {**PLAN, "funds": FUNDS, "priorities": priorities, **keys}


def funded(*lines: dict[str, Any]) -> dict[str, Any]:
    return {"funding": list(lines)}


def shown(*actions: dict[str, Any], **keys: Any) -> Money:
    made = view(facts_of(plan_of(*actions, **keys)))
    assert made
    return made


# Real plans.


def test_brent() -> None:
    brent = of("plans/brent-2009.yaml")
    assert brent.sentences == (
        "£1,536,432 is named, in 4 of 65 actions. Nothing says whether any of it is secured.",
        "6 lines without a readable amount are not counted.",
        "57 actions say nothing about money.",
    )
    assert [(row.name, row.total) for row in brent.sources] == [
        ("BCU", "£122,000"),
        ("LAA", "£81,000"),
        ("C&F", "£32,500"),
        ("CST", "£9,725"),
        ("No source named", "£1,291,207"),
    ]
    assert [(line.action.ref, line.amount) for line in brent.unread] == [
        ("1.10", "£ x"),
        ("1.10", "£3 5k"),
        ("1.12", "Bid submitted"),
        ("1.13", "£xxx"),
        ("1.14", "£"),
        ("1.14", "£"),
    ]
    assert [(each.name, len(each.actions)) for each in brent.in_kind] == [
        ("Officer Time", 2),
        ("Time of Management Group members", 1),
    ]
    assert [(each.name, len(each.actions)) for each in brent.without][:2] == [
        ("Objective 1", 10),
        ("Objective 2", 13),
    ]
    assert brent.funds == ()


def test_brentwood_by_priority() -> None:
    brentwood = of("plans/brentwood-2017.yaml")
    assert [
        (row.name, row.total, row.with_money, row.in_kind, row.without)
        for row in brentwood.priorities
    ] == [
        ("Community Engagement", "£2,500", 3, 3, 0),
        ("Anti-Social Behaviour", "£12,000", 3, 1, 1),
        ("Protecting People from Harm", "£13,874", 4, 5, 0),
        ("Burglary", "£0", 0, 3, 0),
    ]
    assert [action.ref for group in brentwood.without for action in group.actions] == ["AS4"]


def test_example() -> None:
    example = of("tests/example.yaml")
    assert example.sentences == ("£5,000 is named, in 1 of 2 actions. All of it is secured.",)
    assert [(action.ref, why) for action, why in example.excused] == [
        ("1.2", "Letters go out with the licences.")
    ]
    (fund,) = example.funds
    assert (fund.holds, fund.allocated, fund.left, fund.overspent) == (
        "£12,000",
        "£5,000",
        "£7,000",
        "",
    )


# How certain it is.

SECURED = {"amount": 6000, "fund": "safety", "status": "secured"}
BID = {"amount": "£1k", "fund": "police", "status": "bid"}
SILENT = {"amount": 3000, "fund": "Lottery"}


def test_shares() -> None:
    money = shown(funded(SECURED, BID), funded(SILENT))
    assert money.sentences[0] == (
        "£10,000 is named, in 2 of 2 actions. £6,000 is secured; £1,000 has been asked for; "
        "of £3,000 nothing says either."
    )
    assert [(each.name, each.amount, each.share) for each in money.shares] == [
        ("Secured", "£6,000", "60%"),
        ("Bid for", "£1,000", "10%"),
        ("Not stated", "£3,000", "30%"),
    ]
    assert money.bar == (
        Part("secured", 0.0, 60.0),
        Part("bid", 60.0, 10.0),
        Part("unstated", 70.0, 30.0),
    )
    assert money.bar_words == "£6,000 secured, £1,000 bid for, £3,000 not stated"
    assert [row.name for row in money.sources] == ["Safety fund", "Lottery", "Hartley Police"]


@pytest.mark.parametrize(
    ("lines", "words"),
    [
        ([SECURED], "All of it is secured."),
        ([BID], "None of it is secured; £1,000 has been asked for."),
        ([SECURED, BID], "£6,000 is secured; £1,000 has been asked for."),
        ([SILENT], "Nothing says whether any of it is secured."),
        (
            [BID, SILENT],
            "None of it is secured; £1,000 has been asked for; of £3,000 nothing says either.",
        ),
    ],
)
def test_certainty(lines: list[dict[str, Any]], words: str) -> None:
    assert shown(funded(*lines)).sentences[0].partition(" in 1 of 1 action. ")[2] == words


def test_a_share_is_never_nothing_of_something() -> None:
    money = shown(funded({"amount": 1, "status": "bid"}, {"amount": 100_000, "status": "secured"}))
    assert [each.share for each in money.shares] == ["more than 99%", "less than 1%", "0%"]


def test_an_overspent_fund_is_said_first_and_bids_are_not_taken_off() -> None:
    more = {"amount": 7000.5, "fund": "safety"}
    money = shown(funded(SECURED, more, {"amount": 9000, "fund": "safety", "status": "bid"}))
    assert money.sentences[1] == "More is allocated than there is: Safety fund by £1,000.50."
    (fund,) = money.funds
    assert (fund.allocated, fund.asked, fund.left, fund.overspent) == (
        "£13,000.50",
        "£9,000",
        "",
        "£1,000.50",
    )


def test_what_parts_of_actions_have_counts_and_what_is_withdrawn_does_not() -> None:
    part = {"outputs": [{"text": "Map", "funding": [{"amount": 40, "fund": "safety"}]}]}
    gone = {**funded(SECURED), "withdrawn": {"reason": "Merged"}}
    money = shown(part, gone)
    assert (money.total, len(money.lines)) == ("£40", 1)
    assert money.sentences[0].startswith("£40 is named, in 1 of 1 action. ")


def test_one_source_by_id_name_and_in_other_case() -> None:
    money = shown(
        funded({"amount": 1, "fund": "safety"}, {"amount": 2, "fund": "safety FUND"}),
        funded({"amount": 3, "fund": "Lottery"}, {"amount": 4, "fund": "lottery"}),
    )
    assert [(row.name, row.total) for row in money.sources] == [
        ("Lottery", "£7"),
        ("Safety fund", "£3"),
    ]


def test_no_money_at_all() -> None:
    assert view(facts_of(plan_of({}, funds={}))) is None
    expected = view(facts_of(plan_of({}, {}, funds={}, expects=["funding"])))
    assert expected
    assert expected.sentences == (
        "No amount of money is named that can be read.",
        "2 actions say nothing about money.",
    )
    assert (expected.lines, expected.sources, expected.bar) == ((), (), ())


# Pages and rules never disagree.

LINE = st.fixed_dictionaries(
    {},
    optional={
        "amount": st.sampled_from([100, 4000, 9000, "£4k", "£xxx", "£3 5k", "", None, [1]]),
        "fund": st.sampled_from(["safety", "police", "Lottery", None]),
        "status": st.sampled_from(["secured", "bid", "hoped"]),
        "in_kind": st.sampled_from(["Officer time", ""]),
    },
)
FUNDING: st.SearchStrategy[Any] = st.lists(LINE, max_size=3) | st.sampled_from([None, "£40k", {}])
ACTION = st.fixed_dictionaries(
    {},
    optional={
        "funding": FUNDING,
        "outputs": st.lists(
            st.fixed_dictionaries({"text": st.just("A map")}, optional={"funding": FUNDING}),
            max_size=2,
        ),
        "not_needed": st.just({"funding": "None is needed"}),
        "withdrawn": st.just({"reason": "Merged"}),
    },
)


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None, max_examples=80)
@given(st.lists(ACTION, min_size=1, max_size=3))
def test_pages_and_rules_agree(actions: list[dict[str, Any]]) -> None:
    plan = checked(plan_of(*actions, expects=["funding"]))
    money = view(plan)
    assert money
    assert {action.address for action in without(plan)} == {
        plan.shown[each.finding.route[:4]].address for each in said(plan, "missing-funding")
    }
    assert [fund.name for fund in money.funds if fund.overspent] == [
        "Safety fund" for _ in said(plan, "overspent-fund")
    ]
    total = sum((line.pounds or Decimal(0) for line in money.lines), Decimal(0))
    assert sum((row.sums.total for row in money.sources), Decimal(0)) == total
    assert sum((row.sums.total for row in money.priorities), Decimal(0)) == total
    unread = len(said(plan, "placeholder-amount")) + len(said(plan, "unreadable-amount"))
    assert sum(bool(line.amount) for line in money.unread) <= unread
