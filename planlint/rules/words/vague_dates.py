"""Words that stand where a date belongs.

Whatever is no date in a date's place is vague; these are the usual ones, which the help can
answer. The advice is what to write instead.
"""

from __future__ import annotations

from planlint.rules.words.phrases import Phrase, is_one_of

_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_DAY = r"[0-9]{1,2}(?:st|nd|rd|th)?"
_BEFORE = r"(?:by |on |until |in |the |end (?:of )?|early |mid[- ]|late )*"

# It has no end.
ONGOING = (
    Phrase(r".*\bon\s?-?going\b.*", "Immediate & ongoing"),
    Phrase(r".*\bcontinu(?:ous(?:ly)?|al(?:ly)?|ing|es)\b.*", "Continuous"),
    Phrase(r".*\b(?:through)?out the year\b.*|all year(?: round)?", "Throughout the year"),
    Phrase(r".*\b(?:permanent(?:ly)?|rolling|standing)\b.*", "Permanent"),
    Phrase(
        r"(?:weekly|fortnightly|monthly|quarterly|daily|annual(?:ly)?|yearly"
        r"|(?:every|each) (?:day|week|month|quarter|year))",
        "Quarterly",
    ),
)
# It depends on something.
CONDITIONAL = (
    Phrase(r"(?:as|if) (?:and|or) when\b.*", "As and when required"),
    Phrase(
        r"(?:as|when|where|if) (?:required|needed|necessary|appropriate|applicable)\b.*",
        "As required",
    ),
    Phrase(
        r"(?:subject to|depend(?:s|ent|ing) (?:up)?on|once|after|should)\b.*", "Subject to funding"
    ),
    Phrase(r"n/?a|not applicable", "N/A"),
)
# It is to be done at once.
SOON = (
    Phrase(r"immediate(?:ly)?|now|asap|as soon as possible|soon|urgent(?:ly)?", "ASAP"),
    Phrase(r"(?:short|medium|long)(?:er)?[- ]term", "Short term"),
)
# It has been done.
DONE = (
    Phrase(r"(?:is )?(?:complet(?:e|ed)|done|achieved|finished|closed)\b.*", "Completed"),
    Phrase(r"yes|y|✓|✔", "Yes"),
)
# A date with something left out, or with more than one day in it.
WITHOUT_YEAR = (
    Phrase(rf"{_BEFORE}(?:{_DAY}(?: of)? ?)?{_MONTH}(?: {_DAY})?", "31st March"),
    Phrase(rf"{_DAY} ?[-./] ?(?:{_MONTH}|[0-9]{{1,2}})", "14-Feb"),
    Phrase(rf"{_BEFORE}(?:q|qtr\.?|quarter) ?[1-4]", "Q3"),
    Phrase(rf"{_BEFORE}(?:(?:financial )?year[- ]end|year)", "Year end"),
)
SEASON = (
    Phrase(
        rf"{_BEFORE}(?:the )?(?:spring|summer|autumn|winter|christmas|easter)(?: term)?(?: [0-9/]+)?",
        "Summer term 2021",
    ),
    Phrase(r"(?:early|mid|late)[- ](?:19|20)[0-9]{2}", "mid-2014"),
)
FROM_TO = (
    Phrase(
        rf".*(?:{_MONTH}|[0-9]{{2}})\s*(?:-|–|—|to|until|and|/)\s*(?:.*\s)?(?:{_MONTH}|{_DAY})\b.*[0-9]{{2}}",
        "April 2013 to March 2014",
    ),
)

WHAT_TO_WRITE = (
    (
        ONGOING,
        "If it has no end, write `ongoing: true` and a `review:` date. Otherwise give the day "
        "it ends.",
    ),
    (
        CONDITIONAL,
        "If it is done only when something happens, write `conditional:` and say when. "
        "Otherwise give a date.",
    ),
    (SOON, "Give the day by which it will be done, such as 2014-03-31."),
    (
        DONE,
        "If it is done, write `completed:` and the day. Under `end:`, keep the day that was "
        "agreed.",
    ),
    (WITHOUT_YEAR, "Add the year, such as 2014-03-31 or 2013/14 Q4."),
    (SEASON, "Give the month, such as 2014-06."),
    (FROM_TO, "Write the first day under `start:` and the last under `end:`."),
)
OF_OTHER_DATES = {
    "start date": "Give the day on which it begins, such as 2013-04-01. Without a `start` it begins with the plan.",
    "due date": "Give the day by which it is due, such as 2014-03-31.",
    "review date": "Give the day of the next review, such as 2014-03-31.",
    "date of completion": (
        "Give the day on which it was completed, such as 2014-03-31. If it is not completed, "
        "remove this line."
    ),
    "date of a meeting": "Give the day, such as 2014-03-31. How often the forum meets goes under `meets:`.",
}
MOST_LETTERS = 200
ADVICE = "Give a date, such as 2014-03-31."


def advice_for(words: str, text: str) -> str:
    """What to write instead of a vague date, which is called by these words."""
    if words != "end date":
        return OF_OTHER_DATES.get(words, ADVICE)
    phrases = WHAT_TO_WRITE if len(text) <= MOST_LETTERS else ()
    return next(
        (advice for each, advice in phrases if is_one_of(text, each)),
        f"{ADVICE} If it has no end, write `ongoing: true` and a `review:` date.",
    )
