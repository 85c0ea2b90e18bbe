"""A rule's page as a person reads it in a terminal, as Markdown, and as a record for programs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from planlint.rules.catalogue import Rule
from planlint.rules.pages import Example, page_of
from planlint.showing.calendar_words import day_in_words
from planlint.showing.screen import Screen, filled, json_of

MOST_WIDTH = 80

_CODE = re.compile(r"(`+) ?(?P<code>.+?) ?\1")
_WORD = re.compile(rf"(?:{_CODE.pattern}|\S)+")
_LINK = re.compile(r"`[^`]*`|\[(?P<words>[^\]]+)\]\([^)\s]+\)")
_AS_OF = re.compile(r"as of (\S+)")
_ITEM = re.compile(r"^(?:[-*]|\d+\.)\s+", re.MULTILINE)


def as_text(rule: Rule, screen: Screen) -> str:
    """The page with its paragraphs wrapped, its headings and its examples set off."""
    preview = ", a preview: off unless it is selected" if rule.preview else ""
    heading = (
        f"{screen.styled(rule.name, 'strong')} "
        f"({rule.family}, {screen.styled(rule.severity, rule.severity)}{preview})"
    )
    return screen.plain("\n".join([heading, "", *_lines(rule, screen)]) + "\n")


def as_markdown(rule: Rule, screen: Screen) -> str:
    """The page as it is written, below a heading with the rule's name."""
    return f"# {rule.name}\n\n{page_of(rule).text}\n"


def as_json(rule: Rule, screen: Screen) -> str:
    """The page as a record."""
    return json_of(record_of(rule), screen) + "\n"


def record_of(rule: Rule) -> dict[str, object]:
    """A rule with its page, for programs."""
    page = page_of(rule)
    return {
        "rule": rule.name,
        "family": rule.family,
        "severity": rule.severity,
        "preview": rule.preview,
        "summary": page.summary,
        "page": page.text,
        "reported": [_example(each) for each in page.reported],
        "silent": [_example(each) for each in page.silent],
    }


FORMS = {"text": as_text, "md": as_markdown, "json": as_json}


def _example(example: Example) -> dict[str, str]:
    return {"text": example.text, "as_of": example.day.isoformat()}


def _lines(rule: Rule, screen: Screen) -> list[str]:
    """The page line by line: prose, and between three backticks examples."""
    blocks: list[list[str]] = []
    for index, part in enumerate(page_of(rule).text.split("```")):
        if index % 2:
            blocks.append(list(_code(part)))
        else:
            paragraphs = (each.strip() for each in part.split("\n\n"))
            blocks += [list(_paragraph(each, screen)) for each in paragraphs if each]
    return [line for block in blocks for line in (*block, "")][:-1]


def _code(block: str) -> Iterator[str]:
    """An example, set in; the day that it is judged by stands above it, where it says one."""
    opening, _, code = block.partition("\n")
    day = _AS_OF.search(opening)
    if day:
        yield f"  As of {day_in_words(date.fromisoformat(day[1]))}:"
        yield ""
    yield from (f"    {line}".rstrip() for line in code.rstrip("\n").split("\n"))


def _paragraph(paragraph: str, screen: Screen) -> Iterator[str]:
    width = min(screen.width, MOST_WIDTH)
    if paragraph.startswith("## "):
        yield screen.styled(paragraph.removeprefix("## "), "strong")
    elif _ITEM.match(paragraph):
        for item in filter(None, _ITEM.split(paragraph)):
            first, *more = _prose(item, width - 4, screen)
            yield f"  - {first}"
            yield from (f"    {line}" for line in more)
    else:
        yield from _prose(paragraph, width, screen)


def _prose(text: str, width: int, screen: Screen) -> list[str]:
    """Sentences in lines, no code span broken, each set off by a style, where the screen has one.

    Of links their words are left.
    """
    words = _LINK.sub(lambda match: match["words"] or match[0], text)
    pieces = (match[0] for match in _WORD.finditer(" ".join(words.split())))
    lines = filled(pieces, width)
    if not screen.colour:
        return lines
    return [_CODE.sub(lambda match: screen.styled(match["code"], "strong"), line) for line in lines]
