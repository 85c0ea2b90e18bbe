"""`planlint rules`: the catalogue of rules."""

from __future__ import annotations

import click

from planlint.checking.selection import UnknownRule, hold_names
from planlint.commands._options import OneOf, colour_option, names_of, offer_rules
from planlint.rules.catalogue import load_rules
from planlint.showing.rule_list import LISTS
from planlint.world.problems import Problem
from planlint.world.terminal import say, screen


@click.command(epilog="Example: planlint rules leads dates")
@click.argument("names", nargs=-1, metavar="[RULES]...", shell_complete=offer_rules)
@click.option(
    "--format",
    "form",
    type=OneOf(tuple(LISTS)),
    default="text",
    show_default=True,
    help="In which form; json has the whole of each rule's page.",
)
@colour_option
def command(names: tuple[str, ...], form: str, colour: bool | None) -> int:
    """List the rules, family by family, with what each finds.

    RULES are the names of rules or families; without one, all are listed.
    """
    rules = load_rules()
    asked = names_of(names)
    try:
        hold_names(asked, rules)
    except UnknownRule as error:
        raise Problem(str(error)) from error
    listed = tuple(
        rule for rule in rules if not asked or rule.name in asked or rule.family in asked
    )
    say(LISTS[form](listed, screen(colour, to_file=False)))
    return 0
