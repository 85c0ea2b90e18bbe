"""A rule's page as a person reads it in a terminal, as Markdown, and as a record for programs."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from planlint.rules.catalogue import Rule
from planlint.rules.pages import page_of
from planlint.showing.screen import Screen, wrapped

MOST_WIDTH = 80

_CODE = re.compile(r"`([^`]+)`")
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
    page = page_of(rule)
    record = {
        "rule": rule.name,
        "family": rule.family,
        "severity": rule.severity,
        "preview": rule.preview,
        "summary": page.summary,
        "page": page.text,
        "reported": [example.text for example in page.reported],
        "silent": [example.text for example in page.silent],
    }
    return json.dumps(record, ensure_ascii=False, indent=2) + "\n"


FORMS = {"text": as_text, "md": as_markdown, "json": as_json}


def _lines(rule: Rule, screen: Screen) -> list[str]:
    text = page_of(rule).text
    lines: list[str] = []
    for index, part in enumerate(text.split("```")):
        if index % 2:
            code = part.partition("\n")[2].rstrip("\n")
            lines += [f"    {line}".rstrip() for line in code.split("\n")]
        else:
            for paragraph in filter(None, (each.strip() for each in part.split("\n\n"))):
                lines += [*([""] if lines else []), *_paragraph(paragraph, screen)]
            lines.append("")
    return "\n".join(lines).rstrip("\n").split("\n")


def _paragraph(paragraph: str, screen: Screen) -> Iterator[str]:
    width = min(screen.width, MOST_WIDTH)
    if paragraph.startswith("## "):
        yield screen.styled(paragraph.removeprefix("## "), "strong")
    elif _ITEM.match(paragraph):
        for item in filter(None, _ITEM.split(paragraph)):
            first, *more = wrapped(item, width - 4)
            yield f"  - {_styled(first, screen)}"
            yield from (f"    {_styled(line, screen)}" for line in more)
    else:
        yield from (_styled(line, screen) for line in wrapped(paragraph, width))


def _styled(line: str, screen: Screen) -> str:
    """Code spans set off by a style, where the screen has one; else by their marks."""
    if not screen.colour:
        return line
    return _CODE.sub(lambda match: screen.styled(match[1], "strong"), line)
