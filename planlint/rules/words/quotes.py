"""Values between quotation marks, as messages show them."""

from __future__ import annotations

MOST_LETTERS = 120


def quoted(text: str) -> str:
    """A value between quotation marks, its white space folded, a long one cut, after a word if it can be."""
    text = " ".join(text.split())
    if len(text) > MOST_LETTERS:
        words = text[: MOST_LETTERS + 1].rpartition(" ")[0]
        whole = words if len(words) > MOST_LETTERS // 2 else text[:MOST_LETTERS]
        text = f"{whole}…"
    return f'"{text}"'
