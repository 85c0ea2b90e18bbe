"""The catalogue of rules: every file of every family's folder, found by its name."""

from collections.abc import Callable, Iterator
from importlib import import_module
from typing import NamedTuple

from planlint import rules
from planlint.model.case import Case
from planlint.model.finding import Finding, Severity
from planlint.modules import modules_in

FAMILIES = (
    "file",
    "shape",
    "leads",
    "forums",
    "dates",
    "measures",
    "money",
    "progress",
    "structure",
    "text",
    "publication",
)
OF_THE_FILE = ("file", "shape")


class Rule(NamedTuple):
    """A rule: what it is called, how grave it is, its manual page and its function."""

    name: str
    family: str
    severity: Severity
    preview: bool
    page: str
    find: Callable[[Case], Iterator[Finding]]


def load_rules() -> tuple[Rule, ...]:
    """All rules, family by family, each family in the order of its files' names."""
    return tuple(rule for family in FAMILIES for rule in _load_family(family))


def _load_family(family: str) -> Iterator[Rule]:
    package = import_module(f"{rules.__name__}.{family}")
    for name in modules_in(package):
        module = import_module(f"{package.__name__}.{name}")
        yield Rule(
            name.replace("_", "-"),
            family,
            module.SEVERITY,
            getattr(module, "PREVIEW", False),
            module.__doc__ or "",
            module.find,
        )
