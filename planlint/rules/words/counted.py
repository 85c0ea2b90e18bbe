"""How an output says that it is a count, a share or a change, and what is a figure for it."""

from __future__ import annotations

from planlint.rules.words.inside import Passage, found_in, has_any, without
from planlint.rules.words.phrases import Phrase, is_one_of

# At the beginning of an output, or after its colon.
COUNTS = (
    Phrase(
        r"(?:the |a |total )*(?:number|no\.|nos\.?|amount)s? (?:of|&|and) .*",
        "The number of visits",
    ),
    Phrase(
        r"(?:the |a )*(?:% ?|percentage |per ?cent |proportion |share )(?:of|&|and) .*",
        "% of repeat victims visited",
    ),
    Phrase(
        r"(?:an? )?(?:increas|decreas|reduc)(?:e|es|ed|ing|tions?)\b.*",
        "Increased sanction detection rate",
    ),
    Phrase(r"(?:an? )?(?:rise|fall|growth|drop) in .*", "A fall in calls"),
)

# Anywhere in an output, where no figure stands before it.
SHARES = (Passage(r"(?<!\w )(?<!\w)% of\b", "% of", "% of"),)

# Digits that are no figure: dates, ages, names of things.
NOT_FIGURES = (
    Phrase(r"\b(?:19|20)\d\d(?:[/–-]\d\d(?:\d\d)?)?\b", "2009/10"),
    Phrase(r"\b\d\d/\d\d\b", "09/10"),
    Phrase(r"\b24/7\b", "24/7"),
    Phrase(r"\b\d{1,2}[./-]\d{1,2}[./-]\d{2,4}\b", "31.3.2014"),
    Phrase(
        r"\b(?:aged |ages |age |under |over ){1,3}\d+(?: ?(?:-|–|to|and) ?\d+)?s?\b",
        "aged 10 to 17",
    ),
    Phrase(
        r"\b\d+(?: ?(?:-|–|to) ?\d+)?[ -]?(?:years?|yrs?)[ -](?:olds?|of age)\b", "8-17 years old"
    ),
    Phrase(
        r"\b(?:ni|kpi|q|qtr|quarter|phase|section|s|step|stage|tier|year|action|objective|priority|level)[ :.]*\d+(?:\.\d+)?\b",
        "NI 28",
    ),
    Phrase(r"\b(?:\d{1,2}|three|six|twelve)[ -]?(?:monthly|weekly)\b", "6 monthly"),
)

# What is a figure. "One" is left out ("one council approach"), and so is "per quarter".
FIGURES = (
    Phrase(r"\d", "4"),
    Phrase(
        r"\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty"
        r"|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|dozen"
        r"|twice|doubled?|halved?|by (?:half|a (?:third|quarter)))\b",
        "by a third",
    ),
)


def is_count(text: str) -> bool:
    """Whether an output names a count, a share or a change, at once or after a colon."""
    _, _, after = text.partition(": ")
    if is_one_of(text, COUNTS) or (after and is_one_of(after, COUNTS)):
        return True
    return "%" in text and any(found_in(text, SHARES))


def has_figure(text: str) -> bool:
    """Whether an output says how many, how much, or by how much."""
    return has_any(without(text, NOT_FIGURES), FIGURES)
