"""Files beside the pages: a file a kind of download, with `files_of(plan)`.

Each yields addresses below the plan's folder with their texts. What it makes is of the plan as
its audience may see it.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from types import ModuleType

from planlint.showing.facts.plans import PlanFacts


def downloads_of(plan: PlanFacts) -> Iterator[tuple[str, str]]:
    """Every file beside the pages of a plan: its address below the site's folder, and its text."""
    for name, text in plan.once(texts_of).items():
        yield f"plans/{plan.slug}/{name}", text


def texts_of(plan: PlanFacts) -> dict[str, str]:
    """The same files by their addresses below the plan's folder."""
    return {name: text for module in _modules() for name, text in module.files_of(plan)}


@cache
def _modules() -> tuple[ModuleType, ...]:
    return tuple(
        import_module(f"{__name__}.{name}")
        for _, name, _ in iter_modules(__path__)
        if not name.startswith("_")
    )
