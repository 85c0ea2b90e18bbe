"""Words put together in a sentence: lists, and articles."""

from __future__ import annotations

from collections.abc import Sequence


def listed(words: Sequence[str], last: str = "or") -> str:
    """The words with commas, and `or` before the last."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {last} {words[-1]}"


def a(thing: str) -> str:
    """A word with its article: `an action`, `a forum`."""
    return f"{'an' if thing[:1].lower() in 'aeiou' else 'a'} {thing}"
