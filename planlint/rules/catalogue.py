"""The catalogue of rules: every file of every family's folder, found by its name."""

from collections.abc import Callable, Iterator
from importlib import import_module
from typing import NamedTuple, NoReturn

from planlint import rules
from planlint.model.case import Case
from planlint.model.finding import SEVERITIES, Finding, Severity
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
    for file in modules_in(package):
        name = file.replace("_", "-")
        try:
            yield _load_rule(name, family, f"{package.__name__}.{file}")
        except Exception as error:  # noqa: BLE001 (whatever it is, the other rules are loaded)
            yield _rule_that_fails(name, family, error)


def _load_rule(name: str, family: str, module_name: str) -> Rule:
    module = import_module(module_name)
    if module.SEVERITY not in SEVERITIES:
        raise ValueError(f'SEVERITY is "{module.SEVERITY}"')
    preview = getattr(module, "PREVIEW", False)
    return Rule(name, family, module.SEVERITY, preview, module.__doc__ or "", module.find)


def _rule_that_fails(name: str, family: str, error: Exception) -> Rule:
    """In the place of a rule that cannot be loaded one that fails when it is asked."""

    def find(case: Case) -> NoReturn:
        raise error.with_traceback(None)

    return Rule(name, family, "error", False, f"This rule cannot be loaded: {error}.", find)
