"""Every phrase that the rules look for matches its own example."""

from __future__ import annotations

import pkgutil
import re
from importlib import import_module

import pytest

import planlint.rules.words as words
from planlint.rules.words.phrases import Phrase, is_one_of

MODULES = [
    import_module(f"{words.__name__}.{name}") for _, name, _ in pkgutil.iter_modules(words.__path__)
]
GROUPS = {
    f"{module.__name__.rpartition('.')[2]}.{name}": value
    for module in MODULES
    for name, value in vars(module).items()
    if isinstance(value, tuple) and value and all(isinstance(each, Phrase) for each in value)
    if not isinstance(value, Phrase)
}
PHRASES = [(group, phrase) for group, phrases in GROUPS.items() for phrase in phrases]


def test_there_are_phrases() -> None:
    assert len(PHRASES) > 20


@pytest.mark.parametrize(
    ("group", "phrase"), PHRASES, ids=[f"{group}: {phrase.example}" for group, phrase in PHRASES]
)
def test_example_is_matched(group: str, phrase: Phrase) -> None:
    folded = phrase.example.casefold()
    assert is_one_of(folded, (phrase,)) or re.fullmatch(phrase.pattern, folded)


@pytest.mark.parametrize("group", GROUPS)
def test_no_phrase_stands_twice(group: str) -> None:
    patterns = [phrase.pattern for phrase in GROUPS[group]]
    assert len(set(patterns)) == len(patterns)
