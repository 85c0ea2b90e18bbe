"""Phrases are found by signs first: letters that stand in every text that an expression matches."""

from __future__ import annotations

from importlib import import_module
from pkgutil import iter_modules

import pytest

import planlint.rules.words as words
from planlint.rules.words.phrases import Phrase, beginning_of, is_one_of, signs_of


def phrases() -> list[Phrase]:
    modules = [
        import_module(f"{words.__name__}.{each.name}") for each in iter_modules(words.__path__)
    ]
    groups = [
        value for module in modules for value in vars(module).values() if isinstance(value, tuple)
    ]
    return [each for group in groups for each in group if isinstance(each, Phrase)]


@pytest.mark.parametrize(
    ("pattern", "signs"),
    [
        ("vacant", ("vacant",)),
        ("vacant(?: post)?", ("vacant",)),
        ("(?:the )?names? of officers?", (" of officer",)),
        ("tb[ac]|to be agreed", ("tb", "to be agreed")),
        (r"[?\s]*\?[?\s]*", ("?",)),
        (r"x{2,}", ("",)),
        (r".*\bon\s?-?going\b.*", ("going",)),
        (r"n/?a", ("n",)),
        (r"\[[^\]]*\]|<[^>]*>", ("[", "<")),
        (r"(?:is|are) .*\?.*", ("is", "are")),
        (r"(?:who|which|what)\b.*", ("who", "which", "what")),
        (r"(?:a|(?:one|two)+ more) .*", (" ",)),
        (r"(?:one|two)? (?:x{2}|yes) (?:three|four){0,2}", (" ",)),
        (r"(?=never) (?P<word>four)", (" ",)),
        (r"a(?:b(?:c|d)e)?f+gh", ("gh",)),
        (r"50 per cent|£\d+", ("50 per cent", "£")),
    ],
)
def test_signs(pattern: str, signs: tuple[str, ...]) -> None:
    assert signs_of(pattern) == signs


@pytest.mark.parametrize("phrase", phrases(), ids=lambda phrase: phrase.example)
def test_a_sign_of_every_phrase_stands_in_its_example(phrase: Phrase) -> None:
    folded = " ".join(phrase.example.split()).casefold().replace("’", "'")
    assert any(sign in folded for sign in signs_of(phrase.pattern))


def test_one_of() -> None:
    group = (Phrase("to be (?:agreed|named)", "To be agreed"), Phrase(r"\?+", "??"))
    assert is_one_of("To  be\nagreed", group)
    assert is_one_of("???", group)
    assert not is_one_of("To be agreed by May", group)
    assert not is_one_of("", group)


def test_beginning() -> None:
    group = (Phrase("look(?:ing)? (?:at|into)", "Look into"), Phrase("consider", "Consider"))
    assert beginning_of("Looking  into it", group) == "Looking into"
    assert beginning_of("Considerable", group) == ""
    assert beginning_of("We consider", group) == ""
