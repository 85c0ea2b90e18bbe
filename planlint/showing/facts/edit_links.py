"""The file that a plan is written in: its lines, and the addresses at which they can be edited."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple
from urllib.parse import quote, urlsplit

from planlint.model.document import Document
from planlint.model.plan import Plan
from planlint.model.report import PlanReport
from planlint.model.route import Route
from planlint.model.source import Lines, Span
from planlint.showing.facts.setting import Setting

_OUTSIDE = ("/", "../")
# The way from a repository's own page on a git host to its files.
_TO_FILES = {"github.com": "blob/HEAD/", "gitlab.com": "-/blob/HEAD/"}
_PARTS_OF_A_REPOSITORY = 2


class Original(NamedTuple):
    """The file of a plan. `address` is where it is kept; nothing where that may not be shown."""

    address: str
    lines: Lines
    values: Mapping[Route, Span]

    def line(self, route: Route) -> int:
        """The line of what stands at a route; of what is missing, that of what it should be in."""
        while route and route not in self.values:
            route = route[:-1]
        span = self.values.get(route)
        return self.lines.position(span.start).line if span else 1

    def link(self, route: Route) -> str:
        """Where what stands at a route can be edited; nothing where the file has no address."""
        return self.link_to(self.line(route)) if self.address else ""

    def link_to(self, line: int) -> str:
        """Where a line can be edited; nothing where the file has no address."""
        return f"{self.address}#L{line}" if self.address else ""


def original_of(plan: Plan, document: Document, report: PlanReport, site: Setting) -> Original:
    """The file of a plan; `plan` is what the audience may see of it.

    A file whose name has a name in it that is hidden has no address, nor has one that lies outside
    the repository.
    """
    path = report.source.path.replace("\\", "/").removeprefix("./")
    inside = not path.startswith(_OUTSIDE) and ":" not in path
    shown = site.repository and inside and plan.id == report.plan
    address = f"{folder_of(site.repository)}{quote(path)}" if shown else ""
    return Original(address, Lines(report.source.text), document.values)


def folder_of(repository: str) -> str:
    """The address that a file's path is joined to: the repository's, or that of its files.

    Of a repository on a host that is known, its own page will do; elsewhere it is the folder's.
    """
    address = repository if repository.endswith("/") else f"{repository}/"
    parts = urlsplit(address)
    names = [name for name in parts.path.split("/") if name]
    if parts.hostname in _TO_FILES and len(names) == _PARTS_OF_A_REPOSITORY:
        return f"{address}{_TO_FILES[parts.hostname]}"
    return address
