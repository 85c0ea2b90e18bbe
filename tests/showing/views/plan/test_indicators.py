"""Indicators: each in a sentence, with its chart, and what the rules say of it."""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from planlint.showing.facts.indicators import IndicatorFacts
from planlint.showing.facts.targets import MET, MISSED, UNCLEAR, WAITING, WITHOUT
from planlint.showing.views.plan.indicators import Indicators, view
from planlint.world.shipped import shipped
from tests.showing.making import AS_OF, facts_of
from tests.showing.redaction.test_redaction import PLAN, plan_with
from tests.showing.views.plan.checked import checked, said


@cache
def of(path: str, as_of: date = date(2013, 8, 15)) -> Indicators:
    shown = view(facts_of(shipped(path).read_text(encoding="utf-8"), as_of=as_of))
    assert shown
    return shown


def one(indicator: dict[str, Any], as_of: date = AS_OF, **others: dict[str, Any]) -> IndicatorFacts:
    """The one indicator of a plan, called Burglary unless it says otherwise."""
    plan = {**PLAN, "indicators": {"x": {"title": "Burglary", **indicator}, **others}}
    shown = view(facts_of(plan, as_of=as_of))
    assert shown
    return shown.indicators[0]


def by_id(shown: Indicators, id_: str) -> IndicatorFacts:
    return next(each for each in shown if each.id == id_)


# The sentence.

BASE = {"baseline": {"period": "2012/13", "value": 640}}
NOW = {"readings": [{"period": "2013/14 Q1", "value": 625}]}
AIM = {"targets": [{"period": "2013/14", "value": 600}], "better": "lower"}


@pytest.mark.parametrize(
    ("indicator", "sentence"),
    [
        (
            {"readings": [{"value": 4670, "previous": 4760}], "targets": [{"change": -6.0}]},
            "Burglary fell by 1.9 per cent, from 4,760 to 4,670; "
            "the target was a fall of 6 per cent: missed.",
        ),
        (
            {"readings": [{"value": 996, "previous": 1124}], "targets": [{"change": -5}]},
            "Burglary fell by 11.4 per cent, from 1,124 to 996; "
            "the target was a fall of 5 per cent: met.",
        ),
        (
            {**BASE, **NOW, **AIM},
            "Burglary fell by 2.3 per cent, from 640 to 625 (April to June 2013); "
            "the target for April 2013 to March 2014 is at most 600, "
            "and there is no reading for it yet.",
        ),
        (
            {**BASE, "readings": [{"period": "2013/14", "value": 590}], **AIM},
            "Burglary fell by 7.8 per cent, from 640 to 590 (April 2013 to March 2014); "
            "the target for April 2013 to March 2014 is at most 600: met.",
        ),
        (
            {
                "targets": [{"period": "2012/13", "value": 90}],
                "better": "higher",
                "unit": "%",
                "readings": [{"period": "2012/13", "value": 85}],
            },
            "Burglary: 85% (April 2012 to March 2013); "
            "the target for April 2012 to March 2013 was at least 90%: missed.",
        ),
        (
            {
                "unit": "%",
                "baseline": {"value": 24},
                "readings": [{"period": "2013-04", "value": 20}],
            },
            "Burglary fell by 4 percentage points, from 24% to 20% in April 2013; it has no target.",
        ),
        (
            {
                "unit": "%",
                "baseline": {"value": 24},
                "readings": [{"value": 20}],
                "targets": [{"change": -20}],
            },
            "Burglary fell by 16.7 per cent, from 24% to 20%; "
            "the target was a fall of 20 per cent: missed.",
        ),
        (
            {
                "title": "Reduce repeats",
                "better": "lower",
                "targets": [{"change": -8}],
                "readings": [
                    {"value": "72 repeat cases", "previous": "Not available", "change": 8.0}
                ],
            },
            "Repeats: the newest reading is “72 repeat cases”, which is no plain number; "
            "the target is a fall of 8 per cent, which cannot be judged.",
        ),
        (
            {"targets": [{"change": -8}], "readings": [{"value": 72, "previous": "Not available"}]},
            "Burglary: 72; the target is a fall of 8 per cent, which cannot be judged: "
            "what it is reckoned from is “Not available”.",
        ),
        (
            {"targets": [{"value": "x"}], "readings": [{"value": 72}]},
            "Burglary: 72; the target is “x”, which cannot be judged: the target is no figure.",
        ),
        (
            {"targets": [{"value": 70}], "readings": [{"value": 72}]},
            "Burglary: 72; the target is 70, which cannot be judged: "
            "nothing says which way is better.",
        ),
        (
            {"targets": [{"change": 5}], "better": "lower", **BASE, "readings": [{"value": 700}]},
            "Burglary rose by 9.4 per cent, from 640 to 700; the target is a rise of 5 per cent, "
            "which cannot be judged: the target is a rise, and the other way is better.",
        ),
        (AIM, "Burglary: no reading yet; the target for April 2013 to March 2014 is at most 600."),
        ({"title": "a" * 101}, "No reading yet; it has no target."),
        ({"title": "More people feel safe", **NOW}, "625 (April to June 2013); it has no target."),
        (
            {"readings": [{"period": "2013-04"}]},
            "Burglary: the newest reading in April 2013 has no value; it has no target.",
        ),
        ({**BASE, "readings": [{"value": 640}]}, "Burglary stayed at 640; it has no target."),
    ],
)
def test_sentence(indicator: dict[str, Any], sentence: str) -> None:
    assert one(indicator).sentence == sentence


def test_a_part_has_the_unit_and_direction_of_the_whole() -> None:
    whole = {"title": "All calls", "unit": "calls", "better": "lower"}
    part = one({"part_of": "whole", **BASE, **NOW, "targets": [{"value": 600}]}, whole=whole)
    assert part.better == "Lower"
    assert part.newest == "625 calls"
    assert part.tag == MISSED
    assert part.part_of
    assert (part.part_of.title, part.part_of.address) == ("All calls", "indicators/whole.html")


def test_the_target_to_speak_of_is_the_last_that_is_judged_else_the_next() -> None:
    targets = [{"period": f"20{year}/{year + 1}", "value": 700 - year} for year in (11, 12, 13, 14)]
    waiting = one({"targets": targets, "better": "lower"})
    assert waiting.foremost
    assert waiting.foremost.brief == "2013/14"
    readings = [{"period": "2011/12", "value": 650}, {"period": "2012/13", "value": 690}]
    judged = one({"targets": targets, "better": "lower", "readings": readings})
    assert judged.foremost
    assert (judged.foremost.brief, judged.tag) == ("2012/13", MISSED)
    assert [each.tag for each in judged.targets] == [MET, MISSED, WAITING, WAITING]


# Readings and targets as they stand in the tables.


def test_changes_are_reckoned_and_what_the_plan_says_otherwise_is_told() -> None:
    brent = by_id(of("plans/brent-2009.yaml"), "NI16")
    (reading,) = brent.readings
    assert (reading.period, reading.value, reading.change) == (
        "April 2008 to March 2009",
        "8,509",
        "−2.1%",
    )
    assert reading.remark == "The plan says −2.2%; its figures give −2.07%."
    assert [(each.wanted, each.sign, each.remark) for each in brent.targets] == [
        ("at most 8,263 (a fall of 5 per cent)", "at most 8,263 (−5%)", ""),
        ("at most 8,002 (a fall of 8 per cent)", "at most 8,002 (−8%)", ""),
    ]


def test_readings_that_are_no_numbers_are_shown_as_written() -> None:
    (reading,) = by_id(of("plans/barnet-2013.yaml"), "marac-repeat-victimisation").readings
    assert (reading.value, reading.before, reading.change) == (
        "“72 repeat cases”",
        "“Not available”",
        "",
    )
    assert reading.remark == "The plan says 8%, which cannot be worked out."


def test_a_change_in_per_cents_is_in_points() -> None:
    (reading,) = by_id(of("plans/barnet-2013.yaml"), "gangs").readings
    assert (reading.period, reading.value, reading.change) == ("April 2013", "2%", "−7 points")


def test_a_change_of_a_target_stands_for_a_value() -> None:
    burglary = by_id(of("plans/barnet-2013.yaml"), "burglary")
    assert burglary.chart
    assert {words.text for words in burglary.chart.labels} == {"4,760", "4,670", "Target 4,474"}


def test_no_chart_without_figures() -> None:
    assert by_id(of("plans/barnet-2013.yaml"), "marac-repeat-victimisation").chart is None
    assert by_id(of("plans/brent-2009.yaml"), "KPI1").chart is None


# What serves it.


def test_what_serves_an_indicator() -> None:
    calls = by_id(of("tests/example.yaml"), "asb-calls")
    assert [action.ref for action in calls.servers.actions] == ["1.1", "1.2"]
    whole = by_id(of("tests/example.yaml"), "all-calls")
    assert [each.title for each in whole.servers.priorities] == ["Anti-social behaviour"]
    assert [each.title for each in whole.parts] == ["Calls about anti-social behaviour"]


def test_a_withdrawn_action_serves_nothing() -> None:
    action = {"indicators": ["x"], "withdrawn": {"reason": "Merged"}}
    shown = view(facts_of(plan_with(action, indicators={"x": {"title": "Burglary"}})))
    assert shown
    assert shown.indicators[0].servers.none


# The list.


def test_the_list_begins_with_what_was_missed() -> None:
    barnet = of("plans/barnet-2013.yaml")
    assert barnet.sentence == (
        "18 indicators: 3 missed their targets, 2 met theirs, 1 cannot be judged, 12 have no target."
    )
    assert [row.indicator.id for row in barnet.rows[:6]] == [
        "burglary",
        "theft-person",
        "violence-with-injury",
        "robbery",
        "theft-from-motor-vehicle",
        "marac-repeat-victimisation",
    ]
    assert [bool(row.gap) for row in barnet.rows[:6]] == [True] * 5 + [False]
    assert {row.indicator.tag for row in barnet.rows[6:]} == {WITHOUT}
    assert barnet.rows[5].indicator.tag == UNCLEAR


def test_what_is_named_and_not_described() -> None:
    brent = of("plans/brent-2009.yaml")
    assert [each.name for each in brent.named[:3]] == ["NI17", "NI24", "NI195"]
    assert len(brent.named) == 17
    assert [action.ref for action in brent.named[0].servers.actions] == ["1.1", "1.3", "2.9"]


def test_a_plan_that_only_names_indicators_has_a_list_and_no_pages() -> None:
    shown = view(facts_of(plan_with({"indicators": ["NI 15", "NI:15"]})))
    assert shown
    assert list(shown) == []
    assert shown.sentence == "1 indicator named, and none of them described."
    assert [each.name for each in shown.named] == ["NI 15"]


def test_a_plan_without_indicators_has_no_list() -> None:
    assert view(facts_of(plan_with({}))) is None


# Pages and rules never disagree.

FIGURE: st.SearchStrategy[Any] = st.sampled_from([100, 600, 625, 640, 95.5]) | st.sampled_from(
    [0, -3, "about 600", "640", "x", "", None, [], [1], {}]
)
CHANGE: st.SearchStrategy[Any] = st.sampled_from([-5, -2.3, -2.34, 5]) | st.sampled_from(
    [0, "a fifth", "", None, [5]]
)
PERIOD: st.SearchStrategy[Any] = st.sampled_from(["2013/14", "2012/13"]) | st.sampled_from(
    ["2013-04", "spring", None]
)


def some(**fields: st.SearchStrategy[Any]) -> st.SearchStrategy[dict[str, Any]]:
    """A mapping with some of these keys."""
    return st.fixed_dictionaries({}, optional=dict(fields))


READING = st.fixed_dictionaries(
    {"value": FIGURE},
    optional={"previous": FIGURE, "previus": FIGURE, "change": CHANGE, "period": PERIOD},
)
TARGET = some(value=FIGURE, change=CHANGE, period=PERIOD)
BASELINE = st.fixed_dictionaries({"value": FIGURE}, optional={"period": PERIOD})
INDICATOR = st.fixed_dictionaries(
    {
        "targets": st.lists(TARGET, min_size=1, max_size=2),
        "readings": st.lists(READING, min_size=1, max_size=2),
    },
    optional={
        "title": st.sampled_from(["Burglary", "Reduction in burglary", "Increase in reporting"]),
        "better": st.sampled_from(["lower", "higher", "up"]),
        "unit": st.sampled_from(["%", "calls"]),
        "part_of": st.sampled_from(["x", "y"]),
        "baseline": BASELINE | st.sampled_from([None, [], [1], 640, "640", {}]),
        "basline": BASELINE,
    },
)


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None, max_examples=80)
@given(INDICATOR, INDICATOR)
def test_pages_and_rules_agree(one_of_them: dict[str, Any], other: dict[str, Any]) -> None:
    plan = checked({**PLAN, "indicators": {"x": one_of_them, "y": other}})
    shown = view(plan)
    assert shown
    missed = {
        target.attained.target.route
        for indicator in shown
        for target in indicator.targets
        if target.tag == MISSED and target.attained
    }
    assert missed == {each.finding.related[0].route[:-1] for each in said(plan, "target-missed")}
    wrong = sum("give" in reading.remark for each in shown for reading in each.readings)
    wrong += sum(bool(target.remark) for each in shown for target in each.targets)
    assert wrong == len(said(plan, "wrong-change"))
    unsupported = sum("cannot" in reading.remark for each in shown for reading in each.readings)
    assert unsupported >= len(said(plan, "unsupported-change"))


def test_an_action_leads_to_its_indicators_and_names_what_has_no_page() -> None:
    action = {"indicators": ["x", "NI15 <b>"]}
    plan = facts_of(plan_with(action, indicators={"x": {"title": "Burglary & theft"}}))
    assert list(map(str, plan.actions[0].indicators)) == [
        '<a href="../indicators/x.html">x: Burglary &amp; theft</a>',
        "NI15 &lt;b&gt;",
    ]
