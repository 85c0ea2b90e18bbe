"""The parser that reads YAML: libyaml's, by way of PyYAML, and no other.

PyYAML's own parser, in Python, is many times slower, and reads tabs and line ends otherwise.
"""

from __future__ import annotations

try:
    from yaml._yaml import CParser as CParser
except ImportError as error:
    raise ImportError(
        "PyYAML is installed here without libyaml, which reads the plans. Install it from a "
        "wheel: pip install --force-reinstall --only-binary :all: pyyaml",
        name="yaml._yaml",
    ) from error
