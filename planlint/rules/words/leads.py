"""What leaves it open which of several leads."""

from __future__ import annotations

from planlint.rules.words.phrases import Phrase

ALTERNATIVES = (
    Phrase(r".*\S\s*\b(?:and ?/ ?)?or\s+\S.*", "Ann Lowe or Jo Bell"),
    Phrase(r"either\b.*", "Either Ann Lowe, Jo Bell"),
)

# After the one "or" stands nobody else who could answer: a stand-in, or a rank at the least.
STAND_INS = (
    Phrase(
        r"(?:(?!\bor\b).)*\bor (?:(?:his|her|their|a|an|the|other) )?(?:nominees?|nominated .*"
        r"|deput(?:y|ies)|delegates?|designates?|representatives?|reps?|substitute)\b(?:(?!\bor\b).)*",
        "Borough Commander or nominee",
    ),
    Phrase(
        r"(?:(?!\bor\b).)*\bor (?:above|equivalent|similar|higher)\b(?:(?!\bor\b).)*",
        "Inspector or above",
    ),
)
