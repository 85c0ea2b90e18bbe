"""Routes to spans, lines and columns: the one place where these are made."""

from __future__ import annotations

import re
from typing import Any

from planlint.model.document import Document
from planlint.model.finding import Finding, Place, Related, RelatedPlace
from planlint.model.route import Route
from planlint.model.source import Lines, Span

_KNOWN_BY = ("ref", "title", "name", "message", "label", "text")
_ENTRIES = {
    "people",
    "organisations",
    "forums",
    "indicators",
    "funds",
    "documents",
    "frameworks",
}


def place_of(finding: Finding, document: Document, lines: Lines) -> Place:
    """Where a finding is shown."""
    span = finding.span or span_of(finding.route, document, finding.part, finding.words)
    return placed(span, lines)


def placed(span: Span, lines: Lines) -> Place:
    """A span with its lines and columns."""
    return Place(span, lines.position(span.start), lines.position(span.end))


def related_place(related: Related, document: Document, lines: Lines) -> RelatedPlace:
    """Where a related place is."""
    span = related.span or span_of(related.route, document, words=related.words)
    return RelatedPlace(related.message, placed(span, lines))


def existing(route: Route, document: Document) -> Route:
    """The route itself, or of a missing value the nearest mapping that exists."""
    if route in document.values or route in document.keys:
        return route
    while route and not _is_mapping(route, document):
        route = route[:-1]
    return route


def span_of(route: Route, document: Document, part: str = "value", words: str = "") -> Span:
    """The span of a value or key. Of a mapping, and so of what misses in one, it is its name."""
    if part == "key" and route in document.keys:
        return document.keys[route]
    route = existing(route, document)
    span = document.values.get(route)
    if span is None:
        return document.keys.get(route, Span(0, 0))
    if _is_mapping(route, document):
        return _name_span(route, document, span)
    if span.start == span.end:
        return document.keys.get(route, span)
    return _span_of_words(words, span, document.source.text) if words else span


def _is_mapping(route: Route, document: Document) -> bool:
    return isinstance(value_at(route, document), dict)


def value_at(route: Route, document: Document) -> object:
    """The value at a route; nothing where there is none."""
    value: Any = document.data
    try:
        for step in route:
            value = value[step]
    except (LookupError, TypeError):
        return None
    return value


def _name_span(route: Route, document: Document, span: Span) -> Span:
    """What a person knows a mapping by: an entry's id, a ref, a title, else its first key.

    A text over several lines is most of its mapping, and so it is not marked.
    """
    if len(route) == 2 and route[0] in _ENTRIES and route in document.keys:
        return document.keys[route]
    for key in _KNOWN_BY:
        named = document.values.get((*route, key))
        if named and named.end > named.start and not (key == "text" and _is_long(named, document)):
            return named
    mapping = value_at(route, document)
    inside = ((*route, key) for key in mapping) if isinstance(mapping, dict) else iter(())
    first = document.keys.get(next(inside, route))
    return first or document.keys.get(route, span)


def _is_long(span: Span, document: Document) -> bool:
    return "\n" in document.source.text[span.start : span.end]


def _span_of_words(words: str, span: Span, text: str) -> Span:
    """Where the words stand in a value, however its lines are wrapped; else the whole value."""
    start = text.find(words, span.start, span.end)
    if start >= 0 and words.strip():
        return Span(start, start + len(words))
    pattern = r"\s+".join(re.escape(word) for word in words.split())
    match = re.compile(pattern).search(text, span.start, span.end) if pattern else None
    return Span(*match.span()) if match else span
