"""Titles of indicators that say which way is better."""

from __future__ import annotations

import re
from typing import Literal

from planlint.model.expression import expression
from planlint.rules.words.phrases import Phrase, is_one_of

Direction = Literal["lower", "higher"]

LOWER = (
    Phrase(r"(?:an? |to )?(?:reduc|decreas)(?:e|es|ed|ing|tions?)\b.*", "Reduction in burglary"),
    Phrase(r"(?:to )?(?:cut|lower|fewer|less|minimis[ei]|drop|fall)\b.*", "Fewer repeat victims"),
)
HIGHER = (
    Phrase(r"(?:an? |to )?increas(?:e|es|ed|ing)\b.*", "Increase reporting of hate crime"),
    Phrase(r"(?:to )?(?:more|raise|rise|higher|growth|maximis[ei])\b.*", "More people feel safe"),
)

_PROMISE = expression(
    r"(?:an? |to )?(?:reduc(?:e|es|ed|ing|tions?)|(?:de|in)creas(?:e|es|ed|ing)|cut|lower|fewer|less)"
    r"(?: (?:in|of))?(?: the)?\s+(?P<measured>\S.*)",
    re.IGNORECASE | re.DOTALL,
)


def direction_of(title: str) -> Direction | None:
    """Which way is better by the title, where it says so."""
    if is_one_of(title, LOWER):
        return "lower"
    return "higher" if is_one_of(title, HIGHER) else None


def measured_by(title: str) -> str:
    """What a title speaks of, without its promise: "Burglary" of "Reduction in burglary".

    Nothing where the promise is not one that can be taken off.
    """
    if direction_of(title) is None:
        return title
    match = _PROMISE.fullmatch(title.strip())
    measured = match["measured"] if match else ""
    return measured[:1].upper() + measured[1:]
