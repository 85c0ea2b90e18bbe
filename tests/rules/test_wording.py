"""Laws of all that rules say: plain words, whole sentences, British spelling.

What is quoted from a plan, or is to be typed into one, is left out: the laws are of our own words.
"""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from planlint.rules.catalogue import Rule, load_rules
from planlint.rules.pages import page_of
from tests.rules.messages import Told, told

RULES = load_rules()
TOLD = list(dict.fromkeys(told()))
LONGEST_SENTENCE = 30
LONGEST_OF_A_PAGE = 45

_QUOTED = re.compile(r'"[^"]*"')
_TYPED = re.compile(r"``.*?``|`[^`]*`")
_NAME = re.compile(rf"\b(?:{'|'.join(rule.name for rule in RULES)})\b")
_BLOCK = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)
# Refs and figures are not counted as words.
_SENTENCE = re.compile(r"(?<=[.?!])\s+(?=[A-Z])")
_WORD = re.compile(r"[^\W\d_][\w'’/-]*")
JARGON = re.compile(
    r"\b(?:propert(?:y|ies)|enums?|None|null|objects?|schemas?|booleans?|strings?|integers?|arrays?"
    r"|mappings?|regex|regular expressions?|keys?|scalars?|parsers?|tokens?|valid|invalid|malformed"
    r"|suppressions?|suppressed|quiets?|quieted)\b"
)
STIFF = re.compile(
    r"\b(?:so that|stands?|behind|take (?:it|them|away|out)|takes? away"
    r"|whereby|hereof|e-mail)\b",
    re.IGNORECASE,
)
AMERICAN = re.compile(
    r"\b(?:\w*(?:[^ps]i|[^e]y)z(?:e|es|ed|ing|ation)|colors?|behaviors?|labor|favors?|centers?|programs? of work"
    r"|catalogs?|canceled|traveled|fulfill|gray|misspelled|organiz\w*|recogniz\w*)\b",
    re.IGNORECASE,
)


def every_text(each: Told) -> tuple[str, ...]:
    return (each.message, each.help, *each.more)


def our_own(text: str) -> str:
    """A text without rules' names, and with a mark for each value and each thing to type."""
    return _NAME.sub("“…”", _QUOTED.sub("“…”", _TYPED.sub("“…”", text)))


def breaking(law: Callable[[Told], bool]) -> list[Told]:
    return [each for each in TOLD if not law(each)]


@pytest.mark.parametrize("words", [JARGON, STIFF, AMERICAN], ids=["jargon", "stiff", "American"])
def test_words_are_plain(words: re.Pattern[str]) -> None:
    assert breaking(lambda each: not any(words.search(our_own(t)) for t in every_text(each))) == []


def test_a_message_has_no_full_stop_and_a_help_has_one() -> None:
    def holds(each: Told) -> bool:
        texts = (each.message, *each.more)
        return each.help.endswith((".", "?")) and not any(our_own(t).endswith(".") for t in texts)

    assert breaking(holds) == []


def test_a_message_is_a_sentence_and_helps_begin_with_a_capital() -> None:
    assert breaking(lambda each: each.message[:1] in '"`<' or each.message[:1].isupper()) == []
    assert breaking(lambda each: each.help[:1] in '"`£' or each.help[:1].isupper()) == []


def test_no_sentence_is_long() -> None:
    def holds(each: Told) -> bool:
        return all(
            len(_WORD.findall(sentence)) <= LONGEST_SENTENCE
            for text in every_text(each)
            for sentence in _SENTENCE.split(our_own(text))
        )

    assert breaking(holds) == []


def test_marks_are_balanced_and_blanks_single() -> None:
    def holds(text: str) -> bool:
        bare = _TYPED.sub("", text)
        pairs = (("(", ")"), ("[", "]"), ("{", "}"))
        ours = our_own(text)
        return (
            text.count("`") % 2 == 0
            and bare.count('"') % 2 == 0
            and all(ours.count(one) == ours.count(other) for one, other in pairs)
            and "  " not in ours
            and not re.search(r"\s[,.;:?]|[,;:]$|\.\.", ours)
        )

    assert breaking(lambda each: all(holds(text) for text in every_text(each))) == []


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_page_is_in_plain_words(rule: Rule) -> None:
    page = our_own(_BLOCK.sub("", page_of(rule).text))
    assert not AMERICAN.search(page)
    assert "so that it" not in page
    assert "stands twice" not in page
    for paragraph in page.split("\n\n"):
        for sentence in _SENTENCE.split(" ".join(paragraph.split())):
            assert len(_WORD.findall(sentence)) <= LONGEST_OF_A_PAGE, sentence
