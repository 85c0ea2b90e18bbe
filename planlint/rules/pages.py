"""A rule's docstring read as its manual page: a summary, parts with headings, and the examples."""

import re
from datetime import date
from typing import NamedTuple

from planlint.model.expression import expression
from planlint.rules.catalogue import Rule

REPORTED = "Reported"
SILENT = "Not reported"
DAY_OF_EXAMPLES = date(2013, 7, 1)

_PART = expression(r"^## (.+)$", re.MULTILINE)
_EXAMPLE = expression(
    r"^```yaml(?: as of (\d{4}-\d{2}-\d{2}))?\n(.*?)^```$", re.MULTILINE | re.DOTALL
)


class Example(NamedTuple):
    """An example of a page, and the day that it is judged by."""

    text: str
    day: date


class Page(NamedTuple):
    """A rule's page. `text` is the whole of it in Markdown, `parts` are headings with their text."""

    summary: str
    introduction: str
    parts: tuple[tuple[str, str], ...]
    reported: tuple[Example, ...]
    silent: tuple[Example, ...]
    text: str


def page_of(rule: Rule) -> Page:
    """The page of a rule."""
    first, *rest = _PART.split(rule.page.strip())
    summary, _, introduction = first.strip().partition("\n\n")
    parts = tuple(
        (heading.strip(), text.strip()) for heading, text in zip(rest[::2], rest[1::2], strict=True)
    )
    return Page(
        " ".join(summary.split()),
        introduction.strip(),
        parts,
        _examples(parts, REPORTED),
        _examples(parts, SILENT),
        rule.page.strip(),
    )


def _examples(parts: tuple[tuple[str, str], ...], heading: str) -> tuple[Example, ...]:
    return tuple(
        Example(text, date.fromisoformat(day) if day else DAY_OF_EXAMPLES)
        for name, part in parts
        if name == heading
        for day, text in _EXAMPLE.findall(f"{part}\n")
    )
