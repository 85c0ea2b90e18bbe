"""A plan as one report in Markdown: a template of `templates/reports/`, one for each kind and format."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping

from jinja2 import Environment, FunctionLoader, StrictUndefined

from planlint.model.plan import Amount, Plan, Reference, Text
from planlint.showing.calendar_words import date_in_words, day_in_words, period_in_words
from planlint.showing.facts.actions import status_of
from planlint.showing.facts.course import PlanOnDay, is_overdue
from planlint.showing.facts.parts import (
    document_of,
    indicator_in_words,
    pounds_in_words,
    served_in_words,
    source_of,
)
from planlint.showing.facts.people import Directory
from planlint.showing.facts.priorities import labels_of
from planlint.showing.facts.state import state_of
from planlint.showing.facts.tags import TAGS
from planlint.showing.markdown import LOWEST_HEADING, plain

SUFFIX = ".j2"

_SAFE = r"(?=<?(?:https?://|mailto:|tel:|#))"
_UNSAFE_LINK = re.compile(rf"\]\((?!\s*{_SAFE})")
_UNSAFE_DEFINITION = re.compile(rf"^(\s{{0,3}}\[[^\]\n]+\]):(?!\s*{_SAFE})", re.MULTILINE)
_HEADING = re.compile(r" {0,3}(#{1,6})(?=\s|$)")
_UNDERLINED = re.compile(r"(?<![^\n]\n)^ {0,3}([^\s#>*+-].*)\n {0,3}(=+|-+)[ \t]*$", re.MULTILINE)
_FENCE = re.compile(r" {0,3}(?:```|~~~)")


def make_report(templates: Mapping[str, str], name: str, on: PlanOnDay) -> str:
    """The report of a plan by the template of a name; its plan is what the audience may see of it."""
    plan = on.plan
    environment = Environment(
        loader=FunctionLoader(templates.get),
        autoescape=False,  # noqa: S701 (Markdown; what could be HTML in it is made harmless below)
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    directory = Directory(plan)
    environment.filters |= _filters(plan, directory)
    template = environment.get_template(f"{name}{SUFFIX}")
    text = template.render(
        plan=plan,
        labels=labels_of(plan),
        as_of=day_in_words(on.day),
        state=state_of(on),
        status=lambda action: TAGS[status_of(action)].word,
        overdue=lambda action: is_overdue(on, action),
        person=directory.person,
    )
    return _without_gaps(harmless(text))


def harmless(text: str) -> str:
    """Markdown without raw HTML, pictures and links that could run something."""
    text = plain(text).replace("<", "&lt;").replace("![", r"\![")
    return _UNSAFE_DEFINITION.sub(r"\1\\:", _UNSAFE_LINK.sub(r"]\\(", text))


def _filters(plan: Plan, directory: Directory) -> dict[str, Callable[..., str]]:
    def each(words: Callable[[Reference, Plan], str]) -> Callable[[Iterable[Reference]], str]:
        return lambda references: "; ".join(_line(words(one, plan)) for one in references)

    return {
        "names": lambda references: "; ".join(who.name for who in directory.each_once(references)),
        "indicators": each(indicator_in_words),
        "served": each(served_in_words),
        "documents": each(lambda reference, plan: document_of(reference, plan)[0]),
        "fund": lambda reference: _line(source_of(reference, plan, directory)),
        "texts": _texts,
        "date": date_in_words,
        "period": period_in_words,
        "pounds": _pounds,
        "line": _line,
        "indented": _indented,
        "below": _below,
    }


def _line(text: object) -> str:
    return " ".join(str(text).split())


def _texts(texts: Iterable[Text | Reference]) -> str:
    return ", ".join(_line(each.text) for each in texts)


def _pounds(amount: Amount | None) -> str:
    if amount is None:
        return ""
    return pounds_in_words(amount.pounds) if amount.pounds is not None else amount.text


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


def _without_gaps(text: str) -> str:
    """The text with at most one blank line between lines, and no blanks at their ends."""
    lines: list[str] = []
    for line in (each.rstrip() for each in text.split("\n")):
        if line or (lines and lines[-1]):
            lines.append(line)
    return "\n".join(lines).rstrip() + "\n"
