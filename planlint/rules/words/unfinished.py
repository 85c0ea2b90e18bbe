"""What stands in prose that nobody has finished: blanks, marks, and questions to a colleague."""

from __future__ import annotations

from planlint.rules.words.phrases import Phrase

# The whole of a text.
WHOLE = (
    Phrase(r"[?\s]*\?[?\s]*", "????"),
    Phrase(r"[-–—_.…\s]+", "---"),
    Phrase(r"x{2,}", "xx"),
    Phrase(r"t\.?b\.?[acd]\.?", "T.B.C."),
    Phrase(
        r"to be (?:confirmed|agreed|decided|determined|advised|announced|completed|added|inserted)\.?",
        "To be agreed",
    ),
    Phrase(r"n/a|not applicable", "N/A"),
    Phrase(r"not (?:sure|(?:yet )?known)\.?", "Not sure"),
    Phrase(r"\[[^\]]*\]|<[^>:@]*>|\{[^}]*\}", "[action]"),
    Phrase(r"(?:title|name|text|outcome|output|action|description|note)s?(?: here)?", "Text here"),
)

# Anywhere in a text: what is to be filled in.
BLANKS = (
    Phrase(
        r"(?:\b(?:dates?|times?|venue|name|lead|amount|figures?|target|details?|location) "
        r"(?:is |are )?)?\btb[acd]\b",
        "DATE TBC",
    ),
    Phrase(r"\bto be (?:confirmed|advised|announced)\b(?=\s*(?:[).,;:/]|$))", "to be confirmed"),
    Phrase(r"\bx{3,}\b", "xxx"),
    Phrase(r"(?:\b[\w']+ ?)?\?{2,}", "Consultation team???"),
    Phrase(
        r"\((?:insert |add )?(?:web ?)?link"
        r"(?: to [^()]*\b(?:document|page|plan|policy|protocol|report|site|strategy|website))?\)",
        "(link to action plan)",
    ),
    Phrase(
        r"[\[<]\s*(?:insert|add|enter|name of|date of|number of|link to)\b[^\]>]*[\]>]",
        "[insert figure]",
    ),
    Phrase(r"\binsert (?:the )?(?:name|date|figures?|number|text|link|details)\b", "insert date"),
    Phrase(r"\blorem ipsum\b", "Lorem ipsum"),
)

# Anywhere in a text: what one writer asks another, or reminds himself of.
REMARKS = (
    Phrase(r"\(any (?:others?|more)\b[^()]*\)", "(any others, Jo)"),
    Phrase(r"\((?:please )?(?:check|confirm|ask)\b[^()]*\)", "(check with Jo)"),
    Phrase(r"\([^()]{1,30} to (?:check|confirm|clarify)\b[^()]*\)", "(Jo to confirm)"),
    Phrase(r"[\w']+ ?\? (?-i:[a-z])[\w']*", "management? established"),
    Phrase(
        r"\b(?:table|section|column|row|page|part|plan)s? needs? to be (?:populated|completed|filled in|written|added to)\b",
        "table needs to be populated",
    ),
)

# At the beginning of what is no report of progress: that the text itself is still to come.
AWAITED = (
    Phrase(
        r"\Aawait(?:ing|s) (?:confirmation|details|information|input|a response|comments)\b",
        "Awaiting confirmation",
    ),
)

# A sentence that asks.
QUESTIONS = (
    Phrase(r"(?<![^.!?\s])[^\s.!?][^.!?]*\?(?=\s|$)", "Could this be merged with the next?"),
)
