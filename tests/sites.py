"""Sites for tests: the five real plans and the example of the format, built once for each audience.

They stand below a prefix of two folders, so that a server of the folder above serves them there.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Literal

from planlint.commands import cli
from planlint.world.shipped import shipped
from tests.once import made_once

Audience = Literal["public", "internal"]

PREFIX = "council/plans"
AS_OF = "2013-08-15"
ROOT = shipped("plans").parent
PLANS = sorted((ROOT / "plans").glob("*.yaml"))
EXAMPLE = ROOT / "tests" / "example.yaml"
TEMPLATES = shipped("templates/site")


def build(out: Path, audience: Audience, *plans: Path, as_of: str = AS_OF) -> int:
    """Build a site in this process; the status that the command ends with."""
    given = [str(path) for path in plans or (*PLANS, EXAMPLE)]
    options = ["--audience", audience, "--as-of", as_of, "--out", str(out)]
    status: int = cli.main(["build", *given, *options], standalone_mode=False)
    return status


def built_once(root: Path) -> dict[Audience, Path]:
    """The folders of the two sites below a folder that all processes of a test run share."""
    made_once(root, build_both)
    return folders_in(root)


def folders_in(root: Path) -> dict[Audience, Path]:
    return {"public": root / PREFIX / "public", "internal": root / PREFIX / "internal"}


def build_both(root: Path) -> None:
    (root / PREFIX).mkdir(parents=True)
    for audience, folder in folders_in(root).items():
        assert build(folder, audience) == 0


def pages_of(site: Path) -> list[str]:
    """The addresses of a site's pages, in order."""
    return sorted(path.relative_to(site).as_posix() for path in site.rglob("*.html"))


def kinds_of_pages() -> list[str]:
    """The templates of the site, each of which makes pages of one kind, without their suffix."""
    names = (path.relative_to(TEMPLATES).as_posix() for path in TEMPLATES.rglob("*.html.j2"))
    return sorted(name.removesuffix(".j2") for name in names if not name.startswith("_"))


def first_of_kind(site: Path, kind: str) -> str:
    """The first page of a kind in a built site, of the example plan where it is a plan's; else nothing."""
    kind = kind.replace("plans/{plan}/", "plans/example/")
    pattern = re.compile(re.sub(r"\\{\w+\\}", "[^/]+", re.escape(kind)))
    return next((page for page in pages_of(site) if pattern.fullmatch(page)), "")
