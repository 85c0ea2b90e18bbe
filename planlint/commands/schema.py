"""`planlint schema`: prints the JSON Schema of plans, of the configuration, of findings, or of exports."""

from __future__ import annotations

import click

from planlint.commands._options import OneOf
from planlint.world.shipped import shipped

NAMES = ("plan", "config", "findings", "export")


@click.command(epilog="Example: planlint schema > plan.schema.json")
@click.argument("name", type=OneOf(NAMES), default=NAMES[0], metavar="[NAME]")
def command(name: str) -> int:
    """Print a JSON Schema, for editors and other programs.

    NAME is plan, which it is if left out; config, for planlint.toml; findings, for what
    `planlint check --format json` prints; or export, for the plan.json beside a plan's pages.
    """
    click.echo(shipped(f"schema/{name}.schema.json").read_bytes(), nl=False)
    return 0
