"""A letter or mark where the figure of a target belongs."""

from __future__ import annotations

from planlint.rules.words.inside import Passage
from planlint.rules.words.phrases import Phrase, is_one_of, matches_own

# The whole of what stands in the field `target`, `value` or `change`.
OF_A_TARGET = (
    Phrase(r"[-+−]?['\"]?(?:x+|y|n|[?_.…–—-]+)['\"]?\s*(?:%|per ?cent)?", "x%"),
    Phrase(r"t\.?b\.?[acd]\.?\b.*", "TBC"),
    Phrase(r"to be (?:confirmed|agreed|decided|determined|set)\b.*", "To be agreed"),
    Phrase(
        r"n/?a|not applicable|none|not (?:yet )?set|no targets?(?: (?:yet )?set)?", "Not yet set"
    ),
    Phrase(r"not (?:sure|known|yet known)\b.*|unknown", "Not known"),
    Phrase(r"\[[^\]]*\]|<[^>]*>|\{[^}]*\}", "[number]"),
)

# Anywhere in prose.
IN_PROSE = (
    Passage(r"(?<!\w)'x{1,3}' ?(?:%|per ?cent\b|numbers?\b|no\b\.?|amount\b)", "x'", "'x' number"),
    Passage(
        r"(?<!\w)\"x{1,3}\" ?(?:%|per ?cent\b|numbers?\b|no\b\.?|amount\b)", 'x"', '"x" per cent'
    ),
    Passage(r"(?<![\w'*×])(?:x{1,3}|\?+|_+) ?%", "%", "x%"),
    Passage(r"(?<!\w)(?:x{1,3}|_{2,}) per ?cent\b", "cent", "x per cent"),
    Passage(r"(?<!\w)(?:x{1,3}|_{2,}) number of\b", " number of", "x number of"),
    Passage(r"\[(?:x+|y|n|number|no\.?|figure|target|\?+)\] ?(?:%|per ?cent\b)?", "[", "[number]"),
)


def is_placeholder_target(text: str, own: tuple[str, ...]) -> bool:
    """Whether a text in a target's place only holds the place."""
    return is_one_of(text, OF_A_TARGET) or matches_own(text, own)
