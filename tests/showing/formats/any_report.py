"""Reports with any words in any place, for what every format must survive."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from importlib import import_module
from pkgutil import iter_modules

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

from planlint.model.case import Expectation
from planlint.model.finding import (
    SEVERITIES,
    Diagnostic,
    Edit,
    Finding,
    Fix,
    Place,
    RelatedPlace,
)
from planlint.model.report import PlanReport, Report
from planlint.model.source import Lines, Source, Span
from planlint.rules.catalogue import load_rules
from planlint.showing import formats
from planlint.showing.screen import Screen

Show = Callable[[Report, Screen], str]

# Every format there is: one that is added is held to the laws at once.
FORMATS = [each.name for each in iter_modules(formats.__path__)]
NASTY = (
    "\n", "\r\n", "\r", "\t", "\v", "%", "%25", "%0A", '"', "'", "`", "``", "|", "::", "::error::",
    "<b>", "</failure>", "<![CDATA[", "]]>", "&", "&amp;", "<!--", "-->", "```", "[a](b)", "[a](1)",
    "[a](https://x.example/)", "{0}", "{{ x }}", "{", "}", "\\", "@brent", "#12", "**", "_", "$x$",
    "\x00", "\x07", "\x1b[31m", "\x1b]8;;", "\x7f", "\x85", "\x9b", "\u2028", "\u2029", "\u200d",
    "\u200e", "\u200f", "\u202e", "\u2066", "\ufeff", "\ufffe", "\u00ad", "שלום", "مرحبا", "犯罪", "é",
    "e\u0301", "👮\u200d♀️", "👍🏽", "🇬🇧", "각", "\U0010ffff", ",", ":", ";", "…", "“", " ", "\u00a0",
)  # fmt: skip
WORDS = (
    st.lists(st.one_of(st.sampled_from(NASTY), st.text(max_size=6)), min_size=1, max_size=5)
    .map("".join)
    .filter(str.strip)
)
FILE_NAMES = st.one_of(WORDS, st.text(st.characters(), min_size=1, max_size=8))  # surrogates too
SCREENS = st.builds(
    Screen,
    width=st.integers(20, 200),
    colour=st.booleans(),
    links=st.booleans(),
    ascii=st.booleans(),
)
RULES = [rule.name for rule in load_rules()]

few = settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def format_of(name: str) -> Show:
    """The function of a format."""
    show: Show = import_module(f"{formats.__name__}.{name}").show
    return show


@st.composite
def spans(draw: st.DrawFn, text: str) -> Span:
    begin = draw(st.integers(0, len(text)))
    return Span(begin, draw(st.integers(begin, len(text))))


@st.composite
def places(draw: st.DrawFn, text: str) -> Place:
    span = draw(spans(text))
    lines = Lines(text)
    return Place(span, lines.position(span.start), lines.position(span.end))


@st.composite
def diagnostics(draw: st.DrawFn, text: str, path: str, plan: str) -> Diagnostic:
    edits = st.builds(Edit, spans(text), st.one_of(st.just(""), WORDS))
    fixes = st.builds(Fix, WORDS, st.lists(edits, min_size=1, max_size=2).map(tuple), st.booleans())
    finding = Finding((), "", draw(WORDS), fix=draw(st.one_of(st.none(), fixes)))
    message = draw(WORDS)
    return Diagnostic(
        finding=finding,
        rule=draw(st.sampled_from(RULES)),
        family="leads",
        severity=draw(st.sampled_from(SEVERITIES)),
        path=path,
        plan=plan,
        pointer=draw(st.one_of(st.just(""), WORDS.map("/priorities/{}".format))),
        subject=draw(st.one_of(WORDS, st.just("the plan"), WORDS.map("action {}".format))),
        action=draw(st.one_of(st.none(), WORDS)),
        message=message,
        place=draw(places(text)),
        related=tuple(draw(st.lists(st.builds(RelatedPlace, WORDS, places(text)), max_size=2))),
        owner=draw(st.one_of(st.none(), places(text))),
        value=draw(WORDS),
        key=draw(WORDS),
        state=draw(st.sampled_from(("new", "new", "known", "suppressed"))),
    )


@st.composite
def plans(draw: st.DrawFn) -> PlanReport:
    text, path, plan = draw(st.one_of(st.just(""), WORDS)), draw(FILE_NAMES), draw(WORDS)
    found = draw(st.lists(diagnostics(text, path, plan), max_size=2))
    told = tuple(each for each in found for _ in range(draw(st.sampled_from((1, 1, 5)))))
    return PlanReport(
        plan=plan,
        source=Source(path, text),
        title=draw(WORDS),
        actions=draw(st.integers(0, 2)),
        expectations=tuple(draw(st.lists(st.builds(Expectation, WORDS, WORDS), max_size=2))),
        diagnostics=told,
        lapsed=tuple(draw(st.lists(WORDS, max_size=7))),
        shown=told,
    )


REPORTS = st.builds(
    Report,
    as_of=st.just(date(2013, 7, 1)),
    plans=st.lists(plans(), max_size=2).map(tuple),
    site_address=st.sampled_from(("", "https://plans.hartley.example/")),
    folds=st.booleans(),
)
