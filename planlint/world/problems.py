"""A command that cannot do its job: the one error that users are meant to see."""

from __future__ import annotations


class Problem(Exception):
    """What is wrong, where, and what to do, in a sentence; the command ends with 2."""
