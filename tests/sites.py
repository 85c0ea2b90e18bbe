"""Sites for tests: the five real plans and the example of the format, built once for each audience."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from planlint.commands.build import command
from planlint.world.shipped import shipped

Audience = Literal["public", "internal"]

AS_OF = "2013-08-15"
ROOT = shipped("plans").parent
PLANS = sorted((ROOT / "plans").glob("*.yaml"))
EXAMPLE = ROOT / "tests" / "example.yaml"


def build(out: Path, audience: Audience, *plans: Path, as_of: str = AS_OF) -> int:
    """Build a site in this process; the status that the command ends with."""
    given = [str(path) for path in plans or (*PLANS, EXAMPLE)]
    options = ["--audience", audience, "--as-of", as_of, "--out", str(out)]
    status: int = command.main([*given, *options], standalone_mode=False)
    return status


def pages_of(site: Path) -> list[str]:
    """The addresses of a site's pages, in order."""
    return sorted(path.relative_to(site).as_posix() for path in site.rglob("*.html"))
