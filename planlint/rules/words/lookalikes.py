"""Letters and digits that are typed for each other."""

from __future__ import annotations

# The letters I and L stand for the digit 1, and O for nought: "N115" for NI15.
_LETTERS = str.maketrans("ilo", "110")


def with_digits(text: str) -> str:
    """A text with the digits that its letters look like; two texts that look alike come out alike."""
    return text.casefold().translate(_LETTERS)
