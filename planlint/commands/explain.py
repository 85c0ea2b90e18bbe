"""`planlint explain`: one rule's page."""

from __future__ import annotations

import click

from planlint.checking.selection import UnknownRule, hold_names
from planlint.commands._options import colour_option
from planlint.rules.catalogue import FAMILIES, load_rules
from planlint.rules.pages import page_of
from planlint.showing.screen import Screen, wrapped
from planlint.world.problems import Problem
from planlint.world.terminal import say, screen

MOST_WIDTH = 80


@click.command(epilog="Example: planlint explain missing-lead")
@click.argument("rule", metavar="RULE")
@colour_option
def command(rule: str, colour: bool | None) -> int:
    """Explain a rule: what it finds, why that matters, and how to put it right."""
    rules = load_rules()
    try:
        hold_names((rule,), rules)
    except UnknownRule as error:
        raise Problem(str(error)) from error
    if rule in FAMILIES:
        names = ", ".join(each.name for each in rules if each.family == rule)
        raise Problem(f'"{rule}" is a family of rules: {names}. Ask for one of them.')
    found = next(each for each in rules if each.name == rule)
    shown = screen(colour, to_file=False)
    preview = ", preview" if found.preview else ""
    heading = (
        f"{shown.styled(found.name, 'strong')} "
        f"({found.family}, {shown.styled(found.severity, found.severity)}{preview})"
    )
    page = page_of(found)
    text = page.text.replace(page.text.partition("\n\n")[0], page.summary, 1)
    say(shown.plain("\n".join([heading, "", *_rendered(text, shown)]) + "\n"))
    return 0


def _rendered(text: str, shown: Screen) -> list[str]:
    """The page with its paragraphs wrapped and its headings and code set off."""
    lines: list[str] = []
    width = min(shown.width, MOST_WIDTH)
    for index, part in enumerate(text.split("```")):
        if index % 2:
            _, _, code = part.partition("\n")
            lines += [f"    {line}".rstrip() for line in code.rstrip("\n").split("\n")]
            continue
        for paragraph in filter(None, (each.strip() for each in part.split("\n\n"))):
            heading = paragraph.startswith("## ")
            words = paragraph.removeprefix("## ").replace("`", "")
            lines += [""] if lines else []
            lines += [shown.styled(words, "strong")] if heading else wrapped(words, width)
        lines += [""]
    while lines and not lines[-1]:
        lines.pop()
    return lines
