"""Templates and facts to pages: a template's place is its page's place.

A folder or file in braces is made once for each: `plans/{plan}/actions/{action}.html.j2` is a
page for every action of every plan. Files that begin with `_` are parts of others.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from jinja2 import Environment, FunctionLoader, StrictUndefined

from planlint.showing.addresses import root_from
from planlint.showing.markdown import plain

SUFFIX = ".j2"
PLURALS = {"priority": "priorities", "person": "people"}

_BRACES = re.compile(r"\{(\w+)\}")


class Page(NamedTuple):
    """A page: its address below the site's folder, and its text."""

    address: str
    text: str


def make_pages(templates: Mapping[str, str], site: Any) -> Iterator[Page]:
    """Every page of the site, template by template in the order of their names."""
    environment = _environment(templates)
    for name in sorted(templates):
        if not name.endswith(SUFFIX) or name.rpartition("/")[2].startswith("_"):
            continue
        template = environment.get_template(name)
        pattern = name.removesuffix(SUFFIX)
        for address, things in _instances(pattern, site):
            root = root_from(address)
            text = template.render(site=site, root=root, address=address, **things)
            yield Page(address, plain(text))


def _environment(templates: Mapping[str, str]) -> Environment:
    return Environment(
        loader=FunctionLoader(templates.get),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def _instances(pattern: str, site: Any) -> Iterator[tuple[str, dict[str, Any]]]:
    """The addresses of a template's pages, each with the things that its braces stand for."""
    found: list[tuple[str, dict[str, Any], Any]] = [(pattern, {}, site)]
    for name in _BRACES.findall(pattern):
        found = [
            (address.replace(f"{{{name}}}", _part(thing), 1), {**things, name: thing}, thing)
            for address, things, owner in found
            for thing in getattr(owner, PLURALS.get(name, f"{name}s"))
        ]
    return ((address, things) for address, things, _ in found)


def _part(thing: Any) -> str:
    """What a thing is called in an address: its slug where it has one, a plan's id, a rule's name."""
    for name in ("slug", "id", "name"):
        part = getattr(thing, name, "")
        if part:
            return str(part)
    raise LookupError(f"{type(thing).__name__} has no part of an address")
