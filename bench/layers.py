"""Where the time of a check goes, step by step and rule by rule: `python -m bench.layers --plans N`.

Measured in one process after one plan to warm up; the start of the program is not in it.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from time import perf_counter
from typing import NamedTuple

from bench.corpus import AS_OF, make_corpus
from bench.yaml_text import yaml_text
from planlint.checking.check import Checker, place
from planlint.checking.echoes import Said, without_echoes
from planlint.checking.selection import Selection
from planlint.commands._running import load_checker
from planlint.model.case import Case
from planlint.model.document import Document
from planlint.reading.comments import comments_of
from planlint.reading.events import read_events
from planlint.reading.expectations import expectations_of
from planlint.reading.plan import read_plan
from planlint.reading.shape import refusals_of
from planlint.reading.text import decode
from planlint.model.source import Source
from planlint.world.configuration import load_configuration
