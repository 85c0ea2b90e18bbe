"""Reports in Markdown: what their templates write with, and what is done so that nothing in them can run."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from jinja2 import pass_context
from jinja2.runtime import Context

from planlint.model.plan import Plan
from planlint.model.values import Reference, Text
from planlint.showing.calendar_words import date_in_words, period_in_words
from planlint.showing.facts.parts import (
    amount_in_words,
    document_of,
    indicator_in_words,
    served_in_words,
    source_of,
)
from planlint.showing.markdown import LOWEST_HEADING, plain

_SAFE = r"(?=<?(?:https?://|mailto:|tel:|#))"
_UNSAFE_LINK = re.compile(rf"\]\((?!\s*{_SAFE})")
_UNSAFE_DEFINITION = re.compile(rf"^(\s{{0,3}}\[[^\]\n]+\]):(?!\s*{_SAFE})", re.MULTILINE)
_MARK = re.compile(r"(^[#>+=~-]|[\\`*_\[\]|])")
_HEADING = re.compile(r" {0,3}(#{1,6})(?=\s|$)")
_UNDERLINED = re.compile(r"(?<![^\n]\n)^ {0,3}([^\s#>*+-].*)\n {0,3}(=+|-+)[ \t]*$", re.MULTILINE)
_FENCE = re.compile(r" {0,3}(?:```|~~~)")


def harmless(text: str) -> str:
    """Markdown without raw HTML, pictures and links that could run something."""
    text = plain(text).replace("<", "&lt;").replace("![", r"\![")
    return _UNSAFE_DEFINITION.sub(r"\1\\:", _UNSAFE_LINK.sub(r"]\\(", text))


def _each(words: Callable[[Reference, Plan], str]) -> Callable[..., str]:
    """References in words, after the plan that the report is of."""

    @pass_context
    def said(context: Context, references: Iterable[Reference]) -> str:
        return "; ".join(_line(words(one, context["model"])) for one in references)

    return said


@pass_context
def _names(context: Context, references: Iterable[Reference]) -> str:
    return "; ".join(who.name for who in context["plan"].directory.each_once(references))


@pass_context
def _fund(context: Context, reference: Reference) -> str:
    return _line(source_of(reference, context["model"], context["plan"].directory))


def _line(text: object) -> str:
    return " ".join(str(text).split())


def _escaped(text: object) -> str:
    """Words that are no Markdown, on one line: what would be a mark is kept as it is."""
    return _MARK.sub(r"\\\1", _line(text))


def _texts(texts: Iterable[Text | Reference]) -> str:
    return ", ".join(_line(each.text) for each in texts)


def _indented(text: str, columns: int) -> str:
    """A text whose further lines stand under its first in a list item."""
    return text.strip().replace("\n", f"\n{' ' * columns}")


def _below(text: str, level: int) -> str:
    """A text whose headings come below one of the level, none left out on the way down.

    What looks like a heading in a fence is none.
    """
    text = _UNDERLINED.sub(lambda match: f"{'#' if match[2][0] == '=' else '##'} {match[1]}", text)
    lines = text.strip("\n").split("\n")
    headings = dict(_headings(lines))
    depths = {old: level + 1 + place for place, old in enumerate(sorted(set(headings.values())))}
    last = level
    for number, old in headings.items():
        last = min(depths[old], last + 1, LOWEST_HEADING)
        lines[number] = "#" * last + lines[number].lstrip(" ")[old:]
    return "\n".join(lines)


def _headings(lines: list[str]) -> Iterator[tuple[int, int]]:
    """The lines that are headings, by number, with their levels."""
    fenced = False
    for number, line in enumerate(lines):
        if _FENCE.match(line):
            fenced = not fenced
        heading = None if fenced else _HEADING.match(line)
        if heading:
            yield number, len(heading[1])


def without_gaps(text: str) -> str:
    """The text with at most one blank line between lines, and no blanks at their ends."""
    lines: list[str] = []
    for line in (each.rstrip() for each in text.split("\n")):
        if line or (lines and lines[-1]):
            lines.append(line)
    return "\n".join(lines).rstrip() + "\n"


FILTERS: dict[str, Callable[..., str]] = {
    "names": _names,
    "indicators": _each(indicator_in_words),
    "served": _each(served_in_words),
    "documents": _each(lambda reference, plan: document_of(reference, plan)[0]),
    "fund": _fund,
    "texts": _texts,
    "date": date_in_words,
    "period": period_in_words,
    "pounds": amount_in_words,
    "line": _line,
    "words": _escaped,
    "indented": _indented,
    "below": _below,
}
