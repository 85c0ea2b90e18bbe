"""`planlint schema`: prints the JSON Schema of plans."""

from __future__ import annotations

import click

from planlint.world.shipped import shipped


@click.command(epilog="Example: planlint schema > plan.schema.json")
def command() -> int:
    """Print the JSON Schema of a plan, for editors and other programs."""
    click.echo(shipped("schema/plan.schema.json").read_bytes(), nl=False)
    return 0
