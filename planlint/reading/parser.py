"""The parser that reads YAML: libyaml's, by way of PyYAML, and no other.

PyYAML's own parser in Python is some thirty times slower and reads tabs and line ends otherwise.
"""

from __future__ import annotations


class NoParser(ImportError):
    """PyYAML was installed without libyaml; the message says what to do."""


try:
    from yaml._yaml import CParser as CParser
except ImportError as error:
    raise NoParser(
        "PyYAML is installed here without libyaml, the parser in C that plans are read with. "
        "Install it from a wheel: pip install --force-reinstall --only-binary :all: pyyaml"
    ) from error
