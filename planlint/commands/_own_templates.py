"""A repository's own templates on their way to the pages, and what is told of them when they go wrong."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager

from planlint.showing.own_templates import BadTemplate, Own
from planlint.world.own_looks import OwnTemplate
from planlint.world.problems import Problem


def own_of(templates: tuple[OwnTemplate, ...]) -> Own | None:
    """The templates with a clock; nothing where there are none, so that ours run without a sandbox."""
    return Own(templates, time.monotonic) if templates else None


@contextmanager
def told_of_templates() -> Iterator[None]:
    """Problem where one of the repository's own templates goes wrong."""
    try:
        yield
    except BadTemplate as error:
        raise Problem(str(error)) from error
