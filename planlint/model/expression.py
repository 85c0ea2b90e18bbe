"""Regular expressions that are compiled when they are first used.

The program has two hundred of them. A check needs a third, and to compile the others as their
modules are imported would take longer than to read a plan.
"""

import re
from typing import cast

_METHODS = ("findall", "finditer", "fullmatch", "match", "search", "split", "sub")


class _Expression:
    """Stands for a compiled expression: has its methods from the first call of any of them."""

    __slots__ = ("flags", "pattern", *_METHODS)

    def __init__(self, pattern: str, flags: int) -> None:
        self.pattern = pattern
        self.flags = flags

    def __getattr__(self, name: str) -> object:
        compiled = re.compile(self.pattern, self.flags)
        for method in _METHODS:
            setattr(self, method, getattr(compiled, method))
        return getattr(compiled, name)


def expression(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """An expression, in the place of `re.compile` where a module is loaded by every check."""
    return cast("re.Pattern[str]", _Expression(pattern, flags))
