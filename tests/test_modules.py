"""The modules of a package, found by the names of their files."""

from __future__ import annotations

from pkgutil import iter_modules
from types import ModuleType

import pytest

from planlint import commands
from planlint.modules import modules_in
from planlint.rules import dates
from planlint.showing import formats


@pytest.mark.parametrize("package", [commands, dates, formats], ids=lambda each: each.__name__)
def test_the_same_as_the_standard_library_finds(package: ModuleType) -> None:
    found = [each.name for each in iter_modules(package.__path__)]
    assert modules_in(package) == [name for name in found if not name.startswith("_")]
    assert len(modules_in(package)) > 5
