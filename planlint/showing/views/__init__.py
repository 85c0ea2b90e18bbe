"""What single pages show besides the facts: a file a page, named after it, with `view(owner)`.

`views/plan/` is for the pages of a plan, `views/collection/` for those that speak of all plans,
`views/report/` for reports. A view that is empty has no page. A module of the latter may also have `share(plan)`: what its page
wants of each plan, as texts, numbers, lists and mappings, for it is kept.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from types import ModuleType
from typing import Any, Literal, NamedTuple

Sort = Literal["plan", "collection"]


class View(NamedTuple):
    """What a page shows; `known` is false where no module makes it."""

    known: bool
    value: Any


_NO_VIEW = View(False, None)


def view_of(owner: Any, sort: str, name: str) -> View:
    """What the page of a name shows of its owner, worked out once."""
    module = _modules(sort).get(name)
    if module is None:
        return _NO_VIEW
    key = ("view", name)
    if key not in owner.worked_out:
        owner.worked_out[key] = View(True, module.view(owner))
    view: View = owner.worked_out[key]
    return view


def module_of(sort: str, name: str) -> ModuleType | None:
    """The module that makes the view of a name; None where there is none."""
    return _modules(sort).get(name)


def shares_of(plan: Any) -> dict[str, Any]:
    """What the pages of several plans want of one, by page."""
    return {
        name: module.share(plan)
        for name, module in _modules("collection").items()
        if hasattr(module, "share")
    }


def views_for(sort: str) -> frozenset[str]:
    """The names of all views of a sort."""
    return frozenset(_modules(sort))


@cache
def _modules(sort: str) -> dict[str, ModuleType]:
    package = import_module(f"{__name__}.{sort}")
    return {
        name: import_module(f"{package.__name__}.{name}")
        for _, name, _ in iter_modules(package.__path__)
        if not name.startswith("_")
    }
