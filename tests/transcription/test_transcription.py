"""The five plans are transcribed whole and word for word; and the measure of that sees what it should."""

import pytest

from tests.transcription.measure import (
    FACTS,
    Measure,
    expected_refs,
    listed,
    measure,
    plan_path,
    read_plan,
    refs_of,
    source_text,
)

ALL_FIVE = False  # True from the moment that plans/ has all five: then a missing plan fails
ENOUGH = 97.0  # per cent of the words

THERE = [name for name in FACTS if plan_path(name).exists()]


@pytest.fixture(scope="module", params=THERE)
def name(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module")
def found(name: str) -> Measure:
    return measure(source_text(name), FACTS[name], read_plan(name))


@pytest.mark.skipif(not ALL_FIVE, reason="the five plans are still being transcribed")
def test_all_five_plans_are_there() -> None:
    assert not [name for name in FACTS if name not in THERE]


def test_the_source_stands_in_the_plan(found: Measure) -> None:
    assert found.forwards.percent >= ENOUGH, f"missed of the source:\n{listed(found.forwards)}"


def test_the_action_tables_alone_stand_in_the_plan(found: Measure) -> None:
    assert found.actions.percent >= ENOUGH, f"missed of the action tables:\n{listed(found.actions)}"


def test_the_plan_stands_in_the_source(found: Measure) -> None:
    assert found.backwards.percent >= ENOUGH, f"not in the source:\n{listed(found.backwards)}"


def test_the_actions_and_their_refs(name: str) -> None:
    assert refs_of(read_plan(name)) == expected_refs(FACTS[name])


def test_the_facts_name_230_actions() -> None:
    assert [len(expected_refs(facts)) for facts in FACTS.values()] == [65, 48, 38, 23, 56]
