"""A plan's report as bytes that can be kept, and back: without the plan's own text.

Whatever is read back is held to its kind, since anyone may have written into what was kept.
"""

import json
from typing import Any

from planlint.model.case import Expectation
from planlint.model.finding import (
    SEVERITIES,
    Diagnostic,
    Edit,
    Finding,
    Fix,
    Place,
    Related,
    RelatedPlace,
)
from planlint.model.report import PlanReport
from planlint.model.route import Route
from planlint.model.source import Position, Source, Span
from planlint.reading.text import decode

FORM = 4

_PARTS = ("value", "key")
_STATES = ("new", "known", "suppressed")


class NotKept(ValueError):
    """The bytes are no report as it is kept here."""


def write_kept(report: PlanReport, data: bytes) -> bytes:
    """The report of a file with these bytes as one line of JSON. Its parts are lists, as tuples are."""
    parts = (
        FORM,
        report.plan,
        report.title,
        report.actions,
        report.expectations,
        report.diagnostics,
        report.lapsed,
        report.judged,
        report.unasked,
        report.source.text.encode() == data,
    )
    return json.dumps(parts, ensure_ascii=False, separators=(",", ":")).encode()


def read_kept(kept: bytes, path: str, data: bytes) -> PlanReport:
    """The report that was kept of a file. NotKept where the bytes are anything else."""
    try:
        form, plan, title, actions, expectations, diagnostics, *rest = json.loads(kept)
        _hold(form == FORM)
        lapsed, judged, unasked, plain = rest
        report = PlanReport(
            plan=_text(plan),
            source=Source(path, data.decode() if _switch(plain) else decode(data).text),
            title=_text(title),
            actions=_number(actions),
            expectations=tuple(Expectation(*map(_text, each)) for each in expectations),
            diagnostics=tuple(map(_diagnostic, diagnostics)),
            lapsed=tuple(map(_text, lapsed)),
            judged=_switch(judged),
            unasked=tuple(map(_text, unasked)),
        )
    except NotKept:
        raise
    except (ValueError, TypeError, LookupError, AttributeError, RecursionError) as error:
        raise NotKept("it is no report as it is kept") from error
    _hold_places(report)
    return report


def _diagnostic(value: Any) -> Diagnostic:
    each = Diagnostic(*value)
    texts = (each.rule, each.family, each.path, each.plan, each.pointer, each.subject)
    more = (each.message, each.value, each.key, each.action or "")
    _hold({*map(type, texts), *map(type, more)} == {str})
    _hold(each.severity in SEVERITIES and each.state in _STATES)
    return each._replace(
        finding=_finding(each.finding),
        place=_place(each.place),
        related=tuple(RelatedPlace(_text(words), _place(place)) for words, place in each.related),
        owner=_place(each.owner) if each.owner is not None else None,
    )


def _finding(value: Any) -> Finding:
    route, message, help_, part, words, span, related, fix = value
    _hold(part in _PARTS)
    return Finding(
        _route(route),
        _text(message),
        _text(help_),
        part,
        _text(words),
        _span(span) if span is not None else None,
        tuple(
            Related(
                _text(message),
                _route(route),
                _span(span) if span is not None else None,
                _text(words),
            )
            for message, route, span, words in related
        ),
        _fix(fix) if fix is not None else None,
    )


def _fix(value: Any) -> Fix:
    title, edits, safe = value
    return Fix(
        _text(title), tuple(Edit(_span(span), _text(text)) for span, text in edits), _switch(safe)
    )


def _place(value: Any) -> Place:
    span, start, end = value
    return Place(_span(span), Position(*_two(start)), Position(*_two(end)))


def _span(value: Any) -> Span:
    return Span(*_two(value))


def _two(value: Any) -> tuple[int, int]:
    first, second = value
    _hold(type(first) is type(second) is int and first >= 0 and second >= 0)
    return first, second


def _route(value: Any) -> Route:
    _hold(type(value) is list)
    return tuple(step if type(step) is str else _number(step) for step in value)


def _text(value: Any) -> str:
    _hold(type(value) is str)
    return str(value)


def _number(value: Any) -> int:
    _hold(type(value) is int and value >= 0)
    return int(value)


def _switch(value: Any) -> bool:
    _hold(type(value) is bool)
    return bool(value)


def _hold(holds: bool) -> None:
    if not holds:
        raise NotKept("it is no report as it is kept")


def _hold_places(report: PlanReport) -> None:
    """NotKept where a place lies outside the text."""
    text = report.source.text
    places = [
        place
        for each in report.diagnostics
        for place in (each.place, each.owner, *(related.place for related in each.related))
        if place
    ]
    findings = [each.finding for each in report.diagnostics]
    spans = [place.span for place in places] + [each.span for each in findings if each.span]
    spans += [edit.span for each in findings if each.fix for edit in each.fix.edits]
    _hold(all(start <= end <= len(text) for start, end in spans))
    _hold(all(1 <= place.start.line <= place.end.line for place in places))
    last = max((place.end.line for place in places), default=1)
    _hold(last <= text.count("\n") + 1 or last <= text.count("\n") + text.count("\r") + 1)
