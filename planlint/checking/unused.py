"""What is to be said of suppressions: they cannot be read, have lapsed, or quiet nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from planlint.checking.suppressions import (
    HERE,
    NEVER_SUPPRESSED,
    WHOLE_FILE,
    Suppression,
    Suppressions,
    Until,
)
from planlint.model.document import Document
from planlint.model.expression import expression
from planlint.model.finding import Edit, Finding, Fix
from planlint.model.source import BYTE_ORDER_MARK, Span
from planlint.reading.nearest import nearest
from planlint.rules.catalogue import FAMILIES
from planlint.rules.words.quotes import quoted

_A_DAY = "Write the date as {day}."
_EXAMPLE_DAY = "2027-03-31"
_EXAMPLE = "Write `# planlint: ignore[missing-end]`, with your rules in the brackets."
_KEEPS_BLANK_LINES = expression(r"[|>][1-9]?\+")
_BLANK_LINE = expression(r"[ \t]*[\r\n]")


class _Piece(NamedTuple):
    """A name between brackets: where it begins with the comma before it, and where it stands."""

    name: str
    begin: int
    span: Span


def unused(
    document: Document,
    suppressions: Suppressions,
    used: set[tuple[str, int]],
    names: tuple[str, ...],
    asked: set[str],
    day: date,
) -> Iterator[Finding]:
    """What is to be said of suppressions that cannot be read, have lapsed, or quiet nothing.

    `names` are those of all rules; `asked` are the rules and families that were on, since of
    others it cannot be known whether there is anything to quiet.
    """
    for each in suppressions.each:
        malformed = _malformed(each, names)
        if malformed:
            yield _finding(document, each, *malformed)
            continue
        for name in each.names:
            yield from _bad_name(document, each, name, names)
        if each.lapsed(day):
            yield _lapsed(document, each)
            continue
        idle = [
            name
            for name in each.names
            if name in asked and name not in NEVER_SUPPRESSED and (name, each.place) not in used
        ]
        if idle:
            yield _idle(document, each, idle)


def _malformed(each: Suppression, rules: tuple[str, ...]) -> tuple[str, str] | None:
    """Message and help where a comment is no suppression that can be read."""
    if each.what not in {HERE, WHOLE_FILE}:
        if not each.what:
            return 'this comment begins with "planlint:", but says nothing', _EXAMPLE
        return f"planlint does not understand {quoted(each.what)} in a comment", _EXAMPLE
    if not each.names:
        if each.rest.lstrip().startswith("["):
            return (
                "the square bracket in this comment is not closed",
                "Put a `]` after the last rule.",
            )
        named = [word for word in re.findall(r"[\w-]+", each.rest) if word in {*rules, *FAMILIES}]
        example = ", ".join(named) or "missing-end"
        return (
            "this comment does not say which rule to ignore",
            f"Name the rules in square brackets: `{each.what}[{example}]`.",
        )
    if each.of_file and not each.at_top:
        return (
            "this comment is meant for the whole file, but is not at its top, so it ignores "
            "nothing",
            "Move it to the top of the file, or write `ignore` to cover only what begins here.",
        )
    return None


def _bad_name(
    document: Document, each: Suppression, name: str, rules: tuple[str, ...]
) -> Iterator[Finding]:
    """What is to be said of a name that is no rule's, or one's that speaks in any case."""
    known = [*rules, *FAMILIES]
    if name in NEVER_SUPPRESSED:
        yield _finding(
            document,
            each,
            f"{quoted(name)} cannot be ignored",
            "Remove it from the comment.",
            fix=_removal(document, each, [name]),
        )
    elif name not in known:
        near = nearest(name, known)
        meant = f"Did you mean {quoted(near)}?" if near else "`planlint rules` lists all of them."
        yield _finding(document, each, f"there is no rule {quoted(name)}", meant)


def _lapsed(document: Document, each: Suppression) -> Finding:
    until = each.until or Until("", None)
    if until.last_day is not None:
        return _finding(
            document,
            each,
            f"this comment has lapsed: its last day was {until.last_day}",
            "Put right what it was for, or give it a later date.",
            fix=_removal(document, each, list(each.names)),
        )
    help_ = _A_DAY.format(day=until.near or _EXAMPLE_DAY)
    if not until.written:
        message = 'this comment says "until" without a date, so it ignores nothing'
    elif until.near:
        message = (
            f"the date {quoted(until.written)} is not written as {until.near}, so this comment "
            "ignores nothing"
        )
    else:
        message = f"{quoted(until.written)} is not a date, so this comment ignores nothing"
    return _finding(document, each, message, help_)


def _idle(document: Document, each: Suppression, names: list[str]) -> Finding:
    listed = " and ".join(quoted(name) for name in names)
    message = f"this comment ignores {listed}, but there is nothing to ignore"
    if not each.covered and not each.of_file:
        return _finding(
            document,
            each,
            message,
            "Nothing begins on this line. Put the comment on the line that it is about, or on "
            "its own above that line.",
        )
    help_ = "Remove it, if what it was for has been put right."
    return _finding(document, each, message, help_, fix=_removal(document, each, names))


def _finding(
    document: Document, each: Suppression, message: str, help_: str, *, fix: Fix | None = None
) -> Finding:
    route = each.covered[0] if each.covered and not each.of_file else ()
    safe = fix if document.whole else None
    return Finding(route, message, help_, span=each.comment.span, fix=safe)


def _removal(document: Document, each: Suppression, names: list[str]) -> Fix | None:
    """Take names out of a suppression, or the whole comment where none is left."""
    text = document.source.text
    if any(name not in names for name in each.names):
        edits = tuple(Edit(span, "") for span in _in_brackets(text, each.comment.span, names))
        return Fix(f"Remove {' and '.join(names)} from the comment", edits, safe=True)
    span = _whole_comment(text, each.comment.span)
    if _would_join(text, span):
        return None
    return Fix("Remove the comment", (Edit(span, ""),), safe=True)


def _in_brackets(text: str, comment: Span, names: list[str]) -> Iterator[Span]:
    """The spans of names in brackets, each with the comma that it has no more need of."""
    begin = text.index("[", comment.start) + 1
    pieces = list(_pieces(text, begin, text.index("]", begin)))
    kept = next(piece for piece in pieces if piece.name not in names)
    if pieces[0] != kept:
        yield Span(pieces[0].span.start, kept.span.start)
    for piece, next_ in zip(pieces[1:], [*pieces[2:], None], strict=True):
        if piece.name in names and piece.begin > kept.begin:
            yield Span(piece.begin, next_.begin if next_ else piece.span.end)


def _pieces(text: str, begin: int, end: int) -> Iterator[_Piece]:
    """The names between brackets."""
    at = begin
    for field in text[begin:end].split(","):
        if name := field.strip():
            start = at + field.index(name)
            yield _Piece(name, max(at - 1, begin), Span(start, start + len(name)))
        at += len(field) + 1


def _whole_comment(text: str, span: Span) -> Span:
    """A comment with the blanks before it, and with its line where it stands alone."""
    start = span.start
    while start > 0 and text[start - 1] in " \t":
        start -= 1
    alone = start == 0 or text[start - 1] in f"\r\n{BYTE_ORDER_MARK}"
    ends = ("\r\n", "\n", "\r") if alone else ()
    end = next((each for each in ends if text.startswith(each, span.end)), "")
    return Span(start, span.end + len(end))


def _would_join(text: str, line: Span) -> bool:
    """Whether blank lines below a comment would become part of the text above it without it."""
    alone = text[line.end - 1 : line.end] in "\r\n"
    below = _BLANK_LINE.match(text, line.end)
    return alone and bool(below) and _first_that_keeps_blank_lines(text) < line.start


@lru_cache(1)
def _first_that_keeps_blank_lines(text: str) -> int:
    """Where the first text of a file begins that keeps the blank lines below it."""
    match = _KEEPS_BLANK_LINES.search(text)
    return match.start() if match else len(text)
