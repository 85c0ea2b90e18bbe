"""Every phrase and passage that the rules look for matches its own example."""

from __future__ import annotations

import pkgutil
import re
from importlib import import_module

import pytest

import planlint.rules.words as words
from planlint.rules.words.directions import measured_by
from planlint.rules.words.inside import Passage, found_in
from planlint.rules.words.phrases import Phrase, is_one_of

MODULES = [
    import_module(f"{words.__name__}.{name}") for _, name, _ in pkgutil.iter_modules(words.__path__)
]


def groups_of(kind: type) -> dict[str, tuple[Phrase | Passage, ...]]:
    """The tuples of a kind in all modules of words, by module and name."""
    return {
        f"{module.__name__.rpartition('.')[2]}.{name}": value
        for module in MODULES
        for name, value in vars(module).items()
        if type(value) is tuple and value and all(isinstance(each, kind) for each in value)
    }


PHRASES = groups_of(Phrase)
PASSAGES = groups_of(Passage)
GROUPS = PHRASES | PASSAGES


def test_there_are_words() -> None:
    assert len(PHRASES) > 10
    assert len(PASSAGES) > 4


@pytest.mark.parametrize(
    ("group", "phrase"),
    [(group, phrase) for group, phrases in PHRASES.items() for phrase in phrases],
)
def test_phrase_matches_its_example(group: str, phrase: Phrase) -> None:
    folded = phrase.example.casefold()
    assert is_one_of(folded, (phrase,)) or re.fullmatch(phrase.pattern, folded)


@pytest.mark.parametrize(
    ("group", "passage"),
    [(group, passage) for group, passages in PASSAGES.items() for passage in passages],
)
def test_passage_matches_its_example(group: str, passage: Passage) -> None:
    assert list(found_in(passage.example, (passage,))) == [passage.example]
    assert passage.sign == passage.sign.casefold()


@pytest.mark.parametrize("group", GROUPS)
def test_nothing_stands_twice(group: str) -> None:
    patterns = [each.pattern for each in GROUPS[group]]
    assert len(set(patterns)) == len(patterns)


def test_words_are_found_as_they_stand() -> None:
    passages = (Passage("the victims' group", "group", "the victims' group"),)
    assert list(found_in("Ask The\n  Victims’ group", passages)) == ["The Victims’ group"]


def test_overlapping_passages_are_found_once() -> None:
    passages = (Passage("b c", "b", "b c"), Passage("a b", "a", "a b"))
    assert list(found_in("a b c b c", passages)) == ["a b", "b c"]


@pytest.mark.parametrize(
    ("title", "measured"),
    [
        ("Reduction in burglary", "Burglary"),
        ("To reduce the number of calls", "Number of calls"),
        ("Increase Hate crime reporting", "Hate crime reporting"),
        ("Fewer repeat victims", "Repeat victims"),
        ("Gangs", "Gangs"),
        ("Cuts to services", "Cuts to services"),
        ("More people feel safe", ""),
        ("Reduction", ""),
    ],
)
def test_what_a_title_speaks_of_without_its_promise(title: str, measured: str) -> None:
    assert measured_by(title) == measured
