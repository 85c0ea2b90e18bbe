"""Words that say of a whole action that it has no end.

Only what stands at the beginning of a note or of a progress entry is looked at, and only where it
is said of the action itself: not "Ongoing work with schools", nor "This work is ongoing between the
teams", which say that something is being done.
"""

from __future__ import annotations

from planlint.model.expression import expression
from planlint.rules.words.phrases import Phrase, is_one_of

# Each begins the text. What follows a dash or a full stop may be anything.
ONGOING = (
    Phrase(r"on[- ]?going(?: ?[-–—:;,.(/].*)?", "Ongoing - part of everyday work"),
    Phrase(
        r"on[- ]?going (?:after|following|as (?:and when|required|needed|necessary)|all year"
        r"|throughout|with no end|action|activity)\b.*",
        "Ongoing following a burglary",
    ),
    Phrase(
        r"(?:this|the action|it) (?:(?:action|activity) )?"
        r"(?:is|remains|will (?:always )?(?:be|remain)|to be) (?:an )?on[- ]?going"
        r"(?: (?:action|activity))?(?: ?[-–—:;,.(/].*)?",
        "This action will always be ongoing.",
    ),
    Phrase(r"(?:this|the action|it) (?:action )?(?:has no|does not) end\b.*", "This has no end."),
)
# What says that there is an end all the same, or that the work is under way.
WITH_AN_END = (
    Phrase(r".*\b(?:until|till|up to)\b.*", "Ongoing until March"),
    Phrase(
        r".*\b(?:due|expected|planned|aim(?:ed|ing)?|likely|hoped?|scheduled|set) (?:to|for|by|in)\b.*",
        "Ongoing, due to finish in May",
    ),
    Phrase(
        r".*\b(?:complet(?:ed?|ion)|finish(?:ed)?|deliver(?:ed|y)?|end(?:s|ed)?|ready) "
        r"(?:by|in|on|date|for)\b.*",
        "Ongoing: to be completed by December",
    ),
    Phrase(r".*\bon (?:track|target|course|schedule)\b.*", "Ongoing, on track"),
    Phrase(r".*\b(?:nearly|almost|mostly|partly|\d+ ?%|\d+ per ?cent) .*", "Ongoing, 60% complete"),
)

_SENTENCE = expression(r"(?<=[.;!?])\s+|\n\s*\n")


def says_ongoing(text: str) -> str:
    """The sentence that says that the action has no end, if the text begins with one."""
    first = _SENTENCE.split(text.strip(), maxsplit=1)[0]
    if not is_one_of(first, ONGOING) or is_one_of(first, WITH_AN_END):
        return ""
    return first
