"""Words that stand where a date belongs.

Whatever is no date in a date's place is vague; these are the usual ones, which the message can
answer. The advice is what to write instead.
"""

from __future__ import annotations

from planlint.rules.words.phrases import Phrase, is_one_of

ONGOING = (
    Phrase(r".*\bon\s?-?going\b.*", "Immediate & ongoing"),
    Phrase(r".*\bcontinuous(?:ly)?\b.*", "Continuous"),
    Phrase(r".*\b(?:through)?out the year\b.*|all year(?: round)?", "Throughout the year"),
    Phrase(r".*\bpermanent(?:ly)?\b.*", "Permanent"),
    Phrase(
        r"(?:weekly|monthly|quarterly|daily|annual(?:ly)?|every (?:week|month|quarter|year))",
        "Quarterly",
    ),
)
CONDITIONAL = (
    Phrase(r"(?:as|if) (?:and|or) when\b.*", "As and when required"),
    Phrase(
        r"(?:as|when|where|if) (?:required|needed|necessary|appropriate|applicable)\b.*",
        "As required",
    ),
    Phrase(r"n/?a|not applicable", "N/A"),
)
SOON = (Phrase(r"immediate(?:ly)?|now|asap|as soon as possible|soon|urgent", "ASAP"),)

WHAT_TO_WRITE = (
    (
        ONGOING,
        "If it has no end, write `ongoing: true` and a `review:` date; otherwise give the day it ends.",
    ),
    (
        CONDITIONAL,
        "If it is done only when something happens, write `conditional:` and say when; otherwise give a date.",
    ),
    (SOON, "Give the day by which it will be done, such as 2014-03-31."),
)


def advice_for(text: str) -> str:
    """What to write instead of a vague date."""
    return next(
        (advice for phrases, advice in WHAT_TO_WRITE if is_one_of(text, phrases)),
        "Give a date, such as 2014-03-31. If it has no end, write `ongoing: true` and a `review:` date.",
    )
