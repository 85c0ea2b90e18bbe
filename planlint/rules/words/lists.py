"""Words put together in a sentence: lists, and articles."""

from __future__ import annotations

from collections.abc import Sequence

from planlint.rules.words.quotes import quoted

MOST_LISTED = 10


def listed(words: Sequence[str], last: str = "or") -> str:
    """The words with commas, and `or` before the last."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {last} {words[-1]}"


def listed_values(values: Sequence[str], last: str = "or") -> str:
    """Values between quotation marks with commas; of very many the first, and how many more."""
    more = len(values) - MOST_LISTED
    if more < 2:
        return listed([quoted(value) for value in values], last)
    first = [quoted(value) for value in values[:MOST_LISTED]]
    return listed([*first, f"{more:,} more"], last)


def a(thing: str) -> str:
    """A word with its article: `an action`, `a forum`."""
    return f"{'an' if thing[:1].lower() in 'aeiou' else 'a'} {thing}"
