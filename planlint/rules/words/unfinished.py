"""What stands in prose that nobody has finished: blanks, marks, and questions to a colleague."""

from __future__ import annotations

from planlint.rules.words.inside import Passage
from planlint.rules.words.phrases import Phrase

# The whole of a text.
WHOLE = (
    Phrase(r"\?[?\s]*", "????"),
    Phrase(r"[-–—_.…\s]+", "---"),
    Phrase(r"xx+", "xx"),
    Phrase(r"tb\.?[acd]\.?|t\.b\.?[acd]\.?", "T.B.C."),
    Phrase(
        r"to be (?:confirmed|agreed|decided|determined|advised|announced|completed|added|inserted)\.?",
        "To be agreed",
    ),
    Phrase(r"n/a|not applicable", "N/A"),
    Phrase(r"not (?:sure|(?:yet )?known)\.?", "Not sure"),
    Phrase(r"\[[^\]]*\]|<[^>:@]*>|\{[^}]*\}", "[action]"),
    Phrase(r"(?:title|name|text|outcome|output|action|description|note)s? here", "Text here"),
)

# Anywhere in a text: what is to be filled in.
BLANKS = (
    Passage(
        r"(?:\b(?:dates?|times?|venue|name|lead|amount|figures?|target|details?|location) "
        r"(?:is |are )?)?\btb[acd]\b",
        "tb",
        "DATE TBC",
    ),
    Passage(
        r"\bto be (?:confirmed|advised|announced)\b(?=\s*(?:[).,;:/]|$))",
        "to be ",
        "to be confirmed",
    ),
    Passage(r"\bx{3,}\b", "xxx", "xxx"),
    Passage(r"(?:\b[\w']{1,30} ){0,3}(?:\b[\w']{1,30} ?)?\?{2,}", "??", "Consultation team???"),
    Passage(
        r"\((?:insert |add )?(?:web ?)?link"
        r"(?: to [^()]{0,60}\b(?:document|page|plan|policy|protocol|report|site|strategy|website))?\)",
        "link",
        "(link to action plan)",
    ),
    Passage(
        r"\[\s*(?:insert|add|enter|name of|date of|number of|link to)\b[^\]]{0,80}\](?!\()",
        "[",
        "[insert figure]",
    ),
    Passage(
        r"<\s*(?:insert|add|enter|name of|date of|number of|link to)\b[^>]{0,80}>",
        "<",
        "<name of ward>",
    ),
    Passage(
        r"\binsert (?:the )?(?:name|date|figures?|number|text|link|details)\b",
        "insert ",
        "insert date",
    ),
    Passage(r"\blorem ipsum\b", "lorem ipsum", "Lorem ipsum"),
)

# Anywhere in a text: what one writer asks another, or reminds himself of.
REMARKS = (
    Passage(r"\(any (?:others?|more)\b[^()]*\)", "(any ", "(any others, Jo)"),
    Passage(
        r"\((?:please |to )?(?:check|confirm|ask)(?: this)? (?:with|whether|who|if)\b[^()]*\)",
        "(",
        "(check with Jo)",
    ),
    Passage(r"\([^()]{1,30} to confirm\b[^()]*\)", " to confirm", "(Jo to confirm numbers)"),
    Passage(r"\([^()]{1,30} to clarify\b[^()]*\)", " to clarify", "(Jo to clarify)"),
    Passage(r"\([^()]{1,30} to check\)", " to check)", "(Jo to check)"),
    Passage(r"\b[\w']{1,30} ?\? (?-i:[a-z])[\w']{0,30}", "? ", "management? established"),
    Passage(
        r"\b(?:table|section|column|row|page) needs? to be (?:populated|completed|filled in|written)\b",
        " to be ",
        "table needs to be populated",
    ),
)

# At the beginning of what is no report of progress: that the text itself is still to come.
AWAITED = (
    Passage(
        r"\Aawait(?:ing|s) (?:confirmation|details|information|input|a response|comments)\b",
        "await",
        "Awaiting confirmation",
    ),
)

# A sentence that asks.
QUESTIONS = (
    Passage(
        r"(?:\A|(?<=[.!?] ))[^\s.!?][^.!?]*\?(?=\s+(?-i:[^a-z])|\s*$)",
        "?",
        "Could this be merged with the next?",
    ),
)

# Of those, one that is quoted: after a colon, or within quotation marks.
QUOTED_QUESTIONS = (Phrase(r".*[:\"“‘].*|.*(?:\A|\s)'.*", "The survey asks: do you feel safe?"),)
