"""A plan as one report in Markdown: a template of `templates/reports/`, one for each kind and format."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from jinja2 import Environment, FunctionLoader, StrictUndefined

from planlint.model.plan import Amount, Plan, Reference
from planlint.showing.calendar_words import date_in_words, day_in_words, period_in_words
from planlint.showing.facts.actions import is_overdue, status_of
from planlint.showing.facts.parts import pounds_in_words
from planlint.showing.facts.people import each_once, person
from planlint.showing.facts.priorities import labels_of
from planlint.showing.facts.state import state_of
from planlint.showing.facts.tags import TAGS
from planlint.showing.markdown import plain

SUFFIX = ".j2"


def make_report(templates: Mapping[str, str], name: str, plan: Plan, as_of: date) -> str:
    """The report of a plan by the template of a name; `plan` is what the audience may see of it."""
    environment = Environment(
        loader=FunctionLoader(templates.get),
        autoescape=False,  # noqa: S701 (Markdown; what could be HTML in it is made harmless below)
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        finalize=_harmless,
    )
    environment.filters |= {
        "names": lambda references: _names(references, plan),
        "date": date_in_words,
        "period": period_in_words,
        "pounds": _pounds,
        "line": lambda text: " ".join(str(text).split()),
        "indented": _indented,
    }
    template = environment.get_template(f"{name}{SUFFIX}")
    text = template.render(
        plan=plan,
        labels=labels_of(plan),
        as_of=day_in_words(as_of),
        state=state_of(plan, as_of),
        status=lambda action: TAGS[status_of(action)].word,
        overdue=lambda action: is_overdue(action, plan, as_of),
        person=lambda entry: person(entry, plan),
    )
    return _without_gaps(text)


def _harmless(value: object) -> object:
    """What would be raw HTML in Markdown, as text."""
    return plain(value).replace("<", "&lt;") if isinstance(value, str) else value


def _names(references: tuple[Reference, ...], plan: Plan) -> str:
    return "; ".join(each.name for each in each_once(references, plan))


def _pounds(amount: Amount | None) -> str:
    if amount is None:
        return ""
    pounds: Decimal | None = amount.pounds
    return pounds_in_words(pounds) if pounds is not None else amount.text


def _indented(text: str, columns: int) -> str:
    """A text whose further lines stand under its first in a list item."""
    return text.strip().replace("\n", f"\n{' ' * columns}")


def _without_gaps(text: str) -> str:
    """The text with at most one blank line between lines, and no blanks at their ends."""
    lines: list[str] = []
    for line in (each.rstrip() for each in text.splitlines()):
        if line or (lines and lines[-1]):
            lines.append(line)
    return "\n".join(lines).rstrip() + "\n"
