"""Values between quotation marks, as messages show them."""

from __future__ import annotations

MOST_LETTERS = 120


def quoted(text: str) -> str:
    """A value between quotation marks, its white space folded, a long one cut."""
    text = " ".join(text.split())
    if len(text) > MOST_LETTERS:
        text = f"{text[:MOST_LETTERS].rstrip()}…"
    return f'"{text}"'
