"""`planlint rules`: the catalogue of rules."""

from __future__ import annotations

from itertools import groupby

import click

from planlint.commands._options import colour_option
from planlint.rules.catalogue import load_rules
from planlint.rules.pages import page_of
from planlint.showing.screen import wrapped
from planlint.world.terminal import say, screen


@click.command(epilog="Example: planlint rules")
@colour_option
def command(colour: bool | None) -> int:
    """List the rules, family by family, with what each finds."""
    shown = screen(colour, to_file=False)
    rules = load_rules()
    longest = max(len(rule.name) for rule in rules)
    before = longest + len("warning") + 6
    lines = []
    for family, members in groupby(rules, key=lambda rule: rule.family):
        lines += ["", shown.styled(family, "strong")]
        for rule in members:
            text = page_of(rule).summary.replace("`", "") + (" (preview)" if rule.preview else "")
            first, *more = wrapped(text, max(shown.width - before, 30))
            severity = shown.styled(rule.severity.ljust(len("warning")), rule.severity)
            lines.append(f"  {rule.name.ljust(longest)}  {severity}  {first}")
            lines += [" " * before + line for line in more]
    say(shown.plain("\n".join(lines[1:]) + "\n"))
    return 0
