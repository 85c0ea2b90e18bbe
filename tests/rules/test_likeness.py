"""What counts as nearly the same text, and that looking for it does not take for ever."""

from __future__ import annotations

import random
import time

import pytest

from planlint.rules.likeness import likenesses


def found(*texts: str, fewest: int = 4) -> list[tuple[int, int, bool]]:
    return [tuple(like) for like in likenesses(texts, fewest=fewest)]  # type: ignore[misc]


@pytest.mark.parametrize(
    "other",
    [
        "Increase referrals to the family support team",
        "increase in REFERRALS to family support team.",
        "Increase the referral to the Family Support Teams",
    ],
)
def test_the_same(other: str) -> None:
    text = "Increase referrals to the family support team"
    assert found(text, other) in ([(0, 1, True)], [(0, 1, False)])


@pytest.mark.parametrize(
    "other",
    [
        "Decrease referrals to the family support team",
        "Increase referrals to the family advice team",
        "Increase 40 referrals to the family support team",
        "",
    ],
)
def test_not_the_same(other: str) -> None:
    assert found("Increase referrals to the family support team", other) == []


def test_few_words_must_be_the_same() -> None:
    assert found("Hold surgeries", "Hold surgeries", fewest=1) == [(0, 1, True)]
    assert found("Hold surgeries", "Hold a surgery", fewest=1) == [(0, 1, True)]
    assert found("Hold surgeries", "Hold sugeries", fewest=1) == []
    assert found("Hold surgeries", "Hold surgeries") == []


def test_each_is_told_of_the_earliest() -> None:
    text = "Visit the victims of burglary within a week"
    assert found(text, text, text) == [(0, 1, True), (0, 2, True)]


@pytest.mark.parametrize("kind", ["random", "template", "one"])
def test_thousands_of_texts(kind: str) -> None:
    chance = random.Random(1)
    words = [f"{chance.choice('bcdfg')}a{place:x}e" for place in range(800)]
    texts = {
        "random": [" ".join(chance.choices(words, k=12)) for _ in range(4_000)],
        "template": [
            f"Visit the victims of burglary in ward {place} soon" for place in range(4_000)
        ],
        "one": ["Visit the victims of burglary in the ward"] * 4_000,
    }[kind]
    start = time.process_time()
    for _ in likenesses(texts, fewest=4):
        pass
    assert time.process_time() - start < 10
