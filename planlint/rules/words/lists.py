"""Lists of words in a sentence."""

from __future__ import annotations

from collections.abc import Sequence


def listed(words: Sequence[str], last: str = "or") -> str:
    """The words with commas, and `or` before the last."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {last} {words[-1]}"
