"""A plan's report as a text that can be kept, and back: without the plan's own text."""

from __future__ import annotations

import json
from typing import Any

from planlint.model.case import Expectation
from planlint.model.finding import (
    Diagnostic,
    Edit,
    Finding,
    Fix,
    Place,
    Related,
    RelatedPlace,
)
from planlint.model.report import PlanReport
from planlint.model.source import Position, Source, Span

FORM = 1


class NotKept(ValueError):
    """The text is no report as it is kept here."""


def write_kept(report: PlanReport) -> str:
    """The report as one line of JSON. Its parts are lists, as named tuples are."""
    return json.dumps(
        [
            FORM,
            report.plan,
            report.title,
            report.actions,
            report.expectations,
            report.diagnostics,
            report.lapsed,
            report.judged,
        ],
        ensure_ascii=False,
        separators=(",", ":"),
    )


def read_kept(text: str, source: Source) -> PlanReport:
    """The report that was kept of a source. NotKept where the text is anything else."""
    try:
        form, plan, title, actions, expectations, diagnostics, lapsed, judged = json.loads(text)
        if form != FORM:
            raise NotKept("it was kept by another version")
        return PlanReport(
            plan=_text(plan),
            source=source,
            title=_text(title),
            actions=int(actions),
            expectations=tuple(Expectation(*map(_text, each)) for each in expectations),
            diagnostics=tuple(_diagnostic(each) for each in diagnostics),
            lapsed=tuple(map(_text, lapsed)),
            judged=bool(judged),
        )
    except NotKept:
        raise
    except (ValueError, TypeError, KeyError, RecursionError) as error:
        raise NotKept("it is no report as it is kept") from error


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise NotKept("a text was expected")
    return value


def _diagnostic(value: Any) -> Diagnostic:
    each = Diagnostic(*value)
    return each._replace(
        finding=_finding(each.finding),
        place=_place(each.place),
        related=tuple(RelatedPlace(_text(words), _place(place)) for words, place in each.related),
        owner=_place(each.owner) if each.owner else None,
    )


def _finding(value: Any) -> Finding:
    each = Finding(*value)
    return each._replace(
        route=tuple(each.route),
        span=Span(*each.span) if each.span else None,
        related=tuple(
            Related(_text(words), tuple(route), Span(*span) if span else None)
            for words, route, span in each.related
        ),
        fix=_fix(each.fix) if each.fix else None,
    )


def _fix(value: Any) -> Fix:
    title, edits, safe = value
    return Fix(
        _text(title), tuple(Edit(Span(*span), _text(text)) for span, text in edits), bool(safe)
    )


def _place(value: Any) -> Place:
    span, start, end = value
    return Place(Span(*span), Position(*start), Position(*end))
