"""`planlint explain`: one rule's page."""

from __future__ import annotations

import click

from planlint.checking.selection import UnknownRule, hold_names
from planlint.commands._options import OneOf, colour_option, offer_rules
from planlint.rules.catalogue import FAMILIES, load_rules
from planlint.showing.rule_page import FORMS
from planlint.world.problems import Problem
from planlint.world.terminal import say, screen


@click.command(epilog="Example: planlint explain missing-lead")
@click.argument("rule", metavar="RULE", shell_complete=offer_rules)
@click.option(
    "--format",
    "form",
    type=OneOf(tuple(FORMS)),
    default="text",
    show_default=True,
    help="How to show it.",
)
@colour_option
def command(rule: str, form: str, colour: bool | None) -> int:
    """Explain a rule: what it finds, why, and how to put it right."""
    rules = load_rules()
    try:
        hold_names((rule,), rules)
    except UnknownRule as error:
        raise Problem(str(error)) from error
    if rule in FAMILIES:
        raise Problem(f'"{rule}" is a family of rules; `planlint rules {rule}` lists them.')
    found = next(each for each in rules if each.name == rule)
    say(FORMS[form](found, screen(colour, to_file=False)))
    return 0
