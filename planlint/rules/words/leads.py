"""What leaves it open which of several leads."""

from __future__ import annotations

from planlint.rules.words.phrases import Phrase

ALTERNATIVES = (
    Phrase(r".*\S\s*\b(?:and ?/ ?)?or\s+\S.*", "Ann Lowe or Jo Bell"),
    Phrase(r"either\b.*", "Either Ann Lowe, Jo Bell"),
)

# After "or" stands nobody else who could answer: a stand-in, or a rank at the least.
STAND_INS = (
    Phrase(
        r".*\bor (?:(?:his|her|their|a|an|the|other) )?(?:nominees?|nominated .*|deput(?:y|ies)"
        r"|delegates?|designates?|representatives?|reps?|substitute)\b.*",
        "Borough Commander or nominee",
    ),
    Phrase(r".*\bor (?:above|equivalent|similar|higher)\b.*", "Inspector or above"),
)
