"""The words of a text as names are looked for in it: as they are seen, without case and accents."""

from __future__ import annotations

import html
import re
import unicodedata
from collections.abc import Iterable
from functools import cache

from planlint.rules.names import folded_word, read_name
from planlint.showing.redaction import words as name_words

name_in = cache(read_name)


class Token:
    """A word of a text: where it stands, without case and accents, and without an `'s` as well."""

    __slots__ = ("bare", "end", "folded", "start", "text")

    def __init__(self, start: int, end: int, text: str) -> None:
        self.start = start
        self.end = end
        self.text = text
        self.folded = folded(text)
        signs = not text.isalpha()
        self.bare = folded(name_words.POSSESSIVE.sub("", text)) if signs else self.folded

    def end_of(self, way: str) -> int:
        """Where the word ends, taken with or without its `'s`."""
        if way == self.folded:
            return self.end
        return self.start + len(name_words.POSSESSIVE.sub("", self.text))


@cache
def folded(word: str) -> str:
    """A word without case, accents and apostrophes."""
    if word.isascii() and word.isalpha():
        return word.lower()
    return folded_word(word).translate(name_words.PLAIN_LETTERS)


def words_in(texts: Iterable[str]) -> frozenset[str]:
    """All words of some texts, folded, with and without an `'s`."""
    written = set(name_words.WORD.findall("\n".join(map(seen, texts))))
    bare = (name_words.POSSESSIVE.sub("", word) for word in written if not word.isalpha())
    return frozenset(map(folded, (*written, *bare)))


def seen(text: str) -> str:
    """A text as it is seen: letters that are written as entities as themselves, nothing invisible."""
    if "&" in text:
        text = name_words.ENTITY.sub(_letter_of, text)
    if text.isascii():
        return text
    return unicodedata.normalize("NFC", name_words.INVISIBLE.sub("", text))


def _letter_of(entity: re.Match[str]) -> str:
    letter = html.unescape(entity.group())
    is_of_names = letter.isalpha() or letter in {"\u00a0", "'", "’", "-", "\u00ad", "\u200b"}
    return letter if is_of_names else entity.group()
