"""The catalogue of rules: every file of every family's folder, found by its name."""

import pkgutil
from collections.abc import Callable, Iterator
from importlib import import_module
from typing import NamedTuple

import planlint.rules as families
from planlint.model.case import Case
from planlint.model.finding import Finding, Severity

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
    folders = {
        name for _, name, is_package in pkgutil.iter_modules(families.__path__) if is_package
    }
    return tuple(rule for family in FAMILIES if family in folders for rule in _load_family(family))


def _load_family(family: str) -> Iterator[Rule]:
    package = import_module(f"{families.__name__}.{family}")
    for _, name, _ in pkgutil.iter_modules(package.__path__):
        module = import_module(f"{package.__name__}.{name}")
        yield Rule(
            name.replace("_", "-"),
            family,
            module.SEVERITY,
            getattr(module, "PREVIEW", False),
            module.__doc__ or "",
            module.find,
        )
