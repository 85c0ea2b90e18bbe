"""What users are told of a command that cannot do its job: a problem of theirs, or a fault of ours."""

from __future__ import annotations

import os


class Problem(Exception):
    """What is wrong, where, and what to do, in a sentence; the command ends with 2."""


def fault_in_words(error: Exception) -> str:
    """A fault in planlint itself as users are told of it."""
    if os.environ.get("PLANLINT_TRACEBACK"):
        import traceback

        return "".join(traceback.format_exception(error)).rstrip()
    return (
        f"a fault in planlint itself ({type(error).__name__}: {error}). "
        "Please report it; PLANLINT_TRACEBACK=1 shows where it is."
    )
