"""Edits applied to a text: right to left, overlaps refused."""

from __future__ import annotations

from collections.abc import Iterable

from planlint.model.finding import Edit


class OverlapError(ValueError):
    """Two edits want the same place."""


def apply_edits(text: str, edits: Iterable[Edit]) -> str:
    """The text with all edits made. OverlapError where two of them touch the same characters.

    Of edits that insert at one place the first given comes first.
    """
    ordered = sorted(enumerate(edits), key=lambda each: (each[1].span, each[0]))
    parts = []
    end = 0
    for _, edit in ordered:
        if edit.span.start < end:
            raise OverlapError(f"two edits overlap at {edit.span.start}")
        parts += [text[end : edit.span.start], edit.text]
        end = edit.span.end
    return "".join([*parts, text[end:]])
