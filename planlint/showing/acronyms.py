"""Acronyms explained where a page first uses them, in its running text: "ASB (anti-social behaviour)".

In a heading they are explained in the line below it. Links, tables, findings with what they quote,
code, pictures and controls are left alone, and so is what the text itself explains.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from markupsafe import escape

MAIN = "<main"
LONGEST_MEANING = 100
LETTERS_BEFORE = 300
LETTERS_BEHIND = 200

_LEFT_ALONE = "a|button|code|option|pre|select|summary|svg|table"
_FINDINGS = '<ul class="findings">.*?</ul>'
_TAG = re.compile(r"<[^>]*>")
_SIGNS = re.compile(r"[\W_]+")
_IN_A_WORD = re.compile(r"(?:\w|&amp;)\Z")
_AFTER = re.compile(r"(?:(?:'|’|&#39;)?s)?(?!\w|&amp;\w)")
_HEADING = re.compile(r"<(/?)h[1-6]\b")


class Acronyms:
    """Acronyms with their meanings, made ready to be looked for in pages."""

    def __init__(self, meanings: Iterable[tuple[str, str]]) -> None:
        self._meanings: dict[str, str] = {}
        for word, meaning in meanings:
            if len(meaning) <= LONGEST_MEANING:
                self._meanings.setdefault(str(escape(word)), str(escape(meaning)))
        words = "|".join(map(re.escape, sorted(self._meanings, key=len, reverse=True)))
        self._words = re.compile(words)
        self._pieces = re.compile(
            rf"<({_LEFT_ALONE})\b.*?</\1>|{_FINDINGS}|<[^>]*>|({words})", re.DOTALL
        )

    def explain(self, page: str) -> str:
        """The page with each acronym explained where it is first used."""
        begin = page.find(MAIN)
        if not self._meanings or begin < 0:
            return page
        waiting = {word: self._meanings[word] for word in set(self._words.findall(page, begin))}
        if not waiting:
            return page
        parts = []
        last = 0
        for end, words in self._inserted(page, begin, waiting):
            parts += [page[last:end], words]
            last = end
        return "".join((*parts, page[last:]))

    def _inserted(
        self, page: str, begin: int, waiting: dict[str, str]
    ) -> Iterator[tuple[int, str]]:
        """Where something is put into a page, and what, in order. Nothing is explained twice."""
        in_heading: dict[str, str] | None = None
        for piece in self._pieces.finditer(page, begin):
            if piece[2] is None:
                heading = _HEADING.match(piece[0])
                if heading and in_heading:
                    yield piece.end(), _line(in_heading)
                if heading:
                    in_heading = None if heading[1] else {}
                if not waiting and not in_heading:
                    return
            elif piece[2] in waiting and (end := _end_of_word(page, piece)):
                meaning = waiting.pop(piece[2])
                if _is_explained(page, piece.start(), end, meaning):
                    continue
                if in_heading is None:
                    yield end, f' <span class="meaning">({meaning})</span>'
                else:
                    in_heading[piece[2]] = meaning


def _end_of_word(page: str, piece: re.Match[str]) -> int | None:
    """Where an acronym ends, with the s of several; None where it is a part of another word."""
    if _IN_A_WORD.search(page, piece.start() - len("&amp;"), piece.start()):
        return None
    behind = _AFTER.match(page, piece.end())
    return behind.end() if behind else None


def _line(meanings: Mapping[str, str]) -> str:
    """The line below a heading that explains what is used in it."""
    said = "; ".join(f"{word}: {meaning}" for word, meaning in meanings.items())
    return f'\n<p class="meaning">{said}</p>'


def _is_explained(page: str, start: int, end: int, meaning: str) -> bool:
    """Whether the text itself says what is meant, before or behind the acronym."""
    before = _TAG.sub("", page[max(start - LETTERS_BEFORE, 0) : start])
    behind = _TAG.sub("", page[end : end + LETTERS_BEHIND])
    folded = _folded(meaning)
    introduced = before.endswith("(") and behind.startswith(")")
    return introduced or folded in _folded(before) or _folded(behind).startswith(folded)


def _folded(text: str) -> str:
    return _SIGNS.sub(" ", text).strip().casefold()
