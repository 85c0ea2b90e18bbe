"""Words that a sentence does not end with, and words that none begins with in lower case."""

from __future__ import annotations

# Articles and joining words: something must follow. "Up", "in", "on", "by" and their like may end a
# sentence ("look in", "signed off by"), and are left out.
ENDS_OPEN = frozenset(
    {
        "a",
        "an",
        "and",
        "because",
        "between",
        "from",
        "including",
        "into",
        "its",
        "nor",
        "of",
        "or",
        "our",
        "than",
        "that",
        "the",
        "their",
        "through",
        "towards",
        "via",
        "whilst",
        "whose",
        "with",
    }
)

# In lower case at the beginning of an action, output or outcome these go on from somewhere else.
STARTS_OPEN = frozenset({"and", "by", "of", "or", "that", "to", "which", "who", "with"})
