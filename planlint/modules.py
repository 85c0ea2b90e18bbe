"""A file is the unit of extension, and its name is its name: the modules that stand in a folder.

`pkgutil` tells the same, but takes longer to load than to read all the folders.
"""

import os
from types import ModuleType


def modules_in(package: ModuleType) -> list[str]:
    """The names of the modules of a package, in order; folders and what begins with `_` left out."""
    names = sorted(name for folder in package.__path__ for name in os.listdir(folder))
    return [name.removesuffix(".py") for name in names if name.endswith(".py") and name[0] != "_"]
