"""The names that all plans hide together, of which one plan has only some."""

from __future__ import annotations

from collections.abc import Iterable

from planlint.showing.redaction import words as name_words
from planlint.showing.redaction.tokens import folded, name_in


class Elsewhere:
    """The names that all plans hide together, found again by the words of one plan."""

    def __init__(self, names: Iterable[str]) -> None:
        self._by_word: dict[str, dict[tuple[str, str], str]] = {}
        for name in names:
            read = name_in(name)
            key = (read.first, read.surname)
            for word in {*name_words.WORD.findall(name)[-1:], *read.surname.split()[-1:]}:
                self._by_word.setdefault(folded(word), {}).setdefault(key, name)

    def met_in(self, words: frozenset[str]) -> tuple[str, ...]:
        """The names whose last word or surname is among these folded words, each once."""
        met = {
            key: name
            for word in sorted(words & self._by_word.keys())
            for key, name in self._by_word[word].items()
        }
        return tuple(met.values())
